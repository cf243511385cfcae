/** The coverage view: which clauses the drafts of the workspace cite, the most cited first, and which none of them does. */
import { EventEmitter, l10n, TreeItem, TreeItemCollapsibleState, type Event, type TreeDataProvider } from 'vscode';
import type { OutlineNode } from '../../../../server/src/service/features/outline.ts';
import type { Server } from '../server.ts';
import type { ClauseElement, DraftElement } from './element.ts';
import { clauseItem, draftItem, previewOf } from './items.ts';

interface Group {
  readonly type: 'group';
  readonly id: 'cited' | 'uncited';
  readonly clauses: readonly ClauseElement[];
}

export type CoverageElement = Group | ClauseElement | DraftElement;

export class CoverageTree implements TreeDataProvider<CoverageElement> {
  readonly onDidChangeTreeData: Event<void>;
  /** Fires with the number of cited clauses and of all, when the server has told them. */
  readonly onDidCount: Event<{ readonly cited: number; readonly all: number }>;
  readonly #changes = new EventEmitter<void>();
  readonly #counts = new EventEmitter<{ cited: number; all: number }>();
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
    this.onDidChangeTreeData = this.#changes.event;
    this.onDidCount = this.#counts.event;
  }

  /** Asks the server again. */
  refresh(): void {
    this.#changes.fire();
  }

  async getChildren(element?: CoverageElement): Promise<CoverageElement[]> {
    if (element === undefined) return this.#groups();
    switch (element.type) {
      case 'group':
        return [...element.clauses];
      case 'clause': {
        const drafts = element.node.drafts === 0 ? null : await this.#server.citingDrafts(element.node);
        return (drafts ?? []).map((draft) => ({ type: 'draft', draft, parent: element }));
      }
      case 'draft':
        return [];
    }
  }

  getTreeItem(element: CoverageElement): TreeItem {
    switch (element.type) {
      case 'group':
        return groupItem(element);
      case 'clause':
        return this.#clauseItem(element);
      case 'draft':
        return draftItem(element);
    }
  }

  async resolveTreeItem(item: TreeItem, element: CoverageElement): Promise<TreeItem> {
    if (element.type !== 'clause') return item;
    const texts = await this.#server.clauseTexts(element.node, null);
    if (texts !== null) item.tooltip = previewOf(texts.preview);
    return item;
  }

  async #groups(): Promise<CoverageElement[]> {
    await this.#server.started();
    const corpora = (await this.#server.outline()) ?? [];
    const roots = corpora.flatMap(({ nodes }) => nodes);
    const all = roots.flatMap(withDescendants);
    const cited = all.filter(({ citations }) => citations > 0);
    this.#counts.fire({ cited: cited.length, all: all.length });
    // With nothing cited the whole document would be listed as not cited; the view says what to do instead.
    if (cited.length === 0) return [];
    return [
      { type: 'group', id: 'cited', clauses: cited.toSorted((a, b) => b.citations - a.citations).map(elementOf) },
      { type: 'group', id: 'uncited', clauses: roots.flatMap(uncited).map(elementOf) },
    ];
  }

  #clauseItem(element: ClauseElement): TreeItem {
    const { node } = element;
    const item = clauseItem(element, node.drafts > 0);
    item.label = node.citation;
    const name = node.kind === 'clause' ? node.label.replace(/^\S+\s/u, '') : '';
    const count = node.citations === 0 ? '' : l10n.t('{0}×', node.citations);
    item.description = [count, name].filter(Boolean).join('  ');
    return item;
  }
}

function groupItem({ id, clauses }: Group): TreeItem {
  const item = new TreeItem(
    id === 'cited' ? l10n.t('Cited') : l10n.t('Not cited'),
    id === 'cited' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.description = String(clauses.length);
  return item;
}

function withDescendants(node: OutlineNode): readonly OutlineNode[] {
  return [node, ...node.children.flatMap(withDescendants)];
}

/** The clauses of which nothing is cited; what stands below such a clause goes without saying. */
function uncited(node: OutlineNode): readonly OutlineNode[] {
  return node.total === 0 ? [node] : node.children.flatMap(uncited);
}

function elementOf(node: OutlineNode): ClauseElement {
  return { type: 'clause', node, parent: null };
}
