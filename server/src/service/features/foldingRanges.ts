/** Folding of a source: each clause folds below its heading. Drafts fold by the rules of their own language. */
import type { FoldingRange } from 'vscode-languageserver-types';
import type { Sources } from '../sources.ts';

export function foldingRanges(sources: Sources, uri: string): FoldingRange[] | null {
  const corpus = sources.corpusAt(uri);
  if (corpus === null) return null;
  return corpus.nodes.flatMap((node) => {
    const { start, end } = sources.rangeOf(corpus, node.span);
    // A node ends where the next one begins, at the start of a line that is no longer its own.
    const endLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return endLine > start.line ? [{ startLine: start.line, endLine }] : [];
  });
}
