/**
 * Form 8, the annex: 別表 with the names of its rows, and items by number.
 *
 *     指針の別表「後方地域支援」の「補給」   別表・後方地域支援・補給   別表（後方地域支援／補給）
 *     別表の「捜索・救難」の項   別表「補給」の欄の2番目の項目   Annex, Rear Area Support (Supply), item 2
 */
import type { CorpusNode } from '../../corpus/corpus.ts';
import { skipBlanks } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { matchAt } from '../scan.ts';
import { readItem, readItemBeside } from './annexItems.ts';
import type { ItemReading } from './annexItems.ts';
import type { Construct } from './construct.ts';

/** A name of a group, category or row as written. */
export interface AnnexName extends Span {
  readonly words: string;
}

/** A place in the annex as written: from the word 別表 to its end. */
export interface AnnexReading extends Span {
  readonly names: readonly AnnexName[];
  /** The item; null for the row itself. */
  readonly item: ItemReading | null;
}

/** What the reader must know of an annex: whether words at a place are one of its names. */
export interface AnnexNames {
  readonly english: boolean;
  /** The offset behind the corpus's word for its annex at `at`; null where it does not stand. */
  readAnnexName(text: string, at: number): number | null;
  /** The offset behind the longest name of the annex that stands at `at`; null where none does. */
  readRowName(text: string, at: number): number | null;
  /** Whether these words name something below the place that the names lead to. */
  leadsTo(names: readonly AnnexName[], words: string): boolean;
  /** Whether there are rows, and not only items, below the place that the names lead to. */
  hasRows(names: readonly AnnexName[]): boolean;
}

/** 別表第二, 別表1: one of several annexes, where a corpus has one. */
export function isOneOfSeveral(text: string, at: number): boolean {
  return matchAt(NUMBERED, text, at) !== null;
}

const NUMBERED = /[ \t\u3000]*(?:[（(]?第|[0-9０-９一二三四五六七八九十①-⑳Ⅰ-Ⅻ]|[IVX]{1,4}(?![A-Za-z]))/y;

/** Reads the place behind the annex's own name, which stands from `start` to `at`. Never null: the annex itself is a place. */
export function readAnnex(grammar: AnnexNames, text: string, start: number, at: number): AnnexReading {
  return readBelow(grammar, text, start, { names: [], end: at });
}

/** The reading of a row or an item that was cited before, as far as what stands beside it depends on it; 同 ends at `at`. */
export function annexReadingOf(node: CorpusNode, at: number): AnnexReading {
  const names: AnnexName[] = [];
  for (let above: CorpusNode | null = node; above !== null && above.kind !== 'annex'; above = above.parent)
    if (above.kind !== 'item') names.unshift({ start: at + 1, end: at + 1, words: above.title ?? '' });
  const item = node.kind === 'item' ? { number: node.ordinal, end: at, shared: false } : null;
  return { start: at, end: at, names, item };
}

/** A row beside the one before, in a list: 「補給」、「輸送」及び「整備」. Null where no name of the annex stands, quoted as the one before was. */
export function readAnnexSibling(
  grammar: AnnexNames,
  text: string,
  at: number,
  before: AnnexReading,
): AnnexReading | null {
  const last = before.names.at(-1);
  if (last === undefined) return null;
  const item =
    before.item === null ? null : (readItem(text, at) ?? (before.item.shared ? readItemBeside(text, at) : null));
  if (item !== null) return { start: at, end: item.end, names: before.names, item };
  const quote = QUOTES[text.charAt(at)];
  if ((quote === undefined) !== (QUOTES[text.charAt(last.start - 1)] === undefined)) return null;
  const start = quote === undefined ? at : at + 1;
  const end = grammar.readRowName(text, start);
  if (end === null || (quote === undefined ? !endsName(text, end) : text.charAt(end) !== quote)) return null;
  const name = { start, end, words: text.slice(start, end) };
  return readBelow(grammar, text, at, { names: [name], end: quote === undefined ? end : end + 1 });
}

function readBelow(grammar: AnnexNames, text: string, start: number, begun: NamesReading): AnnexReading {
  const names = [...begun.names];
  let { end } = begun;
  for (;;) {
    const next = grammar.english ? readEnglishName(grammar, text, end, names) : readName(grammar, text, end, names);
    if (next === null) break;
    names.push(...next.names);
    end = next.end;
  }
  const item = names.length === 0 ? null : readItem(text, end);
  if (item !== null) return { start, end: item.end, names, item };
  return { start, end: names.length === 0 ? end : skipUnit(text, end), names, item: null };
}

interface NamesReading {
  readonly names: readonly AnnexName[];
  readonly end: number;
}

const JOINT = /[ \t\u3000]*((?:の?(?:項|欄|款|行))?(?:のうち、?|中の?|における|の)|[・、,／/])?[ \t\u3000]*/y;
const SIGNS = '・、,／/';
/** These join places of a list as well as levels of one place. */
const LIST_JOINTS = '・、,';
const UNIT = /の?(?:項|欄|款|行)(?!目)/y;
const QUOTES: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”', '"': '"' };
/** The longest name of a row has about forty characters. */
const MAX_NAME = 60;
/** From here on words are compared as a quotation. */
const LONGEST_UNKNOWN = 10;

function readName(grammar: AnnexNames, text: string, at: number, above: readonly AnnexName[]): NamesReading | null {
  const bracketed = readBracketed(grammar, text, at, above);
  if (bracketed !== null) return bracketed;
  const joint = matchAt(JOINT, text, at);
  const sign = joint?.groups[1];
  const start = joint?.end ?? at;
  const isBeside = (words: string): boolean =>
    above.length > 0 && sign !== undefined && LIST_JOINTS.includes(sign) && !grammar.leadsTo(above, words);
  const quoted = readQuoted(grammar, text, start, above);
  if (quoted !== null) return isBeside(quoted.words) ? null : { names: [quoted], end: quoted.end + 1 };
  if (sign === undefined) return null;
  const end = grammar.readRowName(text, start);
  if (end === null || (!SIGNS.includes(sign) && !endsName(text, end))) return null;
  const words = text.slice(start, end);
  return isBeside(words) ? null : { names: [{ start, end, words }], end };
}

/**
 * Names in quotation marks. An unknown name counts only where a unit shows that a row is meant, or where rows are below the name before it;
 * else, and where it is too long for a name, it is what the place says.
 */
function readQuoted(grammar: AnnexNames, text: string, at: number, above: readonly AnnexName[]): AnnexName | null {
  const close = QUOTES[text.charAt(at)];
  if (close === undefined) return null;
  const end = text.indexOf(close, at + 1);
  if (end < 0 || end - at > MAX_NAME || end === at + 1) return null;
  const words = text.slice(at + 1, end);
  const isKnown = grammar.readRowName(words, 0) === words.length;
  const isRow = isKnown || (words.length < LONGEST_UNKNOWN && above.length > 0 && grammar.hasRows(above));
  if (!isRow && matchAt(UNIT, text, end + 1) === null) return null;
  return { start: at + 1, end, words };
}

/** （後方地域支援／補給） and （「補給」）: every name in the brackets must be one of the annex, below the one before. */
function readBracketed(
  grammar: AnnexNames,
  text: string,
  at: number,
  above: readonly AnnexName[],
): NamesReading | null {
  const open = matchAt(/[ \t]*[（(][ \t]*/y, text, at);
  if (open === null) return null;
  const names: AnnexName[] = [];
  let position = open.end;
  for (;;) {
    const quote = QUOTES[text.charAt(position)];
    const start = quote === undefined ? position : position + 1;
    const end = grammar.readRowName(text, start);
    if (end === null) return null;
    const words = text.slice(start, end);
    if (above.length + names.length > 0 && !grammar.leadsTo([...above, ...names], words)) return null;
    names.push({ start, end, words });
    position = quote !== undefined && text.charAt(end) === quote ? end + 1 : end;
    const joint = matchAt(/[ \t]*(?:[／/・、,，>＞]|の|中)[ \t]*/y, text, position);
    if (joint === null) break;
    position = joint.end;
  }
  const close = matchAt(/[ \t]*[）)]/y, text, position);
  return close === null ? null : { names, end: close.end };
}

/** Whether a bare name ends here and is not only the beginning of something else (別表の輸送路). */
function endsName(text: string, at: number): boolean {
  return at >= text.length || /[\s、。，．）)」』・／/（(のはがをにでとやもかへ及並又若参等]/.test(text.charAt(at));
}

function skipUnit(text: string, at: number): number {
  return matchAt(UNIT, text, at)?.end ?? at;
}

const ENGLISH_JOINT = /(?:,[ \n]*|[ \n]+(?:under[ \n]+|on[ \n]+)|[ \n]*\([ \n]*|[ \n]*[—–:-][ \n]*)/y;
const ENGLISH_QUOTES = /["“‘']/;

function readEnglishName(
  grammar: AnnexNames,
  text: string,
  at: number,
  above: readonly AnnexName[],
): NamesReading | null {
  const bracketed = readBracketed(grammar, text, at, above);
  if (bracketed !== null) return bracketed;
  const joint = matchAt(ENGLISH_JOINT, text, at);
  if (joint === null) return null;
  const isBracketed = text.slice(joint.start, joint.end).includes('(');
  const start = ENGLISH_QUOTES.test(text.charAt(joint.end)) ? joint.end + 1 : joint.end;
  const end = grammar.readRowName(text, start);
  if (end === null || (above.length > 0 && !isBracketed && text.charAt(joint.start) !== ',')) return null;
  if (above.length > 0 && !grammar.leadsTo(above, text.slice(start, end))) return null;
  let behind = start > joint.end ? end + 1 : end;
  if (isBracketed) {
    behind = skipBlanks(text, behind);
    if (text.charAt(behind) !== ')') return null;
    behind++;
  }
  return { names: [{ start, end, words: text.slice(start, end) }], end: behind };
}

export const annex: Construct = {
  form: 8,
  name: { ja: '別表', en: 'Annex' },
  examples: [
    { draft: '指針は、⟦別表⟧に示す。', targets: ['annex'] },
    { draft: '⟦指針別表⟧', targets: ['annex'] },
    { draft: '⟦指針の別表「後方地域支援」の「補給」⟧', targets: ['annex:後方地域支援/補給'] },
    { draft: '⟦指針別表・後方地域支援・補給⟧', targets: ['annex:後方地域支援/補給'] },
    { draft: '⟦指針別表（後方地域支援／補給）⟧', targets: ['annex:後方地域支援/補給'] },
    {
      draft: '⟦指針別表の「捜索・救難」の項⟧',
      targets: ['annex:捜索・救難'],
    },
    { draft: '⟦指針別表「補給」の欄の2番目の項目⟧', targets: ['annex:後方地域支援/補給/2'] },
    { draft: '⟦指針別表「施設の使用」第3項目⟧', targets: ['annex:施設の使用/3'] },
    { draft: '⟦指針別表「整備」第9項目⟧', targets: ['!annex:後方地域支援/整備'] },
    {
      draft: '⟦指針別表「補給」⟧、⟦「輸送」⟧及び⟦「整備」の欄⟧',
      targets: ['annex:後方地域支援/補給', 'annex:後方地域支援/輸送', 'annex:後方地域支援/整備'],
    },
    {
      draft: '⟦指針別表「警備」の第1項目⟧及び⟦第3項目⟧',
      targets: ['annex:後方地域支援/警備/1', 'annex:後方地域支援/警備/3'],
    },
    {
      draft: '⟦指針別表「補給」第1項目から第2項目まで⟧',
      targets: ['annex:後方地域支援/補給/1 annex:後方地域支援/補給/2'],
    },
    { draft: '⟦指針別表「施設の使用」第２⟧、⟦３項目⟧', targets: ['annex:施設の使用/2', 'annex:施設の使用/3'] },
    {
      draft: '⟦指針別表「補給」から「整備」まで⟧の各欄',
      targets: ['annex:後方地域支援/補給 annex:後方地域支援/輸送 annex:後方地域支援/整備'],
    },
    { draft: '⟦指針別表「施設の使用」⟧の「訓練・演習区域の提供」', targets: ['annex:施設の使用'] },
    { draft: '⟦指針別表「後方地域支援」の「補級」⟧', targets: ['!annex:後方地域支援'] },
    { draft: '⟦指針別表の「後方地域支援」の欄の「補給」の項⟧', targets: ['annex:後方地域支援/補給'] },
    { draft: '⟦指針別表中「通信」の欄⟧', targets: ['annex:後方地域支援/通信'] },
    { draft: '⟦指針別表「後方地域支援」における「補給」⟧', targets: ['annex:後方地域支援/補給'] },
    { draft: '⟦指針別表⟧中の記載', targets: ['annex'] },
    {
      draft: '⟦指針別表「補給」⟧、⟦同「輸送」⟧及び⟦同「警備」第1項目⟧、⟦同第3項目⟧',
      targets: [
        'annex:後方地域支援/補給',
        'annex:後方地域支援/輸送',
        'annex:後方地域支援/警備/1',
        'annex:後方地域支援/警備/3',
      ],
    },
    { draft: '⟦指針別表「警備」⟧の項目', targets: ['annex:後方地域支援/警備'] },
    { draft: '⟦指針別表⟧（補給、輸送及び整備）', targets: ['annex'] },
    { draft: '指針の別添、別紙及び参考', targets: [] },
    { draft: '指針に関し、自衛隊法別表第二', targets: [] },
    { draft: '⟦Annex to the Guidelines⟧', targets: ['annex'] },
    { draft: '⟦Annex to the Guidelines, Rear Area Support (Supply)⟧', targets: ['annex:後方地域支援/補給'] },
    { draft: 'The Guidelines list them in the ⟦Annex⟧.', targets: ['annex'] },
    {
      draft: 'Under the ⟦Guidelines, Annex, Rear Area Support (Supply), item 2⟧',
      targets: ['annex:後方地域支援/補給/2'],
    },
    {
      draft: 'the ⟦Guidelines, Annex, Rear Area Support (Supply), items 1 to 2⟧',
      targets: ['annex:後方地域支援/補給/1 annex:後方地域支援/補給/2'],
    },
  ],
};
