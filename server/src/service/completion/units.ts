/**
 * Levels with 第 and a unit: 指針第Ⅴ章, 第Ⅴ章第2節, 指針Ⅱの第4項. A clause with a title is a 節 of its chapter, one without is a 項.
 */
import { wholeOf } from '../../core/citation/citation.ts';
import { citableBelow } from '../../core/corpus/ancestry.ts';
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import { citedLevels } from '../../core/corpus/numbering.ts';
import type { Continuation } from './continuation.ts';
import type { OpenCitation } from './openCitation.ts';
import { asWritten, beginsWith, markerFor, numberLike } from './steps.ts';

/** What may be cited next below the place that has been reached; behind a name the chapters, and articles that run through them. */
export function clausesBelow({ node, corpus, target }: OpenCitation): readonly CorpusNode[] {
  if (node === null) return citableBelow(corpus, null);
  if (target?.paragraph !== null) return [];
  return citableBelow(corpus, node).filter((child) => child.kind === 'clause');
}

const begun =
  /^(?<joint>の)?第(?<number>[0-9０-９一二三四五六七八九十\u2160-\u216bIVX]{0,3})(?<unit>[章節項]?)(?<open>[(（]?)$/u;

/** The clauses below, once the writer has begun with 第; behind its number also what stands below that, as in 第2(. */
export function units(open: OpenCitation): readonly Continuation[] {
  const tail = begun.exec(open.tail)?.groups;
  if (tail === undefined || open.notation.english || open.citation?.isRange === true) return [];
  const { joint = '', number = '', unit = '', open: bracket = '' } = tail;
  return clausesBelow(open).flatMap((child): Continuation[] => {
    const text = unitText(open, child, joint, number);
    if (text === null || !text.startsWith(`${joint}第${number}${unit}`)) return [];
    if (bracket === '') return [{ text, target: wholeOf(child) }];
    if (number === '') return [];
    return child.children
      .filter((below) => beginsWith(markerFor(open, below), bracket))
      .map((below) => ({ text: text + asWritten(open, markerFor(open, below), bracket), target: wholeOf(below) }));
  });
}

/** A clause by its unit; null where its number is no plain number or bears a unit of its own. */
export function unitText({ corpus }: OpenCitation, node: CorpusNode, joint: string, number = ''): string | null {
  const level = citedLevels(corpus.levels)[node.depth - 1];
  if (level === undefined || level.prefix !== '' || level.suffix !== '') return null;
  if (node.depth === 1) {
    const isPlain = /[0-9０-９一二三四五六七八九十]/u.test(number) || level.system !== 'roman';
    const chapter = isPlain
      ? numberLike(number, node.ordinal)
      : markerFor({ corpus, notation: { english: false } }, node);
    return `${joint}第${/[IVX]/u.test(number) ? chapter.normalize('NFKC') : chapter}章`;
  }
  if (level.system !== 'arabic' && level.system !== 'kanji') return null;
  return `${joint}第${numberLike(number, node.ordinal)}${node.depth === 2 && node.title !== null ? '節' : '項'}`;
}
