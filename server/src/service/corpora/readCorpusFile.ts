/**
 * Reads one corpus file with what lies beside it: texts in, a corpus with its terms and problems out. It knows no file system; a
 * fault in one file is reported in that file, and everything else of the corpus goes on working.
 */
import type { Corpus } from '../../core/corpus/corpus.ts';
import { metaOf } from '../../core/corpus/meta.ts';
import { parseCorpusInSteps } from '../../core/corpus/parse.ts';
import type { CorpusProblem } from '../../core/corpus/problems.ts';
import { loadTermsInSteps } from '../../core/terminology/load.ts';
import type { Term } from '../../core/terminology/term.ts';
import type { Span } from '../../core/text/span.ts';
import type { Steps } from '../../core/text/steps.ts';
import { readYaml, type YamlText } from '../config/yamlText.ts';
import type { Path } from '../config/walk.ts';
import { readErrata, readPaths, type BesideProblem } from './beside.ts';
import { messageOf, type CorpusFileProblem } from './problem.ts';

/** The texts of a corpus: the file itself, and the files beside it that exist. */
export interface CorpusTexts {
  /** The name of the corpus file without folders. */
  readonly fileName: string;
  readonly text: string;
  readonly beside: Readonly<Partial<Record<BesideName, string>>>;
}

/** What may lie beside `NAME.md`: `NAME.en.yaml` and so on. */
export type BesideName = 'en' | 'readings' | 'errata' | 'terms';
export const besideNames: readonly BesideName[] = ['en', 'readings', 'errata', 'terms'];

/** The problems of one of the files: the corpus file itself, or one beside it. */
export type ProblemsByFile = ReadonlyMap<BesideName | 'corpus', readonly CorpusFileProblem[]>;

export interface ReadCorpus {
  /** Null where the front matter is too broken for a corpus. */
  readonly corpus: Corpus | null;
  readonly terms: readonly Term[];
  readonly problems: ProblemsByFile;
  /** The place of a key of the front matter, or of one item of its list, for problems that show only beside other corpora. */
  readonly spanOf: (key: string, item?: string) => Span;
}

/**
 * Reads a corpus; `run` drives the parser through its steps, so that a large file need not be read in one go. Rejects only
 * where `run` does.
 */
export async function readCorpusFile(
  { fileName, text, beside }: CorpusTexts,
  run: <T>(steps: Steps<T>) => Promise<T>,
): Promise<ReadCorpus> {
  const problems = new Map<BesideName | 'corpus', CorpusFileProblem[]>();
  const report = (file: BesideName | 'corpus', ...found: readonly CorpusFileProblem[]): void => {
    if (found.length > 0) problems.set(file, [...(problems.get(file) ?? []), ...found].sort(byPlace));
  };
  const opening: Span = { start: 0, end: /^[^\r\n]*/u.exec(text)?.[0].length ?? 0 };
  const unreadable = whyUnreadable(text, opening);
  if (unreadable !== null) report('corpus', unreadable);
  const head = unreadable?.code === 'corpus.size' ? null : FRONT_MATTER.exec(text);
  if (head === null) {
    if (unreadable === null) report('corpus', { code: 'corpus.frontMatter', span: opening, message: noFrontMatter });
    return { corpus: null, terms: [], problems, spanOf: () => opening };
  }
  const [whole, first = '', inner = ''] = head;
  const yaml = await readYaml(withLineFeeds(inner));
  const spanOf = (key: string, item?: string): Span => {
    const index = item === undefined ? -1 : itemsAt(yaml?.value, key).findIndex((one) => String(one) === item);
    const span = yaml?.spanOf(index < 0 ? [key] : [key, index], 'value');
    return span === undefined ? opening : moved(span, first.length);
  };
  if (yaml === null) {
    report('corpus', { code: 'corpus.syntax', span: opening, message: tooComplex });
    return { corpus: null, terms: [], problems, spanOf };
  }
  report('corpus', ...yaml.faults.map((fault) => syntax(fault, first.length)));
  const { readFrontMatter } = await import('./frontMatter.ts');
  const { front, terms: ownTerms, problems: keyed } = readFrontMatter(yaml.value);
  report(
    'corpus',
    // Where the YAML is broken, keys are missing for that reason.
    ...keyed
      .filter(({ code }) => code !== 'corpus.frontMatter' || yaml.faults.length === 0)
      .map(({ code, path, part, message }) => {
        return { code, message, span: path.length === 0 ? opening : moved(yaml.spanOf(path, part), first.length) };
      }),
  );
  if (front === null) return { corpus: null, terms: [], problems, spanOf };

  const read = await readBeside(beside, report);
  const parsed = await run(
    parseCorpusInSteps({
      fileName,
      source: text,
      bodyStart: whole.length,
      meta: metaOf(front),
      titlesEn: read.titlesEn,
      readings: read.readings,
      ...read.errata,
    }),
  );
  for (const problem of parsed.problems) reportFault(problem, spanOf, report);
  const placeOf: SpanOf = (path) => moved(yaml.spanOf(path, 'value'), first.length);
  const terms = [
    ...(await run(termsOf(ownTerms, parsed.corpus, placeOf, (...found) => report('corpus', ...found)))),
    ...(read.terms === null
      ? []
      : await run(termsOf(read.terms.list, parsed.corpus, read.terms.spanOf, (...found) => report('terms', ...found)))),
  ];
  return { corpus: parsed.corpus, terms, problems, spanOf };
}

/** At the beginning, behind blank lines at most. */
const FRONT_MATTER = /(?<![^])((?:[ \t]*(?:\r\n?|\n))*---[ \t]*(?:\r\n?|\n))([^]*?)^---[ \t]*(?:\r\n?|\n|(?![^]))/mu;

/** In UTF-16 units: forty white papers, and less than what would fill the memory with its indexes. */
const LONGEST = 4_000_000;

/** Why a file cannot be read as a text; null where it can. What is no UTF-8 has come here as replacement characters. */
function whyUnreadable(text: string, opening: Span): CorpusFileProblem | null {
  if (text.length > LONGEST) return { code: 'corpus.size', span: opening, message: tooLarge };
  const at = text.search(/[\0\uFFFD]/u);
  return at < 0 ? null : { code: 'corpus.encoding', span: { start: at, end: at + 1 }, message: noText };
}

/** The YAML parser knows no lines that end with a CR alone. Offsets stay what they are. */
function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/gu, '\n');
}

const tooLarge = {
  ja: `大きすぎるため、読み込みません。収録文書は、${LONGEST / 10_000}万字までです。分けて収録してください。`,
  en: `This is too large to be read. A corpus has up to ${LONGEST.toLocaleString('en')} characters; split it into several.`,
};
const noText = {
  ja: 'UTF-8の文字として読めないものがあります。文字コードを確かめ、UTF-8で保存してください。',
  en: 'Here is something that is no text in UTF-8. Check the encoding, and save the file as UTF-8.',
};
const noFrontMatter = {
  ja: '前書きがありません。収録文書は、「---」で囲んだ前書きで始め、id、title及びlevelsを書きます。',
  en: 'There is no front matter. A corpus file begins with one between lines of ---, with id, title and levels.',
};
const tooComplex = {
  ja: '大きすぎるか、複雑すぎるため、読み込みません。',
  en: 'This is too large or too complex to be read.',
};

function itemsAt(value: unknown, key: string): readonly unknown[] {
  const list = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : null;
  return Array.isArray(list) ? list : [];
}

function byPlace(a: CorpusFileProblem, b: CorpusFileProblem): number {
  return a.span.start - b.span.start;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function syntax({ span, message }: YamlText['faults'][number], by: number): CorpusFileProblem {
  return { code: 'corpus.syntax', span: moved(span, by), message };
}

type SpanOf = (path: Path) => Span;
type Report = (file: BesideName | 'corpus', ...found: readonly CorpusFileProblem[]) => void;

/** The parser knows the front matter only as a whole, and the errata only by their words. */
function reportFault(problem: CorpusProblem, spanOf: ReadCorpus['spanOf'], report: Report): void {
  const span = problem.code === 'corpus.scheme' ? spanOf(problem.list, problem.found) : problem.span;
  report('corpus', { code: problem.code, span, message: messageOf(problem) });
}

/** What the files beside a corpus say. */
interface BesideData {
  readonly titlesEn: Readonly<Record<string, string>>;
  readonly readings: Readonly<Record<string, string>>;
  readonly errata: ReturnType<typeof readErrata>;
  readonly terms: { readonly list: unknown; readonly spanOf: SpanOf } | null;
}

async function readBeside(beside: CorpusTexts['beside'], report: Report): Promise<BesideData> {
  const open = async (name: BesideName): Promise<YamlText | null> => {
    const text = beside[name];
    if (text === undefined) return null;
    const yaml = await readYaml(withLineFeeds(text));
    if (yaml === null) report(name, { code: 'corpus.syntax', span: { start: 0, end: 0 }, message: tooComplex });
    else report(name, ...yaml.faults.map((fault) => syntax(fault, 0)));
    return yaml;
  };
  const [en, readings, errata, terms] = await Promise.all(besideNames.map(open));
  const complain =
    (name: BesideName, yaml: YamlText | null | undefined) =>
    ({ path, message }: BesideProblem): void =>
      report(name, { code: 'corpus.value', span: yaml?.spanOf(path, 'value') ?? { start: 0, end: 0 }, message });
  return {
    titlesEn: readPaths(en?.value, complain('en', en)),
    readings: readPaths(readings?.value, complain('readings', readings)),
    errata: readErrata(errata?.value, complain('errata', errata)),
    terms:
      terms === null || terms === undefined
        ? null
        : { list: listIn(terms.value), spanOf: (path) => terms.spanOf(path, 'value') },
  };
}

/** The list of a terms file; anything else is handed on, so that the loader says what is wrong with it. */
function listIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'terms' in value ? value.terms : value;
}

/** Terms belong to the corpus that they lie beside, whatever id their file may name. */
function* termsOf(
  list: unknown,
  corpus: Corpus,
  spanOf: SpanOf,
  report: (...found: readonly CorpusFileProblem[]) => void,
): Steps<readonly Term[]> {
  if (Array.isArray(list) && list.length === 0) return [];
  const { terms, problems } = yield* loadTermsInSteps({ corpus: corpus.id, terms: list }, [corpus]);
  report(...problems.map(({ keys, message }) => ({ code: 'corpus.terms' as const, span: spanOf(keys), message })));
  return terms;
}
