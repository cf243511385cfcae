/** The analysis of a text that is read once, as on the command line: all at one go, and nothing kept for later. */
import type { Markup } from '../markup/markup.ts';
import { createDraftAnalyser } from './analyser.ts';
import type { DraftAnalysis, DraftSettings } from './analysis.ts';
import type { Library } from './library.ts';

/** Analyses a text. Never throws; linear in the text. */
export function analyseDraft(text: string, markup: Markup, library: Library, settings: DraftSettings): DraftAnalysis {
  return createDraftAnalyser(markup, library, settings).open(text);
}
