/**
 * Block quotations: a run of quoted paragraphs with the line that says where they are from. Only an attribution line
 * claims; the words of a block quotation may come from anywhere.
 */
import { NOTE_OPEN } from '../markup/mask.ts';
import type { Span } from '../text/span.ts';
import { type FoundQuotation, trimmed } from './find.ts';
import { mannerOf } from './notation.ts';
import type { Claim } from './quotation.ts';
import { type QuotationSite, type Source, sourcesOf } from './site.ts';

/** A paragraph of a block quotation; `site` is its index among the sites that were given. */
export interface BlockQuotation {
  readonly site: number;
  readonly found: FoundQuotation;
  readonly claim: Claim | null;
  /** The index of the site whose view the claim's source is in; that of the quotation itself where nothing claims. */
  readonly claimSite: number;
}

/** The block quotations among consecutive blocks of a draft. */
export function blockQuotationsOf(sites: readonly QuotationSite[]): readonly BlockQuotation[] {
  const found: BlockQuotation[] = [];
  for (let start = 0; start < sites.length; start++) {
    if (!isQuotedSite(sites[start])) continue;
    let end = start + 1;
    while (isQuotedSite(sites[end])) end++;
    for (const one of quotationsOfRun(sites, start, end)) found.push(one);
    start = end - 1;
  }
  return found;
}

/** Whether a block is a paragraph of a block quotation, or a comment in it; those that follow one another are one quotation. */
export function isQuotedSite(site: Pick<QuotationSite, 'kind' | 'quoteDepth'> | undefined): boolean {
  return site !== undefined && (site.kind === 'quotation' || site.quoteDepth > 0) && (isProse(site) || isComment(site));
}

function isComment({ kind }: Pick<QuotationSite, 'kind'>): boolean {
  return kind === 'comment';
}

function isProse({ kind }: Pick<QuotationSite, 'kind'>): boolean {
  return kind === 'quotation' || kind === 'prose' || kind === 'listItem' || kind === 'heading' || kind === 'cell';
}

/** An attribution with its place: the line is no part of the quoted words. */
interface Attribution {
  readonly site: number;
  readonly line: Span;
  readonly source: Source;
}

/** Quotations that follow one another directly are told apart by their attributions: each speaks for the paragraphs before it. */
function* quotationsOfRun(sites: readonly QuotationSite[], start: number, end: number): Iterable<BlockQuotation> {
  const last = attributionOf(sites, start, end);
  let from = start;
  for (let index = start + 1; index <= end; index++) {
    const isEnd =
      index === end ||
      ATTRIBUTE_LIST.test(sites[index]?.view ?? '') ||
      (last !== null && attributionIn(sites, index - 1, 'last') !== null && !attributionIn(sites, index - 1, 'first'));
    if (!isEnd) continue;
    yield* quotationsOf(sites, from, index, from === start && index === end ? last : attributionOf(sites, from, index));
    from = index;
  }
}

/** AsciiDoc's line above a quotation. */
const ATTRIBUTE_LIST = /^\[(?:quote|verse)\b/u;

function* quotationsOf(
  sites: readonly QuotationSite[],
  start: number,
  end: number,
  attribution: Attribution | null,
): Iterable<BlockQuotation> {
  for (let index = start; index < end; index++) {
    const site = sites[index];
    if (site === undefined) continue;
    const line = attribution?.site === index ? attribution.line : null;
    const words = trimmed(site.view, wordsWithout(site.view, line));
    if (words.start >= words.end) continue;
    const span = { start: 0, end: site.view.length };
    const quotation: FoundQuotation = { span, words, form: 'block', depth: 0, parent: null };
    yield {
      site: index,
      found: quotation,
      claim: attribution === null ? null : claimFrom(attribution, sites),
      claimSite: attribution?.site ?? index,
    };
  }
}

function wordsWithout(view: string, line: Span | null): Span {
  if (line === null) return { start: 0, end: view.length };
  return line.start === 0 ? { start: line.end, end: view.length } : { start: 0, end: line.start };
}

function attributionOf(sites: readonly QuotationSite[], start: number, end: number): Attribution | null {
  const run = sites.slice(start, end);
  const first =
    start +
    Math.max(
      0,
      run.findIndex((site) => !isComment(site)),
    );
  const last = start + run.findLastIndex((site) => !isComment(site));
  return (
    attributionIn(sites, last, 'last') ??
    attributionIn(sites, first, 'first') ??
    attributionIn(sites, isClosing(sites[end]) ? end + 1 : end, 'after')
  );
}

/** Whether a block behind a block quotation is only the line that closes it, such as `//}` or `\end{quote}`. */
export function isClosing(site: QuotationSite | undefined): boolean {
  return site?.kind === 'raw';
}

/** Filler around the source of an attribution line: dashes, brackets, 出典, より. */
const FILLER =
  /^(?:[\s―—–─‐ー\-~〜（）()［］[\]〔〕「」『』【】。．.,、:：0-9０-９\uFFF9\uFFFB]|出典|出所|典拠|引用元?|抜粋|参照|より|から|一部|以上|いずれも|(?:傍点|下線|傍線|強調|太字|括弧内)(?:部分?)?は?|筆者|引用者|ホームページ|ウェブサイト|最終|閲覧|[年月日]|pp?(?=[.\s0-9０-９])|\uFFFC|抄|要旨|骨子|要約|仮訳|による|第|頁|={2,3}|\+\+|[{}_*＊※^]|quote|verse|source|from|see|the|of|emphasis added)*$/iu;

/** Who published the source: （外務省、C）. */
const PUBLISHER = /[\u3400-\u9fff]{1,12}(?:省|庁|府|委員会)(?=[、,，・\s「『）)]|$|ホームページ|ウェブサイト)/u;

/** AsciiDoc's attributes name who said it before what it was said in: [quote, 日米両国政府, 指針Ⅱ4]. */
const ATTRIBUTES = /^\[(?:quote|verse)\s*,[^,\]]*,\s*"?$/iu;

function attributionIn(
  sites: readonly QuotationSite[],
  index: number,
  where: 'first' | 'last' | 'after',
): Attribution | null {
  const site = sites[index];
  if (site === undefined || !isProse(site)) return null;
  const line = where === 'last' ? lastLine(site.view) : firstLine(site.view);
  // Above a quotation only a line in brackets attributes, AsciiDoc's or LaTeX's; below it a paragraph of its own does.
  if (where === 'first' && !/^\[(?:(?:quote|verse)\b|[^\]]*\]$)/u.test(site.view)) return null;
  // A heading, a list and a table behind a quotation begin something of their own.
  if (where === 'after' && (site.kind !== 'prose' || line.end < site.view.trimEnd().length)) return null;
  const own = sourcesOf(site).filter(({ span }) => line.start <= span.start && span.end <= line.end);
  const [source] = own;
  if (source !== undefined && own.length === 1 && isFiller(site.view, line, source.span))
    return { site: index, line, source };
  return where === 'last' ? bracketAtEnd(site, index, line) : null;
}

/** 「…（指針Ⅱ2）」 at the end of the words themselves. */
function bracketAtEnd(site: QuotationSite, index: number, line: Span): Attribution | null {
  const source = sourcesOf(site).at(-1);
  return source === undefined ? null : bracketAround(site, index, line, source);
}

/** What a source at the end of the words stands behind: a bracket, the beginning of a note, a dash. */
const OPENINGS = ['（', '(', '［', '[', '〔', NOTE_OPEN, '――', '——', '──'];

function bracketAround({ view }: QuotationSite, index: number, line: Span, source: Source): Attribution | null {
  const open = Math.max(...OPENINGS.map((bracket) => view.lastIndexOf(bracket, source.span.start)));
  if (open < line.start) return null;
  const bracket = { start: open, end: view.trimEnd().length };
  return isFiller(view, bracket, source.span) ? { site: index, line: bracket, source } : null;
}

function isFiller(view: string, line: Span, source: Span): boolean {
  const before = view.slice(line.start, source.start).replace(PUBLISHER, '');
  return (
    (FILLER.test(before) || ATTRIBUTES.test(before)) &&
    FILLER.test(view.slice(source.end, line.end).replace(PUBLISHER, ''))
  );
}

function lastLine(view: string): Span {
  const end = view.trimEnd().length;
  return { start: view.lastIndexOf('\n', Math.max(0, end - 1)) + 1, end };
}

function firstLine(view: string): Span {
  const end = view.indexOf('\n');
  return { start: 0, end: end < 0 ? view.length : end };
}

function claimFrom({ site, line, source }: Attribution, sites: readonly QuotationSite[]): Claim | null {
  if (source.corpus === null || source.targets?.length === 0) return null;
  const manner = mannerOf(sites[site]?.view.slice(line.start, line.end) ?? '') ?? 'verbatim';
  if (manner === 'translation') return null;
  return { corpus: source.corpus, targets: source.targets, source: source.span, manner, slot: 'words' };
}
