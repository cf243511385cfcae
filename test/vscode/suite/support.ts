/**
 * What the suite does with a draft: opens it, finds a place in it by its words, asks VS Code what it would show there.
 * The server answers when it is ready, so every expectation polls for its answer and fails at the end of its patience.
 */
import assert from 'node:assert/strict';
import {
  commands,
  languages,
  Range,
  Uri,
  window,
  workspace,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  type MarkedString,
  type Position,
  type TextDocument,
} from 'vscode';

/** A guard against what never comes, not a measure: a busy machine is no fault of the code. */
const patienceMs = 60_000;
const intervalMs = 50;

/** Asks until `ready` accepts the answer, and returns it; fails with the last answer when patience is at its end. */
export async function eventually<T>(
  what: string,
  ask: () => T | Thenable<T>,
  ready: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (ready(answer)) return answer;
    if (Date.now() > end) assert.fail(`${what}: still ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, intervalMs));
  }
}

/** Shows a sample draft of the workspace. */
export async function openDraft(name: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the suite runs on a folder of drafts');
  return show(await workspace.openTextDocument(Uri.joinPath(folder.uri, name)));
}

/** Shows an unsaved draft with the given words. */
export async function newDraft(language: string, content: string): Promise<TextDocument> {
  return show(await workspace.openTextDocument({ language, content }));
}

async function show(document: TextDocument): Promise<TextDocument> {
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** The range of the first (or `nth`, from 1) occurrence of `words`, which must be there. */
export function rangeOf(document: TextDocument, words: string, nth = 1): Range {
  let offset = -1;
  for (let count = 0; count < nth; count++) offset = document.getText().indexOf(words, offset + 1);
  assert.notEqual(offset, -1, `${words} stands in ${document.fileName}`);
  return new Range(document.positionAt(offset), document.positionAt(offset + words.length));
}

/** The place inside `words` where a pointer would rest. */
export function middleOf(document: TextDocument, words: string): Position {
  const { start } = rangeOf(document, words);
  return start.translate(0, Math.floor(words.length / 2));
}

/** The hovers of this extension at a place: their words and the range that VS Code would mark. */
export async function hoverAt(document: TextDocument, position: Position): Promise<{ text: string; range: Range }> {
  const hovers = await eventually(
    `hover in ${document.fileName}`,
    () => commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position),
    (answer) => answer.length > 0,
  );
  const [hover] = hovers;
  assert.ok(hover?.range, 'the hover has a range');
  return { text: hover.contents.map(wordsOf).join('\n'), range: hover.range };
}

function wordsOf(content: MarkdownString | MarkedString): string {
  return typeof content === 'string' ? content : content.value;
}

/** Where go to definition leads from a place. */
export async function definitionsAt(document: TextDocument, position: Position): Promise<readonly Location[]> {
  const answers = await eventually(
    `definition in ${document.fileName}`,
    () =>
      commands.executeCommand<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, position),
    (answer) => answer.length > 0,
  );
  return answers.map((answer) =>
    'targetUri' in answer
      ? { uri: answer.targetUri, range: answer.targetSelectionRange ?? answer.targetRange }
      : answer,
  );
}

/** What completion offers at a place, once it offers something that `wanted` names. */
export async function completionsAt(
  document: TextDocument,
  position: Position,
  wanted: (item: CompletionItem) => boolean,
): Promise<readonly CompletionItem[]> {
  const list = await eventually(
    `completion in ${document.fileName}`,
    () => commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, position),
    ({ items }) => items.some(wanted),
  );
  return list.items;
}

/** The findings of this extension in a draft, once there are any. */
export async function findingsIn(document: TextDocument): Promise<readonly Diagnostic[]> {
  return eventually(
    `findings in ${document.fileName}`,
    () => currentFindings(document),
    (answer) => answer.length > 0,
  );
}

/** The findings of this extension in a draft at this moment. */
export function currentFindings(document: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'shishin');
}

/** A finding's code, without the address of its page. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
