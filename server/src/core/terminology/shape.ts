/**
 * The shape of a terms file: unknown data in, terms without their places in the corpus out. Each part that is missing or of
 * the wrong kind is a problem at its own keys.
 */
import type { Localised } from '../text/localised.ts';
import type { TermProblem } from './problem.ts';
import type { Term, TermVariant } from './term.ts';

/** A term and the keys that lead to its entry. */
export interface PlacedTerm {
  readonly term: Term;
  readonly keys: readonly (string | number)[];
}

/** The terms of `data` as far as they are whole; `usedIn` and `standsIn` are still empty. `isEnglish` knows the corpora. */
export function readTerms(
  data: unknown,
  isEnglish: (corpusId: string) => boolean,
): { corpusId: string | null; placed: PlacedTerm[]; problems: TermProblem[] } {
  const problems: TermProblem[] = [];
  const reader = createReader(problems);
  const root = reader.record(data, []);
  const corpusId = reader.text(root['corpus'], ['corpus']);
  const placed: PlacedTerm[] = [];
  const english = isEnglish(corpusId);
  for (const [index, entry] of reader.list(root['terms'], ['terms']).entries()) {
    const before = problems.length;
    const keys = ['terms', index];
    const term = readTerm(reader, entry, keys, { corpusId, english });
    if (problems.length === before) placed.push({ term, keys });
  }
  return { corpusId: corpusId === '' ? null : corpusId, placed, problems };
}

type Keys = TermProblem['keys'];

/** An English term is read as it is written, and is its own English; a Japanese one has a reading and a translation. */
function readTerm(reader: Reader, data: unknown, keys: Keys, corpus: { corpusId: string; english: boolean }): Term {
  const entry = reader.record(data, keys);
  const form = reader.text(entry['form'], [...keys, 'form']);
  const isOptional = (key: 'readings' | 'english'): boolean => corpus.english && entry[key] === undefined;
  const spoken = isOptional('readings') ? [] : readSpoken(reader, entry['readings'], [...keys, 'readings']);
  const variants = entry['variants'] === undefined ? [] : reader.list(entry['variants'], [...keys, 'variants']);
  return {
    corpusId: corpus.corpusId,
    form,
    readings: spoken.map((reading) => reading.replaceAll(' ', '')),
    spoken,
    english: isOptional('english') ? form : reader.text(entry['english'], [...keys, 'english']),
    definedIn: reader.text(entry['definedIn'], [...keys, 'definedIn']),
    usedIn: [],
    variants: variants.map((variant, index) => readVariant(reader, variant, [...keys, 'variants', index])),
  };
}

function readSpoken(reader: Reader, value: unknown, keys: Keys): readonly string[] {
  const spoken = reader.texts(value, keys);
  if (spoken.length === 0 && Array.isArray(value)) reader.complain(keys, EXPECTED.readings);
  for (const reading of spoken) if (!KANA.test(reading)) reader.complain(keys, EXPECTED.readings);
  return spoken;
}

function readVariant(reader: Reader, data: unknown, keys: Keys): TermVariant {
  const entry = reader.record(data, keys);
  const reason = reader.record(entry['reason'], [...keys, 'reason']);
  const code = CODES.find((known) => known === entry['code']);
  if (code === undefined) reader.complain([...keys, 'code'], EXPECTED.code);
  const quotationOnly = entry['quotationOnly'] ?? false;
  if (typeof quotationOnly !== 'boolean') reader.complain([...keys, 'quotationOnly'], EXPECTED.flag);
  return {
    form: reader.text(entry['form'], [...keys, 'form']),
    code: code ?? 'term.variant',
    quotationOnly: quotationOnly === true,
    where: entry['where'] === undefined ? [] : reader.texts(entry['where'], [...keys, 'where']),
    standsIn: [],
    reason: {
      ja: reader.text(reason['ja'], [...keys, 'reason', 'ja']),
      en: reader.text(reason['en'], [...keys, 'reason', 'en']),
    },
    wrong: reader.text(entry['wrong'], [...keys, 'wrong']),
    right: reader.text(entry['right'], [...keys, 'right']),
  };
}

const CODES = ['term.variant', 'term.confused', 'term.otherEdition'] as const;

/** Hiragana words, apart by single spaces; a middle dot and the long vowel mark are part of them. */
const KANA = /^[ぁ-ゖー・]+(?: [ぁ-ゖー・]+)*$/u;

const EXPECTED = {
  record: { ja: '項目名と値の組が必要です。', en: 'A mapping is expected here.' },
  list: { ja: '一覧が必要です。', en: 'A list is expected here.' },
  text: { ja: '空でない文字列が必要です。', en: 'Text is expected here.' },
  readings: {
    ja: '読みは平仮名で書き、語と語の間に半角の空白を入れてください。',
    en: 'Readings are written in hiragana, with one space between words.',
  },
  code: {
    ja: '`term.variant`、`term.confused` 又は `term.otherEdition` が必要です。',
    en: 'One of term.variant, term.confused and term.otherEdition is expected.',
  },
  flag: { ja: '`true` 又は `false` が必要です。', en: 'true or false is expected.' },
} satisfies Record<string, Localised>;

/** Reads one kind of value each; where it finds another, it complains and answers an empty one. */
interface Reader {
  complain(keys: Keys, message: Localised): void;
  record(value: unknown, keys: Keys): Readonly<Record<string, unknown>>;
  list(value: unknown, keys: Keys): readonly unknown[];
  text(value: unknown, keys: Keys): string;
  texts(value: unknown, keys: Keys): readonly string[];
}

function createReader(problems: TermProblem[]): Reader {
  const complain: Reader['complain'] = (keys, message) => void problems.push({ keys, message });
  const reader: Reader = {
    complain,
    record(value, keys) {
      if (isRecord(value)) return value;
      complain(keys, lacking(keys, value, EXPECTED.record));
      return {};
    },
    list(value, keys) {
      if (Array.isArray(value)) return value;
      complain(keys, lacking(keys, value, EXPECTED.list));
      return [];
    },
    text(value, keys) {
      if (typeof value === 'string' && value.trim() !== '') return value;
      complain(keys, lacking(keys, value, EXPECTED.text));
      return '';
    },
    texts: (value, keys) => reader.list(value, keys).map((item, index) => reader.text(item, [...keys, index])),
  };
  return reader;
}

/** What is expected, and by which name where nothing stands there: the place is then that of the whole entry. */
function lacking(keys: Keys, value: unknown, expected: Localised): Localised {
  const key = keys.at(-1);
  if (value !== undefined || typeof key !== 'string') return expected;
  return { ja: `「${key}」がありません。${expected.ja}`, en: `"${key}" is missing. ${expected.en}` };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
