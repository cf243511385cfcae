/**
 * Checks of citations: a draft with marks around what is cited, and the targets of each mark. A target is written as a path;
 * `?` before paths means ambiguous, `~` incomplete, `!` unresolved at the deepest node that exists.
 */
import { expect } from 'vitest';
import type { Citation, Verdict } from '../../server/src/core/citation/citation.ts';
import { pathOf } from '../../server/src/core/citation/paths.ts';
import { analyseDraft } from '../../server/src/core/draft/analyse.ts';
import { defaultSettings } from '../../server/src/core/draft/analysis.ts';
import type { DraftAnalysis, DraftSettings } from '../../server/src/core/draft/analysis.ts';
import type { Markup } from '../../server/src/core/markup/markup.ts';
import { library } from './bundled.ts';
import { parseFixture } from './fixture.ts';

/** The analysis of a draft against the bundled corpora. */
export function analyse(
  text: string,
  markup: Markup = 'markdown',
  settings: Partial<DraftSettings> = {},
): DraftAnalysis {
  return analyseDraft(text, markup, library, { ...defaultSettings, ...settings });
}

/** Checks that exactly the marked words of the draft are citations, with these targets in order. */
export function checkCitations(
  marked: string,
  targets: readonly string[],
  markup: Markup = 'markdown',
  settings: Partial<DraftSettings> = {},
): void {
  checkCited(marked, targets, (text) => analyse(text, markup, settings), meaningOf);
}

/** The same of a draft that is read in another way, against other corpora too; `meaning` is how a citation is expected. */
export function checkCited(
  marked: string,
  expected: readonly string[],
  read: (text: string) => DraftAnalysis,
  meaning: (citation: Citation) => string,
): void {
  const { text, ranges } = parseFixture(marked);
  const { citations } = read(text);
  const found = citations.map(({ span }) => text.slice(span.start, span.end));
  expect(found, marked).toEqual(ranges.map(({ start, end }) => text.slice(start, end)));
  expect(citations.map(({ span }) => span.start)).toEqual(ranges.map(({ start }) => start));
  expect(citations.map(meaning), marked).toEqual(expected);
}

const SIGNS: Readonly<Record<Verdict, string>> = { resolved: '', ambiguous: '?', incomplete: '~', unresolved: '!' };

function meaningOf({ verdict, targets, deadEnd }: Citation): string {
  const paths = verdict === 'unresolved' ? [deadEnd?.node?.path ?? ''] : targets.map(pathOf);
  return SIGNS[verdict] + paths.join(' ');
}

/** The verdict and what is cited, without the place where an unresolved citation ends. */
export function citedBy({ verdict, targets }: Citation): string {
  return SIGNS[verdict] + targets.map(pathOf).join(' ');
}

/** The same with the id of the corpus before the paths. */
export function citedInCorpus({ corpus, verdict, targets }: Citation): string {
  return `${SIGNS[verdict]}${corpus.id} ${targets.map(pathOf).join(' ')}`.trim();
}
