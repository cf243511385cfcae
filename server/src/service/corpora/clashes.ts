/**
 * What is wrong with several corpora together: two with one id, a name that two documents bear, a translation of nothing.
 * Editions of one document and translations share names by right, because years and languages tell them apart.
 */
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { CorpusFileProblem } from './problem.ts';
import type { ReadCorpus } from './readCorpusFile.ts';

export interface Clashes {
  readonly problems: ReadonlyMap<ReadCorpus, readonly CorpusFileProblem[]>;
  /** Corpora that must be left out: another one has their id. */
  readonly unusable: ReadonlySet<ReadCorpus>;
}

/** Compares the corpora with the bundled ones and with each other; of two with one fault the later one has it. */
export function clashesOf(bundled: readonly Corpus[], read: readonly ReadCorpus[]): Clashes {
  const problems = new Map<ReadCorpus, readonly CorpusFileProblem[]>();
  const unusable = new Set<ReadCorpus>();
  const known = [...bundled];
  for (const one of read) {
    const { corpus } = one;
    if (corpus === null) continue;
    const same = known.find(({ id }) => id === corpus.id);
    if (same === undefined) {
      problems.set(one, namesTwice(corpus, one, known));
      known.push(corpus);
    } else {
      unusable.add(one);
      problems.set(one, [{ code: 'corpus.id', span: one.spanOf('id'), message: idTaken(corpus.id, same) }]);
    }
  }
  for (const one of read) {
    const translated = one.corpus?.meta.translationOf ?? null;
    if (one.corpus === null || translated === null || unusable.has(one)) continue;
    const original = known.find(({ id }) => id === translated);
    if (original !== undefined && original !== one.corpus && original.meta.translationOf === null) continue;
    const ids = known.filter((other) => other !== one.corpus && other.meta.translationOf === null).map(({ id }) => id);
    const problem: CorpusFileProblem = {
      code: 'corpus.translation',
      span: one.spanOf('translationOf'),
      message: noOriginal(translated, ids),
    };
    problems.set(one, [...(problems.get(one) ?? []), problem]);
  }
  return { problems, unusable };
}

function namesTwice(corpus: Corpus, read: ReadCorpus, known: readonly Corpus[]): readonly CorpusFileProblem[] {
  const strangers = known.filter((other) => !sharesNames(corpus, other));
  return (['names', 'namesEn'] as const).flatMap((key) =>
    corpus.meta[key].flatMap((name): CorpusFileProblem[] => {
      const other = strangers.find(({ meta }) => meta.names.includes(name) || meta.namesEn.includes(name));
      if (other === undefined) return [];
      return [{ code: 'corpus.name', span: placeOf(read, key, name), message: nameTaken(name, other) }];
    }),
  );
}

/** A title is a name although no list of names has it. */
function placeOf({ corpus, spanOf }: ReadCorpus, key: 'names' | 'namesEn', name: string): CorpusFileProblem['span'] {
  const { meta } = corpus ?? {};
  if (name === meta?.title) return spanOf('title');
  if (name === meta?.titleEn) return spanOf('titleEn');
  return spanOf(key, name);
}

/** Whether two corpora may bear one name: editions with a year each, of which one knows the other, and translations. */
function sharesNames({ id, meta }: Corpus, other: Corpus): boolean {
  const original = meta.translationOf ?? id;
  if (original === (other.meta.translationOf ?? other.id)) return true;
  const [a, b] = [meta.edition, other.meta.edition];
  if (a === null || b === null || a === b) return false;
  return meta.otherEditions.includes(b) || other.meta.otherEditions.includes(a);
}

function idTaken(id: string, { meta }: Corpus): CorpusFileProblem['message'] {
  return {
    ja: `idの「${id}」は、別の収録文書「${meta.title}」が使っています。このファイルは読み込みません。idを改めてください。`,
    en: `Another corpus, ${meta.titleEn ?? meta.title}, has the id ${id}. This file is not loaded; choose another id.`,
  };
}

function nameTaken(name: string, { meta }: Corpus): CorpusFileProblem['message'] {
  return {
    ja: `「${name}」は、別の収録文書「${meta.title}」の名称でもあるため、この名称による参照は一つに定まりません。同じ文書の版であれば、双方の前書きにeditionを、一方にotherEditionsを書いてください。`,
    en: `“${name}” is also a name of ${meta.titleEn ?? meta.title}, so that citations by it are ambiguous. If these are editions of one document, give each its edition, and one of them otherEditions.`,
  };
}

function noOriginal(id: string, ids: readonly string[]): CorpusFileProblem['message'] {
  return {
    ja: `translationOfの「${id}」という収録文書はありません。訳の基にできるのは、${ids.join('、')}です。`,
    en: `There is no corpus ${id} to translate. There ${ids.length === 1 ? 'is' : 'are'}: ${ids.join(', ')}.`,
  };
}
