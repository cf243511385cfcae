/**
 * What the rest of the core knows of markup languages: a draft is a sequence of blocks, and a block has a view, the
 * words that a reader sees. Recognition never looks at markup itself; it reads views and maps its spans back.
 */
import type { Span } from '../text/span.ts';

/** The markup languages of drafts, by their VS Code language identifiers. */
export type Markup = 'markdown' | 'plaintext' | 'latex' | 'asciidoc' | 'restructuredtext' | 'review';

/**
 * What a block is to a reader. `prose` is a paragraph, `cell` a table row, `note` a footnote's or endnote's text,
 * `quotation` a paragraph inside a block quotation or a quotation environment. In `code`, `comment`, `frontMatter` and
 * `raw` (HTML blocks without text, directives of the markup, link definitions) nothing is recognised.
 */
export type BlockKind =
  'prose' | 'heading' | 'listItem' | 'cell' | 'note' | 'quotation' | 'code' | 'comment' | 'frontMatter' | 'raw';

/**
 * A block of a draft: a maximal run of whole lines that a reader takes as one paragraph, heading, item or row. It starts
 * with its first line, prefixes and markers included, and ends before the line ending of its last one.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Heading level from 1, else 0. */
  readonly level: number;
  /** How many block quotations enclose the block; 0 outside. */
  readonly quoteDepth: number;
  /**
   * The scanner's state at the block's first line, as an opaque value compared with `===`. Two blocks with equal
   * text, kind and entry state have equal views and equal local facts.
   */
  readonly entry: number | string;
}

/**
 * The words of a block as a reader sees them: emphasis marks, link targets, HTML tags, ruby readings, escapes, zero-width
 * and variation characters, quotation prefixes `> ` and the list or heading marker are left out; what is no text (code
 * spans, URLs, images, inline comments, formulas, footnote marks, the border between two cells) stands as one U+FFFC each,
 * so that nothing is read across it. The words of a note in the middle of a sentence stand between U+FFF9 and U+FFFB.
 * Character references stand for their characters. Line breaks inside the block remain as `\n`. Blocks of which nothing
 * is read have an empty view.
 */
export interface View {
  readonly text: string;
  /** The offset in the draft of the view's character at `offset`; `text.length` maps behind the last character. */
  toDraft(offset: number): number;
  /** The tightest span of the draft that holds the view's span: its end maps behind the last character, not before the next. */
  spanToDraft(span: Span): Span;
  /** The view's offset of the first character at or behind a draft offset. */
  toView(draftOffset: number): number;
}

/** A comment of the markup language, for directives: its span in the draft and the span of its words. */
export interface MarkupComment extends Span {
  readonly body: Span;
}
