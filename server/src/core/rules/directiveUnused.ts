/** `directive.unused`: a directive, or one of its codes, that silences nothing and would silence the next mistake. */
import type { Rule } from './rule.ts';

export const directiveUnused: Rule = {
  code: 'directive.unused',
  severity: 'information',
  title: { ja: '不要な無視の指定', en: 'A directive that silences nothing' },
  documentation: {
    ja: `当たる指摘のない無視の指定を指摘します。残しておくと、後に生じた誤りまで隠すことになります。指摘の種類を二つ以上記した指定では、不要な種類のみを指摘します。`,
    en: `Reports a directive that silences no finding. Left where it is, it would hide the next mistake. Of a directive with several codes only the idle ones are reported.`,
  },
  examples: [
    {
      wrong: '⟦<!-- shishin-disable-next-line term.confused -->⟧\n指針Ⅴ2(2)(ロ)は、後方地域支援を定める。\n',
      right: '<!-- shishin-disable-next-line term.confused -->\n指針Ⅴ2(2)(ロ)は、後方支援を定める。\n',
      fixed: '指針Ⅴ2(2)(ロ)は、後方地域支援を定める。\n',
    },
    {
      wrong:
        '<!-- shishin-disable-next-line term.confused, ⟦citation.style⟧ -->\n指針Ⅴ2(2)(ロ)は、後方支援を定める。\n',
      right: '<!-- shishin-disable-next-line term.* -->\n指針Ⅴ2(2)(ロ)は、後方支援を定める。\n',
      fixed: '<!-- shishin-disable-next-line term.confused -->\n指針Ⅴ2(2)(ロ)は、後方支援を定める。\n',
    },
  ],
  *check({ directives }) {
    for (const problem of directives) {
      if (problem.kind !== 'unused') continue;
      const { span, removal, code } = problem;
      const message =
        code === null
          ? {
              ja: 'この無視の指定に当たる指摘はありません。削除してください。',
              en: 'This directive silences nothing. Remove it.',
            }
          : {
              ja: `この無視の指定のうち「${code}」に当たる指摘はありません。削除してください。`,
              en: `The code ${code} of this directive silences nothing. Remove it.`,
            };
      const title =
        code === null
          ? { ja: 'この指定を削除する', en: 'Remove the directive' }
          : { ja: `「${code}」を削除する`, en: `Remove ${code}` };
      yield {
        span,
        message,
        clause: null,
        fixes: [{ title, edits: [{ span: removal, newText: '' }], safe: true, preferred: true }],
      };
    }
  },
};
