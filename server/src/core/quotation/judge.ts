/**
 * The verdict on a quotation. Exact comparison after declared foldings comes first, in the claimed clause and then
 * elsewhere; only words that stand nowhere are located by similarity, and their differences are shown. The table of
 * verdicts is the design's; what is no quotation of the corpus gets none.
 */
import type { Corpus } from '../corpus/corpus.ts';
import { OBJECT } from '../markup/mask.ts';
import { isEnglish } from '../corpus/meta.ts';
import { counterpartIn, renderingsOf } from '../corpus/translation.ts';
import { wholeOf, type Target } from '../citation/citation.ts';
import type { Span } from '../text/span.ts';
import { actorsOf } from './actors.ts';
import { alteredJudgement, judgeAltered } from './altered.ts';
import { cutOffAt, SHORTEST_END } from './cutEnd.ts';
import { foldedDifferences } from './folded.ts';
import type { Range } from './grams.ts';
import type { PassageIndex, PassageIndexes } from './passages.ts';
import type { Claim, Judgement, Passage } from './quotation.ts';
import { type Reading, type Readings, readingsOf } from './reading.ts';
import { makeOf } from './seams.ts';
import { type Searchable, type Standing, standingOf } from './standing.ts';
import { isStranger } from './stranger.ts';
import { judgeCutTitle, judgeTitle } from './titles.ts';
import type { Trial } from './trial.ts';

const NONE: Judgement = { verdict: 'none' };
/** Words shorter than this are ordinary speech unless they are a title or a term. */
const SHORTEST = 10;
/** Words in more fragments than this are a list of catchwords; only where they stand exactly is said. */
const MOST_FRAGMENTS = 48;
/** Words longer than this without a claim are no quotation of a passage. */
const LONGEST_UNCLAIMED = 4000;

/**
 * Judges the words of `view` in a span. Spans and seams of the judgement are offsets into the view. `claim` is what the
 * surrounding words claim; without one the words can only be exact. Never throws; linear in the words.
 */
export function judgeQuotation(
  words: { readonly view: string; readonly span: Span },
  claim: Claim | null,
  indexes: PassageIndexes,
): Judgement {
  if (words.span.end <= words.span.start || (claim === null && isOrdinary(words.view, words.span, indexes)))
    return NONE;
  const readings = readingsOf(words.view, words.span);
  if (readings === null || readings.manner === 'translation') return NONE;
  if (claim === null) return judgeUnclaimed(words.view, readings, indexes);
  const corpus = corpusFor(claim.corpus, readings.language, indexes.corpora);
  if (corpus === null) return NONE;
  const index = indexes.of(corpus);
  const targets = claim.targets === null ? null : targetsIn(corpus, claim);
  if (targets?.length === 0) return NONE;
  const trial: Trial = {
    view: words.view,
    readings,
    index,
    targets,
    claimed: claimedRanges(index, targets),
    slot: claim.slot,
    makes: new Map(),
    goesOn: claim.goesOn === true,
  };
  const manner = claim.manner === 'verbatim' ? readings.manner : claim.manner;
  const judgement = judgeClaimed(trial, manner);
  return judgement.verdict === 'altered' || judgement.verdict === 'notFound'
    ? (judgeAroundObjects(words, trial, manner) ?? judgement)
    : judgement;
}

/**
 * The verdict on words with something among them that is no text, such as a code span: what stands in its place cannot be seen,
 * and the words around it are judged as those around an ellipsis. Null where nothing of the kind stands among them, where
 * they come no closer so, and where more is missing than a word.
 */
function judgeAroundObjects(
  { view, span }: { readonly view: string; readonly span: Span },
  trial: Trial,
  manner: Readings['manner'],
): Judgement | null {
  if (!view.slice(span.start, span.end).includes(OBJECT)) return null;
  const readings = readingsOf(view, span, true);
  if (readings === null || readings.usual.length <= trial.readings.usual.length) return null;
  const judgement = judgeClaimed({ ...trial, readings, makes: new Map() }, manner);
  if (judgement.verdict === 'altered') return judgement;
  if (judgement.verdict !== 'exact' && judgement.verdict !== 'folded') return null;
  const fragments = readings.usual.map(({ silent }) => silent.text);
  return trial.claimed.some((range) => standWordsApart(fragments, silentText(trial.index, range))) ? judgement : null;
}

/** The longest word that a code span or a formula is taken for, in folded units. */
const LONGEST_WORD = 12;

/** Whether the fragments stand somewhere in folded text with no more than a word between each two, and no comma or stop. */
function standWordsApart(fragments: readonly string[], text: string): boolean {
  const [first = '', ...others] = fragments;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    let end = at + first.length;
    const stand = others.every((fragment) => {
      const missing = text.slice(end, end + LONGEST_WORD + fragment.length).indexOf(fragment);
      if (missing < 0 || /[.,]/u.test(text.slice(end, end + missing))) return false;
      end += missing + fragment.length;
      return true;
    });
    if (stand) return true;
  }
  return false;
}

function silentText({ stream }: PassageIndex, range: Range): string {
  const { from, to } = stream.silently(range.from, range.to);
  return stream.silent.slice(from, to);
}

/**
 * Whether words that nothing is claimed of are certainly no quotation: too short or too long for one, or strangers to all corpora
 * in their language. Costs next to nothing for most.
 */
export function isOrdinary(view: string, span: Span, indexes: PassageIndexes): boolean {
  const length = span.end - span.start;
  if (length < SHORTEST || length > LONGEST_UNCLAIMED) return true;
  let isStrange = false;
  for (const corpus of indexes.corpora) {
    if (languageOf(corpus) !== 'ja') continue;
    if (!isStranger(view, span, indexes.of(corpus))) return false;
    isStrange = true;
  }
  return isStrange;
}

function judgeUnclaimed(view: string, readings: Readings, indexes: PassageIndexes): Judgement {
  if (readings.length < SHORTEST) return NONE;
  for (const corpus of indexes.corpora) {
    if (languageOf(corpus) !== readings.language) continue;
    const index = indexes.of(corpus);
    const standing = standingOf(readings.usual, index, index.everywhere);
    if (standing?.isSilent === true) return standingJudgement(view, index, standing);
  }
  return NONE;
}

function judgeClaimed(given: Trial, manner: Readings['manner']): Judgement {
  const trial = manner === 'excerpt' ? { ...given, goesOn: true } : given;
  const { index, readings, slot } = trial;
  const inside = findExact(trial, trial.claimed);
  const cut = inside?.where !== index ? null : judgeCutTitle(trial, inside.standing, actorsOf(index.corpus));
  if (cut !== null) return cut;
  const cutEnd = inside?.where !== index || trial.goesOn ? null : judgeCutEnd(trial, inside.standing);
  if (cutEnd !== null) return cutEnd;
  if (inside !== null) return standingJudgement(trial.view, inside.where, inside.standing);
  if (readings.length < SHORTEST || slot === 'title') {
    const title = judgeTitle(trial, actorsOf(index.corpus));
    if (title !== null) return title;
    if (readings.length < SHORTEST) return NONE;
  }
  const outside = trial.targets === null ? null : standingElsewhere(trial);
  if (outside !== null) {
    const { passages, others } = placesOf(index.stream, outside);
    return { verdict: 'misattributed', passages, others, isPart: false };
  }
  if (readings.usual.length > MOST_FRAGMENTS) return NONE;
  const stray = trial.targets === null ? [] : strayFragments(trial);
  if (stray.length > 0) return { verdict: 'misattributed', passages: stray, others: [], isPart: true };
  const merged = judgeMerged(trial);
  if (merged !== null)
    return manner === 'excerpt' ? { verdict: 'exact', passages: merged.passages, others: [] } : gist(merged, manner);
  return gist(judgeAltered(trial, actorsOf(index.corpus)), manner);
}

/** The verdict on words that stand exactly and stop too soon; null where nothing that matters was cut off. */
function judgeCutEnd({ index: { stream }, view, slot }: Trial, { places }: Standing): Judgement | null {
  const last = places.at(-1);
  if (last === undefined || slot !== 'words') return null;
  if (places.length > 1 && last.to - last.from < SHORTEST_END) return null;
  const difference = cutOffAt(view, stream, stream.silently(last.from, last.to).to);
  if (difference === null) return null;
  const passages = places.flatMap(({ from, to }) => stream.passages(from, to));
  return alteredJudgement({ passages, differences: [difference] });
}

/** Where the words stand outside what is claimed: fragments in order within one chapter, unless each stands in the claimed clause. */
function standingElsewhere({ readings, index, claimed }: Trial): Standing | null {
  const { usual } = readings;
  if (usual.length === 1) return standingOf(usual, index, index.everywhere);
  if (usual.every((fragment) => standingOf([fragment], index, claimed) !== null)) return null;
  const { chapters, annex } = index.corpus;
  for (const node of annex === null ? chapters : [...chapters, annex]) {
    const standing = standingOf(usual, index, index.extentsOf(wholeOf(node)));
    if (standing !== null) return standing;
  }
  return null;
}

/** Where the fragments stand that what is claimed does not have; empty unless all fragments stand somewhere, and some of them there. */
function strayFragments({ readings, index, claimed }: Trial): readonly Passage[] {
  const { usual } = readings;
  const outside = usual.filter((fragment) => standingOf([fragment], index, claimed) === null);
  if (outside.length === 0 || outside.length === usual.length) return [];
  const standings = outside.map((fragment) => standingOf([fragment], index, index.everywhere));
  if (standings.some((standing) => standing === null)) return [];
  return standings.flatMap((standing) => (standing === null ? [] : placesOf(index.stream, standing).passages));
}

/** A gist may be far from the words: only what is located is worth an information. */
function gist(judgement: Judgement, manner: Readings['manner']): Judgement {
  if (manner !== 'gist') return judgement;
  return judgement.verdict === 'altered' ? { ...judgement, gist: true } : NONE;
}

/** The words exactly within the ranges, in any reading, and last with the markers and titles of the document between them. */
function findExact(trial: Trial, ranges: readonly Range[]): { where: Searchable; standing: Standing } | null {
  const { index, readings, targets } = trial;
  let folded: { where: Searchable; standing: Standing } | null = null;
  for (const reading of waysToRead(readings)) {
    const standing = standingOf(reading, index, ranges);
    if (standing?.isSilent === true) return { where: index, standing };
    if (standing !== null) folded ??= { where: index, standing };
  }
  if (folded !== null || readings.length < SHORTEST) return folded;
  const { headed } = index;
  const whole = [{ from: 0, to: headed.stream.text.length }];
  const extents = targets === null ? whole : targets.flatMap((target) => headed.extentOf(target) ?? []);
  const standing = standingOf(readings.usual, headed, extents);
  return standing === null ? null : { where: headed, standing };
}

function* waysToRead(readings: Readings): Iterable<Reading> {
  yield readings.usual;
  yield* readings.others();
}

function standingJudgement(view: string, where: Searchable, standing: Standing): Judgement {
  const { passages, others } = placesOf(where.stream, standing);
  if (standing.isSilent) return { verdict: 'exact', passages, others };
  const { differences, foldings } = foldedDifferences(view, where.stream, standing);
  return { verdict: 'folded', passages, others, differences, foldings };
}

function placesOf(
  stream: Searchable['stream'],
  standing: Standing,
): { passages: readonly Passage[]; others: readonly Passage[] } {
  const passages = standing.places.flatMap(({ from, to }) => stream.passages(from, to));
  const others = standing.others.flatMap(({ from, to }) => stream.passages(from, to).slice(0, 1));
  return { passages, others: others.filter((other) => !passages.some((passage) => isSamePassage(passage, other))) };
}

function isSamePassage(a: Passage, b: Passage): boolean {
  return a.node === b.node && a.paragraph === b.paragraph && a.span.start === b.span.start;
}

function judgeMerged({ readings, index, claimed, makes }: Trial): (Judgement & { verdict: 'merged' }) | null {
  const passages: Passage[] = [];
  const seams: number[] = [];
  for (const fragment of readings.usual) {
    const make = makeOf(fragment, index, claimed, index.everywhere);
    makes.set(fragment, make);
    if (make?.kind === 'joined') {
      for (const { from, to } of make.join.places) passages.push(...index.stream.passages(from, to));
      const { starts, ends } = fragment.silent;
      for (const seam of make.join.seams) {
        const unit = fragment.reported.starts[seam] ?? 0;
        seams.push(unit > 0 ? (ends[unit - 1] ?? 0) : (starts[0] ?? 0));
      }
      continue;
    }
    const standing = standingOf([fragment], index, index.everywhere);
    if (standing === null) return null;
    for (const { from, to } of standing.places) passages.push(...index.stream.passages(from, to));
  }
  return seams.length === 0 ? null : { verdict: 'merged', passages, seams };
}

/** The ranges that a claim covers; a title's own range is among them. */
function claimedRanges(index: PassageIndex, targets: readonly Target[] | null): readonly Range[] {
  return targets === null ? index.everywhere : targets.flatMap((target) => index.extentsOf(target));
}

/** The corpus in the language of the words: the claimed one or one that says the same; null where there is none. */
function corpusFor(corpus: Corpus, language: string, corpora: readonly Corpus[]): Corpus | null {
  if (languageOf(corpus) === language) return corpus;
  return renderingsOf(corpus, corpora).find((other) => languageOf(other) === language) ?? null;
}

function languageOf(corpus: Corpus): 'ja' | 'en' {
  return isEnglish(corpus.meta.language) ? 'en' : 'ja';
}

/**
 * The targets in the corpus that is compared. A translation has the paragraphs of its original where it has as many, but
 * seldom its sentences.
 */
function targetsIn(corpus: Corpus, claim: Claim): readonly Target[] {
  const targets = claim.targets ?? [];
  if (corpus === claim.corpus) return targets;
  return targets.flatMap((target) => {
    const node = counterpartIn(corpus, target.node);
    if (node === null) return [];
    const isParallel = node.paragraphs.length === target.node.paragraphs.length;
    return [{ ...target, node, paragraph: isParallel ? target.paragraph : null, sentence: null }];
  });
}
