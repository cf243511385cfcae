/** `directive.unknown`: a directive with a keyword or a code that there is not, which therefore silences nothing. */
import type { DirectiveProblem } from '../draft/applyDirectives.ts';
import type { Fix } from './finding.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const directiveUnknown: Rule = {
  code: 'directive.unknown',
  severity: 'warning',
  title: { ja: '知られていない無視の指定', en: 'A directive that says nothing known' },
  documentation: {
    ja: `無視の指定に誤りがあり、効力がない場合に指摘します。指定には、\`shishin-disable-next-line\`、\`shishin-disable-line\`、\`shishin-disable\` と \`shishin-enable\`、及び \`shishin-disable-file\` があり、指摘の種類（\`term.confused\`、\`citation.*\` など）と、\`--\` に続けて理由を記すことができます。種類を記さない指定は、すべての指摘に及びます。`,
    en: `Reports a directive that has no effect because it is misspelt. The directives are \`shishin-disable-next-line\`, \`shishin-disable-line\`, \`shishin-disable\` with \`shishin-enable\`, and \`shishin-disable-file\`, with codes (\`term.confused\`, \`citation.*\`) and, behind \`--\`, a reason. Without a code a directive means all.`,
  },
  examples: [
    {
      wrong: '<!-- shishin-disable-next-line ⟦term.confusd⟧ -->\n指針Ⅴ2(2)(ロ)は、後方支援を定める。\n',
      right: '<!-- shishin-disable-next-line term.confused -->\n指針Ⅴ2(2)(ロ)は、後方支援を定める。\n',
      fixed: '<!-- shishin-disable-next-line term.confused -->\n指針Ⅴ2(2)(ロ)は、後方支援を定める。\n',
    },
    {
      wrong: '<!-- ⟦shishin-disable-nextline⟧ term.confused -->\n指針Ⅴ2(2)(ロ)は、後方支援を定める。\n',
      right: '<!-- 指針の無視の指定ではない注記 -->\n指針Ⅴ2(2)(ロ)は、後方地域支援を定める。\n',
      fixed: '<!-- shishin-disable-next-line term.confused -->\n指針Ⅴ2(2)(ロ)は、後方支援を定める。\n',
    },
  ],
  *check({ directives }) {
    for (const problem of directives) if (problem.kind !== 'unused') yield findingOf(problem);
  },
};

type UnknownProblem = Exclude<DirectiveProblem, { kind: 'unused' }>;

function findingOf(problem: UnknownProblem): RuleFinding {
  const { kind, span, written, meant } = problem;
  const what = kind === 'unknownCode' ? { ja: '指摘の種類', en: 'code' } : { ja: '指定', en: 'directive' };
  const advice =
    meant === null
      ? { ja: '綴りを確かめるか、削除してください。', en: 'Check its spelling, or remove it.' }
      : { ja: `「${meant}」の誤りではないか、確かめてください。`, en: `Did you mean ${meant}?` };
  return {
    span,
    message: {
      ja: `「${written}」という${what.ja}はありません。${advice.ja}`,
      en: `There is no ${what.en} "${written}". ${advice.en}`,
    },
    clause: null,
    fixes: fixesOf(problem),
  };
}

function fixesOf({ span, removal, meant }: UnknownProblem): readonly Fix[] {
  const remove: Fix = {
    title: { ja: 'この指定を削除する', en: 'Remove it' },
    edits: [{ span: removal, newText: '' }],
    safe: false,
    preferred: meant === null,
  };
  if (meant === null) return [remove];
  const title = { ja: `「${meant}」に改める`, en: `Replace with ${meant}` };
  return [{ title, edits: [{ span, newText: meant }], safe: false, preferred: true }, remove];
}
