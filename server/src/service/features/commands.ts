/**
 * Commands: what an editor asks for by name rather than by a place in a text. Each takes one object and answers with
 * plain data; what is to be done with it (words to insert, a new document) is the editor's own. An edit is handed
 * back for the server to have it applied.
 */
import type { Location, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { wholeOf } from '../../core/citation/citation.ts';
import { formatTarget } from '../../core/citation/formatter.ts';
import type { CitationStyle, DraftSettings } from '../../core/draft/analysis.ts';
import { convertAll } from '../actions/convert.ts';
import { quotationText } from '../actions/quote.ts';
import { workspaceEdit } from '../fixes.ts';
import { quotableParts, type QuotablePart } from '../quotable.ts';
import type { LibraryContext, Reading } from '../reading.ts';
import type { Referent } from '../references.ts';
import { renderTarget } from '../render/target.ts';

/** The edit that brings the citations of a draft, or of a range of it, to one style; null where none would change. */
export function convertCitations(reading: Reading, style: CitationStyle, range: Range | null): WorkspaceEdit | null {
  const within = range === null ? null : reading.text.spanOf(range);
  const edits = convertAll(reading.analysis, style, within);
  return edits.length === 0 ? null : workspaceEdit(reading, edits);
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
  { library, locale, sources }: LibraryContext,
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
