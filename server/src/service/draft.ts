/**
 * A draft as an editor has it open: one version of one document. A change makes another draft and leaves this one be.
 * What all versions of a document share is its history, by which an analysis of one version becomes that of the next.
 */
import { applyChanges, createDraftText, type AppliedChange, type DraftText, type TextChange } from './draftText.ts';

export interface Draft {
  readonly uri: string;
  /** The editor's name of the language, such as `markdown` or `latex`. */
  readonly languageId: string;
  readonly version: number;
  readonly text: DraftText;
  readonly history: DraftHistory;
}

/** What has happened to a document since an analysis last took note of it. */
export interface DraftHistory {
  newest: Draft | null;
  /** The version that was taken note of. */
  noted: Draft | null;
  /** The changes from that version to the newest one; null where they were too many to be worth following. */
  changes: readonly AppliedChange[] | null;
}

/** More changes than these are not followed one by one. */
const MOST_CHANGES = 200;

export function openDraft(uri: string, languageId: string, version: number, text: string): Draft {
  const history: DraftHistory = { newest: null, noted: null, changes: null };
  const draft = { uri, languageId, version, text: createDraftText(text), history };
  history.newest = draft;
  return draft;
}

export function changeDraft(draft: Draft, changes: readonly TextChange[], version: number): Draft {
  const { text, applied } = applyChanges(draft.text, changes);
  const changed = { ...draft, version, text };
  const { history } = draft;
  history.newest = changed;
  if (history.changes !== null) history.changes = [...history.changes, ...applied];
  if (history.changes !== null && history.changes.length > MOST_CHANGES) history.changes = null;
  return changed;
}
