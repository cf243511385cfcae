/**
 * Parts of a clause: which of its paragraphs and sentences 第2段落, 後段 or 柱書 mean. 前段 and 後段 divide a clause that has two paragraphs, or
 * one paragraph of two sentences; in any other they are ambiguous, and every part that they could mean is named.
 */
import type { CorpusNode, Paragraph } from '../corpus/corpus.ts';
import type { Localised } from '../text/localised.ts';
import { wholeOf, type DeadEnd, type Target } from './citation.ts';
import type { PartReading } from './constructs/parts.ts';
import type { PartWord } from './constructs/partWords.ts';

/** What a part means: its targets, more than one where it is ambiguous; or where it ends. */
export type PartOutcome = { readonly targets: readonly Target[] } | { readonly deadEnd: DeadEnd };

/** Resolves a part of one node. */
export function resolvePart(node: CorpusNode, part: PartReading): PartOutcome {
  const [first, second] = part.words;
  if (first === undefined) return { targets: [wholeOf(node)] };
  const outcome = resolveWord(node, first);
  if (second === undefined || 'deadEnd' in outcome) return outcome;
  const [target] = outcome.targets;
  if (target === undefined || target.paragraph === null || outcome.targets.length !== 1) return outcome;
  return resolveInParagraph(node, target.paragraph, second);
}

function resolveWord(node: CorpusNode, word: PartWord): PartOutcome {
  const { paragraphs } = node;
  switch (word.what) {
    case 'paragraph':
      return one(paragraphAt(node, word.ordinal), node, paragraphName(word.ordinal), 'paragraph');
    case 'sentence':
      return one(
        sentences(node).at(word.ordinal < 0 ? -1 : word.ordinal - 1),
        node,
        sentenceName(word.ordinal),
        'sentence',
      );
    case 'opening':
      return one(paragraphAt(node, 1), node, { ja: '冒頭', en: 'opening' }, 'ownWords');
    case 'closing':
      return one(paragraphAt(node, -1), node, { ja: '末尾', en: 'closing words' }, 'ownWords');
    case 'ownWords':
      return paragraphs.length === 0
        ? dead(node, { ja: '柱書', en: 'chapeau' }, 'ownWords')
        : { targets: [{ ...wholeOf(node), ownWords: true }] };
    case 'proviso':
      return one(sentences(node, /^(?:ただし|但し)/u)[0], node, { ja: 'ただし書', en: 'proviso' }, 'proviso');
    case 'addendum':
      return one(sentences(node, /^なお/u)[0], node, { ja: 'なお書', en: 'sentence that begins with なお' }, 'proviso');
    case 'former':
    case 'latter':
      return halves(
        node,
        paragraphs.length > 1 ? paragraphs.map((_, index) => inParagraph(node, index + 1)) : sentences(node),
        word.what,
      );
  }
}

function resolveInParagraph(node: CorpusNode, ordinal: number, word: PartWord): PartOutcome {
  const within = sentencesOf(node, ordinal, node.paragraphs[ordinal - 1]);
  switch (word.what) {
    case 'former':
    case 'latter':
      return halves(node, within, word.what);
    case 'opening':
      return one(within[0], node, { ja: '冒頭', en: 'opening' }, 'sentence');
    case 'closing':
      return one(within.at(-1), node, { ja: '末尾', en: 'closing words' }, 'sentence');
    case 'proviso':
    case 'addendum':
      return resolveWord(node, word);
    case 'sentence':
    case 'paragraph':
    case 'ownWords':
      return one(
        within.at(word.ordinal < 0 ? -1 : word.ordinal - 1),
        node,
        {
          ja: `第${ordinal}段落${sentenceName(word.ordinal).ja}`,
          en: `${sentenceName(word.ordinal).en} in paragraph ${ordinal}`,
        },
        'sentence',
      );
  }
}

function halves(node: CorpusNode, parts: readonly Target[], which: 'former' | 'latter'): PartOutcome {
  if (parts.length < 2)
    return dead(
      node,
      which === 'former' ? { ja: '前段', en: 'first half' } : { ja: '後段', en: 'second half' },
      'paragraph',
    );
  return { targets: which === 'former' ? parts.slice(0, -1) : parts.slice(1) };
}

function one(target: Target | undefined, node: CorpusNode, missing: Localised, what: DeadEnd['what']): PartOutcome {
  return target === undefined ? dead(node, missing, what) : { targets: [target] };
}

function dead(node: CorpusNode, missing: Localised, what: DeadEnd['what']): PartOutcome {
  return { deadEnd: { node, missing, what } };
}

function paragraphAt(node: CorpusNode, ordinal: number): Target | undefined {
  const place = ordinal < 0 ? node.paragraphs.length : ordinal;
  return place >= 1 && place <= node.paragraphs.length ? inParagraph(node, place) : undefined;
}

function inParagraph(node: CorpusNode, ordinal: number): Target {
  return { node, paragraph: ordinal, sentence: null, ownWords: false };
}

function sentences(node: CorpusNode, pattern?: RegExp): readonly Target[] {
  return node.paragraphs.flatMap((paragraph, index) => sentencesOf(node, index + 1, paragraph, pattern));
}

function sentencesOf(
  node: CorpusNode,
  ordinal: number,
  paragraph: Paragraph | undefined,
  pattern?: RegExp,
): readonly Target[] {
  return (paragraph?.sentences ?? [])
    .map((sentence, index) => ({
      text: sentence.text,
      target: { node, paragraph: ordinal, sentence: index + 1, ownWords: false },
    }))
    .filter(({ text }) => pattern === undefined || pattern.test(text))
    .map(({ target }) => target);
}

function paragraphName(ordinal: number): Localised {
  return ordinal < 0
    ? { ja: '最終段落', en: 'last paragraph' }
    : { ja: `第${ordinal}段落`, en: `paragraph ${ordinal}` };
}

function sentenceName(ordinal: number): Localised {
  return ordinal < 0 ? { ja: '最終文', en: 'last sentence' } : { ja: `第${ordinal}文`, en: `sentence ${ordinal}` };
}
