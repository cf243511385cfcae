/**
 * Searching clauses, as a command: what an editor lists for a writer to pick from. It is loaded with the first search, because
 * nobody searches while the server starts.
 */
import type { Location } from 'vscode-languageserver-types';
import { canonicalEnglishOf, canonicalOf } from '../../core/citation/formatter.ts';
import { searchPhrases } from '../fullText.ts';
import { nameOfNode } from '../nodes.ts';
import type { LibraryContext } from '../reading.ts';
import type { NodeReference, Referent } from '../references.ts';
import { searchNodes } from '../search.ts';

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
export function searchClauses(query: string, context: LibraryContext): readonly FoundClause[] {
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
function foundClause(
  { corpus, node }: Found,
  sentence: string | null,
  { sources, locale }: LibraryContext,
): FoundClause {
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
