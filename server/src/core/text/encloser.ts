/**
 * Which quotation stands around a place. Quotations nest, and terms come in order, so that one stack answers all.
 */
import type { Span } from './span.ts';

/**
 * Answers for spans in order of their start the innermost of the quotations whose words hold the span; null outside.
 * The quotations are in order of their start and nest. Linear over all answers.
 */
export function createEncloser<T extends { readonly words: Span }>(quotations: readonly T[]): (span: Span) => T | null {
  const open: T[] = [];
  let index = 0;
  return (span) => {
    for (
      let next = quotations[index];
      next !== undefined && next.words.start <= span.start;
      next = quotations[++index]
    ) {
      closeBefore(open, next.words.start);
      open.push(next);
    }
    closeBefore(open, span.start);
    const inner = open.at(-1);
    return inner !== undefined && span.end <= inner.words.end ? inner : null;
  };
}

function closeBefore(open: { readonly words: Span }[], offset: number): void {
  for (let last = open.at(-1); last !== undefined && last.words.end <= offset; last = open.at(-1)) open.pop();
}
