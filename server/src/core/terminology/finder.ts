/**
 * Finding terms: one pass over a view for all terms and all their variants together. A table of first characters sends
 * all but a few offsets on at once; behind it a trie in typed arrays is walked for the longest form. Only whole words
 * count, because a short term inside a longer word is another word: 避難民 holds no 難民, and 周辺事態安全確保法 is a law.
 */
import { anchorsIn, AnchorWriter } from '../text/anchors.ts';
import type { Anchors } from '../text/anchors.ts';
import { isBlank, isKanji, isKatakana, isLatin, isLineBreak, skipSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { asciiOf } from '../text/numerals.ts';
import type { Term, TermVariant } from './term.ts';

/** What a form may mean: a term itself (variant null), or a variant of one. One form may be both. */
export interface TermEntry {
  readonly term: Term;
  readonly variant: TermVariant | null;
}

/** A form that stands in a view; the span is in UTF-16 offsets of the view, and holds the line breaks inside the form. */
export interface TermHit extends Span {
  readonly entries: readonly TermEntry[];
}

export interface TermFinder {
  /** How forms begin. */
  readonly table: AnchorWriter;
  /**
   * The whole words of `view` that are forms, in order and without overlap, of two at one offset the longer. Width of
   * digits and of the middle dot is no difference, nor is a line break, which Japanese text has inside words. `anchors` are
   * those of the view by a table that has whatever `table` has. Linear.
   */
  find(view: string, anchors?: Anchors): readonly TermHit[];
}

/** Makes a finder for the forms of `terms` and of their variants. */
export function createTermFinder(terms: readonly Term[]): TermFinder {
  const trie = createTrie(entriesByForm(terms));
  const table = anchorsOf(trie);
  return {
    table,
    find(view, anchors = anchorsIn(view, table)) {
      const { count, offsets } = anchors;
      let hits: TermHit[] | null = null;
      let next = 0;
      for (let index = 0; index < count; index++) {
        const offset = offsets[index] ?? 0;
        if (offset < next || trie.firsts[view.charCodeAt(offset)] === 0) continue;
        const hit = longestAt(trie, view, offset);
        if (hit === null) continue;
        hits ??= [];
        hits.push(hit);
        next = hit.end;
      }
      return hits ?? NONE;
    },
  };
}

const NONE: readonly never[] = [];

/** The longest form that begins at `start` and is a whole word; null where there is none. */
function longestAt(trie: Trie, view: string, start: number): TermHit | null {
  let node = trie.firsts[view.charCodeAt(start)] ?? 0;
  let end = start + 1;
  let hit: TermHit | null = null;
  while (node !== 0) {
    const entries = trie.entries[node];
    if (entries !== undefined && isWholeWord(view, start, end)) hit = { start, end, entries };
    const isBroken = end < view.length && isLineBreak(view.charCodeAt(end));
    const next = isBroken ? skipSpace(view, end) : end;
    // Where an English form has a space, a line may end.
    const spaced = isBroken ? childOf(trie, node, SPACE) : 0;
    if (spaced !== 0) {
      node = spaced;
      end = next;
      continue;
    }
    if (next >= view.length) break;
    node = childOf(trie, node, view.charCodeAt(next));
    end = next + 1;
  }
  return hit;
}

/**
 * Words that stand before a term without making another word of it. Only kanji before kanji asks for them: 米軍施設・区域
 * is the term with an owner, 避難民 is no 難民.
 */
const BEFORE = wordsOf(
  '本 同 両 各 該 新 現 諸 等 米軍 日米 在日 自衛隊 米国 日本 両国 現在 今後 今回 当時 従来 将来 通常 平素 当面 以下 以上',
);
/** Words that follow a term in the same way: 情報交換及び, 周辺事態発生, 捜索・救難活動; but not 法, 法制, 艇, 隊. */
const BEHIND = wordsOf(
  '及び 並びに 又は 若しくは 且つ 乃至 等 時 際 後 前 中 下 上 内 外 間 用 型 化 的 以 自体 概念 全般 一般 部分 問題 活動 発生 対応 ' +
    '対処 措置 協力 体制 態勢 業務 作業 任務 支援 関連 関係 実施 強化 計画 確保 提供 段階 手続 要領 項目 分野 機能 能力 輸送 流入 対策 ' +
    '自衛隊 米軍',
);

function wordsOf(list: string): readonly string[] {
  return list.split(' ');
}

function isWholeWord(view: string, start: number, end: number): boolean {
  const left = neighbourBefore(view, start);
  const right = end < view.length && isLineBreak(view.charCodeAt(end)) ? skipSpace(view, end) : end;
  return (
    (!isJoined(view, left, start) || BEFORE.some((word) => view.endsWith(word, left + 1))) &&
    (!isJoined(view, end - 1, right) || BEHIND.some((word) => view.startsWith(word, right)))
  );
}

/** The offset of the character before `offset`, over a line break; -1 at the beginning. */
function neighbourBefore(view: string, offset: number): number {
  let before = offset - 1;
  while (before >= 0 && offset - before < 40 && isBlank(view.charCodeAt(before))) before--;
  return before >= 0 && isLineBreak(view.charCodeAt(before)) ? before - 1 : offset - 1;
}

/** Whether the characters at two offsets run on as one word: both kanji, both katakana, or both Latin letters. */
function isJoined(view: string, left: number, right: number): boolean {
  if (left < 0 || right >= view.length) return false;
  const [a, b] = [view.charCodeAt(left), view.charCodeAt(right)];
  return (isKanji(a) && isKanji(b)) || (isKatakana(a) && isKatakana(b)) || (isLatin(a) && isLatin(b));
}

function entriesByForm(terms: readonly Term[]): ReadonlyMap<string, readonly TermEntry[]> {
  const forms = new Map<string, TermEntry[]>();
  const add = (form: string, entry: TermEntry): void => {
    const entries = forms.get(form);
    if (entries === undefined) forms.set(form, [entry]);
    else entries.push(entry);
  };
  for (const term of terms) {
    add(term.form, { term, variant: null });
    for (const variant of term.variants) add(variant.form, { term, variant });
  }
  return forms;
}

/** Nodes are numbered from 1; 0 means that there is none. */
interface Trie {
  readonly entries: readonly (readonly TermEntry[] | undefined)[];
  /** The node behind each first character. */
  readonly firsts: Uint32Array;
  /** The first characters with the nodes behind them. */
  readonly roots: ReadonlyMap<number, number>;
  /** The edges of node n are those from `edgesFrom[n]` to `edgesFrom[n + 1]`. */
  readonly edgesFrom: Uint32Array;
  readonly codes: Uint16Array;
  readonly targets: Uint32Array;
}

/**
 * Lays the forms out flat: a table from first characters to nodes, and for every node the first of its edges, which are
 * sorted by node. A node has few edges, so that a short loop finds one.
 */
function createTrie(forms: ReadonlyMap<string, readonly TermEntry[]>): Trie {
  const children: Map<number, number>[] = [new Map()];
  const entries: (readonly TermEntry[] | undefined)[] = [undefined];
  for (const [form, meanings] of forms) {
    let node = 0;
    for (let index = 0; index < form.length; index++) {
      const code = folded(form.charCodeAt(index));
      let child = children[node]?.get(code);
      if (child === undefined) {
        child = children.length;
        children[node]?.set(code, child);
        children.push(new Map());
        entries.push(undefined);
      }
      node = child;
    }
    if (node !== 0) entries[node] = [...(entries[node] ?? []), ...meanings];
  }
  const firsts = new Uint32Array(0x10000);
  const roots = new Map(children[0]);
  const add = (code: number, node: number | undefined): void => {
    if (node !== undefined && !roots.has(code)) roots.set(code, node);
  };
  // A sentence begins with a capital.
  for (let code = 0x61; code <= 0x7a; code++) add(code - 0x20, roots.get(code));
  for (let code = 0xff01; code <= HALF_WIDTH_MIDDLE_DOT; code++) add(code, roots.get(folded(code)));
  for (const [code, node] of roots) firsts[code] = node;
  const edgesFrom = new Uint32Array(children.length + 1);
  const codes: number[] = [];
  const targets: number[] = [];
  for (const [node, edges] of children.entries()) {
    edgesFrom[node] = codes.length;
    for (const [code, child] of edges) {
      codes.push(code);
      targets.push(child);
    }
  }
  edgesFrom[children.length] = codes.length;
  return {
    entries,
    firsts,
    roots,
    edgesFrom,
    codes: Uint16Array.from(codes),
    targets: Uint32Array.from(targets),
  };
}

/** The first two characters of all forms, in any width, or with a line break between them. */
function anchorsOf({ entries, roots, edgesFrom, codes }: Trie): AnchorWriter {
  const table = new AnchorWriter();
  for (const [code, node] of roots) {
    if (entries[node] !== undefined) table.free(code, 1);
    const seconds = codes.subarray(edgesFrom[node], edgesFrom[node + 1]);
    table.pair(code, [...seconds].flatMap(inAnyWidth), 1);
    table.pair(code, LINE_BREAKS, 1);
  }
  return table;
}

const LINE_BREAKS = [0x0a, 0x0d];

/** The characters that are folded to one. */
function inAnyWidth(code: number): readonly number[] {
  if (code === MIDDLE_DOT) return [code, HALF_WIDTH_MIDDLE_DOT];
  return code > 0x20 && code < 0x7f ? [code, code + 0xfee0] : [code];
}

/** The node that one more character leads to; 0 where no form goes on so. */
function childOf({ edgesFrom, codes, targets }: Trie, node: number, code: number): number {
  const wanted = folded(code);
  const end = edgesFrom[node + 1] ?? 0;
  for (let edge = edgesFrom[node] ?? 0; edge < end; edge++) if (codes[edge] === wanted) return targets[edge] ?? 0;
  return 0;
}

const SPACE = 0x20;
const HALF_WIDTH_MIDDLE_DOT = 0xff65;
const MIDDLE_DOT = 0x30fb;

/** Width is no difference: ３ is 3, and ･ is ・. */
function folded(code: number): number {
  return code === HALF_WIDTH_MIDDLE_DOT ? MIDDLE_DOT : asciiOf(code);
}
