/** How the elements of our trees look. */
import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace, Range } from 'vscode';
import type { OutlineNode } from '../../../../server/src/service/features/outline.ts';
import { commandIds } from '../commands.ts';
import { clauseId, type ClauseElement, type CorpusElement, type DraftElement } from './element.ts';

export function corpusItem({ corpus }: CorpusElement): TreeItem {
  const item = new TreeItem(corpus.title, TreeItemCollapsibleState.Expanded);
  item.id = corpus.corpus;
  item.iconPath = new ThemeIcon('book');
  item.contextValue = 'corpus';
  return item;
}

/** A clause. `hasChildren` decides whether it can be opened; a list shows its clauses flat. */
export function clauseItem({ node }: ClauseElement, hasChildren: boolean, isExpanded = false): TreeItem {
  const state = !hasChildren
    ? TreeItemCollapsibleState.None
    : isExpanded
      ? TreeItemCollapsibleState.Expanded
      : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(node.label, state);
  item.id = clauseId(node);
  item.iconPath = new ThemeIcon(iconOf(node));
  item.contextValue = 'clause';
  item.description = node.drafts === 0 ? false : draftCount(node.drafts);
  item.command = { command: commandIds.openClause, title: '', arguments: [{ corpus: node.corpus, path: node.path }] };
  item.accessibilityInformation = { label: [node.citation, node.label, item.description].filter(Boolean).join(', ') };
  return item;
}

function iconOf({ kind, children }: OutlineNode): string {
  switch (kind) {
    case 'clause':
      return children.length > 0 ? 'list-tree' : 'note';
    case 'annex':
      return 'table';
    case 'group':
    case 'category':
    case 'row':
      return 'list-unordered';
    case 'item':
      return 'dash';
  }
}

export function draftCount(count: number): string {
  return count === 1 ? l10n.t('1 draft') : l10n.t('{0} drafts', count);
}

export function draftItem({ draft, parent }: DraftElement): TreeItem {
  const uri = Uri.parse(draft.uri);
  const item = new TreeItem(uri, TreeItemCollapsibleState.None);
  item.id = `${clauseId(parent.node)}@${draft.uri}`;
  item.iconPath = ThemeIcon.File;
  item.contextValue = 'draft';
  const count = draft.ranges.length;
  const folder = workspace.asRelativePath(uri, true).split('/').slice(0, -1).join('/');
  item.description = [count === 1 ? '' : l10n.t('{0} places', count), folder].filter(Boolean).join(' · ');
  item.tooltip = workspace.asRelativePath(uri);
  const [first] = draft.ranges;
  if (first !== undefined) {
    const selection = new Range(first.start.line, first.start.character, first.end.line, first.end.character);
    item.command = { command: 'vscode.open', title: '', arguments: [uri, { selection }] };
  }
  return item;
}

/** The text of a clause as a tooltip. It shows words of corpora, which nobody has vouched for: no links, no HTML. */
export function previewOf(markdown: string): MarkdownString {
  const preview = new MarkdownString(markdown);
  preview.isTrusted = false;
  preview.supportHtml = false;
  return preview;
}
