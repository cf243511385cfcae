/**
 * How the tests of markup look at blocks: one line of text for each, its kind and what a reader sees of it.
 */
import { commentsOf } from '../../../server/src/core/markup/comments.ts';
import type { Block, Markup } from '../../../server/src/core/markup/markup.ts';
import { scanBlocks } from '../../../server/src/core/markup/scan.ts';
import { viewOf } from '../../../server/src/core/markup/view.ts';
import { sliceOf } from '../../../server/src/core/text/span.ts';

/** The blocks of a text as `kind: words`, with `#` for each level of a heading and `>` for each enclosing quotation. */
export function blocksOf(text: string, markup: Markup): readonly string[] {
  return scanBlocks(text, markup).map((block) =>
    `${labelOf(block)}: ${shown(viewOf(text, block, markup).text)}`.trimEnd(),
  );
}

/** The words of the first block of a text as a reader sees them. */
export function wordsOf(text: string, markup: Markup): string {
  const block = scanBlocks(text, markup)[0];
  return block === undefined ? '' : shown(viewOf(text, block, markup).text);
}

/** The bodies of a text's comments. */
export function commentBodiesOf(text: string, markup: Markup): readonly string[] {
  return commentsOf(text, scanBlocks(text, markup), markup).map((comment) => sliceOf(text, comment.body));
}

function labelOf(block: Block): string {
  return `${block.kind}${'#'.repeat(block.level)}${'>'.repeat(block.quoteDepth)}`;
}

/** U+FFFC cannot be seen in a test, so it is shown as ￮; line breaks as ↵. */
function shown(words: string): string {
  return words.replaceAll('\uFFFC', '￮').replaceAll('\n', '↵');
}
