/** Workspace symbols: the clauses of the library by number, title, reading, romaji and English title. */
import { SymbolKind, type SymbolInformation } from 'vscode-languageserver-types';
import { canonicalOf } from '../../core/citation/formatter.ts';
import type { Library } from '../../core/draft/library.ts';
import { nameOfNode } from '../nodes.ts';
import { searchNodes, type NodeEntry } from '../search.ts';
import type { Sources } from '../sources.ts';

export function workspaceSymbols(library: Library, sources: Sources, query: string): SymbolInformation[] {
  return searchNodes(library, query).map(({ corpus, node }) => ({
    name: filterable(nameOf({ corpus, node }), query.trim()),
    kind: node.children.length === 0 ? SymbolKind.String : SymbolKind.Module,
    location: sources.locationOf(corpus, node.heading),
    containerName: node.parent === null ? corpus.meta.title : nameOfNode(node.parent),
  }));
}

function nameOf({ node }: Pick<NodeEntry, 'corpus' | 'node'>): string {
  const citation = canonicalOf(node);
  return node.kind === 'clause' && node.title !== null ? `${citation} ${node.title}` : citation;
}

/**
 * Editors filter once more, by the letters of the name, and would drop what was found by its reading or its English
 * title. The name then says by what it was found.
 */
function filterable(name: string, query: string): string {
  let at = 0;
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  for (const letter of name.toLowerCase()) if (letter === wanted[at]) at++;
  return at >= wanted.length ? name : `${name} (${query})`;
}
