/** What every measure works with: the bundled library and texts that are flat in memory, as a file's text is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledCorpora, bundledTerms } from '../../server/src/bundled/index.ts';
import type { Corpus } from '../../server/src/core/corpus/corpus.ts';
import { createLibrary } from '../../server/src/core/draft/library.ts';
import { makeDraft, PAPER, type Density } from '../support/prose.ts';

export const library = createLibrary(bundledCorpora(), bundledTerms());
export const corpus: Corpus = firstOf(library.corpora);

/** A draft of so many characters. */
export function draftOf(length: number, density: Density = PAPER, seed = 1997): string {
  return flat(makeDraft(corpus, length, density, seed));
}

/** Where the program is that is shipped. */
export const program = join(import.meta.dirname, '..', '..', 'dist', 'shishin.js');

/** The real sentences of public documents, or those of the file that `SHISHIN_REALWORLD` names: one JSON object a line. */
export function realDraft(length: number): string {
  const file = process.env['SHISHIN_REALWORLD'] ?? join(import.meta.dirname, '..', 'realworld', 'cases.jsonl');
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  const once = texts.join('\n\n');
  return flat(`${once}\n\n`.repeat(Math.ceil(length / once.length)).slice(0, length));
}

/** A string in one piece: what was put together from pieces would be joined at the first measurement. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function firstOf<T>(items: readonly T[]): T {
  const [first] = items;
  if (first === undefined) throw new Error('Nothing is bundled.');
  return first;
}
