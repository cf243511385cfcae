/**
 * What must hold for every word of the corpus: foldings never make a difference that is reported as one, and no word that
 * counts can be dropped, put in or exchanged unseen.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorpusNode } from '../../../server/src/core/corpus/corpus.ts';
import { wordBounds } from '../../../server/src/core/quotation/words.ts';
import { corpus } from '../../support/bundled.ts';
import { anyText } from '../../support/arbitraries.ts';
import { judge, paragraphs, restored, sentences } from './support.ts';

const paragraph = fc.constantFrom(...paragraphs.map(({ node, text }) => ({ node: { path: node.path }, text })));
const sentence = fc.constantFrom(...sentences.map(({ node, text }) => ({ node: { path: node.path }, text })));

/**
 * A stretch of the words, long enough to be judged. It does not stop between a verb and what denies or permits it, since words cut off
 * there turn the meaning (`cutEnd.test.ts`).
 */
const stretch = fc
  .tuple(paragraph, fc.nat(), fc.nat())
  .map(([{ node, text }, a, b]) => {
    const longest = Math.max(0, text.length - 12);
    const start = longest === 0 ? 0 : a % longest;
    const end = Math.min(text.length, start + 12 + (b % text.length));
    return { node, words: text.slice(start, end), behind: text.slice(end) };
  })
  .filter(({ words, behind }) => words.length >= 12 && !/^(?:こと|もの|わけ|おそれ|よう)/u.test(behind));

/** The path and those above it. */
function pathsAbove(path: string): readonly string[] {
  const paths: string[] = [];
  for (let node = corpus.byPath.get(path); node !== undefined; node = node.parent ?? undefined) paths.push(node.path);
  return paths;
}

function chapterOf(path: string): string {
  return pathsAbove(path).at(-1) ?? path;
}

type Change = (words: string) => string;

const silent: readonly (readonly [string, Change])[] = [
  [
    'full-width digits and letters',
    (words) => words.replace(/[0-9A-Za-z]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ],
  ['half-width kana', (words) => words.replace(/[ア-ン]/gu, halfWidth)],
  ['decomposed kana', (words) => words.normalize('NFD')],
  ['ASCII brackets', (words) => words.replaceAll('（', '(').replaceAll('）', ')')],
  ['half-width brackets', (words) => words.replaceAll('「', '｢').replaceAll('」', '｣')],
  ['inner brackets', (words) => words.replaceAll('「', '『').replaceAll('」', '』')],
  ['commas of horizontal writing', (words) => words.replaceAll('、', '，').replaceAll('。', '．')],
  ['half-width punctuation', (words) => words.replaceAll('、', '､').replaceAll('。', '｡').replaceAll('・', '･')],
  ['line breaks', (words) => words.replace(/(.{7})/gu, '$1\n')],
  ['full-width spaces', (words) => words.replace(/(.{5})/gu, '$1\u3000')],
  ['zero-width characters', (words) => words.replace(/./gu, '$&\u200B')],
  ['variation selectors', (words) => words.replace(/([一-龠])/gu, '$1\u{E0100}')],
  ['no final stop', (words) => words.replace(/。$/u, '')],
  ['a final stop', (words) => words.replace(/[^。]$/u, '$&。')],
  ['footnote marks', (words) => `${words.slice(0, 5)}\uFFFC${words.slice(5)}`],
  ['radicals', (words) => words.replaceAll('日', '\u2F47').replaceAll('民', '\u2EA0')],
];

function halfWidth(kana: string): string {
  const all = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン';
  const half = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ';
  const plain = kana.normalize('NFD');
  const mark = plain.includes('\u3099') ? 'ﾞ' : plain.includes('\u309A') ? 'ﾟ' : '';
  const at = all.indexOf(plain.charAt(0));
  return at < 0 ? kana : half.charAt(at) + mark;
}

const reported: readonly (readonly [string, Change])[] = [
  ['written-out repetition', (words) => words.replace(/(.)々/gu, '$1$1')],
  [
    'old characters',
    (words) => words.replaceAll('国', '國').replaceAll('戦', '戰').replaceAll('対', '對').replaceAll('捜', '搜'),
  ],
  ['kanji numerals', (words) => words.replace(/2(?=つ)/gu, '二').replace(/(?<=第)一(?=に)/gu, '1')],
];

describe('a stretch of the corpus, quoted from its own clause', () => {
  it.each(silent)('is exact with %s', (_, change) => {
    fc.assert(
      fc.property(stretch, ({ node, words }) => {
        expect(judge(change(words), node.path).verdict).toBe('exact');
      }),
      { numRuns: 40 },
    );
  });

  it.each(reported)('is folded, not altered, with %s', (_, change) => {
    const changing = sentences.filter(({ text }) => change(text) !== text);
    expect(changing.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(
        fc.constantFrom(...changing.map(({ node, text }) => ({ path: node.path, text }))),
        ({ path, text }) => {
          const judgement = judge(change(text), path);
          expect(judgement.verdict).toBe('folded');
          expect(judge(restored(change(text), judgement), path).verdict).toBe('exact');
        },
      ),
      { numRuns: 20 },
    );
  });

  it('is exact when any of its chapters is claimed, and anywhere in the document', () => {
    fc.assert(
      fc.property(stretch, ({ node, words }) => {
        for (const path of pathsAbove(node.path)) expect(judge(words, path).verdict).toBe('exact');
        expect(judge(words, null).verdict).toBe('exact');
      }),
      { numRuns: 40 },
    );
  });

  it('is exact with an ellipsis in place of any of its words', () => {
    const ellipsis = fc.constantFrom(
      '…',
      '……',
      '・・・',
      '――',
      '〔…〕',
      '［…］',
      '[...]',
      '（中略）',
      '（略）',
      '〔略〕',
      '～',
      '...',
    );
    fc.assert(
      fc.property(stretch, ellipsis, fc.nat(), fc.nat(), ({ node, words }, mark, a, b) => {
        const [from, to] = [a % words.length, b % words.length].toSorted((x, y) => x - y);
        const cut = `${words.slice(0, from)}${mark}${words.slice(to)}`;
        fc.pre(cut.replace(mark, '').length >= 10);
        expect(judge(cut, node.path).verdict).toBe('exact');
      }),
      { numRuns: 120 },
    );
  });

  it('is exact with an editorial insertion or remark anywhere', () => {
    const insertion = fc.constantFrom(
      '〔すなわち〕',
      '[sic]',
      '（傍点筆者）',
      '［日米の］',
      '（原文ママ）',
      '（下線は引用者）',
    );
    fc.assert(
      fc.property(stretch, insertion, fc.nat(), ({ node, words }, inserted, at) => {
        const place = at % words.length;
        expect(judge(words.slice(0, place) + inserted + words.slice(place), node.path).verdict).toBe('exact');
      }),
      { numRuns: 60 },
    );
  });
});

/** A sentence with the bounds of one of its inner words. */
const word = fc
  .tuple(sentence, fc.nat())
  .map(([{ node, text }, at]) => {
    const bounds = wordBounds(text);
    const index = 1 + (at % Math.max(1, bounds.length - 3));
    return { node, text, from: bounds[index] ?? 0, to: bounds[index + 1] ?? 0 };
  })
  .filter(({ text, from, to }) => from < to && to < text.length - 1 && /[\p{L}\p{N}]/u.test(text.slice(from, to)));

/** Whether the words stand in the corpus, as it is printed or by another reading that is known of the place. */
function stands(words: string): boolean {
  const flat = flattened(words);
  return corpus.nodes.some((node) => readingsOf(node).some((text) => flattened(text).includes(flat)));
}

function readingsOf(node: CorpusNode): readonly string[] {
  const others = corpus.variants.filter((variant) => variant.node === node);
  const texts = others.map((other) => node.text.replace(other.corpus, other.variant));
  return [node.text, node.title ?? '', ...texts];
}

function flattened(words: string): string {
  return words.replace(/[。\s]/gu, '');
}

describe('a sentence of the corpus with one word changed', () => {
  it('is altered when a word is dropped, and the fix restores it', () => {
    fc.assert(
      fc.property(word, ({ node, text, from, to }) => {
        const changed = text.slice(0, from) + text.slice(to);
        fc.pre(!stands(changed));
        const judgement = judge(changed, node.path);
        expect(judgement.verdict).toBe('altered');
        expect(judge(restored(changed, judgement), node.path).verdict).toBe('exact');
      }),
      { numRuns: 200 },
    );
  });

  it('is altered when a word is put in, and the fix removes it', () => {
    const inserted = fc.constantFrom(
      '緊密に',
      '原則として',
      '主体的に',
      '等',
      'のみ',
      '速やかに',
      '米国の',
      '新たな',
      'できる限り',
      'も',
    );
    fc.assert(
      fc.property(word, inserted, ({ node, text, from }, extra) => {
        const changed = text.slice(0, from) + extra + text.slice(from);
        fc.pre(!stands(changed));
        const judgement = judge(changed, node.path);
        expect(judgement.verdict).toBe('altered');
        expect(judge(restored(changed, judgement), node.path).verdict).toBe('exact');
      }),
      { numRuns: 200 },
    );
  });

  it('is altered when a word is exchanged, and the fix restores it', () => {
    const other = fc.constantFrom(
      '我が国',
      '同盟国',
      '両国',
      'それぞれ',
      '実行',
      '推進',
      '地域',
      '体制',
      'おいて',
      '努める',
    );
    fc.assert(
      fc.property(word, other, ({ node, text, from, to }, replacement) => {
        const changed = text.slice(0, from) + replacement + text.slice(to);
        fc.pre(text.slice(from, to) !== replacement && !stands(changed));
        const judgement = judge(changed, node.path);
        expect(judgement.verdict).toBe('altered');
        expect(judge(restored(changed, judgement), node.path).verdict).toBe('exact');
      }),
      { numRuns: 200 },
    );
  });

  it('is altered when two words change places', () => {
    fc.assert(
      fc.property(word, ({ node, text, from, to }) => {
        const bounds = wordBounds(text);
        const end = bounds[bounds.indexOf(to) + 1] ?? to;
        const changed = text.slice(0, from) + text.slice(to, end) + text.slice(from, to) + text.slice(end);
        fc.pre(changed !== text && !stands(changed) && end < text.length);
        expect(judge(changed, node.path).verdict).toBe('altered');
      }),
      { numRuns: 100 },
    );
  });
});

describe('two sentences of the corpus', () => {
  it('are merged when they are joined without an ellipsis and do not follow one another', () => {
    const pair = fc.tuple(fc.nat(sentences.length - 1), fc.nat(sentences.length - 1));
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [one, other] = [sentences[a], sentences[b]];
        fc.pre(one !== undefined && other !== undefined && one.text.endsWith('。') && other.text.endsWith('。'));
        fc.pre(!stands(one.text + other.text) && !follows(one.text, other.text));
        expect(judge(one.text + other.text, null).verdict).toBe('merged');
      }),
      { numRuns: 100 },
    );
  });

  it('are exact with an ellipsis between them, in order', () => {
    const pair = fc
      .tuple(fc.nat(sentences.length - 2), fc.nat())
      .map(([a, b]) => [a, a + 1 + (b % (sentences.length - a - 1))] as const);
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const words = `${sentences[a]?.text ?? ''}（中略）${sentences[b]?.text ?? ''}`;
        expect(judge(words, null).verdict).toBe('exact');
      }),
      { numRuns: 60 },
    );
  });

  it('are exact when they follow one another, also across a paragraph and into the clause below', () => {
    fc.assert(
      fc.property(fc.nat(sentences.length - 2), (at) => {
        const [one, other] = [sentences[at], sentences[at + 1]];
        fc.pre(one !== undefined && other !== undefined && follows(one.text, other.text));
        expect(judge(one.text + other.text, null).verdict).toBe('exact');
      }),
      { numRuns: 80 },
    );
  });
});

const running = corpus.nodes
  .filter(({ kind }) => kind === 'clause')
  .map(({ text }) => text)
  .join('')
  .replace(/\n/gu, '');

function follows(one: string, other: string): boolean {
  return running.includes(one + other);
}

describe('words of another clause', () => {
  it('are misattributed', () => {
    fc.assert(
      fc.property(sentence, sentence, ({ node, text }, claimed) => {
        fc.pre(chapterOf(node.path) !== chapterOf(claimed.node.path));
        const bare = text.replace(/。$/u, '');
        const inClaimed = corpus.nodes.some(
          (other) => chapterOf(other.path) === chapterOf(claimed.node.path) && other.text.includes(bare),
        );
        fc.pre(!inClaimed);
        expect(judge(text, claimed.node.path).verdict).toBe('misattributed');
      }),
      { numRuns: 60 },
    );
  });
});

describe('any text', () => {
  it('is judged without an error, with spans inside it', () => {
    const part = fc.oneof(
      anyText(12),
      fc.constantFrom('「', '』', '…', '（中略）', '〔', '］', '\uD800', '\u0000', '々々', '十百', '。'),
      stretch.map(({ words }) => words),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), sentence, (parts, { node }) => {
        const words = parts.join('');
        const judgement = judge(words, node.path);
        for (const { draft } of 'differences' in judgement ? judgement.differences : []) {
          expect(draft.start).toBeGreaterThanOrEqual(0);
          expect(draft.start).toBeLessThanOrEqual(draft.end);
          expect(draft.end).toBeLessThanOrEqual(words.length);
        }
      }),
      { numRuns: 150 },
    );
  });
});
