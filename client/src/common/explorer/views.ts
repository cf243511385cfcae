/** The views of the side bar: the documents to browse, and what the workspace cites of them. */
import { commands, l10n, window, type Disposable } from 'vscode';
import { commandIds } from '../commands.ts';
import type { Server } from '../server.ts';
import { registerClauseCommands } from './clauseCommands.ts';
import { CoverageTree } from './coverage.ts';
import { pickClause } from './pick.ts';
import { ClauseTree } from './tree.ts';

export function createViews(server: Server): Disposable[] {
  const clauses = new ClauseTree(server);
  const coverage = new CoverageTree(server);
  const clauseView = window.createTreeView('shishin.explorer', { treeDataProvider: clauses, showCollapseAll: true });
  const coverageView = window.createTreeView('shishin.coverage', { treeDataProvider: coverage });

  const search = async (): Promise<void> => {
    const found = await pickClause(server, l10n.t('Search Clauses'));
    const element = found === null ? null : await clauses.elementOf(found);
    if (element !== null) await clauseView.reveal(element, { select: true, focus: true, expand: true });
  };
  const selected = (): unknown =>
    [...clauseView.selection, ...coverageView.selection].find(({ type }) => type === 'clause') ?? null;

  return [
    clauseView,
    coverageView,
    server.onChange(() => {
      clauses.refresh();
      coverage.refresh();
    }),
    coverage.onDidCount(({ cited, all }) => {
      coverageView.description = cited === 0 ? '' : `${cited} / ${all}`;
    }),
    commands.registerCommand(commandIds.searchClauses, search),
    ...registerClauseCommands(server, selected),
  ];
}
