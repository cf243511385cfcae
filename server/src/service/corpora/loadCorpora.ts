/**
 * Loads the corpora that a team brings along and puts them beside those that ship with the program. The file system is
 * the host's; a corpus that cannot be used is left out with its problems, and the others are there all the same.
 */
import type { Corpus } from '../../core/corpus/corpus.ts';
import { createLibrary, type Library } from '../../core/draft/library.ts';
import type { Term } from '../../core/terminology/term.ts';
import type { Steps } from '../../core/text/steps.ts';
import { prepareFullText } from '../fullText.ts';
import { prepareSearch } from '../search.ts';
import { runInSlices, Slices } from '../slices.ts';
import { besideNames, readCorpusFile, type BesideName, type ReadCorpus } from './readCorpusFile.ts';
import { clashesOf } from './clashes.ts';
import type { CorpusFileProblem } from './problem.ts';

/** Raised where the corpora are no longer wanted. */
export class Abandoned extends Error {
  constructor() {
    super('The corpora are no longer wanted.');
    this.name = 'Abandoned';
  }
}

/** What loading asks of the host. */
export interface LoadOptions {
  /** Resolves in another turn of the event loop. */
  readonly pause: () => Promise<void>;
  /** Asked after each pause. */
  readonly isAbandoned: () => boolean;
  /** The text of a file; null where there is none or it cannot be read. */
  readonly readFile: (file: string) => Promise<string | null>;
  /** Whether indexes are made before anybody asks for them: where somebody types, and would wait for them. */
  readonly inAdvance: boolean;
  /** What was loaded before: a corpus none of whose files has changed is not read again. */
  readonly earlier?: LoadedCorpora | null;
}

/** A file of a corpus, with its text and what is wrong with it; most often nothing. */
export interface CheckedFile {
  /** As the host names it: a URI, or a path. */
  readonly file: string;
  readonly text: string;
  readonly problems: readonly CorpusFileProblem[];
}

export interface LoadedCorpora {
  /** The bundled corpora and those that could be loaded, in the order of their files. */
  readonly library: Library;
  /** The file of each corpus that did not ship with the program. */
  readonly files: ReadonlyMap<Corpus, string>;
  /** Every file that was read. */
  readonly checked: readonly CheckedFile[];
  readonly opened: readonly OpenedCorpus[];
}

/** Loads the corpus files (as the host names them) beside the bundled library. Rejects only with `Abandoned`. */
export async function loadCorpora(
  files: readonly string[],
  bundled: Library,
  options: LoadOptions,
): Promise<LoadedCorpora> {
  const run = runner(options);
  const opened: OpenedCorpus[] = [];
  for (const file of files) {
    const one = await openCorpus(file, options, run);
    if (one !== null) opened.push(one);
  }
  const clashes = clashesOf(
    bundled.corpora,
    opened.map(({ read }) => read),
  );
  const kept = opened.filter(({ read }) => read.corpus !== null && !clashes.unusable.has(read));
  const library = libraryOf(kept, bundled, options.earlier?.library ?? bundled);
  if (options.inAdvance) {
    const corpora = kept.flatMap(({ read }) => read.corpus ?? []);
    await run(library.indexes.prepare(corpora));
    for (const corpus of corpora) {
      await run(prepareSearch(corpus));
      await run(prepareFullText(corpus));
    }
  }
  return {
    library,
    files: new Map(kept.flatMap(({ file, read }) => (read.corpus === null ? [] : [[read.corpus, file] as const]))),
    checked: opened.flatMap((one) => checkedFiles(one, clashes.problems.get(one.read) ?? [])),
    opened,
  };
}

/** Runs steps to their end; rejects with `Abandoned`. */
type Run = <T>(steps: Steps<T>) => Promise<T>;

function runner({ pause, isAbandoned }: LoadOptions): Run {
  const slices = new Slices(pause);
  return async (steps) => {
    const done = await runInSlices(steps, slices, () => !isAbandoned());
    if (done === null) throw new Abandoned();
    return done.value;
  };
}

/** The bundled library with the corpora that were kept; the earlier one where it holds just these. */
function libraryOf(kept: readonly OpenedCorpus[], bundled: Library, earlier: Library): Library {
  const corpora = [...bundled.corpora, ...kept.flatMap(({ read }) => read.corpus ?? [])];
  const isSame = corpora.length === earlier.corpora.length && corpora.every((one, at) => one === earlier.corpora[at]);
  if (isSame) return earlier;
  return createLibrary(corpora, [...bundled.terms, ...kept.flatMap(({ read }): readonly Term[] => read.terms)]);
}

/** A corpus as its files make it, whatever other corpora there are. */
interface OpenedCorpus {
  readonly file: string;
  readonly text: string;
  readonly beside: ReadonlyMap<BesideName, { readonly file: string; readonly text: string }>;
  readonly read: ReadCorpus;
}

async function openCorpus(file: string, options: LoadOptions, run: Run): Promise<OpenedCorpus | null> {
  const text = withoutMark(await options.readFile(file));
  if (text === null) return null;
  const texts = await Promise.all(
    besideNames.map(async (name) => {
      const path = file.replace(/\.[^./\\]*$/u, `.${name}.yaml`);
      return [name, { file: path, text: withoutMark(await options.readFile(path)) }] as const;
    }),
  );
  const beside = new Map(
    texts.flatMap(([name, one]) => (one.text === null ? [] : [[name, { file: one.file, text: one.text }] as const])),
  );
  const earlier = options.earlier?.opened.find((one) => one.file === file);
  if (earlier !== undefined && earlier.text === text && isAlike(earlier.beside, beside)) return earlier;
  const read = await readCorpusFile(
    { fileName: nameOf(file), text, beside: Object.fromEntries([...beside].map(([name, one]) => [name, one.text])) },
    run,
  );
  return { file, text, beside, read };
}

function isAlike(a: OpenedCorpus['beside'], b: OpenedCorpus['beside']): boolean {
  return a.size === b.size && [...a].every(([name, { text }]) => b.get(name)?.text === text);
}

/** Editors do not count a byte order mark as text, so positions must not either. */
function withoutMark(text: string | null): string | null {
  return text === null ? null : text.replace(/^\ufeff/u, '');
}

/** The name of the file without its folders; URIs are percent-encoded. */
function nameOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function checkedFiles(
  { file, text, beside, read }: OpenedCorpus,
  clashes: readonly CorpusFileProblem[],
): CheckedFile[] {
  const own = [...(read.problems.get('corpus') ?? []), ...clashes].sort((a, b) => a.span.start - b.span.start);
  const others = [...beside].map(([name, one]): CheckedFile => {
    return { file: one.file, text: one.text, problems: read.problems.get(name) ?? [] };
  });
  return [{ file, text, problems: own }, ...others];
}
