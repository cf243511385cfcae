/**
 * Landmarks: by what words a corpus's own places are called, apart from numbers: the titles of its clauses and the names of its
 * annex and rows, in both languages. Made once for a corpus.
 */
import { isBelow } from '../corpus/ancestry.ts';
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
import { isBlank, isLineBreak } from '../text/characters.ts';
import { prepared, type Prepared, type Steps } from '../text/steps.ts';
import { matchWords } from './nameIndex.ts';

/** The landmarks of one corpus. */
export interface Landmarks {
  readonly corpus: Corpus;
  /** Clauses by folded title, with their marker and without a bracketed addition too; rows of the annex are under their names. */
  readonly titles: ReadonlyMap<string, readonly CorpusNode[]>;
  /** The first UTF-16 units of all titles, so that a quotation mark before anything else costs nothing. */
  readonly titleFirsts: ReadonlySet<number>;
  /** Nodes of the annex by folded name, and the names as written, longest first, by first unit. */
  readonly rows: ReadonlyMap<string, readonly CorpusNode[]>;
  readonly rowNames: ReadonlyMap<number, readonly string[]>;
}

/** The landmarks of a corpus, made when first asked for. */
export function landmarksOf(corpus: Corpus): Landmarks {
  return preparedLandmarks(corpus).get();
}

/** Makes the landmarks of a corpus in small steps, where the first citation would have to wait for them. */
export function prepareLandmarks(corpus: Corpus): Steps<void> {
  return preparedLandmarks(corpus).prepare();
}

const known = new WeakMap<Corpus, Prepared<Landmarks>>();

function preparedLandmarks(corpus: Corpus): Prepared<Landmarks> {
  const existing = known.get(corpus);
  if (existing !== undefined) return existing;
  const landmarks = prepared(() => readLandmarks(corpus));
  known.set(corpus, landmarks);
  return landmarks;
}

/** The offset behind the longest name of the annex at `at`, in either language; null where none stands. */
export function readRowName(landmarks: Landmarks, text: string, at: number): number | null {
  const names =
    landmarks.rowNames.get(text.charCodeAt(at)) ?? landmarks.rowNames.get(text.charAt(at).toLowerCase().charCodeAt(0));
  if (names === undefined) return null;
  for (const name of names) {
    const end = isAscii(name) ? matchFolded(text, at, name) : matchWords(text, at, name);
    if (end !== null) return end;
  }
  return null;
}

/** The places of the annex to which these names lead, outermost first; empty where one of them names nothing below the one before. */
export function placesOf({ rows }: Landmarks, names: readonly string[]): readonly CorpusNode[] {
  const [outermost = [], ...below] = names.map((name) => rows.get(foldTitle(name)) ?? []);
  return below.reduce((above, named) => named.filter((node) => above.some((place) => isBelow(node, place))), outermost);
}

/** The offset behind the corpus's word for its annex at `at` (別表, Annex); null where it does not stand. */
export function readAnnexWord(corpus: Corpus, text: string, at: number): number | null {
  const meta = corpus.meta.annex;
  if (meta === null || corpus.annex === null) return null;
  for (const name of meta.names) if (text.startsWith(name, at)) return at + name.length;
  for (const name of meta.namesEn)
    if (text.startsWith(name, at) && !/[a-z]/i.test(text.charAt(at + name.length))) return at + name.length;
  return null;
}

/** Words as titles are compared: without white space, width, single glyphs for numbers, and case. */
export function foldTitle(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s\uFFFC]+/gu, '')
    .toLowerCase();
}

/** How many titles are entered in one step. */
const NODES_A_STEP = 256;

function* readLandmarks(corpus: Corpus): Steps<Landmarks> {
  const titles = new Map<string, CorpusNode[]>();
  const rows = new Map<string, CorpusNode[]>();
  const names = new Set<string>();
  for (const [index, node] of corpus.nodes.entries()) {
    if (index % NODES_A_STEP === NODES_A_STEP - 1) yield;
    if (node.kind === 'item') continue;
    for (const title of [node.title, node.titleEn]) {
      if (title === null) continue;
      add(titles, title, node);
      if (node.kind === 'clause') add(titles, node.marker + title, node);
      const shorter = title.replace(/[（(][^（）()]*[）)]/u, '').trim();
      if (shorter !== title && shorter.length > 0) add(titles, shorter, node);
      const afterAddition = /^(.*)[（(][^（）()]*[）)](.*)$/u.exec(title);
      if (afterAddition !== null) add(titles, `${afterAddition[1] ?? ''}${afterAddition[2] ?? ''}`, node);
      if (node.kind === 'group' || node.kind === 'category' || node.kind === 'row') {
        add(rows, title, node);
        names.add(title);
      }
    }
  }
  yield;
  const titleFirsts = new Set<number>();
  for (const title of titles.keys()) for (const first of writtenAs(title.charAt(0))) titleFirsts.add(first);
  yield;
  const rowNames = new Map<number, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const first = name.charAt(0).toLowerCase().charCodeAt(0);
    const others = rowNames.get(first);
    if (others === undefined) rowNames.set(first, [name]);
    else others.push(name);
  }
  return { corpus, titles, titleFirsts, rows, rowNames };
}

/** The units by which drafts may write the first character of a folded title: in capitals, full-width, as a glyph. */
function writtenAs(first: string): readonly number[] {
  const forms = [first, first.toUpperCase()].map((form) => form.charCodeAt(0));
  const wide = forms.filter((code) => code > 0x20 && code < 0x7f).map((code) => code + 0xfee0);
  const glyphs = 'ivx'.includes(first) ? ROMAN_GLYPHS : [];
  return [...forms, ...wide, ...glyphs];
}

const ROMAN_GLYPHS = Array.from({ length: 12 }, (_, index) => 0x2160 + index);

function add(map: Map<string, CorpusNode[]>, title: string, node: CorpusNode): void {
  const key = foldTitle(title);
  const nodes = map.get(key);
  if (nodes === undefined) map.set(key, [node]);
  else if (nodes.at(-1) !== node) nodes.push(node);
}

function isAscii(text: string): boolean {
  return text.charCodeAt(0) < 0x80;
}

/** Matches an English name in any capitals, any white space for a space, and not within a word. */
function matchFolded(text: string, at: number, name: string): number | null {
  let position = at;
  for (let index = 0; index < name.length; index++) {
    if (name.charAt(index) === ' ') {
      const start = position;
      while (isBlank(text.charCodeAt(position)) || isLineBreak(text.charCodeAt(position))) position++;
      if (position === start) return null;
      continue;
    }
    if (text.charAt(position).toLowerCase() !== name.charAt(index).toLowerCase()) return null;
    position++;
  }
  return /[a-z]/i.test(text.charAt(position)) ? null : position;
}
