/**
 * Proposals: what completion offers, before it is put into the protocol's terms. Matching has happened here and not in
 * the editor, whose idea of a word fails on Japanese.
 */
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import type { Term } from '../../core/terminology/term.ts';

export interface Proposal {
  /** Where the edit begins; it ends at the caret, or behind a bracket that the editor closed by itself. */
  readonly start: number;
  readonly newText: string;
  /** The marks that an editor may have closed behind the caret; those at the end of the new text where absent. */
  readonly closing?: string;
  /** What the list shows; the new text where absent. */
  readonly label?: string;
  /** One line beside the label: a title, or the beginning of the words. */
  readonly detail: string;
  readonly kind: 'citation' | 'words' | 'term';
  readonly corpus: Corpus;
  /** What the preview shows, unless it shows a term. */
  readonly node: CorpusNode;
  readonly term?: Term;
}

/** The title of a node, or the beginning of its words. */
export function detailOf(node: CorpusNode, english = false): string {
  if (english && node.titleEn !== null) return node.titleEn;
  const words = node.title ?? node.text.replace(/\n.*$/su, '');
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`;
}

const LONGEST = 40;
