/**
 * The surroundings of a term: what the sentence in which it stands cites, names and says besides. Terms are judged
 * sentence by sentence, and every fact about a sentence is gathered once, however many terms stand in it.
 */
import type { Citation } from '../citation/citation.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { sentencesOf } from '../corpus/sentences.ts';
import { namesOtherDocument } from '../text/otherDocuments.ts';
import type { Span } from '../text/span.ts';
import { createEncloser } from '../text/encloser.ts';
import type { TermHit } from './finder.ts';
import type { Term } from './term.ts';

/** A quotation around terms: with and without its marks, and whether its surroundings claim a corpus for it. */
export interface TermQuotation {
  readonly span: Span;
  readonly words: Span;
  readonly claimed: boolean;
}

/** A document's name: `corpus` is null for a document or an edition that is not in the library. */
export interface TermName {
  readonly span: Span;
  readonly corpus: Corpus | null;
  readonly dated: boolean;
}

/** A block as the judge of terms needs it. All spans are offsets of the view, all lists in order of their start. */
export interface TermSite {
  readonly view: string;
  readonly quotations: readonly TermQuotation[];
  readonly citations: readonly Citation[];
  readonly names: readonly TermName[];
  /** Whether the draft names a corpus of the library anywhere. */
  readonly documentNamed: boolean;
}

/** What one sentence says besides its terms. Citations and names inside somebody's speech are not the writer's. */
export interface SentenceFacts {
  readonly span: Span;
  /** Citations with exactly one reading. */
  readonly citations: readonly Citation[];
  /** Ids of the corpora that the sentence cites or uses by name as its source. */
  readonly sources: ReadonlySet<string>;
  /** Paths of all clauses that it cites, by corpus id. */
  readonly cited: ReadonlyMap<string, ReadonlySet<string>>;
  /** The terms that stand in it in their own form. */
  readonly terms: ReadonlySet<Term>;
  /** Whether it names a document that is not the corpus: a law, a treaty, another edition. */
  readonly hasOtherDocument: boolean;
}

/** Answers for ascending offsets the sentence around each. Linear in the view over all answers. */
export function createSentences(site: TermSite, hits: readonly TermHit[]): (offset: number) => SentenceFacts {
  const spans = sentencesOf(site.view, 0, 'ja').map((sentence) => sentence.span);
  const citations = createSweep(spoken(site.citations, site.quotations));
  const names = createSweep(spoken(site.names, site.quotations));
  const terms = createSweep(hits.map((hit) => ({ span: hit, hit })));
  let index = -1;
  let facts: SentenceFacts | null = null;
  return (offset) => {
    while (facts === null || offset >= facts.span.end) {
      const span = spans[++index] ?? { start: facts?.span.end ?? 0, end: Number.POSITIVE_INFINITY };
      if (offset < span.end) facts = factsOf(site, span, citations(span), names(span), terms(span));
      else if (index >= spans.length) break;
    }
    return facts ?? factsOf(site, { start: offset, end: offset }, [], [], []);
  };
}

function factsOf(
  site: TermSite,
  span: Span,
  citations: readonly Citation[],
  names: readonly TermName[],
  hits: readonly { readonly hit: TermHit }[],
): SentenceFacts {
  const sources = new Set<string>();
  const cited = new Map<string, Set<string>>();
  const certain = citations.filter(({ verdict }) => verdict === 'resolved' || verdict === 'incomplete');
  for (const { corpus, targets } of certain) {
    sources.add(corpus.id);
    const paths = cited.get(corpus.id) ?? new Set<string>();
    for (const { node } of targets) paths.add(node.path);
    cited.set(corpus.id, paths);
  }
  for (const name of names) if (name.corpus !== null && isSource(site.view, name.span)) sources.add(name.corpus.id);
  const terms = new Set<Term>();
  for (const { hit } of hits) for (const { term, variant } of hit.entries) if (variant === null) terms.add(term);
  const hasOtherDocument =
    namesOther(names, hits) ||
    namesOtherDocument(
      site.view,
      span,
      [...names, ...citations].map((own) => own.span),
      hits.map(({ hit }) => hit),
    );
  return { span, citations: certain, sources, cited, terms, hasOtherDocument };
}

/** A treaty that is itself a term of the corpus, or a misspelt title, is no other document unless a year makes it one. */
function namesOther(names: readonly TermName[], hits: readonly { readonly hit: TermHit }[]): boolean {
  const enclosing = createEncloser(hits.map(({ hit }) => ({ words: hit })));
  return names.some(({ corpus, dated, span }) => corpus === null && (dated || enclosing(span) === null));
}

/** What stands directly behind a name that is given as the source of what is said: 指針は, 指針によれば, 指針にいう. */
const SOURCE =
  /[」』]?(?:[（(][^（()）]{0,40}[）)])?(?:で?は|も|に(?:は|よれば|よると|いう|言う|定め|規定|掲げ)|でいう|において(?:は|も)?|(?:の|が)(?:いう|定め)|のとおり)/uy;

function isSource(view: string, name: Span): boolean {
  SOURCE.lastIndex = name.end;
  return SOURCE.test(view);
}

/** Leaves out what stands in a quotation that holds more than it: a citation in a speech is the speaker's. */
function spoken<T extends { readonly span: Span }>(
  items: readonly T[],
  quotations: readonly TermQuotation[],
): readonly T[] {
  const enclosing = createEncloser(quotations);
  return items.filter(({ span }) => {
    const inner = enclosing(span);
    return inner === null || inner.words.end - inner.words.start <= span.end - span.start;
  });
}

/** Answers for ascending spans without overlap the items that begin in each; what lies before a span is passed over. */
function createSweep<T extends { readonly span: Span }>(items: readonly T[]): (span: Span) => readonly T[] {
  let index = 0;
  return (span) => {
    const found: T[] = [];
    for (let item = items[index]; item !== undefined && item.span.start < span.end; item = items[++index])
      if (item.span.start >= span.start) found.push(item);
    return found;
  };
}
