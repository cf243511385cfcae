/** The elements of our trees: documents, their clauses, the drafts that cite them, and the headings of a list. */
import type { CitingDraft, OutlinedCorpus, OutlineNode } from '../../../../server/src/service/features/outline.ts';

export interface CorpusElement {
  readonly type: 'corpus';
  readonly corpus: OutlinedCorpus;
}

export interface ClauseElement {
  readonly type: 'clause';
  readonly node: OutlineNode;
  /** Null at the top. */
  readonly parent: CorpusElement | ClauseElement | null;
}

export interface DraftElement {
  readonly type: 'draft';
  readonly draft: CitingDraft;
  readonly parent: ClauseElement;
}

export type Element = CorpusElement | ClauseElement | DraftElement;

/** What identifies a clause in every tree. */
export function clauseId({ corpus, path }: Pick<OutlineNode, 'corpus' | 'path'>): string {
  return `${corpus}#${path}`;
}

/** The clause that a command was called with: an element of a tree, or plain data. Null for anything else. */
export function clauseOf(argument: unknown): { readonly corpus: string; readonly path: string } | null {
  if (typeof argument !== 'object' || argument === null) return null;
  if ('type' in argument && argument.type === 'clause' && 'node' in argument) return clauseOf(argument.node);
  if (!('corpus' in argument) || !('path' in argument)) return null;
  const { corpus, path } = argument;
  return typeof corpus === 'string' && typeof path === 'string' ? { corpus, path } : null;
}
