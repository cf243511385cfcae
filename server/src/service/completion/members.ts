/**
 * The next member of a list and the end of a range: behind 指針Ⅴ2(1)(イ)及び and 指針Ⅴ2(1)(イ)から the clauses that follow
 * (イ), by their own marker alone. 並びに and 又は join at the outer levels as well.
 */
import { wholeOf } from '../../core/citation/citation.ts';
import { numberedWith } from '../../core/corpus/ancestry.ts';
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import type { Continuation } from './continuation.ts';
import type { OpenCitation } from './openCitation.ts';
import { asWritten, beginsWith, isBegun, markerFor } from './steps.ts';

const japanese =
  /^(?<joint>及び|および|並びに|ならびに|又は|または|若しくは|もしくは|から|ないし|乃至|[、，・〜～－–-])(?<begun>.*)$/u;
/** These begin as many other things, so that a sign of a member has to stand behind them. */
const loose = /^(?<joint>と|や)(?<begun>.+)$/u;
const english = /^(?<joint>,? (?:and|or|&) |, |[-–—]| (?:to|through) )(?<begun>.*)$/u;

const outward = /^(?:並びに|ならびに|又は|または)$/u;
const toEnd = /^(?:から|ないし|乃至|[〜～－–—-]| to | through )$/u;

export function members(open: OpenCitation): readonly Continuation[] {
  const { node, corpus, tail, notation, target } = open;
  const found = notation.english ? english.exec(tail) : (japanese.exec(tail) ?? loose.exec(tail));
  const { joint, begun = '' } = found?.groups ?? {};
  if (joint === undefined || node === null || node.kind !== 'clause' || target?.paragraph !== null) return [];
  if (!isBegun(begun) || (toEnd.test(joint) && open.citation?.isRange === true)) return [];
  const next: Continuation[] = [];
  const isWide = begun !== '' || outward.test(joint);
  for (let beside: CorpusNode | null = node; beside !== null; beside = isWide ? beside.parent : null) {
    const { ordinal } = beside;
    const isAnyOrder = begun !== '' && beside === node && !toEnd.test(joint);
    for (const sibling of inOrderFrom(beside, numberedWith(corpus, beside))) {
      if (sibling.kind !== 'clause' || (sibling.ordinal < ordinal && !isAnyOrder)) continue;
      const marker = markerFor(open, sibling);
      if (!beginsWith(marker, begun)) continue;
      const until = joint === 'から' ? 'まで' : '';
      next.push({ text: joint + asWritten(open, marker, begun) + until, target: wholeOf(sibling) });
    }
    if (toEnd.test(joint)) break;
  }
  return next;
}

/** Those that follow, then those before: a list may turn back, which only shows when its sign is typed. */
function inOrderFrom(node: CorpusNode, siblings: readonly CorpusNode[]): readonly CorpusNode[] {
  const at = siblings.indexOf(node);
  return [...siblings.slice(at + 1), ...siblings.slice(0, at)];
}
