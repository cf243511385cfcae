/**
 * What the formatter writes, the recogniser reads back: every node in every style, alone and in lists, ranges and relative citations,
 * and every citation in every mix of scripts.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeOf } from '../../../server/src/core/citation/citation.ts';
import { formatTarget } from '../../../server/src/core/citation/formatter.ts';
import type { FormatOptions } from '../../../server/src/core/citation/formatter.ts';
import { pathOf } from '../../../server/src/core/citation/paths.ts';
import type { CorpusNode } from '../../../server/src/core/corpus/corpus.ts';
import type { CitationStyle } from '../../../server/src/core/draft/analysis.ts';
import { fullWidthOf, halfWidthKana } from '../../../server/src/core/text/numerals.ts';
import { corpus } from '../../support/bundled.ts';
import { analyse } from '../../support/citations.ts';

const { nodes } = corpus;
const clauses = nodes.filter(({ kind }) => kind === 'clause');
const styles: readonly CitationStyle[] = ['compact', 'linked', 'formal', 'titled', 'english'];

function write(node: CorpusNode, style: CitationStyle, more: Partial<FormatOptions> = {}): string {
  return formatTarget(wholeOf(node), {
    style,
    formalName: null,
    formalYear: 'era',
    digits: 'auto',
    withName: true,
    ...more,
  });
}

function next(node: CorpusNode): CorpusNode {
  return (node.parent?.children ?? corpus.chapters)[node.ordinal] ?? node;
}

function bracketed(inner: string): readonly string[] {
  return [`(${inner})`, `（${inner}）`, `(${inner}）`];
}

function cited(text: string): readonly string[] {
  return analyse(text).citations.map(
    ({ verdict, targets }) => (verdict === 'resolved' ? '' : `${verdict} `) + targets.map(pathOf).join(' '),
  );
}

describe.each(styles)('in %s style', (style) => {
  test('every node is read back', () => {
    for (const node of nodes) {
      const text = style === 'english' ? `See ${write(node, style)}.` : `${write(node, style)}は、`;
      expect(cited(text), text).toEqual([node.path]);
    }
  });

  test('the citation spans all that was written, but for a title behind it', () => {
    for (const node of nodes) {
      const written = write(node, style);
      const [citation] = analyse(written).citations;
      const untitled = style === 'titled' && node.kind === 'clause' ? write(node, 'compact') : written;
      expect(citation?.span, written).toEqual({ start: 0, end: untitled.length });
    }
  });

  test('every paragraph and sentence is read back', () => {
    for (const node of clauses) {
      for (const [index, { sentences }] of node.paragraphs.entries()) {
        for (const sentence of [null, ...sentences.keys()]) {
          const target = {
            node,
            paragraph: index + 1,
            sentence: sentence === null ? null : sentence + 1,
            ownWords: false,
          };
          const text = formatTarget(target, {
            style,
            formalName: null,
            formalYear: 'western',
            digits: 'auto',
            withName: true,
          });
          expect(cited(`${text} `), text).toEqual([pathOf(target)]);
        }
      }
    }
  });
});

describe('every digit width and year style', () => {
  test.each(['half', 'full', 'official'] as const)('%s', (digits) => {
    for (const node of clauses) {
      for (const formalYear of ['era', 'western'] as const)
        expect(cited(write(node, 'formal', { digits, formalYear }))).toEqual([node.path]);
    }
  });
});

describe('joined citations', () => {
  const siblings = clauses.filter(
    ({ parent, ordinal }) => (parent?.children ?? corpus.chapters)[ordinal] !== undefined,
  );

  test.each(['及び', '、', '並びに', '・', 'と', '又は', '，', '若しくは'])('a list with %s', (connector) => {
    for (const node of siblings) {
      const text = `${write(node, 'compact')}${connector}${write(next(node), 'compact', { withName: false, from: node.depth })}は、`;
      expect(cited(text), text).toEqual([node.path, next(node).path]);
    }
  });

  test.each(['〜', '～', '∼', '~', '-', '‐', '‑', '–', '—', '―', '－', '−', 'ないし'])('a range with %s', (dash) => {
    for (const node of siblings) {
      const text = `${write(node, 'compact')}${dash}${write(next(node), 'compact', { withName: false, from: node.depth })}は、`;
      expect(cited(text), text).toEqual([`${node.path} ${next(node).path}`]);
    }
  });

  test('から…まで', () => {
    for (const node of siblings) {
      const text = `${write(node, 'compact')}から${write(next(node), 'compact', { withName: false, from: node.depth })}までは、`;
      expect(cited(text), text).toEqual([`${node.path} ${next(node).path}`]);
    }
  });

  test('同 reaches every sibling', () => {
    for (const node of siblings) {
      const text = `${write(node, 'compact')}を引き、同${write(next(node), 'compact', { withName: false, from: node.depth })}を引く。`;
      expect(cited(text), text).toEqual([node.path, next(node).path]);
    }
  });

  test('同項 and 同章', () => {
    for (const node of clauses) {
      const chapter = node.path.split(/[.(]/u)[0];
      expect(cited(`${write(node, 'compact')}を引く。同項を引く。同章を引く。`)).toEqual([
        node.path,
        node.path,
        chapter,
      ]);
    }
  });

  test('English lists', () => {
    for (const node of siblings) {
      const text = `See Sections ${write(node, 'english', { withName: false })} and ${write(next(node), 'english', { withName: false })} of the Guidelines.`;
      expect(cited(text), text).toEqual([node.path, next(node).path]);
    }
  });
});

describe('scripts', () => {
  const romans: Readonly<Record<string, readonly string[]>> = {
    Ⅰ: ['Ⅰ', 'I', 'Ｉ'],
    Ⅱ: ['Ⅱ', 'II', 'ＩＩ'],
    Ⅲ: ['Ⅲ', 'III', 'ＩＩＩ'],
    Ⅳ: ['Ⅳ', 'IV', 'ＩＶ'],
    Ⅴ: ['Ⅴ', 'V', 'Ｖ'],
    Ⅵ: ['Ⅵ', 'VI', 'ＶＩ'],
    Ⅶ: ['Ⅶ', 'VII', 'ＶＩＩ'],
  };
  const spellings = (node: CorpusNode): readonly string[] => {
    const digit = String(node.ordinal);
    switch (node.depth) {
      case 1:
        return romans[node.marker] ?? [node.marker];
      case 2:
        return [digit, fullWidthOf(digit)];
      case 3:
        return [...bracketed(digit), ...bracketed(fullWidthOf(digit)), String.fromCharCode(0x2473 + node.ordinal)];
      case 4: {
        const kana = node.marker.charAt(1);
        const letter = String.fromCharCode(0x60 + node.ordinal);
        return [...bracketed(kana), ...bracketed(halfWidthKana(kana)), kana, halfWidthKana(kana), `(${letter})`];
      }
      default: {
        const glyph = String.fromCharCode(0x216f + node.ordinal);
        const small = ['i', 'ii', 'iii', 'iv', 'v'][node.ordinal - 1] ?? 'i';
        return [...bracketed(small), ...bracketed(glyph), glyph];
      }
    }
  };
  const chain = (node: CorpusNode): readonly CorpusNode[] =>
    node.parent === null ? [node] : [...chain(node.parent), node];
  const joints = ['', 'の', '.', '．', '－', '-', ' ', '　'];

  test('any mix of widths, brackets and joints means the same clause', () => {
    const drawn = fc.constantFrom(...clauses).chain((node) =>
      fc.record({
        // The path alone: a counterexample that holds a node prints the whole corpus.
        path: fc.constant(node.path),
        name: fc.constantFrom('指針', '「指針」', '日米ガイドライン', '1997年の指針', '指針の'),
        signs: fc.tuple(...chain(node).map((each) => fc.constantFrom(...spellings(each)))),
        joints: fc.array(fc.constantFrom(...joints), { minLength: 5, maxLength: 5 }),
        end: fc.constantFrom('は、', '。', '）', '参照', 'に掲げる', '及び'),
      }),
    );
    fc.assert(
      fc.property(drawn, ({ path, name, signs, joints: between, end }) => {
        // Latin letters would run into the next sign, and a bare sign wants a joint that separates it.
        const text = signs.reduce((all, sign, index) => {
          const joint = index === 0 ? '' : (between[index] ?? '');
          const clash = /[a-zA-Zａ-ｚＡ-Ｚ]$/u.test(all) && /^[a-zA-Zａ-ｚＡ-Ｚ]/u.test(sign);
          return all + (clash && joint === '' ? '.' : joint) + sign;
        }, name);
        expect(cited(text + end), text + end).toEqual([path]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('no text', () => {
  const alphabet = fc.constantFrom(
    ...Array.from(
      '指針ガイドライン別表同項上記ⅠⅤVIvi12２(（)）イロニ二口のから、及び「」『』第章節段落文。 \n*_`[]<>.-–〜ーab§#>|0年月Guidelines Section ',
    ),
  );
  test('makes the analysis throw, and every span lies in it', () => {
    fc.assert(
      fc.property(
        fc.array(alphabet, { maxLength: 60 }).map((characters) => characters.join('')),
        (text) => {
          for (const markup of ['markdown', 'plaintext', 'latex'] as const) {
            for (const { span } of analyse(text, markup).citations) {
              expect(span.start).toBeLessThan(span.end);
              expect(span.end).toBeLessThanOrEqual(text.length);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
