/**
 * Titles in quotation marks: directly behind a number stands the title of that number, and short words are judged only
 * as titles. Another clause's title there is a misattribution, a title slightly wrong an alteration.
 */
import type { CorpusNode } from '../corpus/corpus.ts';
import { alteredJudgement } from './altered.ts';
import { compareWith } from './compare.ts';
import type { Judgement, Passage } from './quotation.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Trial } from './trial.ts';

/** The verdict on words as a title; null where they are none. */
export function judgeTitle(trial: Trial, actors: ReadonlySet<string>): Judgement | null {
  const { readings, index, targets } = trial;
  if (targets === null) return null;
  const elsewhere = titleElsewhere(trial);
  if (elsewhere.length > 0) {
    const [first, ...others] = elsewhere;
    return first === undefined ? null : { verdict: 'misattributed', passages: [first], others, isPart: false };
  }
  if (trial.slot !== 'title') return null;
  const [fragment] = readings.usual;
  if (fragment === undefined || readings.usual.length > 1) return null;
  for (const { node, paragraph } of targets) {
    const { title } = node;
    if (title === null || paragraph !== null || Math.abs(title.length - fragment.silent.text.length) > title.length)
      continue;
    // A sentence directly behind a number is the clause's text.
    if (PREDICATE.test(fragment.silent.text) && !PREDICATE.test(title)) continue;
    const place = placeOfTitle(node, index);
    if (place === null) continue;
    const compared = compareWith(
      trial.view,
      fragment,
      index.stream,
      index.stream.silently(place.from, place.to),
      actors,
      'fixed',
    );
    const alike = likeness(fragment.silent.text, title);
    if (compared === null || compared.differences.length === 0 || alike < 0.5) continue;
    return alteredJudgement({ passages: [wholeTitle(node, title)], differences: compared.differences });
  }
  return null;
}

const PREDICATE = /[うくぐすつぬぶむるただ]$/u;

/** The part of a title from which on words are that title cut short, and no words of their own. */
const CUT_WORDS = 0.7;
const CUT_TITLE = 0.5;

/**
 * The verdict on words that stand nowhere in what is claimed but in a title, of which they are the greater part: a title
 * is quoted whole (対処行動 for 対処行動等). Null for all others.
 */
export function judgeCutTitle(trial: Trial, standing: Standing, actors: ReadonlySet<string>): Judgement | null {
  const [place, ...more] = standing.places;
  const piece = place === undefined ? undefined : trial.index.stream.pieces[trial.index.stream.pieceAt(place.from)];
  const title = piece?.node.title ?? null;
  if (place === undefined || more.length > 0 || piece === undefined || piece.paragraph !== -1 || title === null)
    return null;
  const range = trial.index.titleOf(piece.node);
  if (range === null || range.to - range.from === place.to - place.from) return null;
  if (place.to - place.from < (range.to - range.from) * (trial.slot === 'title' ? CUT_TITLE : CUT_WORDS)) return null;
  const compared = compareWith(
    trial.view,
    place.fragment,
    trial.index.stream,
    trial.index.stream.silently(range.from, range.to),
    actors,
    'fixed',
  );
  if (compared === null || compared.differences.length === 0) return null;
  return alteredJudgement({ passages: [wholeTitle(piece.node, title)], differences: compared.differences });
}

/** Titles of other clauses that the words are, whole. */
function titleElsewhere({ readings, index }: Trial): readonly Passage[] {
  const standing = standingOf(readings.usual, index, index.everywhere);
  if (standing === null) return [];
  const words = readings.usual[0]?.silent.text.length ?? 0;
  return index.corpus.nodes.flatMap((node) => {
    if (node.title === null || node.title.length < words || node.title.length > words * 2) return [];
    const place = placeOfTitle(node, index);
    const isWhole =
      place !== null &&
      standingOf(readings.usual, index, [place]) !== null &&
      place.to - place.from === readings.usual[0]?.reported.text.length;
    return isWhole ? [wholeTitle(node, node.title)] : [];
  });
}

function placeOfTitle(node: CorpusNode, index: Trial['index']): { from: number; to: number } | null {
  return index.titleOf(node);
}

function wholeTitle(node: CorpusNode, title: string): Passage {
  return { node, paragraph: -1, span: { start: 0, end: title.length } };
}

/** How much two short texts have in common: twice their common subsequence by both lengths, 0 to 1. */
function likeness(a: string, b: string): number {
  let row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      next[j + 1] = a[i] === b[j] ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
    row = next;
  }
  return (2 * (row[b.length] ?? 0)) / Math.max(1, a.length + b.length);
}
