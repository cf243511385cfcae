/**
 * The editor's marks in quoted words: ellipses divide them into fragments, editorial insertions, remarks, readings of kanji and
 * the marks of dialects of markup are no part of them, and a remark can say that only a gist or a translation is given.
 */
import { NOTE_WORDS, OBJECT } from '../markup/mask.ts';
import type { Span } from '../text/span.ts';
import { type Folded, foldSilently, joinFolded } from './fold.ts';

/** Quoted words as their editor wrote them. Spans are offsets into the text that was read. */
export interface Notation {
  /** The words between ellipses, folded; empty ones are left out. */
  readonly fragments: readonly Fragment[];
  readonly manner: Manner;
  /** Whether marks were left out that could as well be words. */
  readonly isMarked: boolean;
}

/** What is claimed to be given: the words, an excerpt of them, their gist, or a translation. */
export type Manner = 'verbatim' | 'excerpt' | 'gist' | 'translation';

/** Words without an ellipsis. */
export interface Fragment {
  readonly words: Folded;
  /** Units of `words` before which an editorial insertion stood: it may stand for words that were replaced. */
  readonly insertions: readonly number[];
}

/**
 * Reads the words of `text` in a span. `dividesAtObjects`: what is no text in the view, such as a code span, may stand for words that
 * nobody can see, as an ellipsis does; else it is a mark. Linear; never throws.
 */
export function readNotation(text: string, span: Span, dividesAtObjects = false): Notation {
  const fragments: Fragment[] = [];
  let parts: Folded[] = [];
  let insertions: number[] = [];
  let length = 0;
  let at = span.start;
  let manner: Manner = 'verbatim';
  let isMarked = false;
  const take = (end: number): void => {
    if (end <= at) return;
    const part = foldSilently(text, at, end);
    parts.push(part);
    length += part.text.length;
  };
  const close = (): void => {
    if (length > 0) fragments.push({ words: joinFolded(parts), insertions });
    parts = [];
    insertions = [];
    length = 0;
  };
  // Only the words themselves are searched: a search of the whole text would cost its length for each quotation.
  for (const mark of text.slice(span.start, span.end).matchAll(MARKS)) {
    take(span.start + mark.index);
    at = span.start + mark.index + mark[0].length;
    if (mark.groups?.['markup'] !== undefined) isMarked = true;
    else if (mark.groups?.['ellipsis'] !== undefined || (mark[0] === OBJECT && dividesAtObjects)) close();
    else if (mark.groups?.['insertion'] !== undefined) insertions.push(length);
    else if (mark.groups?.['remark'] !== undefined) manner = mannerOf(mark[0]) ?? manner;
  }
  take(span.end);
  close();
  return { fragments, manner, isMarked };
}

/** What remarks such as （要旨） or （抜粋、傍点筆者） say of the words; null for text without such a remark. */
export function mannerOf(text: string): Manner | null {
  if (/仮訳|試訳|拙訳|私訳|(?:筆者|引用者|著者)訳|translation/iu.test(text)) return 'translation';
  if (/要旨|骨子|要約|概要|大意|摘要|summar|paraphras/iu.test(text)) return 'gist';
  return /抜粋|抄|excerpt/iu.test(text) ? 'excerpt' : null;
}

/** A remark in brackets: on emphasis, on a misprint kept, on what is given. It has no brackets inside. */
const INNER = '[^（()）［\\[\\]］〔〕。\\n]{0,16}';
const SUBJECTS =
  '筆者|引用者|著者|論者|報告者|編者|原文|ママ|傍点|圏点|下線|傍線|太字|強調|抜粋|要旨|骨子|要約|仮訳|試訳|' +
  'emphas[ie]s|italics|underlin|translation|excerpt';
const REMARK = `[（(［\\[〔](?:${INNER}(?:${SUBJECTS})${INNER}|抄|sic)[）)］\\]〕]`;

/** An ellipsis in or without brackets; a wave dash alone also stands for words left out. Nothing here backtracks far. */
const DOT = '…‥・･·.。―—─〜～ \\u3000\\n';
const OMITTED = '(?:以下、?|前|中|後|途中|一部)?(?:省略|略)';
const BARE = '(?:…+|‥+|[・･·]{3,}|\\.(?:[ \\u00a0]?\\.){2,}|。{3,}|[―—─]{2,}|[〜～]+)';
const ELLIPSIS =
  `[（(［\\[〔【<＜〈](?![ \\u3000\\n]*[）)］\\]〕】>＞〉])[${DOT}]{0,12}(?:${OMITTED})?[${DOT}]{0,12}[）)］\\]〕】>＞〉]` +
  `|${BARE}[ \\u3000\\n]{0,4}(?:中略|略)[ \\u3000\\n]{0,4}${BARE}|${BARE}`;

/** An editorial insertion: 〔 〕 or [ ], with anything short inside. */
const INSERTION = '〔[^〔〕\\n]{0,80}〕|[［\\[][^［\\[\\]］\\n]{1,80}[］\\]]';

/** A note of the writer's in the middle of the words, as the view has it, and the mark of a note elsewhere: ¹, ※2, （※2）. */
const NOTE = `${NOTE_WORDS}|[\\u00b2\\u00b3\\u00b9\\u2070\\u2074-\\u2079]+|[（(]?※[0-9０-９]{0,3}[）)]?|[†‡]`;

/** The mark of a note in ASCII, *1 and ^1^, and a note in Pandoc's ^[…]. */
const ASCII_NOTE =
  '[（(][*＊][0-9０-９]{0,3}[）)]|[*＊]+[0-9０-９]{0,3}|\\^(?:\\[[^[\\]\\n]{0,80}\\]|[^\\s^]{1,8}\\^)?';

/**
 * Marks of dialects that the view does not know, or that a mistake left over: ==強調==, ++下線++, ~打消~, __強調__, 《《傍点》》, [[リンク]],
 * [語]{.class}, %%注釈%%, {>>注釈<<}. They are looked for one by one, since the words between them count.
 */
const DIALECT = [
  '\\{(?:\\+\\+|==)|(?:\\+\\+|==)\\}|\\{--[^{}\\n]{0,80}--\\}|\\{>>[^{}\\n]{0,80}<<\\}|%%[^%\\n]{0,80}%%',
  '_+|={2,3}|\\+{2,3}|~{1,2}|[《》]{1,2}',
  '\\[\\[(?:[^[\\]|\\n]{1,80}\\|)?|\\]\\]|\\[(?=[^[\\]\\n]{1,80}\\]\\{[.#])|\\](?=\\{[.#])|\\{[.#][^{}\\n]{1,60}\\}',
].join('|');

/** 憲法（けんぽう）: the reading of the kanji before it. */
const READING = '(?<=[\\u3400-\\u9fff々])[（(][\\u3041-\\u3096]{2,16}[）)]';

const MARKS = new RegExp(
  `(?<markup>${ASCII_NOTE}|${DIALECT}|${READING})|\\uFFFC|(?<note>${NOTE})|(?<remark>${REMARK})|(?<ellipsis>${ELLIPSIS})|(?<insertion>${INSERTION})`,
  'giu',
);
