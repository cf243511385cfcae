/**
 * One check for each feature: a draft with marks and what is expected of it. These alone call the language service, so
 * that a change of its interface changes this file and no test.
 */
import {
  LocationLink,
  MarkupContent,
  type CodeAction,
  type CodeActionContext,
  type CompletionItem,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import { expect } from 'vitest';
import type { Corpus } from '../../server/src/core/corpus/corpus.ts';
import type { Library } from '../../server/src/core/draft/library.ts';
import { createDraftText } from '../../server/src/service/draftText.ts';
import { silencingActions } from '../../server/src/service/features/silencing.ts';
import { library } from './bundled.ts';
import { readFixture, type ReadFixture, type ReadOptions } from './service.ts';

/**
 * Hovers at `$0`. The hover holds the given pieces in this order, and its range is `⟦…⟧` where the fixture has one; null
 * means that there is no hover.
 */
export function checkHover(marked: string, expected: string | readonly string[] | null, options?: ReadOptions): void {
  const read = readFixture(marked, options);
  const hover = read.service.hover(read.draft, read.settings, caretOf(read));
  if (expected === null) {
    expect(hover).toBeNull();
    return;
  }
  const value = MarkupContent.is(hover?.contents) ? hover.contents.value : '';
  let from = 0;
  for (const piece of typeof expected === 'string' ? [expected] : expected) {
    const at = value.indexOf(piece, from);
    if (at < 0) expect(value).toContain(piece);
    expect(at, `「${piece}」 stands before what it should follow`).toBeGreaterThanOrEqual(from);
    from = at + piece.length;
  }
  if (read.ranges[0] !== undefined) expect(hover?.range).toEqual(read.draft.text.rangeOf(read.ranges[0]));
}

/** The whole hover at `$0`, for tests of its shape. */
export function hoverOf(marked: string, options?: ReadOptions): string {
  const read = readFixture(marked, options);
  const hover = read.service.hover(read.draft, read.settings, caretOf(read));
  return MarkupContent.is(hover?.contents) ? hover.contents.value : '';
}

/**
 * Goes to the source from `$0`. Each expectation is a path, whose heading is selected, or words of the corpus, which
 * are; the link belongs to `⟦…⟧` where the fixture has one.
 */
export function checkDefinition(marked: string, expected: readonly string[], options?: ReadOptions): void {
  const read = readFixture(marked, options);
  const links = [read.service.definition(read.draft, read.settings, caretOf(read)) ?? []].flat();
  expect(links.map((link) => (LocationLink.is(link) ? placeOf(link, options?.library ?? library) : 'no link'))).toEqual(
    expected,
  );
  const [range] = read.ranges;
  if (range === undefined) return;
  for (const link of links)
    expect(LocationLink.is(link) && link.originSelectionRange).toEqual(read.draft.text.rangeOf(range));
}

/** Completes at `$0`: the labels in the order in which they are listed; null means that no list opens. */
export function checkCompletion(marked: string, expected: readonly string[] | null, options?: ReadOptions): void {
  const items = completionsOf(readFixture(marked, options));
  expect(items?.map((item) => item.label) ?? null).toEqual(expected);
}

/**
 * Completes at `$0`, accepts the item with this label as an editor would that leaves what stands behind the caret or replaces
 * it, and compares the draft.
 */
export function checkCompleted(
  marked: string,
  label: string,
  after: string,
  options?: ReadOptions,
  mode: 'insert' | 'replace' = 'insert',
): void {
  const read = readFixture(marked, options);
  const item = completionsOf(read)?.find((candidate) => candidate.label === label);
  expect(item, `no item ${label}`).toBeDefined();
  if (item?.textEdit === undefined) throw new Error('The item has no edit.');
  const { newText } = item.textEdit;
  const range = 'range' in item.textEdit ? item.textEdit.range : item.textEdit[mode];
  const caret = caretOf(read);
  const { start, end } = range;
  expect(start.line, 'an edit stays on the line of the caret').toBe(caret.line);
  expect(end.line, 'an edit stays on the line of the caret').toBe(caret.line);
  const written = read.text.slice(read.draft.text.offsetAt(start), read.cursor ?? 0);
  expect(item.filterText ?? item.label, 'editors filter by what is written').toSatisfy((text: string) =>
    text.startsWith(written),
  );
  expect(applied(read, [{ range, newText }])).toBe(after);
}

/** The findings are exactly the spans `⟦…⟧{code}`, in order. */
export function checkDiagnostics(marked: string, options?: ReadOptions): void {
  const read = readFixture(marked, options);
  const found = read.service.diagnostics(read.draft, read.settings);
  expect(found.map(({ code, range }) => ({ code, range }))).toEqual(
    read.ranges.map((range) => ({ code: range.label, range: read.draft.text.rangeOf(range) })),
  );
}

/** The code actions at `$0`, by title. */
export function codeActionsAt(marked: string, only?: string, options?: ReadOptions): readonly CodeAction[] {
  const read = readFixture(marked, options);
  const caret = caretOf(read);
  const context: CodeActionContext = {
    diagnostics: read.service.diagnostics(read.draft, read.settings),
    ...(only !== undefined && { only: [only] }),
  };
  return read.service.codeActions(read.draft, read.settings, { start: caret, end: caret }, context);
}

/** The code actions at `$0` that ignore a finding in the draft, the narrowest first. */
export async function ignoringActionsAt(marked: string, options?: ReadOptions): Promise<readonly CodeAction[]> {
  const read = readFixture(marked, options);
  const caret = caretOf(read);
  const context = { diagnostics: read.service.diagnostics(read.draft, read.settings) };
  const reading = read.service.readingOf(read.draft, read.settings);
  return silencingActions(reading, { start: caret, end: caret }, context, null);
}

/** Applies the code action whose title holds `title` at `$0` and compares the draft. */
export function checkCodeAction(
  marked: string,
  title: string,
  after: string,
  options?: ReadOptions & { only?: string },
): void {
  const read = readFixture(marked, options);
  const action = codeActionsAt(marked, options?.only, options).find((candidate) => candidate.title.includes(title));
  expect(action, `no action ${title}`).toBeDefined();
  expect(afterAction(read, action)).toBe(after);
}

/** The draft after a code action, which must be meant for the version that is open. */
export function afterAction(read: ReadFixture, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  if (change === undefined || !('edits' in change)) throw new Error('The action edits no document.');
  expect(change.textDocument).toEqual({ uri: read.draft.uri, version: read.draft.version });
  return applied(
    read,
    change.edits.filter((edit) => 'newText' in edit),
  );
}

function caretOf({ draft, cursor }: ReadFixture): ReturnType<ReadFixture['draft']['text']['positionAt']> {
  if (cursor === null) throw new Error('The fixture has no $0.');
  return draft.text.positionAt(cursor);
}

function completionsOf(read: ReadFixture): readonly CompletionItem[] | null {
  const list = read.service.completion(read.draft, read.settings, caretOf(read));
  if (list === null) return null;
  expect(list.isIncomplete, 'the server matches, so the list is asked for again with each character').toBe(true);
  return list.items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

/** The text after edits, from the last to the first, so that each one's range still means what it meant. */
function applied({ draft, text }: ReadFixture, edits: readonly TextEdit[]): string {
  return edits
    .map(({ range, newText }) => ({ ...draft.text.spanOf(range), newText }))
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** The path of the clause whose heading a link selects, or the words that it selects. */
function placeOf(link: LocationLink, { corpora }: Library): string {
  const corpus = corpora.find(({ fileName }) => link.targetUri === `shishin:/${fileName}`);
  if (corpus === undefined) return link.targetUri;
  expect(isWithin(link.targetSelectionRange, link.targetRange), 'the selection lies within the target').toBe(true);
  const { start, end } = createDraftText(corpus.source).spanOf(link.targetSelectionRange);
  return headingAt(corpus, start, end) ?? corpus.source.slice(start, end);
}

function headingAt(corpus: Corpus, start: number, end: number): string | null {
  const isHere = corpus.nodes.find(({ heading }) => heading.start === start && heading.end === end);
  return isHere?.path ?? null;
}

function isWithin(inner: Range, outer: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

function compare(a: Range['start'], b: Range['start']): number {
  return a.line - b.line || a.character - b.character;
}
