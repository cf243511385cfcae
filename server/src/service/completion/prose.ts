/** Whether a reader sees what is written at a place: terms are offered in text, and not in code, comments or URLs. */
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import { scanBlocks } from '../../core/markup/scan.ts';
import { hasWords, viewOf } from '../../core/markup/view.ts';

/** Whether the character before `caret` is one of the draft's words. */
export function isProse({ text, markup }: DraftAnalysis, caret: number): boolean {
  const block = scanBlocks(text, markup).findLast(({ start }) => start < caret);
  if (block === undefined || caret > block.end || !hasWords(block.kind)) return false;
  const view = viewOf(text, block, markup);
  return view.toDraft(view.toView(caret - 1)) === caret - 1;
}
