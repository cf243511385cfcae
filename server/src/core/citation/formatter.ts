/**
 * The formatter: how Shishin writes a citation, in each of the five styles. What it writes the recogniser reads back to the same
 * target; the canonical form is the compact one, with digits and brackets in ASCII.
 */
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
import { isEnglish } from '../corpus/meta.ts';
import { corpusOf } from '../corpus/owner.ts';
import type { Level } from '../corpus/numbering.ts';
import { citedLevels, citedWord, isDotted, markerOf, mayBeginAt, pathSegmentOf } from '../corpus/numbering.ts';
import type { CitationStyle, DraftSettings } from '../draft/analysis.ts';
import { englishOrdinals, fullWidthOf } from '../text/numerals.ts';
import { wholeOf, type Target } from './citation.ts';

/** How to write a citation. Without its name it begins with the number, or with 別表. */
export interface FormatOptions extends Pick<DraftSettings, 'style' | 'formalName' | 'formalYear' | 'digits'> {
  readonly withName: boolean;
  /** The depth of the first level to write, for members of a list that inherit the outer ones; 1 if left out. */
  readonly from?: number;
}

/** The canonical form: compact, with the corpus's short name. */
export const canonicalFormat: FormatOptions = {
  style: 'compact',
  formalName: null,
  formalYear: 'era',
  digits: 'half',
  withName: true,
};

/** Writes one target. */
export function formatTarget(target: Target, options: FormatOptions): string {
  const corpus = corpusOf(target.node);
  if (options.style === 'english' || isEnglish(corpus.meta.language))
    return formatEnglish(corpus, target, options.withName, options.from);
  const name = options.withName ? nameOf(corpus, options) : '';
  const { node } = target;
  const part = partOf(target, options.style === 'linked' ? 'の' : '');
  if (node.kind !== 'clause')
    return name + (options.style === 'linked' && name !== '' ? 'の' : '') + annexOf(corpus, node, options.style) + part;
  const joint = options.style === 'linked' ? 'の' : '';
  const levels = chainOf(node, corpus.levels).filter(({ depth }) => depth >= (options.from ?? 1));
  const number = joined(
    levels.map((level) => markerAt(corpus, level, options)),
    joint,
  );
  const title = options.style === 'titled' && node.title !== null ? `「${node.title}」` : '';
  return name + number + part + title;
}

/** The canonical citation of a node: 指針Ⅴ2(2)(ロ), 指針別表「後方地域支援」の「補給」第2項目. */
export function canonicalOf(node: CorpusNode): string {
  return canonicalOfTarget(wholeOf(node));
}

export function canonicalOfTarget(target: Target): string {
  return formatTarget(target, canonicalFormat);
}

/** The canonical citation in English: Guidelines, V.2(2)(b). */
export function canonicalEnglishOf(node: CorpusNode): string {
  return canonicalEnglishOfTarget(wholeOf(node));
}

export function canonicalEnglishOfTarget(target: Target): string {
  return formatEnglish(corpusOf(target.node), target, true);
}

/** The marker of a node in citations, in ASCII digits: Ⅴ, 2, (2), (ロ); of an annex node its name in brackets or its number. */
export function markerOfNode(node: CorpusNode): string {
  const corpus = corpusOf(node);
  if (node.kind === 'clause') return markerAt(corpus, node, canonicalFormat);
  if (node.kind === 'annex') return annexWord(corpus);
  return node.kind === 'item' ? `第${node.ordinal}項目` : `「${node.title ?? ''}」`;
}

function formatEnglish(corpus: Corpus, target: Target, withName: boolean, from = 1): string {
  const name = withName ? `${corpus.meta.citeEn}, ` : '';
  const { node } = target;
  if (node.kind !== 'clause') return name + annexInEnglish(corpus, node) + partInEnglish(target);
  let number = '';
  for (const level of chainOf(node, corpus.levels)) {
    if (level.depth < from) continue;
    const scheme = corpus.levelsEn[level.depth - 1];
    const segment = scheme === undefined ? String(level.ordinal) : pathSegmentOf(scheme, level.ordinal);
    const word = scheme === undefined ? '' : citedWord(scheme);
    if (number !== '') number += word !== '' ? ', ' : scheme !== undefined && isDotted(scheme) ? '.' : '';
    number += word === '' ? segment : `${word} ${segment}`;
  }
  return name + number + partInEnglish(target);
}

/** The node and what stands above it, outermost first: chapters, or what runs on through the document. */
function chainOf(node: CorpusNode, levels: readonly Level[]): readonly CorpusNode[] {
  const isFirst = node.parent === null || mayBeginAt(levels, node.depth);
  return isFirst ? [node] : [...chainOf(node.parent, levels), node];
}

/** The markers with the joint of the style between them, and without one kept apart where they would run together. */
function joined(markers: readonly string[], joint: string): string {
  let number = '';
  for (const marker of markers) number += (number === '' ? '' : joint || jointBetween(number, marker)) + marker;
  return number;
}

/** What must stand between a number and the next marker where the style has no joint: の in 第1の2, a full stop in Ⅰ.A. */
export function jointBetween(number: string, marker: string): string {
  if (!runTogether(number, marker)) return '';
  return /第[^第\s]{1,3}$/u.test(number) ? 'の' : '.';
}

/**
 * Whether two markers cannot be told apart where they meet: digits before digits, katakana before katakana, and a letter beside
 * any letter or digit. A Roman glyph before a digit is plain enough.
 */
function runTogether(before: string, marker: string): boolean {
  return RUN_TOGETHER.test((before.at(-1) ?? '') + marker.charAt(0));
}

const RUN_TOGETHER =
  /^(?:[0-9０-９]{2}|[ァ-ヺｦ-ﾟ]{2}|[一二三四五六七八九十]{2}|[A-Za-zＡ-Ｚａ-ｚ][0-9A-Za-z０-９Ａ-Ｚａ-ｚ\u2160-\u217f]|[0-9０-９\u2160-\u217f][A-Za-zＡ-Ｚａ-ｚ]|[\u2160-\u217f]{2})$/u;

function nameOf(corpus: Corpus, options: FormatOptions): string {
  if (options.style !== 'formal') return corpus.meta.cite;
  const date = corpus.meta.date === null ? '' : `（${dateOf(corpus.meta.date, options.formalYear)}）`;
  return (options.formalName ?? corpus.meta.title) + date;
}

/** A date (`YYYY-MM-DD`) as official documents write it, one digit full-width and two half-width (公用文作成の考え方). */
export function dateOf(date: string, year: DraftSettings['formalYear']): string {
  const [western = 0, month = 0, day = 0] = date.split('-').map(Number);
  const head = year === 'era' ? eraOf(western, month, day) : `${western}年`;
  const rest = (month === 0 ? '' : `${officialWidth(month)}月`) + (day === 0 ? '' : `${officialWidth(day)}日`);
  return head + rest;
}

const ERAS: readonly (readonly [string, string, number])[] = [
  ['令和', '2019-05-01', 2018],
  ['平成', '1989-01-08', 1988],
  ['昭和', '1926-12-25', 1925],
  ['大正', '1912-07-30', 1911],
  ['明治', '1868-01-25', 1867],
];

function eraOf(year: number, month: number, day: number): string {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const era = ERAS.find(([, first]) => date >= first);
  if (era === undefined) return `${year}年`;
  const count = year - era[2];
  return `${era[0]}${count === 1 ? '元' : officialWidth(count)}年`;
}

function officialWidth(value: number): string {
  return value < 10 ? fullWidthOf(String(value)) : String(value);
}

function markerAt({ levels }: Corpus, node: CorpusNode, options: FormatOptions): string {
  const level = citedLevels(levels)[node.depth - 1];
  if (level === undefined) return node.marker;
  const marker = markerOf(
    level.script === 'fullwidth' && level.system === 'arabic' ? { ...level, script: 'ascii' } : level,
    node.ordinal,
  )
    .replace(/（/gu, '(')
    .replace(/）/gu, ')');
  const digits = options.digits === 'auto' ? (options.style === 'formal' ? 'official' : 'half') : options.digits;
  if (digits === 'half') return marker;
  if (digits === 'full') return fullWidthOf(marker);
  return /^[0-9]$/u.test(marker) ? fullWidthOf(marker) : marker;
}

function annexWord(corpus: Corpus): string {
  return corpus.meta.annex?.names[0] ?? '';
}

function annexOf(corpus: Corpus, node: CorpusNode, style: CitationStyle): string {
  const names = rowsOf(node).map((row) => `「${row.title ?? ''}」`);
  const joint = style === 'linked' && names.length > 0 ? 'の' : '';
  const item = node.kind === 'item' ? `${style === 'linked' ? 'の' : ''}第${node.ordinal}項目` : '';
  return annexWord(corpus) + joint + names.join('の') + item;
}

/** The names that identify a place of the annex: the group stands for itself only, a row has its category before it. */
function rowsOf(node: CorpusNode): readonly CorpusNode[] {
  if (node.kind === 'annex') return [];
  const row = node.kind === 'item' ? node.parent : node;
  if (row === null || row.kind === 'group') return row === null ? [] : [row];
  return row.parent?.kind === 'category' ? [row.parent, row] : [row];
}

function annexInEnglish(corpus: Corpus, node: CorpusNode): string {
  const word = corpus.meta.annex?.namesEn[0] ?? annexWord(corpus);
  const [first, second] = rowsOf(node).map((row) => inTitleCase(row.titleEn ?? row.title ?? ''));
  const rows = first === undefined ? '' : second === undefined ? `, ${first}` : `, ${first} (${second})`;
  return word + rows + (node.kind === 'item' ? `, item ${node.ordinal}` : '');
}

const SMALL_WORDS = new Set(['and', 'of', 'to', 'the', 'for', 'with', 'in', 'on', 'by', 'a', 'an', 'or']);

function inTitleCase(title: string): string {
  return title
    .split(' ')
    .map((word, index) => (index > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

function partOf(target: Target, joint: string): string {
  if (target.ownWords) return `${joint}柱書`;
  if (target.paragraph === null) return '';
  const only = target.node.paragraphs.length === 1 && target.sentence !== null;
  const paragraph = only ? '' : `${joint}第${target.paragraph}段落`;
  return paragraph + (target.sentence === null ? '' : `${joint}第${target.sentence}文`);
}

function partInEnglish(target: Target): string {
  if (target.ownWords) return ', chapeau';
  if (target.paragraph === null) return '';
  const only = target.node.paragraphs.length === 1 && target.sentence !== null;
  const paragraph = only ? '' : `, ${ordinalWord(target.paragraph)} paragraph`;
  return paragraph + (target.sentence === null ? '' : `, ${ordinalWord(target.sentence)} sentence`);
}

function ordinalWord(value: number): string {
  return englishOrdinals[value - 1] ?? `${value}th`;
}
