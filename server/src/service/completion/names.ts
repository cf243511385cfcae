/**
 * The names of the documents, in a draft that speaks of one: what has been typed is the beginning of a title or of another name.
 * Where several documents bear the name, as editions do, it is offered with its date, so that it says which of them is meant.
 */
import { dateOf } from '../../core/citation/formatter.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { nameOfDocument } from '../render/labels.ts';
import type { Proposal } from './proposal.ts';
import { speaksOfCorpus } from './terms.ts';
import type { Writing } from './writing.ts';

/** Fewer characters are the beginning of too many words: in Latin letters, and in Japanese ones. */
const SHORTEST = 4;
const SHORTEST_JAPANESE = 3;

/**
 * A name that is no longer is typed sooner than chosen; of a longer one that is no title half has to be typed, for its
 * words are common.
 */
const SHORT_NAME = 8;

export function nameProposals(writing: Writing): readonly Proposal[] {
  const { analysis } = writing;
  if (!speaksOfCorpus(analysis)) return [];
  return analysis.library.corpora.flatMap((corpus) => {
    const { title, titleEn, names, namesEn } = corpus.meta;
    const ofTitles = [title, titleEn ?? ''].flatMap((form) => proposalFor(writing, corpus, form, 0));
    if (ofTitles.length > 0) return ofTitles;
    const others = [...names, ...namesEn].filter(({ length }) => length >= SHORT_NAME);
    return others.flatMap((form) => proposalFor(writing, corpus, form, form.length / 2));
  });
}

/** A name that has been begun, if it is read as this document, by itself or with its date. */
function proposalFor(
  { analysis, words, caret, prospect, locale }: Writing,
  corpus: Corpus,
  form: string,
  least: number,
): readonly Proposal[] {
  const begun = begunOf(form, words);
  if (begun === 0 || begun < least || isName(corpus, form.slice(0, begun).trimEnd())) return [];
  if (analysis.text.slice(caret - begun, caret) !== words.slice(-begun)) return [];
  const before = words.slice(0, -begun);
  const newText = [form, dated(corpus, form)].find((name) => {
    const mention = prospect.read(before + name).mentions.at(-1);
    return mention?.corpus === corpus && mention.span.end === before.length + name.length;
  });
  if (newText === undefined) return [];
  const detail = nameOfDocument(corpus, locale);
  return [{ start: caret - begun, newText, detail, kind: 'name', corpus, target: null }];
}

/** A name that is complete may go on as a longer one, but most often the sentence goes on. */
function isName({ meta }: Corpus, words: string): boolean {
  return meta.names.includes(words) || meta.namesEn.includes(words);
}

/** How many characters of a name stand at the end of the words; 0 where that is none or too few, or all of it. */
function begunOf(form: string, words: string): number {
  const least = /^[\p{ASCII}]/u.test(form) ? SHORTEST : SHORTEST_JAPANESE;
  for (let length = Math.min(form.length - 1, words.length); length >= least; length--)
    if (words.endsWith(form.slice(0, length))) return isLatinWithin(words, length) ? 0 : length;
  return 0;
}

function dated({ meta }: Corpus, form: string): string {
  return meta.date === null ? form : `${form}（${dateOf(meta.date, 'era')}）`;
}

/** Latin letters before it make the beginning of a name the end of another word. */
function isLatinWithin(words: string, length: number): boolean {
  return /^\p{sc=Latin}{2}/u.test(words.slice(-length - 1));
}
