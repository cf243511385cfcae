/**
 * Proposals: what completion offers, before it is put into the protocol's terms. Matching has happened here and not in
 * the editor, whose idea of a word fails on Japanese.
 */
import type { Target } from '../../core/citation/citation.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Term } from '../../core/terminology/term.ts';
import { wordsOf } from '../targets.ts';

export interface Proposal {
  /** Where the edit begins; it ends at the caret, or behind a bracket that the editor closed by itself. */
  readonly start: number;
  readonly newText: string;
  /** A mark that was opened before the edit begins, and that the new text closes: the editor may have closed it by itself. */
  readonly closing?: string;
  /** What the list shows; the new text where absent. */
  readonly label?: string;
  /** One line beside the label: a title, or the beginning of the words. */
  readonly detail: string;
  readonly kind: 'citation' | 'words' | 'term' | 'name';
  readonly corpus: Corpus;
  /** What the preview shows, unless it shows a term; null: the document itself. */
  readonly target: Target | null;
  readonly term?: Term;
}

/** The title of a clause, or the beginning of the words that are meant. */
export function detailOf(target: Target, english = false): string {
  const { node, paragraph } = target;
  if (english && node.titleEn !== null && paragraph === null) return node.titleEn;
  const title = paragraph === null && !target.ownWords ? node.title : null;
  return shortened(title ?? wordsOf(target)[0]?.text ?? '');
}

/** So much of some words as stands beside a label. */
export function shortened(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`;
}

const LONGEST = 40;
