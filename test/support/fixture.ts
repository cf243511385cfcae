/**
 * The notation of tests: a draft with marks in it. `$0` is the caret, `⟦…⟧` a span that is expected, `⟦…⟧{code}` one
 * with a label, and a line `//- /b.md` begins another file. Marks instead of rows of carets, because Japanese
 * characters are two columns wide on some screens and one in every count.
 */
import type { Span } from '../../server/src/core/text/span.ts';

/** A span between `⟦` and `⟧`, in UTF-16 offsets of the text without marks; the label is what stands in `{…}`. */
export interface MarkedSpan extends Span {
  readonly label: string | null;
}

export interface Fixture {
  /** The draft without its marks. */
  readonly text: string;
  /** Offset of `$0`, or null where there is none. */
  readonly cursor: number | null;
  /** In order of their start; an inner span follows the one around it. */
  readonly ranges: readonly MarkedSpan[];
}

const mark = /\$0|⟦|⟧(?:\{([^}]*)\})?/g;

/** Reads one draft with marks. Throws where a mark has no partner: a test with such a fixture says nothing. */
export function parseFixture(marked: string): Fixture {
  let text = '';
  let cursor: number | null = null;
  let read = 0;
  const open: { start: number; index: number }[] = [];
  const ranges: MarkedSpan[] = [];
  for (const match of marked.matchAll(mark)) {
    text += marked.slice(read, match.index);
    read = match.index + match[0].length;
    if (match[0] === '$0') {
      if (cursor !== null) throw new Error('A fixture has one $0 at most.');
      cursor = text.length;
    } else if (match[0] === '⟦') {
      open.push({ start: text.length, index: ranges.length });
      ranges.push({ start: text.length, end: text.length, label: null });
    } else {
      const begun = open.pop();
      if (begun === undefined) throw new Error('A fixture has ⟧ without ⟦.');
      ranges[begun.index] = { start: begun.start, end: text.length, label: match[1] ?? null };
    }
  }
  if (open.length > 0) throw new Error('A fixture has ⟦ without ⟧.');
  return { text: text + marked.slice(read), cursor, ranges };
}

/** Reads several drafts, each behind a line `//- /name`; text before the first such line is `/draft.md`. */
export function parseFiles(marked: string): ReadonlyMap<string, Fixture> {
  const parts = marked.split(/^\/\/- (\S+)\r?\n/m);
  const files = new Map<string, Fixture>();
  if (parts[0] !== undefined && parts[0].trim() !== '') files.set('/draft.md', parseFixture(parts[0]));
  for (let index = 1; index < parts.length; index += 2)
    files.set(parts[index] ?? '', parseFixture(parts[index + 1] ?? ''));
  return files;
}
