/**
 * The citation that is being written at the caret. The recogniser has already read as much of it as makes sense: the
 * document's name, or a citation as far as it goes. What stands between that and the caret is the tail, the beginning of
 * the next step, such as の, an opening bracket or half of a number.
 */
import type { Notation } from '../../core/citation/citation.ts';
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import { analyseDraft } from '../../core/draft/analyse.ts';
import type { CitationStyle, DraftAnalysis } from '../../core/draft/analysis.ts';
import { contains } from '../../core/text/span.ts';
import type { Reading } from '../reading.ts';

export interface OpenCitation {
  /** Where the citation begins in the draft, the document's name included. */
  readonly start: number;
  /** What is written up to the tail. */
  readonly base: string;
  /** What is written between that and the caret, on the same line. */
  readonly tail: string;
  readonly corpus: Corpus;
  /** The node reached so far; null behind the document's name alone. */
  readonly node: CorpusNode | null;
  readonly notation: Notation;
  /** The house style, for what the writer has not decided yet. */
  readonly style: CitationStyle;
}

/** No tail is longer: it is part of a title at most. */
const LONGEST_TAIL = 80;

/** The citation that the caret is at the end of, or in the middle of; null where none is being written. */
export function openCitationAt(reading: Reading, offset: number): OpenCitation | null {
  const { analysis } = reading;
  const isInside = analysis.citations.some(({ span }) => span.start < offset && contains(span, offset));
  if (!isInside) return lastBefore(analysis, 0, offset);
  // What stands behind the caret would be read along, the bracket that the editor closed by itself above all.
  const line = reading.text.lineSpan(reading.text.positionAt(offset).line);
  const begun = analysis.text.slice(line.start, offset);
  return lastBefore(analyseDraft(begun, analysis.markup, analysis.library, analysis.settings), line.start, offset);
}

/** The last name or citation of the analysed text that ends before the caret on its line; `shift` is where that text begins. */
function lastBefore(analysis: DraftAnalysis, shift: number, offset: number): OpenCitation | null {
  const caret = offset - shift;
  const { style } = analysis.settings;
  const citation = analysis.citations.findLast(({ span }) => span.end <= caret);
  const mention = analysis.mentions.findLast(({ span }) => span.end <= caret);
  const isNamed = mention !== undefined && (citation === undefined || mention.span.end > citation.span.end);
  const end = isNamed ? mention.span.end : citation?.span.end;
  if (end === undefined || caret - end > LONGEST_TAIL) return null;
  const tail = analysis.text.slice(end, caret);
  if (/[\r\n]/.test(tail)) return null;

  if (isNamed) {
    const name = analysis.text.slice(mention.span.start, end);
    if (mention.corpus === null) return null;
    const notation = { name, linked: false, units: false, english: /^[\p{ASCII}’]+$/u.test(name) };
    return { start: shift + mention.span.start, base: name, tail, corpus: mention.corpus, node: null, notation, style };
  }
  const [target, ...others] = citation?.targets ?? [];
  if (citation === undefined || target === undefined || others.length > 0 || target.paragraph !== null) return null;
  return {
    start: shift + citation.span.start,
    base: analysis.text.slice(citation.span.start, end),
    tail,
    corpus: citation.corpus,
    node: target.node,
    notation: citation.notation,
    style,
  };
}
