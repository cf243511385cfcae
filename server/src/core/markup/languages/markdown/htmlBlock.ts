/**
 * HTML blocks of Markdown: how they begin and end, by the seven conditions of CommonMark, and what they are to a reader.
 * Tags around words are no reason to overlook the words, so a block with words outside of its tags is read like a
 * paragraph; one without is raw.
 */
import { isBlockElement, skipName, specialEnd, tagAt } from '../../html/tags.ts';
import { MarkFinder } from '../../inline/markFinder.ts';
import { isBlankBetween } from '../../lines.ts';
import type { BlockKind } from '../../markup.ts';

/** How an HTML block ends: with the line that holds `until`, or before a blank line where that is null. */
export interface HtmlBlock {
  readonly until: readonly string[] | null;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const VERBATIM = ['script', 'pre', 'style', 'textarea'];
const VERBATIM_ENDS = VERBATIM.map((name) => `</${name}>`);
const BEFORE_BLANK: HtmlBlock = { until: null };

/** The HTML block that begins at `at`, or null. One that is any tag alone on its line does not interrupt a paragraph. */
export function htmlBlockAt(text: string, at: number, end: number, interrupts: boolean): HtmlBlock | null {
  if (text.charCodeAt(at) !== LESS) return null;
  if (text.startsWith('<!--', at)) return { until: ['-->'] };
  if (text.startsWith('<?', at)) return { until: ['?>'] };
  if (text.startsWith('<![CDATA[', at)) return { until: [']]>'] };
  if (text.startsWith('<!', at)) return skipName(text, at + 2, end) > at + 2 ? { until: ['>'] } : null;
  return elementBlockAt(text, at, end, interrupts);
}

function elementBlockAt(text: string, at: number, end: number, interrupts: boolean): HtmlBlock | null {
  const nameStart = text.charCodeAt(at + 1) === SLASH ? at + 2 : at + 1;
  const nameEnd = skipName(text, nameStart, end);
  if (nameEnd === nameStart) return null;
  const name = text.slice(nameStart, nameEnd).toLowerCase();
  const behind = text.charCodeAt(nameEnd);
  const isDelimited = nameEnd >= end || behind === GREATER || isBlankBetween(text, nameEnd, nameEnd + 1);
  if (VERBATIM.includes(name) && nameStart === at + 1) return isDelimited ? { until: VERBATIM_ENDS } : null;
  if (isBlockElement(name) && (isDelimited || text.startsWith('/>', nameEnd))) return BEFORE_BLANK;
  if (interrupts) return null;
  const tag = tagAt(text, at, end);
  return tag !== null && isBlankBetween(text, tag.end, end) ? BEFORE_BLANK : null;
}

/** Whether the line `[start, end)` is the last one of the block. */
export function endsHtmlBlock(block: HtmlBlock, text: string, start: number, end: number): boolean {
  if (block.until === null) return false;
  const line = text.slice(start, end);
  if (block.until.length === 1) return line.includes(block.until[0] ?? '');
  const folded = line.toLowerCase();
  return block.until.some((mark) => folded.includes(mark));
}

/** What a whole HTML block is to a reader, with the level of a heading. `wordsKind` is what its words are, if it has any. */
export function htmlBlockKind(
  words: string,
  wordsKind: BlockKind,
): { readonly kind: BlockKind; readonly level: number } {
  const from = words.indexOf('<');
  const first = tagAt(words, from, words.length);
  if (first?.name === 'pre') return { kind: 'code', level: 0 };
  if (first !== null && VERBATIM.includes(first.name)) return { kind: 'raw', level: 0 };
  const content = contentOf(words, from);
  if (content !== 'words') return { kind: content === 'comments' ? 'comment' : 'raw', level: 0 };
  const level = first === null ? 0 : ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].indexOf(first.name) + 1;
  return level > 0 ? { kind: 'heading', level } : { kind: wordsKind, level: 0 };
}

/** What an HTML block holds. White space, and `>` as the prefix of quoted lines, are no words. */
function contentOf(words: string, from: number): 'words' | 'tags' | 'comments' {
  const finder = new MarkFinder(words);
  let holdsTags = false;
  let at = from;
  while (at < words.length) {
    const behind = htmlEnd(words, at, finder);
    if (behind < 0 && !/[\s>]/.test(words.charAt(at))) return 'words';
    if (behind >= 0 && !words.startsWith('<!--', at)) holdsTags = true;
    at = Math.max(behind, at + 1);
  }
  return holdsTags ? 'tags' : 'comments';
}

/** The offset behind the tag or special construct at `at`, or -1. An unfinished special construct reaches to the end. */
function htmlEnd(words: string, at: number, finder: MarkFinder): number {
  if (words.charCodeAt(at) !== LESS) return -1;
  const tag = tagAt(words, at, words.length);
  if (tag !== null) return tag.end;
  const special = specialEnd(words, at, words.length, finder);
  return special < 0 && /[!?]/.test(words.charAt(at + 1)) ? words.length : special;
}
