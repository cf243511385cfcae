/** The outline of a source: its clauses and its annex as a tree. Drafts have the outline of their own language. */
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import type { Sources } from '../sources.ts';
import { nameOfNode } from '../nodes.ts';

export function documentSymbols(sources: Sources, uri: string): DocumentSymbol[] | null {
  const corpus = sources.corpusAt(uri);
  if (corpus === null) return null;
  const roots = corpus.annex === null ? corpus.chapters : [...corpus.chapters, corpus.annex];
  return roots.map((node) => symbolOf(sources, corpus, node));
}

function symbolOf(sources: Sources, corpus: Corpus, node: CorpusNode): DocumentSymbol {
  return {
    name: nameOfNode(node),
    detail: node.titleEn ?? '',
    kind: node.children.length === 0 ? SymbolKind.String : SymbolKind.Module,
    range: sources.rangeOf(corpus, node.span),
    selectionRange: sources.rangeOf(corpus, node.heading),
    children: node.children.map((child) => symbolOf(sources, corpus, child)),
  };
}
