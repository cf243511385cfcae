/**
 * The TextMate grammar, which colours citations before the server has read the draft, against the citations that Shishin
 * writes. Its patterns keep to what JavaScript and the editor's own engine read alike.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wholeOf } from '../../server/src/core/citation/citation.ts';
import { formatTarget, canonicalFormat } from '../../server/src/core/citation/formatter.ts';
import { corpus } from '../support/bundled.ts';

interface Grammar {
  readonly scopeName: string;
  readonly patterns: readonly { readonly include: string }[];
  readonly repository: Readonly<Record<string, { readonly match: string; readonly name: string }>>;
}

const grammar = JSON.parse(readFileSync('syntaxes/citation.injection.json', 'utf8')) as Grammar;
const rules = grammar.patterns.map(({ include }) => grammar.repository[include.slice(1)]);

/** What is coloured of a line, as the editor does it: the first match wins, and of two at one place the first rule. */
function coloured(line: string): readonly string[] {
  const matches = rules.flatMap((rule) => Array.from(line.matchAll(new RegExp(rule?.match ?? '$^', 'gu'))));
  const found: string[] = [];
  let end = 0;
  for (const { index, 0: words } of matches.toSorted((first, second) => first.index - second.index)) {
    if (index < end) continue;
    found.push(words);
    end = index + words.length;
  }
  return found;
}

// In what VS Code takes for a string or a comment, the completion list would not open by itself.
it('the grammar calls citations neither strings nor comments', () => {
  expect(rules.length).toBeGreaterThan(0);
  for (const rule of rules) expect(rule?.name).not.toMatch(/\b(?:comment|string|regex|meta\.embedded)\b/u);
});

describe('the grammar colours', () => {
  const { nodes } = corpus;

  it.each(['compact', 'linked', 'formal', 'english'] as const)('every citation in the style %s', (style) => {
    for (const node of nodes) {
      const citation = formatTarget(wholeOf(node), { ...canonicalFormat, style, withName: true });
      const line = style === 'english' ? `(see ${citation}).` : `この点は${citation}による。`;
      // In English no mark shows where a title of the annex ends.
      const isMarked = node.kind === 'clause' || style !== 'english';
      expect(coloured(line)).toEqual([isMarked ? citation : 'Guidelines, Annex']);
    }
  });

  it('the number of a citation with its title', () => {
    expect(coloured('指針Ⅴ2(2)(ロ)「後方地域支援」')).toEqual(['指針Ⅴ2(2)(ロ)']);
  });

  it.each([
    ['指針第Ⅴ章', ['指針第Ⅴ']],
    ['「指針」Ⅴ２（２）', ['指針」Ⅴ２（２）']],
    ['Section V.2(2)(b) of the Guidelines', ['Section V.2(2)(b) of the Guidelines']],
    ['指針Ⅴ2(1)(イ)及び指針Ⅵ2', ['指針Ⅴ2(1)(イ)', '指針Ⅵ2']],
  ])('%s', (line, expected) => {
    expect(coloured(line)).toEqual(expected);
  });

  it.each([
    '運用指針Ⅴ2',
    '教育ガイドラインⅤ',
    'WHOガイドラインV',
    '指針2件',
    '指針を策定した',
    'ガイドラインVer.2',
    'Basic guidelines',
  ])('nothing in %s', (line) => {
    expect(coloured(line)).toEqual([]);
  });

  it('the chapter alone where a number that follows counts something', () => {
    expect(coloured('指針Ⅵの2つのメカニズム')).toEqual(['指針Ⅵ']);
  });
});
