/**
 * The analyses of the open drafts. Each document has an analyser that takes it from version to version, so that a
 * keystroke costs what it touches; it goes with the document. Everything here can be thrown away and computed again.
 */
import { analyseDraft } from '../core/draft/analyse.ts';
import { createDraftAnalyser, type DraftAnalyser } from '../core/draft/analyser.ts';
import type { DraftAnalysis, DraftSettings } from '../core/draft/analysis.ts';
import type { Library } from '../core/draft/library.ts';
import { runSteps, type Steps } from '../core/text/steps.ts';
import type { Prospect } from '../core/draft/prospect.ts';
import { markupOfDocument } from '../core/markup/languages.ts';
import { currentOf } from './corpora/liveLibrary.ts';
import type { Draft, DraftHistory } from './draft.ts';
import type { AppliedChange } from './draftText.ts';

export interface Analyses {
  /** The analysis of a draft, at one go if it is not there yet. */
  of(draft: Draft, settings: DraftSettings): DraftAnalysis;
  /** Works towards it in short steps. Several may do so for one draft: they share the work. */
  inSteps(draft: Draft, settings: DraftSettings): Steps<DraftAnalysis>;
  /**
   * What the draft would mean if it went on otherwise at an offset. Null where nothing is read, and for a version that is no
   * longer the newest one: nobody goes on from there.
   */
  prospectAt(draft: Draft, settings: DraftSettings, offset: number): Prospect | null;
}

export function createAnalyses(library: Library): Analyses {
  const entries = new WeakMap<DraftHistory, Entry>();

  const entryOf = (draft: Draft, settings: DraftSettings): Entry => {
    const known = entries.get(draft.history);
    if (known?.settings === settings) return known;
    const analyser = createDraftAnalyser(markupOfDocument(draft.languageId, draft.uri), currentOf(library), settings);
    const entry: Entry = { settings, analyser, last: null, work: null };
    entries.set(draft.history, entry);
    return entry;
  };

  function* inSteps(draft: Draft, settings: DraftSettings): Steps<DraftAnalysis> {
    const entry = entryOf(draft, settings);
    for (;;) {
      if (entry.last?.draft === draft) return entry.last.analysis;
      // The analyser has gone on with a newer version and does not go back.
      if (draft.history.newest !== draft)
        return analyseDraft(
          draft.text.text,
          markupOfDocument(draft.languageId, draft.uri),
          currentOf(library),
          settings,
        );
      if (entry.work?.draft !== draft) entry.work = { draft, steps: begin(entry, draft) };
      const step = entry.work.steps.next();
      if (step.done === true) {
        entry.last = { draft, analysis: step.value };
        entry.work = null;
      } else yield;
    }
  }

  const of = (draft: Draft, settings: DraftSettings): DraftAnalysis => runSteps(inSteps(draft, settings));

  return {
    inSteps,
    of,
    prospectAt(draft, settings, offset) {
      of(draft, settings);
      const { last, analyser } = entryOf(draft, settings);
      return last?.draft === draft ? analyser.prospectAt(offset) : null;
    },
  };
}

/** A document under one set of settings. */
interface Entry {
  readonly settings: DraftSettings;
  readonly analyser: DraftAnalyser;
  /** The version that was analysed last; null where none was, or where work was begun since. */
  last: { readonly draft: Draft; readonly analysis: DraftAnalysis } | null;
  /** Work that was begun; given up when a newer version comes before its end. */
  work: { readonly draft: Draft; readonly steps: Steps<DraftAnalysis> } | null;
}

/** Begins with the newest version: from the last one if it was analysed to its end, else from the whole text. */
function begin(entry: Entry, draft: Draft): Steps<DraftAnalysis> {
  const { history, text } = draft;
  const { noted, changes } = history;
  const isNext = entry.last !== null && entry.last.draft === noted;
  entry.last = null;
  history.noted = draft;
  history.changes = [];
  if (!isNext || changes === null || changes.length === 0) return entry.analyser.openInSteps(text.text);
  return follow(entry.analyser, changes, text.text);
}

function* follow(analyser: DraftAnalyser, changes: readonly AppliedChange[], text: string): Steps<DraftAnalysis> {
  for (const change of changes.slice(0, -1)) yield* analyser.editInSteps(change.text, change);
  const last = changes.at(-1);
  return yield* last === undefined ? analyser.openInSteps(text) : analyser.editInSteps(text, last);
}
