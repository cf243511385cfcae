/**
 * Continuations: the ways in which an open citation may go on. Several files make them, each one kind; here they become
 * proposals, as far as they are read back as the place that they were made for.
 */
import type { Target } from '../../core/citation/citation.ts';
import type { OpenCitation } from './openCitation.ts';
import { detailOf, type Proposal } from './proposal.ts';
import { isReadAs } from './writing.ts';

export interface Continuation {
  /** What follows what is written up to the tail. */
  readonly text: string;
  /** What is written behind the citation and belongs to it no more: its title. */
  readonly behind?: string;
  /** What is cited then. */
  readonly target: Target;
  /** What the list shows beside it; the title or the beginning of the words where absent. */
  readonly detail?: string;
}

/** The continuations that mean what they should, as proposals; one that adds nothing to what is written is none. */
export function proposalsOf(open: OpenCitation, continuations: readonly Continuation[]): readonly Proposal[] {
  const { start, base, tail, corpus, notation } = open;
  return continuations.flatMap((continuation): Proposal[] => {
    const { text, target, detail = detailOf(target, notation.english) } = continuation;
    if (text === tail) return [];
    const behind = behindOf(open, continuation);
    return behind === null ? [] : [{ start, newText: base + text + behind, detail, kind: 'citation', corpus, target }];
  });
}

/** What stands behind the citation, the document's name if it needs that; null where it is not read as its target. */
function behindOf(open: OpenCitation, { text, behind = '', target }: Continuation): string | null {
  const { writing, span, needs, citation } = open;
  const from = citation?.list.start ?? span.start;
  const words = writing.words.slice(from, span.end) + text;
  const ways = needs === '' ? [behind] : [behind, needs];
  return ways.find((way) => isReadAs(writing, { words, from, behind: way }, target, citation)) ?? null;
}
