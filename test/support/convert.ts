/** A draft after the conversion of its citations, as an editor would apply it. */
import type { CitationStyle } from '../../server/src/core/draft/analysis.ts';
import type { Library } from '../../server/src/core/draft/library.ts';
import { convertCitations } from '../../server/src/service/features/commands.ts';
import { library } from './bundled.ts';
import { readFixture } from './service.ts';

/** The draft after all its citations were brought to a style, or those within `⟦…⟧`. */
export function converted(marked: string, style: CitationStyle, corpora: Library = library): string {
  const { service, draft, settings, ranges } = readFixture(marked, { library: corpora });
  const [range] = ranges;
  const within = range === undefined ? null : draft.text.rangeOf(range);
  const [change] = convertCitations(service.readingOf(draft, settings), style, within)?.documentChanges ?? [];
  if (change === undefined || !('edits' in change)) return draft.text.text;
  return change.edits
    .flatMap((edit) => ('newText' in edit ? [{ ...draft.text.spanOf(edit.range), newText: edit.newText }] : []))
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), draft.text.text);
}
