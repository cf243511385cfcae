/**
 * Loading terms: from the already parsed data of a terms file to terms that can be relied upon. Whatever is wrong with an
 * entry becomes a problem with the keys that lead to it, so that an editor can point at the line; the other entries are
 * loaded all the same. Nothing here reads YAML or throws.
 */
import { nodeAt } from '../corpus/corpus.ts';
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
import { isEnglish } from '../corpus/meta.ts';
import type { Localised } from '../text/localised.ts';
import { runSteps, type Steps } from '../text/steps.ts';
import { createTermFinder } from './finder.ts';
import type { TermProblem } from './problem.ts';
import { readTerms } from './shape.ts';
import type { PlacedTerm } from './shape.ts';
import type { Term, TermVariant } from './term.ts';

/** What became of a terms file. */
export interface LoadedTerms {
  readonly terms: readonly Term[];
  readonly problems: readonly TermProblem[];
}

/**
 * Reads the data of a terms file: `corpus`, the id of one of `corpora`, and the list `terms`. Terms whose corpus is not
 * loaded are dropped, and so is an entry with a part missing; terms with lesser problems are kept.
 */
export function loadTerms(data: unknown, corpora: readonly Corpus[]): LoadedTerms {
  return runSteps(loadTermsInSteps(data, corpora));
}

/** The same in small steps, since every word of the corpus is looked at. */
export function* loadTermsInSteps(data: unknown, corpora: readonly Corpus[]): Steps<LoadedTerms> {
  const { corpusId, placed, problems } = readTerms(data, (id) => isEnglishCorpus(corpora, id));
  const corpus = corpora.find(({ id }) => id === corpusId);
  if (corpus === undefined) {
    if (corpusId !== null) problems.push({ keys: ['corpus'], message: noCorpus(corpusId) });
    return { terms: [], problems };
  }
  const holders = yield* holdersOf(corpus, placed);
  const terms = placed.map(({ term }) => locate(term, corpus, holders));
  problems.push(...clashesOf(placed));
  for (const { term, keys } of placed) problems.push(...misplaced(term, keys, corpus, holders));
  return { terms, problems };
}

function isEnglishCorpus(corpora: readonly Corpus[], id: string): boolean {
  return isEnglish(corpora.find((corpus) => corpus.id === id)?.meta.language ?? '');
}

/** The paths of the nodes whose own words or title hold a form as a whole word, by form. */
type Holders = ReadonlyMap<string, readonly string[]>;

/** How many nodes are searched in one step. */
const NODES_A_STEP = 128;

function* holdersOf(corpus: Corpus, placed: readonly PlacedTerm[]): Steps<Holders> {
  const holders = new Map<string, string[]>();
  const finder = createTermFinder(placed.map(({ term }) => term));
  for (const [index, node] of corpus.nodes.entries()) {
    if (index % NODES_A_STEP === NODES_A_STEP - 1) yield;
    for (const { entries } of finder.find(wordsOf(node))) {
      for (const { term, variant } of entries) {
        const form = variant?.form ?? term.form;
        const paths = holders.get(form);
        if (paths === undefined) holders.set(form, [node.path]);
        else if (paths.at(-1) !== node.path) paths.push(node.path);
      }
    }
  }
  return holders;
}

/** Title and own words; a full stop keeps a word from reaching across. */
function wordsOf(node: CorpusNode): string {
  return `${node.title ?? ''}。${node.text}`;
}

/** The term with the places where its forms stand, and with canonical paths (rows of an annex may be named for short). */
function locate(term: Term, corpus: Corpus, holders: Holders): Term {
  const pathOf = (path: string): string => nodeAt(corpus, path)?.path ?? path;
  const variants = term.variants.map((variant) => {
    return { ...variant, where: variant.where.map(pathOf), standsIn: holders.get(variant.form) ?? [] };
  });
  return { ...term, definedIn: pathOf(term.definedIn), usedIn: holders.get(term.form) ?? [], variants };
}

/** Problems of one term with its corpus: unknown clauses, and words that do not stand where they should, or do elsewhere. */
function* misplaced(term: Term, keys: TermProblem['keys'], corpus: Corpus, holders: Holders): Generator<TermProblem> {
  const home = nodeAt(corpus, term.definedIn);
  const isTitle = term.form === corpus.meta.title;
  if (home === null) yield { keys: [...keys, 'definedIn'], message: noClause(term.definedIn) };
  else if (!isTitle && !wordsOf(home).toLowerCase().includes(term.form.toLowerCase()))
    yield { keys: [...keys, 'definedIn'], message: notThere(term) };
  for (const [index, variant] of term.variants.entries()) {
    const place = [...keys, 'variants', index];
    for (const path of variant.where)
      if (nodeAt(corpus, path) === null) yield { keys: [...place, 'where'], message: noClause(path) };
    const elsewhere = holders.get(variant.form);
    if (variant.code !== 'term.confused' && elsewhere?.[0] !== undefined)
      yield { keys: [...place, 'form'], message: isOfficial(variant.form, elsewhere[0]) };
    if ((variant.code === 'term.confused') !== variant.where.length > 0)
      yield { keys: [...place, 'where'], message: whereIsFor(variant) };
  }
}

/** Forms that stand twice. A confused word may be a term as well, and a variant of two terms, where other clauses are cited. */
function* clashesOf(placed: readonly PlacedTerm[]): Generator<TermProblem> {
  const official = new Set<string>();
  for (const { term, keys } of placed) {
    if (official.has(term.form)) yield { keys: [...keys, 'form'], message: twice(term.form) };
    official.add(term.form);
  }
  const seen = new Map<string, TermVariant>();
  for (const { term, keys } of placed) {
    for (const [index, variant] of term.variants.entries()) {
      const earlier = seen.get(variant.form);
      seen.set(variant.form, variant);
      const isConfused = variant.code === 'term.confused';
      const clashes = isConfused
        ? earlier !== undefined &&
          (earlier.code !== 'term.confused' || earlier.where.some((path) => variant.where.includes(path)))
        : earlier !== undefined || official.has(variant.form);
      if (clashes || variant.form === term.form)
        yield { keys: [...keys, 'variants', index, 'form'], message: twice(variant.form) };
    }
  }
}

function noCorpus(id: string): Localised {
  return { ja: `「${id}」という収録文書はありません。`, en: `There is no corpus "${id}".` };
}

function noClause(path: string): Localised {
  return { ja: `「${path}」という項目はありません。`, en: `There is no clause "${path}".` };
}

function notThere({ form, definedIn }: Term): Localised {
  return {
    ja: `「${form}」は、「${definedIn}」の文言にも見出しにもありません。`,
    en: `${form} stands neither in the words nor in the title of "${definedIn}".`,
  };
}

function isOfficial(form: string, path: string): Localised {
  return {
    ja: `「${form}」は「${path}」の文言にあるため、誤りとすることはできません。場所により誤りとなる語は、term.confused としてください。`,
    en: `${form} stands in "${path}" and cannot be wrong everywhere. Use term.confused for a word that is wrong in some clauses.`,
  };
}

function whereIsFor({ form, code }: TermVariant): Localised {
  return code === 'term.confused'
    ? {
        ja: `「${form}」が誤りとなる項目を where に示してください。`,
        en: `Name in "where" the clauses for which ${form} is wrong.`,
      }
    : { ja: '`where` は term.confused のみに用います。', en: '"where" is for term.confused only.' };
}

function twice(form: string): Localised {
  return { ja: `「${form}」が2度挙げられています。`, en: `${form} is listed twice.` };
}
