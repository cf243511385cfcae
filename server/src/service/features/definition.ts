/** Go to source: from a citation to its clauses, from a quotation to where its words stand, from a term to its clause. */
import type { Definition, LocationLink, Position } from 'vscode-languageserver-types';
import type { Target } from '../../core/citation/citation.ts';
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import { citationAt, quotationAt, termAt } from '../../core/draft/queries.ts';
import type { Passage } from '../../core/quotation/quotation.ts';
import type { Span } from '../../core/text/span.ts';
import { corpusOf } from '../library.ts';
import type { Reading } from '../reading.ts';
import { wordsOf } from '../targets.ts';

export function definition(reading: Reading, position: Position): Definition | LocationLink[] | null {
  const origin = originAt(reading, reading.text.offsetAt(position));
  if (origin === null || origin.places.length === 0) return null;
  const { sources } = reading;
  if (!reading.client.locationLinks)
    return origin.places.map(({ corpus, selection }) => sources.locationOf(corpus, selection));
  const originSelectionRange = reading.text.rangeOf(origin.span);
  return origin.places.map(({ corpus, whole, selection }) => ({
    originSelectionRange,
    targetUri: sources.uriOf(corpus),
    targetRange: sources.rangeOf(corpus, whole),
    targetSelectionRange: sources.rangeOf(corpus, selection),
  }));
}

/** A place of a corpus: the whole that a peek shows, and in it what the caret goes to. */
interface Place {
  readonly corpus: Corpus;
  readonly whole: Span;
  readonly selection: Span;
}

interface Origin {
  readonly span: Span;
  readonly places: readonly Place[];
}

function originAt(reading: Reading, offset: number): Origin | null {
  const { analysis } = reading;
  const citation = citationAt(analysis, offset);
  if (citation !== null)
    return { span: citation.span, places: citation.targets.map((target) => placeOfTarget(citation.corpus, target)) };

  const quotation = quotationAt(analysis, offset);
  if (quotation !== null && 'passages' in quotation.judgement) {
    const places = quotation.judgement.passages.flatMap((passage) => placeOfPassage(analysis.library.corpora, passage));
    return { span: quotation.span, places };
  }

  const use = termAt(analysis, offset);
  if (use === null) return null;
  const corpus = corpusOf(analysis.library, use.term);
  const node = corpus?.byPath.get(use.term.definedIn);
  if (corpus === null || node === undefined) return null;
  return { span: use.span, places: [placeOfNode(corpus, node)] };
}

function placeOfNode(corpus: Corpus, node: CorpusNode): Place {
  return { corpus, whole: node.span, selection: node.heading };
}

function placeOfTarget(corpus: Corpus, target: Target): Place {
  const part = target.paragraph === null && target.sentence === null ? undefined : wordsOf(target)[0];
  return { corpus, whole: target.node.span, selection: part?.span ?? target.node.heading };
}

function placeOfPassage(corpora: readonly Corpus[], { node, paragraph, span }: Passage): readonly Place[] {
  const words = paragraph < 0 ? node.titleSpan : node.paragraphs[paragraph]?.span;
  const corpus = corpora.find((candidate) => candidate.byPath.get(node.path) === node);
  if (words === undefined || words === null || corpus === undefined) return [];
  const selection = { start: words.start + span.start, end: words.start + span.end };
  return [{ corpus, whole: node.span, selection }];
}
