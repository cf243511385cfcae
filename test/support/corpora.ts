/**
 * Corpora that a team might bring along, written for the tests: three numbering schemes, an annex, a translation and two
 * editions. They are read as the program reads them, from the files of `test/corpora/`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLibrary, type Library } from '../../server/src/core/draft/library.ts';
import { loadCorpora, type LoadedCorpora } from '../../server/src/service/corpora/loadCorpora.ts';
import { library } from './bundled.ts';

const folder = 'test/corpora';
/** Every file, by its name; the order is that in which corpora are loaded. */
export const corpusFiles: ReadonlyMap<string, string> = new Map(
  ['coast.md', 'coast-en.md', 'harbour-2003.md', 'harbour-2019.md', 'lanes.md'].map((name) => [
    name,
    readFileSync(join(folder, name), 'utf8'),
  ]),
);

/** The library of a project with these corpus files, texts by name; the files of `test/corpora/` if left out. */
export async function projectLibrary(names: readonly string[] = [...corpusFiles.keys()]): Promise<Library> {
  return (await loadFiles(new Map(names.map((name) => [name, corpusFiles.get(name) ?? ''])))).library;
}

/** Loads the Markdown files among `files` as corpora beside the bundled ones; the others lie beside them. */
export function loadFiles(files: ReadonlyMap<string, string>, bundled: Library = library): Promise<LoadedCorpora> {
  return loadCorpora(
    [...files.keys()].filter((name) => name.endsWith('.md')),
    bundled,
    {
      readFile: (name) => Promise.resolve(files.get(name) ?? null),
      inAdvance: false,
      pause: () => Promise.resolve(),
      isAbandoned: () => false,
    },
  );
}

/** Nothing but what the files bring. */
export const nothing: Library = createLibrary([]);
