/**
 * The files beside a corpus file: English titles and readings by path, and errata. Their YAML is parsed already; each entry that
 * has not the shape it should is reported at its own place and left out.
 */
import type { Erratum, VariantEntry } from '../../core/corpus/readings.ts';
import type { Localised } from '../../core/text/localised.ts';
import type { Path } from '../config/walk.ts';

export interface BesideProblem {
  readonly path: Path;
  readonly message: Localised;
}

type Complain = (problem: BesideProblem) => void;

/** The map `titles` from paths to texts; an absent file is an empty one. */
export function readPaths(value: unknown, complain: Complain): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return {};
  const titles = isRecord(value) ? value['titles'] : undefined;
  if (!isRecord(titles)) {
    complain({ path: ['titles'], message: noTitles });
    return {};
  }
  const kept: [string, string][] = [];
  for (const [path, title] of Object.entries(titles)) {
    if (typeof title === 'string' && title.trim() !== '') kept.push([path, title]);
    else complain({ path: ['titles', path], message: noText });
  }
  return Object.fromEntries(kept);
}

/** The lists `errata` and `variants`; an absent file has neither. */
export function readErrata(
  value: unknown,
  complain: Complain,
): { readonly errata: readonly Erratum[]; readonly variants: readonly VariantEntry[] } {
  if (value === undefined || value === null) return { errata: [], variants: [] };
  if (!isRecord(value)) {
    complain({ path: [], message: noErrata });
    return { errata: [], variants: [] };
  }
  return {
    errata: listAt(value, 'errata', ['where', 'source', 'corpus', 'why', 'evidence'], complain).map(erratumOf),
    variants: listAt(value, 'variants', ['where', 'corpus', 'variant', 'why'], complain).map(variantOf),
  };
}

type Entry = Readonly<Record<string, unknown>>;

/** The entries of a list that have a text at each of the keys. */
function listAt(value: Entry, key: string, keys: readonly string[], complain: Complain): readonly Entry[] {
  const list = value[key];
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    complain({ path: [key], message: noErrata });
    return [];
  }
  return list.filter((entry: unknown, index): entry is Entry => {
    const lacking = isRecord(entry) ? keys.find((one) => typeof entry[one] !== 'string') : '';
    if (lacking !== undefined) complain({ path: [key, index, lacking], message: lacks(lacking) });
    return lacking === undefined;
  });
}

function erratumOf({ where, line, source, corpus, certainty, why, evidence }: Entry): Erratum {
  return {
    where: String(where),
    line: typeof line === 'number' ? line : 1,
    source: String(source),
    corpus: String(corpus),
    certainty: certainty === 'inferred' ? 'inferred' : 'certain',
    why: String(why),
    evidence: String(evidence),
  };
}

function variantOf({ where, corpus, variant, why }: Entry): VariantEntry {
  return { where: String(where), corpus: String(corpus), variant: String(variant), why: String(why) };
}

function isRecord(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const noTitles: Localised = {
  ja: 'titlesに、項目の番号と標題の組を書いてください。',
  en: 'This file has a map titles, from the numbers of clauses to their titles.',
};
const noText: Localised = { ja: '空でない文字列が必要です。', en: 'Text is expected here.' };
const noErrata: Localised = {
  ja: 'errata又はvariantsの一覧が必要です。',
  en: 'This file has lists errata and variants.',
};

function lacks(key: string): Localised {
  return key === ''
    ? { ja: '項目名と値の組が必要です。', en: 'Keys with values are expected here.' }
    : { ja: `「${key}」に文字列が必要です。`, en: `"${key}" needs a text.` };
}
