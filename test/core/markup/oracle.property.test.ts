/**
 * Markdown against micromark: over arbitrary documents the same characters are seen, at the same offsets. What is left
 * out of comparison is said here, and is ours on purpose: `*` and `~~` count where CommonMark's rule of flanking, made for
 * words between spaces, leaves them standing; brackets of references without a label stay; and HTML blocks are read.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanBlocks } from '../../../server/src/core/markup/scan.ts';
import { viewOf } from '../../../server/src/core/markup/view.ts';
import { askOracle } from './oracle.ts';
import type { Seen } from './oracle.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 60);

it('Markdown shows the characters that micromark takes for text, where micromark sees them', () => {
  fc.assert(
    fc.property(documents(), (text) => {
      const { seen, html } = askOracle(text);
      const inHtml = (offset: number): boolean => html.some(({ start, end }) => start <= offset && offset < end);
      expect(shown(seenByUs(text).filter(([offset]) => !inHtml(offset)))).toEqual(shown(seen));
    }),
    { numRuns },
  );
});

it('Markdown shows emphasised words as micromark does where spaces or Japanese stand around them', () => {
  fc.assert(
    fc.property(emphasised(), (text) => {
      expect(seenByUs(text)).toEqual(askOracle(text).seen);
    }),
    { numRuns },
  );
});

it('Markdown has front matter where micromark has', () => {
  const lines = fc.constantFrom('---', '+++', 'title: 指針', '', '本文', '--- ', '----', ' ---', '指針 ---');
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 6 }), (parts) => {
      const text = parts.join('\n');
      expect(shown(seenByUs(text))).toEqual(shown(askOracle(text).seen));
    }),
    { numRuns },
  );
});

/** The characters of our views that are the draft's own, with their offsets, but for white space. */
function seenByUs(text: string): readonly Seen[] {
  const seen: Seen[] = [];
  for (const block of scanBlocks(text, 'markdown')) {
    const view = viewOf(text, block, 'markdown');
    for (const [offset, character] of Array.from(view.text).entries()) {
      const span = view.spanToDraft({ start: offset, end: offset + 1 });
      if (span.end - span.start === 1 && text.charAt(span.start) === character && /\S/u.test(character)) {
        seen.push([span.start, character]);
      }
    }
  }
  return seen;
}

function shown(seen: readonly Seen[]): readonly string[] {
  return seen
    .filter(([, character]) => !'*~[]'.includes(character))
    .map(([offset, character]) => `${offset} ${character}`);
}

const WORDS = ['指針', 'Ⅴ2', '(2)', '(ロ)', '「指針」', '後方', '。', 'a b', '米軍'];
const INLINE = [
  '**',
  '*',
  '`',
  '``',
  '[リンク](http://x.y/z)',
  '[a](<b c> "t")',
  '![画](p.png)',
  '<b>',
  '</b>',
  '<!-- c -->',
  '&amp;',
  '\\*',
  '~~',
  '[^1]',
  ' ',
  '  ',
  '_',
  '<http://a.b/c>',
  ' http://a.b/c ',
  '[x][d]',
  '<a@b.c>',
  '<?p?>',
  '<![CDATA[x]]>',
  '<!X y>',
  '\\|',
  '[a](b (t))',
  '![x][d]',
  '***',
  '<br/>',
  '(',
  ')',
];
const PREFIXES = [
  '',
  '',
  '',
  '',
  '# ',
  '## ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '1) ',
  '> ',
  '>',
  '> > ',
  '- - ',
  '    ',
  '  ',
  '   ',
  '\t',
  '| ',
];
const LINES = [
  '```',
  '~~~',
  '```js',
  '---',
  '===',
  '***',
  '<div>',
  '</div>',
  '<!--',
  '-->',
  '|a|b|',
  '|-|-|',
  '|a\\|b|`c|`|',
  '|:-|-:|-|',
  '<script>',
  '<?x',
  '?>',
  '<!X',
  '<![CDATA[',
  ']]>',
  '<pre>',
  '<table>',
  '> ```',
  '    ```',
  '- ~~~',
  '\t- a',
  '>',
  '[^2]: a',
  '# ',
  '=',
  '-\ta',
  '--|--',
  '',
];

/** Documents whose definitions stand first, so that references are references wherever a fence is left open. */
function documents(): fc.Arbitrary<string> {
  const words = fc.constantFrom(...WORDS);
  const text = fc.array(
    fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: fc.constantFrom(...INLINE) }),
    { maxLength: 7 },
  );
  const line = fc
    .tuple(fc.constantFrom(...PREFIXES), words, text)
    .map(([prefix, first, rest]) => prefix + first + rest.join(''));
  const anyLine = fc.oneof({ weight: 3, arbitrary: line }, { weight: 2, arbitrary: fc.constantFrom(...LINES) });
  const lines = fc.array(anyLine, { maxLength: 14, size: 'max' });
  return lines.map((all) => `[d]: http://a.b\n[^1]: n\n\n。\n\n${all.join('\n')}`);
}

/** Nested emphasis, whose marks have Japanese or spaces on their outer sides. */
function emphasised(): fc.Arbitrary<string> {
  const { text } = fc.letrec<{ text: string; part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'emphasis' },
      fc.constantFrom('指針', '「後方地域支援」', '。', 'Ⅴ'),
      tie('text').map((inner) => `**あ${inner}**`),
      tie('text').map((inner) => `*い${inner}*`),
      tie('text').map((inner) => ` _う${inner}_ `),
      tie('text').map((inner) => `[え${inner}](a)`),
    ),
    text: fc
      .array(tie('part'), { minLength: 1, maxLength: 4, depthIdentifier: 'emphasis' })
      .map((parts) => `${parts.join('は')}お`),
  }));
  return text;
}
