/**
 * Names: by what words a draft speaks of a corpus. What stands directly before a name decides whether it is that document (日米, 本, 旧, a
 * year) or another one (運用指針, WHOガイドライン, Basic Guidelines); each language has its own rules.
 */
import type { Corpus } from '../corpus/corpus.ts';
import type { EditionWord } from '../corpus/edition.ts';
import type { Span } from '../text/span.ts';
import { readEnglishName } from './englishName.ts';
import { readJapaneseName } from './japaneseName.ts';
import { matchName } from './nameIndex.ts';
import type { NameIndex } from './nameIndex.ts';

/** A name as it stands in a draft. The span holds its modifiers, year, quotation marks and the brackets behind it. */
export interface NameReading extends Span {
  /** The name itself as it is listed, without modifiers. */
  readonly form: string;
  /** The name's own words in the draft. */
  readonly words: Span;
  readonly corpora: readonly Corpus[];
  readonly english: boolean;
  /** Another document that only shares the word. */
  readonly foreign: boolean;
  readonly year: number | null;
  /** 新, 現行, 旧, 前 before the name; `same` for 同, 本, 当該, この: the document of that name spoken of last. */
  readonly modifier: EditionWord | 'same' | null;
}

/** The longest name that stands at `at`, with what surrounds it; null where none does. */
export function readName(index: NameIndex, text: string, at: number): NameReading | null {
  const match = matchName(index, text, at);
  if (match === null) return null;
  return match.entry.english ? readEnglishName(text, match) : readJapaneseName(index, text, match);
}
