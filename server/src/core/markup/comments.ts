/**
 * Comments of the markup language, which is where a writer puts directives: blocks that are comments, and comments
 * inside of other blocks.
 */
import { isWhite } from '../text/characters.ts';
import { languageOf } from './languages.ts';
import type { Block, Markup, MarkupComment } from './markup.ts';
import { Mask } from './mask.ts';

/**
 * The comments of `text` in order, by its blocks. Spans are UTF-16 offsets into `text`. Code and front matter hold none.
 * Linear in the text; blocks without a comment cost one search.
 */
export function commentsOf(text: string, blocks: readonly Block[], markup: Markup): readonly MarkupComment[] {
  const language = languageOf(markup);
  const comments: MarkupComment[] = [];
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'frontMatter') continue;
    const words = text.slice(block.start, block.end);
    if (block.kind !== 'comment' && (language.inlineComment === null || !words.includes(language.inlineComment)))
      continue;
    const found: MarkupComment[] = [];
    language.mask(words, block, new Mask(found));
    for (const comment of found) comments.push(placed(text, comment, block.start));
  }
  return comments;
}

/** The comment at its place in the draft, its body without the white space around it. */
function placed(text: string, comment: MarkupComment, delta: number): MarkupComment {
  let start = comment.body.start + delta;
  let end = comment.body.end + delta;
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  return { start: comment.start + delta, end: comment.end + delta, body: { start, end } };
}
