/**
 * The parser of corpus files: front matter and lines in, a tree of clauses out. It knows no document; the levels' numbering and
 * the annex's marker come with the front matter. It reads every file to its end: a fault is reported at its place and the node
 * is kept where its heading puts it, so that a mistake in one clause leaves all others citable.
 *
 * The format: `# title`; `## Ⅰ …` to `###### (i) …` for clauses with a heading, one hash more than their depth; `- (イ) …` for
 * clauses without; one line a paragraph; `## (別表) …` for the annex, with headings below it for groups, categories and rows,
 * and `- …` for items.
 */
import type { Span } from '../text/span.ts';
import { runSteps, type Steps } from '../text/steps.ts';
import { BodyReader } from './body.ts';
import { Builder } from './builder.ts';
import type { Corpus } from './corpus.ts';
import { linesOf } from './lines.ts';
import type { CorpusMeta } from './meta.ts';
import { levelOf, type Level } from './numbering.ts';
import { claimNodes } from './owner.ts';
import type { CorpusFault, CorpusProblem } from './problems.ts';
import { placeVariants, type Erratum, type VariantEntry } from './readings.ts';

/** A corpus file, its front matter already read, and what lies beside it. */
export interface CorpusInput {
  /** The name of the file without folders. */
  readonly fileName: string;
  /** The whole file. */
  readonly source: string;
  /** The offset behind the front matter. */
  readonly bodyStart: number;
  readonly meta: CorpusMeta;
  /** English titles by path. */
  readonly titlesEn?: Readonly<Record<string, string>>;
  /** Readings of titles by path: hiragana with a space before each further word. */
  readonly readings?: Readonly<Record<string, string>>;
  readonly errata?: readonly Erratum[];
  readonly variants?: readonly VariantEntry[];
}

/** What became of a corpus file. */
export interface ParsedCorpus {
  readonly corpus: Corpus;
  /** Everything that is wrong with the file, in its order. */
  readonly problems: readonly CorpusProblem[];
}

/** The corpus, and everything that is wrong with its file. Never throws, whatever the file. */
export function parseCorpus(input: CorpusInput): ParsedCorpus {
  return runSteps(parseCorpusInSteps(input));
}

/** How many lines are read in one step; of ordinary lines these take a fraction of a millisecond. */
const LINES_A_STEP = 64;

/** The same in small steps, between which whoever reads a large corpus in the background can do something else. */
export function* parseCorpusInSteps(input: CorpusInput): Steps<ParsedCorpus> {
  const { meta, source, fileName } = input;
  const problems: CorpusProblem[] = [];
  const head = { start: 0, end: Math.min(input.bodyStart, source.length) };
  const levels = levelsOf(meta, 'levels', head, problems);
  // What no scheme begins with is reported once, although English citations would have it too.
  const known = meta.levelsEn.filter((marker) => levelOf(marker) !== null || !meta.levels.includes(marker));
  const levelsEn = meta.levelsEn === meta.levels ? levels : levelsOf({ levelsEn: known }, 'levelsEn', head, problems);
  // Under a numbering that could not be read, every marker would be wrong.
  const isWhole = levels.length === meta.levels.length;
  const report = (fault: CorpusFault, span: Span): void => {
    if (isWhole || !OF_LEVELS.has(fault.code)) problems.push({ ...fault, span });
  };
  const builder = new Builder(source, meta.language, report);
  const reader = new BodyReader(source, meta.annex, levels, builder, report);
  let count = 0;
  for (const line of linesOf(source, input.bodyStart)) {
    reader.read(line);
    if (++count % LINES_A_STEP === 0) yield;
  }
  const tree = yield* builder.finish(input.titlesEn ?? {}, input.readings ?? {});
  if (tree.nodes.length === 0) report({ code: 'corpus.empty', path: '' }, tree.heading ?? firstLine(source));
  const errata = input.errata ?? [];
  const running = (list: readonly Level[]): readonly Level[] =>
    list.map((level, index) => (builder.runsOn(index + 1, level) ? { ...level, runsOn: true } : level));
  const runningLevels = running(levels);
  const placed = placeVariants(source, tree.byPath, input.variants ?? [], errata);
  problems.push(...placed.problems);
  const corpus: Corpus = {
    ...tree,
    meta,
    id: meta.id,
    fileName,
    source,
    levels: runningLevels,
    levelsEn: levelsEn === levels ? runningLevels : running(levelsEn),
    variants: placed.variants,
    errata,
  };
  claimNodes(corpus);
  return { corpus, problems: problems.toSorted((a, b) => a.span.start - b.span.start) };
}

/** Faults that follow from the levels. */
const OF_LEVELS: ReadonlySet<CorpusFault['code']> = new Set([
  'corpus.marker',
  'corpus.level',
  'corpus.gap',
  'corpus.order',
]);

function firstLine(source: string): Span {
  const end = source.search(/[\r\n]/u);
  return { start: 0, end: end < 0 ? source.length : end };
}

function levelsOf<K extends 'levels' | 'levelsEn'>(
  meta: Readonly<Record<K, readonly string[]>>,
  list: K,
  head: Span,
  problems: CorpusProblem[],
): readonly Level[] {
  const levels: Level[] = [];
  for (const marker of meta[list]) {
    const level = levelOf(marker);
    if (level !== null) levels.push(level);
    else problems.push({ code: 'corpus.scheme', found: marker, list, span: head });
  }
  return levels;
}
