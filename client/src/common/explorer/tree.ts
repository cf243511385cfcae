/**
 * The tree of the documents at hand: chapters down to items, the annex, and below each clause the drafts that cite it.
 * It holds one answer of the server and asks for another when it is told to.
 */
import { EventEmitter, type Event, type TreeDataProvider, type TreeItem } from 'vscode';
import type { OutlinedCorpus, OutlineNode } from '../../../../server/src/service/features/outline.ts';
import type { Server } from '../server.ts';
import { clauseId, type ClauseElement, type CorpusElement, type Element } from './element.ts';
import { clauseItem, corpusItem, draftItem, previewOf } from './items.ts';

export class ClauseTree implements TreeDataProvider<Element> {
  readonly onDidChangeTreeData: Event<void>;
  readonly #changes = new EventEmitter<void>();
  readonly #server: Server;
  #roots: Promise<readonly Element[]> | null = null;
  readonly #clauses = new Map<string, ClauseElement>();

  constructor(server: Server) {
    this.#server = server;
    this.onDidChangeTreeData = this.#changes.event;
  }

  /** Asks the server again. */
  refresh(): void {
    this.#roots = null;
    this.#changes.fire();
  }

  /** The element of a clause, to be revealed; null where there is none. */
  async elementOf(clause: { readonly corpus: string; readonly path: string }): Promise<ClauseElement | null> {
    await this.#load();
    return this.#clauses.get(clauseId(clause)) ?? null;
  }

  async getChildren(element?: Element): Promise<Element[]> {
    if (element === undefined) return [...(await this.#load())];
    switch (element.type) {
      case 'corpus':
        return element.corpus.nodes.map((node) => this.#clause(node, element));
      case 'clause': {
        const clauses = element.node.children.map((node) => this.#clause(node, element));
        const drafts = element.node.drafts === 0 ? null : await this.#server.citingDrafts(element.node);
        return [...clauses, ...(drafts ?? []).map((draft) => ({ type: 'draft' as const, draft, parent: element }))];
      }
      case 'draft':
        return [];
    }
  }

  getParent(element: Element): Element | null {
    return element.type === 'corpus' ? null : element.parent;
  }

  getTreeItem(element: Element): TreeItem {
    switch (element.type) {
      case 'corpus':
        return corpusItem(element);
      case 'clause':
        return clauseItem(element, element.node.children.length + element.node.drafts > 0);
      case 'draft':
        return draftItem(element);
    }
  }

  async resolveTreeItem(item: TreeItem, element: Element): Promise<TreeItem> {
    if (element.type !== 'clause') return item;
    const texts = await this.#server.clauseTexts(element.node, null);
    if (texts !== null) item.tooltip = previewOf(texts.preview);
    return item;
  }

  #load(): Promise<readonly Element[]> {
    this.#roots ??= this.#server
      .started()
      .then(() => this.#server.outline())
      .then((corpora) => this.#rootsOf(corpora ?? []));
    return this.#roots;
  }

  /** A lone document goes without saying: its chapters are the roots. */
  #rootsOf(corpora: readonly OutlinedCorpus[]): readonly Element[] {
    this.#clauses.clear();
    const elements = corpora.map((corpus): CorpusElement => ({ type: 'corpus', corpus }));
    const [only] = elements;
    const lone = elements.length === 1 && only !== undefined ? only : null;
    for (const element of elements)
      for (const node of element.corpus.nodes) this.#remember(node, lone === null ? element : null);
    return lone === null ? elements : lone.corpus.nodes.map((node) => this.#clause(node, null));
  }

  #remember(node: OutlineNode, parent: ClauseElement['parent']): void {
    const element: ClauseElement = { type: 'clause', node, parent };
    this.#clauses.set(clauseId(node), element);
    for (const child of node.children) this.#remember(child, element);
  }

  #clause(node: OutlineNode, parent: ClauseElement['parent']): ClauseElement {
    return this.#clauses.get(clauseId(node)) ?? { type: 'clause', node, parent };
  }
}
