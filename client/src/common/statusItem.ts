/**
 * The language status item: what Shishin sees in the draft that is shown, and what can be done where it sees nothing. The
 * words are the server's; what can be done about them is the editor's.
 */
import {
  languages,
  l10n,
  LanguageStatusSeverity,
  window,
  type Command,
  type Disposable,
  type LanguageStatusItem,
  type TextDocument,
} from 'vscode';
import { commandIds } from './commands.ts';
import { draftLanguages } from './languages.ts';
import type { Server, Status } from './server.ts';
import { inert } from './words.ts';

export function createStatusItem(server: Server): Disposable[] {
  const item = languages.createLanguageStatusItem('shishin.status', [{ language: '*' }]);
  item.name = 'Shishin';
  let asked = 0;

  const update = async (): Promise<void> => {
    const mine = ++asked;
    const document = window.activeTextEditor?.document;
    if (document === undefined) return;
    if (!isDraftLanguage(document)) {
      show(item, otherLanguage(document), false);
      return;
    }
    const status = await server.status(document.uri.toString());
    // Another draft is shown by now, or the same one has changed.
    if (mine !== asked) return;
    if (status === null) show(item, server.isRunning ? unknown() : starting(), !server.isRunning);
    else show(item, shownAs(status), status.index === 'working');
  };

  void update();
  return [
    item,
    server.onChange(() => void update()),
    window.onDidChangeActiveTextEditor(() => void update()),
    // The findings of a draft come when it has been read, which is when its status is another one.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) void update();
    }),
  ];
}

interface Shown {
  readonly text: string;
  readonly detail: string;
  readonly command: Command | undefined;
}

function show(item: LanguageStatusItem, { text, detail, command }: Shown, busy: boolean): void {
  item.text = `$(compass) ${text}`;
  item.detail = detail;
  item.command = command;
  item.busy = busy;
  item.severity = LanguageStatusSeverity.Information;
}

function isDraftLanguage({ languageId }: TextDocument): boolean {
  return (draftLanguages as readonly string[]).includes(languageId);
}

function otherLanguage({ languageId }: TextDocument): Shown {
  return {
    text: l10n.t('Not read'),
    detail: l10n.t('Shishin does not read the language {0}.', languageId),
    command: { command: 'workbench.action.editor.changeLanguageMode', title: l10n.t('Change Language Mode') },
  };
}

function starting(): Shown {
  return {
    text: l10n.t('No server'),
    detail: l10n.t('The server is starting, or has stopped.'),
    command: { command: commandIds.showLog, title: l10n.t('Show Log') },
  };
}

function unknown(): Shown {
  return { text: l10n.t('Not read'), detail: l10n.t('This document is no draft.'), command: undefined };
}

function shownAs(status: Status): Shown {
  return { text: status.text, detail: inert(status.detail), command: commandFor(status) };
}

/** The action that helps most. */
function commandFor({ kind, findings, index }: Status): Command | undefined {
  if (index === 'stopped') return { command: commandIds.resumeIndexing, title: l10n.t('Go On Indexing') };
  switch (kind) {
    case 'excluded':
      return settings(l10n.t('Open Settings'), 'shishin.files.exclude');
    case 'otherEdition':
      return settings(l10n.t('Choose the Edition'), 'shishin.edition');
    case 'noMention':
    case 'source':
      return { command: 'shishin.explorer.focus', title: l10n.t('Browse Clauses') };
    case 'noCitation':
      return { command: commandIds.insertCitation, title: l10n.t('Insert Citation') };
    case 'cited':
      return findings === 0
        ? { command: 'shishin.coverage.focus', title: l10n.t('Show Coverage') }
        : { command: 'workbench.actions.view.problems', title: l10n.t('Show Findings') };
  }
}

function settings(title: string, query: string): Command {
  return { command: 'workbench.action.openSettings', title, arguments: [query] };
}
