/**
 * The words of the cited clause, inside a 「 that was opened behind its citation: sentence by sentence in the order of
 * the text, first the clause's own and then what stands below it. The final 。 stays out, as it does before 」. English
 * quotation marks are for English words: those of the clause or of its translation.
 */
import { wholeOf, type Target } from '../../core/citation/citation.ts';
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import { isEnglish } from '../../core/corpus/meta.ts';
import { corpusOf } from '../../core/corpus/owner.ts';
import type { Library } from '../../core/draft/library.ts';
import { nodeInLanguage } from '../render/rendering.ts';
import type { OpenCitation } from './openCitation.ts';
import { detailOf, type Proposal } from './proposal.ts';

/** The particles and words between a citation and the quotation that it claims; anything else claims nothing. */
const frame =
  /^(?<particle>の|は|では|も|に|には|によれば|のとおり|において|においては)?[、，]?\s?[「『](?<begun>[^」』]*)$/u;

/** The same in English; the verb is one of saying. */
const englishFrame =
  /^(?:,?\s(?:states?|stated|says?|said|provides?|provided|reads?|requires?|stipulates?|notes?)(?:\sthat)?|:|,)?,?\s?(?<mark>[“"])(?<begun>[^”"]*)$/u;

const quotable: ReadonlySet<CorpusNode['kind']> = new Set(['clause', 'row', 'item']);

/** A chapter has more sentences than a list can show. */
const MOST = 60;

export function sentenceProposals(open: OpenCitation, caret: number, library: Library): readonly Proposal[] {
  const japanese = frame.exec(open.tail)?.groups;
  const english = japanese === undefined ? englishFrame.exec(open.tail)?.groups : undefined;
  const { begun, particle } = japanese ?? english ?? {};
  // Behind 別表 and its categories a bracket opens the name of a row.
  if (begun === undefined || open.target === null || open.node === null || !quotable.has(open.node.kind)) return [];
  if (open.citation?.isRange === true) return [];
  const isWanted = english === undefined ? (language: string) => !isEnglish(language) : isEnglish;
  const node = nodeInLanguage(open.corpus, open.node, library, isWanted);
  if (node === null) return [];
  const corpus = corpusOf(node);
  const close = english === undefined ? closingOf(open.tail) : english['mark'] === '“' ? '”' : '"';
  const isWhole = open.target.paragraph === null && !open.target.ownWords;
  // Directly behind a number a bracket may open its title as well.
  const title =
    english === undefined && particle === undefined && node.kind === 'clause' && node.title !== null && isWhole
      ? [{ target: wholeOf(node), text: node.title }]
      : [];
  return [...title, ...(isWhole ? sentencesBelow(node) : sentencesOf({ ...open.target, node }))]
    .filter(({ text }) => text.includes(begun))
    .slice(0, MOST)
    .map(({ target, text }) => ({
      start: caret - begun.length,
      newText: asQuoted(text, close) + close,
      closing: close,
      label: asQuoted(text, close),
      detail: detailOf(wholeOf(target.node)),
      kind: 'words',
      corpus,
      target,
    }));
}

function closingOf(tail: string): string {
  return tail.lastIndexOf('『') > tail.lastIndexOf('「') ? '』' : '」';
}

interface OwnSentence {
  readonly target: Target;
  readonly text: string;
}

function sentencesBelow(node: CorpusNode): readonly OwnSentence[] {
  return [...sentencesOf(wholeOf(node)), ...node.children.flatMap(sentencesBelow)];
}

/** The sentences that a target means of its node. */
function sentencesOf({ node, paragraph, sentence }: Target): readonly OwnSentence[] {
  return node.paragraphs.flatMap(({ sentences }, index) =>
    sentences.flatMap(({ text }, at) =>
      (paragraph ?? index + 1) === index + 1 && (sentence ?? at + 1) === at + 1
        ? [{ target: wholeOf(node), text }]
        : [],
    ),
  );
}

/** The sentence without its 。, with inner marks changed so that they do not close the outer ones. */
export function asQuoted(sentence: string, close: string): string {
  const words = sentence.replace(/。$/u, '');
  if (close === '”') return words.replaceAll('“', '‘').replaceAll('”', '’');
  if (close === '"') return words.replaceAll('"', "'");
  return close === '」' ? words.replaceAll('「', '『').replaceAll('」', '』') : words;
}
