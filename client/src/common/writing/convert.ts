/** Brings the citations of the selection, or of the whole draft where nothing is selected, to one style. */
import { l10n, window, workspace, type Position, type QuickPickItem } from 'vscode';
import type { CitationStyle } from '../../../../server/src/core/draft/analysis.ts';
import type { PlainRange, Server } from '../server.ts';

interface Item extends QuickPickItem {
  readonly style: CitationStyle;
}

export async function convertCitations(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const house = workspace.getConfiguration('shishin', document).get<string>('citation.style');
  const picked = await window.showQuickPick(itemsFor(house), {
    title: selection.isEmpty
      ? l10n.t('Convert the Citations of the Draft')
      : l10n.t('Convert the Citations of the Selection'),
    placeHolder: l10n.t('Style'),
    matchOnDescription: true,
  });
  if (picked === undefined) return;
  const range = selection.isEmpty ? null : { start: plain(selection.start), end: plain(selection.end) };
  await server.started();
  const hasChanged = await server.convertCitations(document.uri.toString(), picked.style, range);
  if (hasChanged === false) void window.showInformationMessage(l10n.t('All citations are in this style already.'));
}

function plain({ line, character }: Position): PlainRange['start'] {
  return { line, character };
}

/** The house style stands first. */
function itemsFor(house: string | undefined): readonly Item[] {
  const items: readonly Item[] = [
    { style: 'compact', label: 'compact', description: '指針Ⅴ2(2)(ロ)' },
    { style: 'linked', label: 'linked', description: '指針Ⅴの2の(2)の(ロ)' },
    { style: 'formal', label: 'formal', description: l10n.t('Full name and date, and Ⅴ２(2)(ロ)') },
    { style: 'titled', label: 'titled', description: '指針Ⅴ2(2)(ロ)「後方地域支援」' },
    { style: 'english', label: 'english', description: 'Guidelines, V.2(2)(b)' },
  ];
  const own = items.filter(({ style }) => style === house);
  for (const item of own) item.detail = l10n.t('The style of your settings');
  return [...own, ...items.filter((item) => !own.includes(item))];
}
