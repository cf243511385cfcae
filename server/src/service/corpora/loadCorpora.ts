/**
 * Loads the corpora that a team brings along and puts them beside those that ship with the program. The file system is
 * the host's; a corpus that cannot be used is left out with its problems, and the others are there all the same.
 */
import { landmarksOf } from '../../core/citation/landmarks.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { createLibrary, type Library } from '../../core/draft/library.ts';
import { prepareActors } from '../../core/quotation/actors.ts';
import type { Term } from '../../core/terminology/term.ts';
import { besideNames, readCorpusFile, type BesideName, type ReadCorpus } from './readCorpusFile.ts';
import { clashesOf } from './clashes.ts';
import type { CorpusFileProblem } from './problem.ts';
import { runInSlices, type SliceOptions } from './slices.ts';

/** What loading asks of the host. */
export interface LoadOptions extends SliceOptions {
  /** The text of a file; null where there is none or it cannot be read. */
  readonly readFile: (file: string) => Promise<string | null>;
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
}

/** Loads the corpus files (as the host names them) beside the bundled library. Rejects only with `Abandoned`. */
export async function loadCorpora(
  files: readonly string[],
  bundled: Library,
  options: LoadOptions,
): Promise<LoadedCorpora> {
  const found: FoundCorpus[] = [];
  for (const file of files) {
    const one = await openCorpus(file, options);
    if (one !== null) found.push(one);
  }
  const clashes = clashesOf(
    bundled.corpora,
    found.map(({ read }) => read),
  );
  const kept = found.filter(({ read }) => read.corpus !== null && !clashes.unusable.has(read));
  const library =
    kept.length === 0
      ? bundled
      : createLibrary(
          [...bundled.corpora, ...kept.flatMap(({ read }) => read.corpus ?? [])],
          [...bundled.terms, ...kept.flatMap(({ read }): readonly Term[] => read.terms)],
        );
  // Without this the first quotation would wait for all indexes of a large corpus at once.
  for (const { read } of kept) {
    if (read.corpus === null || read.corpus.source.length < LARGE) continue;
    landmarksOf(read.corpus);
    await runInSlices(library.indexes.passages.of(read.corpus).prepare(), options);
    await runInSlices(prepareActors(read.corpus), options);
  }
  return {
    library,
    files: new Map(kept.flatMap(({ file, read }) => (read.corpus === null ? [] : [[read.corpus, file] as const]))),
    checked: found.flatMap((one) => checkedFiles(one, clashes.problems.get(one.read) ?? [])),
  };
}

/** From how many UTF-16 units on the indexes of a corpus are made in advance. */
const LARGE = 200_000;

interface FoundCorpus {
  readonly file: string;
  readonly text: string;
  readonly beside: ReadonlyMap<BesideName, { readonly file: string; readonly text: string }>;
  readonly read: ReadCorpus;
}

async function openCorpus(file: string, options: LoadOptions): Promise<FoundCorpus | null> {
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
  const read = await readCorpusFile(
    { fileName: nameOf(file), text, beside: Object.fromEntries([...beside].map(([name, one]) => [name, one.text])) },
    (steps) => runInSlices(steps, options),
  );
  return { file, text, beside, read };
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

function checkedFiles({ file, text, beside, read }: FoundCorpus, clashes: readonly CorpusFileProblem[]): CheckedFile[] {
  const own = [...(read.problems.get('corpus') ?? []), ...clashes].sort((a, b) => a.span.start - b.span.start);
  const others = [...beside].map(([name, one]): CheckedFile => {
    return { file: one.file, text: one.text, problems: read.problems.get(name) ?? [] };
  });
  return [{ file, text, problems: own }, ...others];
}
