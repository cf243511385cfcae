/**
 * What openings have to beware of: levels that belong to another edition's numbering, the English pronoun, what the writer says of the
 * draft itself.
 */
import type { Corpus, CorpusNode } from '../../corpus/corpus.ts';
import { readBehindName } from '../constructs/english.ts';
import { isDigit, isLatin } from '../../text/characters.ts';
import type { Pinpoint } from '../pinpoint.ts';
import { resolvePinpoint } from '../resolve.ts';
import { matchAt } from '../scan.ts';
import type { ReadingScope } from '../state.ts';

/**
 * Between a Japanese name and its number only white space, の, 中, 本文, the note that has the whole name, and an opening
 * bracket may stand.
 */
export function skipLead(text: string, at: number, english: boolean): number {
  if (english) return readBehindName(text, at);
  return matchAt(LEAD, text, at)?.end ?? at;
}

const LEAD =
  /[ \t\u3000\n]*(?:[・、]?[（(]?前掲(?:\uFFFC|[注註][（(]?[ \t]*[0-9０-９]{1,3})[）)]{0,2}|中|本文)?(?:の|§|[（(［〔](?=[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVXＩＶＸ第別]))?[ \t\u3000\n]*/y;

/** The pronoun I goes on with a word; a small i or v alone is never a chapter. */
export function isPronoun(text: string, pinpoint: Pinpoint): boolean {
  const sign = pinpoint.steps.length === 1 ? pinpoint.steps[0]?.step.sign : undefined;
  if (sign === 'I') return matchAt(/[ \n]+[a-z]|['’]/iy, text, pinpoint.end) !== null;
  return sign === 'i' || sign === 'v';
}

/**
 * Whether a number goes deeper than the document does there, or begins with a chapter that there is none of: without a name
 * (Ⅱ2(1), 上記(1) behind Ⅱ4), and in a draft that does not declare what it cites, it is of some other document, since who
 * mistakes one place for another stays near it.
 */
export function isBeyond(
  corpus: Corpus,
  { steps }: Pinpoint,
  { declared }: ReadingScope,
  base: CorpusNode | null = null,
): boolean {
  const node = declared === null ? resolvePinpoint(corpus, base, steps, null).deadEnd?.node : undefined;
  if (node === undefined) return false;
  const isDeeper = (steps.at(-1)?.depth ?? 0) > (node?.depth ?? 0) + 1;
  return (
    node === null ||
    (isDeeper ? node.children.every(({ children }) => children.length === 0) : node.children.length === 0)
  );
}

/** A number that white space sets apart is of another column, unless only a citation looks like it. */
export function isColumn(text: string, { start, steps }: Pinpoint): boolean {
  return (
    /\S[ \t\u3000]{3,}$/.test(text.slice(Math.max(0, start - 12), start)) && !steps.some(({ step }) => step.bracketed)
  );
}

/** v2, V2.0, V1.1: the version of a document, unless a level behind it shows that a chapter is meant; and X, which stands for anything. */
export function isVersion(text: string, { steps, end }: Pinpoint): boolean {
  const [chapter, ...below] = steps;
  if (chapter?.step.sign === 'X') return below.length === 0;
  if (chapter === undefined || chapter.step.unit !== null || !/^[Vv]$/.test(chapter.step.sign)) return false;
  if (below.some(({ step }) => step.bracketed || step.unit !== null || step.joint === 'linked')) return false;
  if (below.length > 1 && below[0]?.step.joint === 'none' && below[1]?.step.joint === 'dot') return true;
  return chapter.step.sign === 'v' || matchAt(/[.．][0-9０-９]/y, text, end) !== null;
}

/** 指針Ⅴ2.pdf: the name of a file. */
export function isFile(text: string, at: number): boolean {
  return matchAt(/\.[A-Za-z]{2,5}(?![A-Za-z])/y, text, at) !== null;
}

/** Ⅳ.C.2.b: a capital letter as a level belongs to another edition's numbering. */
export function isOtherScheme(text: string, pinpoint: Pinpoint): boolean {
  return (
    matchAt(/[ \t]*[.．\-－の][ \t]*[A-HＡ-Ｈ](?![A-Za-zＡ-Ｚａ-ｚ])/y, text, pinpoint.end) !== null ||
    matchAt(/[ \t]?[A-HＡ-Ｈ](?=[.．0-9０-９(（\s、。，]|$)/y, text, pinpoint.end) !== null
  );
}

/** Ⅴ2で述べた: the writer speaks of the draft's own section. */
export function isToldByWriter(text: string, at: number): boolean {
  return (
    matchAt(
      /[ \t]*(?:で|において|に)[ \t]*(?:も|は)?(?:述べ|示し|触れ|論じ|記し|説明し|検討し|見た|みた|取り上げ|指摘し)た/y,
      text,
      at,
    ) !== null
  );
}

/** Ⅲ-2-3-4: numbers of figures are joined by hyphens and nothing else. */
export function isLikeFigure(pinpoint: Pinpoint): boolean {
  return pinpoint.steps.slice(1).every(({ step }) => step.joint === 'hyphen' && !step.bracketed);
}

/** V4, V2: letters and a number that touch are the name of something; in Japanese, where levels do touch, only a single letter. */
export function isLikeName({ steps }: Pinpoint, english: boolean): boolean {
  const sign = steps[0]?.step.sign ?? '';
  if (!isLatin(sign.charCodeAt(0)) || (sign.length > 1 && !english)) return false;
  return steps
    .slice(1)
    .every(({ step }) => step.joint === 'none' && !step.bracketed && isDigit(step.sign.charCodeAt(0)));
}

/** Annex I, Annex B: one of several annexes, where the corpus has one. */
export function isNumberedAnnex(text: string, at: number): boolean {
  return matchAt(/[ \n]+(?:[IVX]{1,4}|[A-Z])(?![A-Za-z])/y, text, at) !== null;
}
