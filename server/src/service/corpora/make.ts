/**
 * Makes a corpus file of a document as people have it: Markdown, or text copied out of a PDF. The result is a beginning. What could
 * not be read is kept in comments at its place and listed; the rest is reported by the corpus file itself, as ever.
 */
import type { Level } from '../../core/corpus/numbering.ts';
import { beginsWithNumber, createOutlineReader, type NumberedLine, type OutlineReader } from './outlineText.ts';

/** A corpus file that was made. */
export interface MadeCorpus {
  readonly id: string;
  readonly text: string;
  /** The numbers of the lines of the document that could not be read, from 1. */
  readonly unread: readonly number[];
}

/** Makes a corpus file of the text of a document. `name` is the document's file name. Never throws; linear in the text. */
export function makeCorpus(text: string, name: string): MadeCorpus {
  const lines = text
    .replace(/^\ufeff/u, '')
    .replace(FRONT_MATTER, blankLines)
    .split(/\r\n?|\n/u);
  const english = !/[\u3040-\u30ff\u3400-\u9fff]/u.test(text);
  const reader = createOutlineReader();
  const writer = createWriter(english);
  const titleAt = lines.findIndex((line) => line.trim() !== '');
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (index === titleAt) writer.title(bare(line));
    else if (line === '') writer.gap();
    else readLine(line, index + 1, lines[index + 1] ?? '', reader, writer);
  }
  const { body, title, unread, annex, date } = writer.finish();
  const id = idOf(name);
  const front = frontMatter({ id, title: title || name, date, english, levels: reader.levels(), annex });
  return { id, text: `${front}\n${body}`, unread };
}

function readLine(line: string, number: number, next: string, reader: OutlineReader, writer: Writer): void {
  if (UNREADABLE.test(line)) return writer.unread(line, number);
  const hashes = /^(#{1,6})\s/u.exec(line)?.[1]?.length ?? 0;
  const isHeading = hashes > 0;
  const isBullet = BULLET.test(line);
  const words = bare(line);
  const annex = ANNEX.exec(words);
  if (annex !== null && !/[。]$/u.test(words)) return writer.annex(annex[1] ?? '', words, hashes);
  if (writer.isInAnnex()) return isBullet ? writer.item(words) : writer.row(words, hashes);
  const numbered = reader.read(words, isHeading || isBullet);
  if (numbered !== null) {
    return writer.clause(numbered, isHeading ? 'title' : isBroken(numbered.words, next) ? 'words' : 'either');
  }
  if (isHeading) return writer.unread(line, number);
  writer.paragraph(words);
}

/** A line that is broken in the middle of a sentence is as long as lines are there, and the next one is not indented. */
function isBroken(words: string, next: string): boolean {
  if (words.length < SHORTEST_LINE || endsSentence(words)) return false;
  return (
    next.trim() !== '' &&
    !/^[\s\u3000]/u.test(next) &&
    !BULLET.test(next) &&
    !UNREADABLE.test(next) &&
    !beginsWithNumber(next.trim())
  );
}

/** Shorter lines before another one are titles. */
const SHORTEST_LINE = 12;

/** At the beginning only: further on, such lines are rules. */
const FRONT_MATTER = /(?<![^])---[ \t]*(?:\r\n?|\n)[^]*?^---[ \t]*$/mu;
/** Markup that a corpus has no place for: tables, quotations, code, HTML, images, rules. */
const UNREADABLE = /^(?:\||>|```|~~~|<|!\[|(?:[-*_=]\s*){3,}$)/u;
const ANNEX =
  /^([（(]?(?:別表|別紙|附属書|付属書|Annex|Appendix|Attachment)(?:第?[0-9０-９一二三四五六七八九十]+)?[)）]?)(?=\s|$)/u;

const BULLET = /^(?:[-*+]\s+|[・●○◦‣]\s*)/u;

/** The lines stay where they were, so that line numbers stay what they are. */
function blankLines(text: string): string {
  return text.replace(/[^\r\n]+/gu, '');
}

/** The words of a line without Markdown's hashes, bullets and emphasis. */
function bare(line: string): string {
  return line
    .replace(/^#{1,6}\s+/u, '')
    .replace(BULLET, '')
    .replace(/\*\*(.+?)\*\*/gu, '$1')
    .trim();
}

interface Writer {
  title(words: string): void;
  gap(): void;
  /** What stands behind the number: a title, words, or what only its form can tell. */
  clause(line: NumberedLine, kind: 'title' | 'words' | 'either'): void;
  paragraph(words: string): void;
  /** `hashes`: how many the heading has; 0 for a line that is none. */
  annex(marker: string, words: string, hashes: number): void;
  isInAnnex(): boolean;
  row(words: string, hashes: number): void;
  item(words: string): void;
  unread(line: string, number: number): void;
  finish(): {
    readonly body: string;
    readonly title: string;
    readonly date: string | null;
    readonly annex: string | null;
    readonly unread: readonly number[];
  };
}

/** A title is a line, and what ends like a sentence is none. */
const LONGEST_TITLE = 60;
/** Markdown has six levels of headings, of which the document's title takes one. */
const DEEPEST_HEADING = 5;

function createWriter(english: boolean): Writer {
  const blocks: string[] = [];
  const unread: number[] = [];
  let title = '';
  let annex: string | null = null;
  let annexHashes = 0;
  /** Depth of the first clause of the open ones that is an item; everything below it is one too. */
  let itemsFrom = Infinity;
  let indent = '';
  /** Whether the next line of words goes on with the last block. */
  let isOpen = false;
  const push = (block: string, goesOn: boolean): void => {
    blocks.push(block);
    isOpen = goesOn;
  };
  const append = (words: string): void => {
    const last = blocks.pop() ?? '';
    push(last + (english ? ' ' : '') + words, !endsSentence(words));
  };

  return {
    title(words) {
      title = words;
      push(`# ${words}`, false);
    },
    gap: () => void (isOpen = false),
    clause({ depth, marker, words }, kind) {
      if (depth <= itemsFrom) itemsFrom = Infinity;
      const isItem =
        depth > itemsFrom || depth > DEEPEST_HEADING || kind === 'words' || (kind === 'either' && !isTitle(words));
      if (isItem && itemsFrom === Infinity) itemsFrom = depth;
      indent = isItem ? '  '.repeat(depth - itemsFrom + 1) : '';
      const head = isItem ? `${indent.slice(2)}- ` : `${'#'.repeat(depth + 1)} `;
      push(`${head}${marker} ${words}`.trimEnd(), isItem && !endsSentence(words));
    },
    paragraph(words) {
      if (isOpen) append(words);
      else push(indent + words, !endsSentence(words));
    },
    annex(marker, words, hashes) {
      if (annex === null) annex = marker;
      annexHashes = hashes;
      indent = '';
      push(`## ${words}`, false);
    },
    isInAnnex: () => annex !== null,
    row(words, hashes) {
      // The annex itself has two here, and a group's rows stand as much deeper as they did.
      const depth = annexHashes === 0 ? 1 : Math.max(1, hashes - annexHashes);
      if (isOpen) append(words);
      else if (hashes > 0 || isTitle(words)) push(`${'#'.repeat(Math.min(2 + depth, 6))} ${words}`, false);
      else push(words, !endsSentence(words));
    },
    item: (words) => push(`- ${words}`, !endsSentence(words)),
    unread(line, number) {
      unread.push(number);
      push(`<!-- ${number}: ${line.replaceAll(/-(?=-)/gu, '- ')} -->`, false);
    },
    finish: () => ({ body: `${blocks.join('\n\n')}\n`, title, date: dateIn(blocks.slice(0, 4)), annex, unread }),
  };
}

function isTitle(words: string): boolean {
  return words.length <= LONGEST_TITLE && !/[。．.、，,;；：:]$/u.test(words);
}

function endsSentence(words: string): boolean {
  return /[。．.！!？?」』）)]$/u.test(words);
}

/** A full date in the first lines, where documents have theirs. */
function dateIn(blocks: readonly string[]): string | null {
  for (const block of blocks) {
    const parts = /(?:(令和|平成|昭和)\s*(元|\d{1,2})|(\d{4}))年\s*(\d{1,2})月\s*(\d{1,2})日/u.exec(
      block.normalize('NFKC'),
    );
    if (parts === null) continue;
    const [, era, count, western, month = '', day = ''] = parts;
    const year = western ?? String((ERAS[era ?? ''] ?? 0) + (count === '元' ? 1 : Number(count)));
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

interface Front {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly english: boolean;
  readonly levels: readonly Level[];
  readonly annex: string | null;
}

/** YAML takes JSON's texts and lists as they are. */
function frontMatter({ id, title, date, english, levels, annex }: Front): string {
  const samples = levels.length === 0 ? ['1'] : levels.map(({ sample }) => sample.replace(/[.．]$/u, ''));
  const names = english ? 'namesEn' : 'names';
  const lines = [
    '---',
    `id: ${JSON.stringify(id)}`,
    `title: ${JSON.stringify(title)}`,
    ...(date === null ? [] : [`date: ${date}`]),
    ...(english ? ['language: en'] : []),
    `${names}: ${JSON.stringify([title])}`,
    `levels: ${JSON.stringify(samples)}`,
    ...(annex === null ? [] : [`annex: ${JSON.stringify({ marker: annex })}`]),
    '---',
    '',
  ];
  return lines.join('\n');
}

/** The id is the name of the file as far as an id can be; of other names each has its own. */
function idOf(name: string): string {
  const base = name
    .replace(/\.[^.]*$/u, '')
    .normalize('NFKC')
    .toLowerCase();
  return base.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '') || `document-${hashOf(base)}`;
}

/** A few letters and digits that are nearly always others for another name. */
function hashOf(name: string): string {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) >>> 0;
  return (hash % 36 ** 4).toString(36).padStart(4, '0');
}
