/**
 * Commands: what an editor asks for by name rather than by a place in a text. Each takes one object and answers with
 * plain data; what is to be done with it (a list to pick from, a new document) is the editor's own. An edit is handed
 * back for the server to have it applied.
 */
import type { Location, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { canonicalEnglishOf, canonicalOf, formatTarget } from '../../core/citation/formatter.ts';
import type { CitationStyle, DraftSettings } from '../../core/draft/analysis.ts';
import type { Library } from '../../core/draft/library.ts';
import type { Locale } from '../../core/text/localised.ts';
import { convertAll } from '../actions/convert.ts';
import { quotationText } from '../actions/quote.ts';
import { workspaceEdit } from '../fixes.ts';
import { searchPhrases } from '../fullText.ts';
import { nameOfNode } from '../nodes.ts';
import { quotableParts, type QuotablePart } from '../quotable.ts';
import type { Reading } from '../reading.ts';
import type { NodeReference, Referent } from '../references.ts';
import { renderTarget } from '../render/target.ts';
import { searchNodes } from '../search.ts';
import type { Sources } from '../sources.ts';
import { wholeOf } from '../targets.ts';

/** The edit that brings the citations of a draft, or of a range of it, to one style; null where none would change. */
export function convertCitations(reading: Reading, style: CitationStyle, range: Range | null): WorkspaceEdit | null {
  const within = range === null ? null : reading.text.spanOf(range);
  const edits = convertAll(reading.analysis, style, within);
  return edits.length === 0 ? null : workspaceEdit(reading, edits);
}

/** A clause in a list to pick from. */
export interface FoundClause extends NodeReference {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** The sentence in which the query stands, where it was found by its words alone; else null. */
  readonly sentence: string | null;
  /** Whether it has words of its own, that could be quoted. */
  readonly hasWords: boolean;
  /** From its heading to the end of its own words, in its source. */
  readonly location: Location;
}

/** A list that nobody would read to its end is cut here. */
const MOST = 200;

/**
 * The clauses that a query finds by number, title, reading, romaji or English title, the best first, and then those in
 * whose words it stands, in the order of the text.
 */
export function searchClauses(query: string, context: Context): readonly FoundClause[] {
  const { library } = context;
  const phrases = new Map(searchPhrases(library, query).map((phrase) => [phrase.node, phrase]));
  // A clause without a title is known by its words, and was found by them.
  const named = searchNodes(library, query).filter(({ node }) => node.title !== null || !phrases.has(node));
  for (const { node } of named) phrases.delete(node);
  return [
    ...named.map((entry) => foundClause(entry, null, context)),
    ...[...phrases.values()].map((entry) => foundClause(entry, entry.sentence.text, context)),
  ].slice(0, MOST);
}

/** The language of the editor comes first, and the other one below it. */
function foundClause({ corpus, node }: Found, sentence: string | null, { sources, locale }: Context): FoundClause {
  const title = node.kind === 'clause' ? (node.title ?? nameOfNode(node)) : '';
  const inJapanese = [canonicalOf(node), title] as const;
  const inEnglish = [canonicalEnglishOf(node), node.titleEn ?? ''] as const;
  const [[label, description], other] = locale === 'ja' ? [inJapanese, inEnglish] : [inEnglish, inJapanese];
  return {
    corpus: corpus.id,
    path: node.path,
    label,
    description,
    detail: sentence ?? other.filter(Boolean).join(' — '),
    sentence,
    hasWords: node.text !== '',
    location: sources.locationOf(corpus, {
      start: node.heading.start,
      end: node.paragraphs.at(-1)?.span.end ?? node.heading.end,
    }),
  };
}

type Found = Pick<Referent, 'corpus' | 'node'>;

interface Context {
  readonly library: Library;
  readonly locale: Locale;
  readonly sources: Sources;
}

/** A clause in every form in which it is inserted or shown. */
export interface ClauseTexts {
  /** In the house style. */
  readonly citation: string;
  /** The clause's own words in quotation marks with the citation behind them; empty where it has none. */
  readonly quotation: string;
  /** What of it can be quoted, the whole first. */
  readonly parts: readonly QuotablePart[];
  /** Its own words as they are printed. */
  readonly text: string;
  /** The hover, as a preview. */
  readonly preview: string;
  /** Where it stands in its source. */
  readonly location: Location;
}

export function clauseTexts(
  referent: Referent,
  settings: DraftSettings,
  { library, locale, sources }: Context,
): ClauseTexts {
  const { corpus, node } = referent;
  const target = wholeOf(node);
  const citation = formatTarget(target, { ...settings, withName: true });
  return {
    citation,
    quotation: node.text === '' ? '' : quotationText(node.paragraphs.map(({ text }) => text).join(''), citation),
    parts: quotableParts(corpus, node, citation, locale),
    text: node.text,
    preview: renderTarget(corpus, target, { library, locale }),
    location: sources.locationOf(corpus, node.heading),
  };
}
