/** A draft as an editor has it open: one version of one document. A change makes another draft and leaves this one be. */
import { applyChanges, createDraftText, type DraftText, type TextChange } from './draftText.ts';

export interface Draft {
  readonly uri: string;
  /** The editor's name of the language, such as `markdown` or `latex`. */
  readonly languageId: string;
  readonly version: number;
  readonly text: DraftText;
}

export function openDraft(uri: string, languageId: string, version: number, text: string): Draft {
  return { uri, languageId, version, text: createDraftText(text) };
}

export function changeDraft(draft: Draft, changes: readonly TextChange[], version: number): Draft {
  return { ...draft, version, text: applyChanges(draft.text, changes).text };
}
