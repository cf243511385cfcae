/**
 * The front matter of a corpus file: from YAML to what the parser takes. A slip in one key costs that key; only without id,
 * title and levels, which nothing can supply, there is no corpus.
 */
import * as v from 'valibot';
import type { FrontMatter } from '../../core/corpus/meta.ts';
import type { Localised } from '../../core/text/localised.ts';
import { closest } from '../closest.ts';
import type { Path } from '../config/walk.ts';
import type { CorpusCode } from './problem.ts';
import { frontMatterKeys, frontMatterSchema, type CheckedFrontMatter } from './schema.ts';

/** A fault at a path of keys. */
export interface KeyedProblem {
  readonly code: CorpusCode;
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly message: Localised;
}

export interface ReadFrontMatter {
  /** Null where the file makes no corpus. */
  readonly front: FrontMatter | null;
  /** The terms that the front matter lists, unchecked. */
  readonly terms: readonly unknown[];
  readonly problems: readonly KeyedProblem[];
}

/** Reads the parsed YAML of a front matter. Never throws. */
export function readFrontMatter(value: unknown): ReadFrontMatter {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { front: null, terms: [], problems: [problemAt([], 'corpus.frontMatter', noKeys)] };
  // A key without a value (`edition:`) counts as absent, as in the configuration.
  const known: [string, unknown][] = [];
  const problems: KeyedProblem[] = [];
  for (const [key, item] of Object.entries(value)) {
    if (!frontMatterKeys.includes(key)) problems.push(unknownKey(key));
    else if (item !== null && item !== undefined) known.push([key, item]);
  }
  const first = v.safeParse(frontMatterSchema, Object.fromEntries(known));
  if (first.success) return { ...split(first.output), problems };
  const faulty = new Set<unknown>();
  for (const issue of first.issues) {
    faulty.add(issue.path?.[0]?.key);
    problems.push(problemOf(issue));
  }
  const rest = v.safeParse(frontMatterSchema, Object.fromEntries(known.filter(([key]) => !faulty.has(key))));
  return rest.success ? { ...split(rest.output), problems } : { front: null, terms: [], problems };
}

/** The years and names of a front matter, with levels as text, and its terms apart. */
function split({ terms = [], levels, levelsEn, ...rest }: CheckedFrontMatter): Omit<ReadFrontMatter, 'problems'> {
  const entries = Object.entries({
    ...rest,
    levels: levels.map(String),
    ...(levelsEn !== undefined && { levelsEn: levelsEn.map(String) }),
  }).filter(([, item]) => item !== undefined);
  return { front: Object.fromEntries(entries) as unknown as FrontMatter, terms };
}

type Issue = v.BaseIssue<unknown>;

function problemOf(issue: Issue): KeyedProblem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const key = path.filter((step) => typeof step === 'string').join('.');
  // A key that a mapping lacks is wrong at the mapping.
  if (issue.input === undefined && path.length > 1)
    return problemAt(path.slice(0, -1), 'corpus.value', wrong(String(path[0])));
  if (issue.input === undefined) return problemAt([], 'corpus.frontMatter', missing(key));
  if (issue.expected === 'never') return unknownKey(key, path);
  return problemAt(path, 'corpus.value', wrong(key));
}

function problemAt(path: Path, code: CorpusCode, message: Localised): KeyedProblem {
  return { code, path, part: 'value', message };
}

function unknownKey(key: string, path: Path = [key]): KeyedProblem {
  const [near] = closest(key, frontMatterKeys);
  return {
    code: 'corpus.unknownKey',
    path,
    part: 'key',
    message: {
      ja: `「${key}」という項目は、収録文書の前書きにはありません。${near === undefined ? '' : `「${near}」の誤りではありませんか。`}`,
      en: `The front matter of a corpus has no "${key}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
    },
  };
}

const noKeys: Localised = {
  ja: '前書きに、id、title及びlevelsを書いてください。',
  en: 'The front matter needs id, title and levels.',
};

function missing(key: string): Localised {
  return {
    ja: `前書きに「${key}」がありません。これがなければ、収録文書として読み込めません。`,
    en: `The front matter has no "${key}", without which the file is no corpus.`,
  };
}

/** What a value has to be, for the keys whose values are more than a text. */
function wrong(key: string): Localised {
  const { ja, en } = (Object.hasOwn(expected, key) ? expected[key as keyof typeof expected] : undefined) ?? {
    ja: '空でない文字列',
    en: 'text that is not empty',
  };
  return {
    ja: `「${key}」の値が正しくありません。${ja}を書いてください。`,
    en: `"${key}" is not right: it takes ${en}.`,
  };
}

const names: Localised = { ja: '2文字以上の名称の一覧', en: 'a list of names of two characters or more' };
const markers: Localised = {
  ja: '各階層の最初の番号の一覧（例：[第1, 1, (1), ア]）',
  en: 'a list of the first number of each level, such as [I, 1, (1), (a)]',
};
const annexNames: Localised = { ja: '別表を指す語の一覧', en: 'a list of words for the annex' };

const expected = {
  id: { ja: '英数字、「-」「_」「.」から成る名前', en: 'letters, digits, hyphens, underscores and full stops' },
  date: { ja: 'YYYY-MM-DDの形の日付', en: 'a date such as 2001-04-30' },
  language: { ja: 'ja又はen', en: 'ja or en' },
  cite: { ja: '2文字以上の名称', en: 'a name of two characters or more' },
  citeEn: { ja: '2文字以上の名称', en: 'a name of two characters or more' },
  names,
  namesEn: names,
  levels: markers,
  levelsEn: markers,
  annex: {
    ja: '{ marker: 別表の見出しの最初の語, names: [別表を指す語] } の形の組',
    en: '{ marker: how its heading begins, names: [what drafts call it] }',
  },
  'annex.names': annexNames,
  'annex.namesEn': annexNames,
  edition: { ja: '4桁の西暦年', en: 'a year' },
  otherEditions: { ja: '西暦年の一覧', en: 'a list of years' },
  terms: { ja: '用語の一覧', en: 'a list of terms' },
} satisfies Record<string, Localised>;
