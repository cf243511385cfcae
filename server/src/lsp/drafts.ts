/**
 * The open drafts. What an editor says about them is checked before it is believed: a change of the wrong shape is
 * refused as a whole, so that a draft is always some text that the editor has had.
 */
import { Range, TextDocuments, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { changeDraft, openDraft, type Draft } from '../service/draft.ts';

/** Makes the drafts; what a callback throws the connection catches and logs, as there is no answer to a notification. */
export function createDrafts(): TextDocuments<Draft> {
  return new TextDocuments<Draft>({
    create(uri, languageId, version, text) {
      if (![uri, languageId, text].every((part) => typeof part === 'string'))
        throw new TypeError('A draft is opened with its URI, its language and its text.');
      return openDraft(uri, languageId, version, text);
    },
    update(draft, changes, version) {
      if (!Array.isArray(changes) || !changes.every(isChange))
        throw new TypeError(`Changes of ${draft.uri} do not have the shape of changes.`);
      return changeDraft(draft, changes, version);
    },
  });
}

function isChange(change: TextDocumentContentChangeEvent | null): boolean {
  if (typeof change !== 'object' || change === null || typeof change.text !== 'string') return false;
  return !('range' in change) || change.range === undefined || Range.is(change.range);
}
