/**
 * Resolution: from what is written to nodes of the corpus. The resolver never guesses. Where a level is left out it follows every
 * branch: one result is `incomplete`, two are `ambiguous`, none is `unresolved` at the deepest node that exists.
 */
import { isBelow } from '../corpus/ancestry.ts';
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
import { citedWord, pathSegmentOf } from '../corpus/numbering.ts';
import type { Level } from '../corpus/numbering.ts';
import type { Localised } from '../text/localised.ts';
import type { DeadEnd, Lookalike, Target, Verdict } from './citation.ts';
import type { AnnexReading } from './constructs/annex.ts';
import type { PartReading } from './constructs/parts.ts';
import type { PlacedStep } from './pinpoint.ts';
import { foldTitle, landmarksOf, placesOf } from './landmarks.ts';
import { resolvePart, whole } from './resolvePart.ts';

/** The meaning of one member. */
export interface Resolution {
  readonly verdict: Verdict;
  readonly targets: readonly Target[];
  readonly deadEnd: DeadEnd | null;
  readonly lookalikes: readonly Lookalike[];
}

/** Resolves steps below `base` (null: the whole document), and a part of what they lead to. */
export function resolvePinpoint(
  corpus: Corpus,
  base: CorpusNode | null,
  steps: readonly PlacedStep[],
  part: PartReading | null,
): Resolution {
  const walk = walkSteps(corpus, base, steps);
  if (walk.deadEnd !== null) return unresolved(walk.deadEnd, walk.lookalikes);
  return withPart(walk.nodes, part, walk.skipped, walk.lookalikes);
}

/** Resolves a part of nodes that are known already, as in 同後段. */
export function resolvePartOf(nodes: readonly CorpusNode[], part: PartReading): Resolution {
  return withPart(nodes, part, false, []);
}

/**
 * Resolves a range: every node from the first end to the last one, in document order, without the excluded ones. Both ends must be
 * certain.
 */
export function resolveRange(
  corpus: Corpus,
  base: CorpusNode | null,
  from: { readonly steps: readonly PlacedStep[]; readonly part: PartReading | null },
  to: { readonly steps: readonly PlacedStep[]; readonly part: PartReading | null },
  excluded: readonly (readonly PlacedStep[])[],
): Resolution {
  const first = resolvePinpoint(corpus, base, from.steps, from.part);
  const last = resolvePinpoint(corpus, base, to.steps, to.part);
  const lookalikes = [...first.lookalikes, ...last.lookalikes];
  if (first.verdict === 'unresolved' || last.verdict === 'unresolved') {
    return { ...(first.verdict === 'unresolved' ? first : last), lookalikes };
  }
  if (first.verdict === 'ambiguous' || last.verdict === 'ambiguous') {
    return { verdict: 'ambiguous', targets: [...first.targets, ...last.targets], deadEnd: null, lookalikes };
  }
  const [start] = first.targets;
  const [end] = last.targets;
  if (start === undefined || end === undefined)
    return unresolved({ node: base, missing: NOTHING, what: 'clause' }, lookalikes);
  const without = new Set(excluded.flatMap((steps) => walkSteps(corpus, base, steps).nodes));
  const targets = between(corpus, start, end).filter(({ node }) => !without.has(node));
  const verdict = first.verdict === 'incomplete' || last.verdict === 'incomplete' ? 'incomplete' : 'resolved';
  return { verdict, targets, deadEnd: null, lookalikes };
}

/** Resolves a place in the annex by its names, outermost first; in a list, beside the place before if there is one of that name. */
export function resolveAnnex(corpus: Corpus, reading: AnnexReading, beside: CorpusNode | null = null): Resolution {
  const { annex } = corpus;
  if (annex === null) return unresolved({ node: null, missing: NOTHING, what: 'row' }, []);
  const [first] = reading.names;
  const parent = beside?.parent ?? null;
  const namesakes = first === undefined ? [] : placesOf(landmarksOf(corpus), [first.words]);
  let nodes: readonly CorpusNode[] =
    parent !== null && namesakes.some((node) => node.parent === parent) ? [parent] : [annex];
  for (const name of reading.names) {
    const named = landmarksOf(corpus).rows.get(foldTitle(name.words)) ?? [];
    const below = named.filter((node) => nodes.some((above) => isBelow(node, above)));
    if (below.length === 0) {
      return unresolved(
        {
          node: nodes.length === 1 ? (nodes[0] ?? annex) : annex,
          missing: { ja: `「${name.words}」`, en: `“${name.words}”` },
          what: 'row',
        },
        [],
      );
    }
    nodes = below;
  }
  if (reading.item === null) return outcome(nodes.map(whole), false, []);
  const items = nodes.flatMap((node) => itemsOf(node).filter((item) => item.ordinal === reading.item));
  if (items.length === 0)
    return unresolved(
      { node: nodes[0] ?? annex, missing: { ja: `第${reading.item}項目`, en: `item ${reading.item}` }, what: 'item' },
      [],
    );
  return outcome(items.map(whole), false, []);
}

const NOTHING: Localised = { ja: '', en: '' };

/** A number that is missing, as canonical citations write it in either language. */
function segmentOf(corpus: Corpus, depth: number, ordinal: number): Localised {
  const level = corpus.levels[depth - 1];
  const levelEn = corpus.levelsEn[depth - 1] ?? level;
  const write = (scheme: Level | undefined): string => {
    if (scheme === undefined) return String(ordinal);
    const word = citedWord(scheme);
    return (word === '' ? '' : `${word} `) + pathSegmentOf(scheme, ordinal);
  };
  return { ja: write(level), en: write(levelEn) };
}

interface Walk {
  readonly nodes: readonly CorpusNode[];
  readonly skipped: boolean;
  readonly deadEnd: DeadEnd | null;
  readonly lookalikes: readonly Lookalike[];
}

function walkSteps(corpus: Corpus, base: CorpusNode | null, steps: readonly PlacedStep[]): Walk {
  const lookalikes: Lookalike[] = [];
  let nodes: readonly (CorpusNode | null)[] = [base];
  let depth = base?.depth ?? 0;
  let skipped = false;
  for (const placed of steps) {
    const level = corpus.levels[placed.depth - 1];
    const { reading } = placed;
    if (level === undefined)
      return {
        nodes: [],
        skipped,
        deadEnd: { node: base, missing: { ja: placed.step.sign, en: placed.step.sign }, what: 'clause' },
        lookalikes,
      };
    if (reading.meant !== null)
      lookalikes.push({ span: placed.step.core, found: placed.step.sign, meant: reading.meant });
    const next = nodes
      .flatMap((node) => clausesAt(corpus, node, placed.depth))
      .filter((node) => node.ordinal === reading.ordinal);
    if (next.length === 0) {
      const deadEnd: DeadEnd = {
        node: nodes.length === 1 ? (nodes[0] ?? null) : base,
        missing: segmentOf(corpus, placed.depth, reading.ordinal),
        what: 'clause',
      };
      return { nodes: [], skipped, deadEnd, lookalikes };
    }
    if (placed.depth > depth + 1) skipped = true;
    nodes = next;
    depth = placed.depth;
  }
  return { nodes: nodes.filter((node) => node !== null), skipped, deadEnd: null, lookalikes };
}

/** All clauses at a depth below a node; null stands for the document. */
function clausesAt(corpus: Corpus, above: CorpusNode | null, depth: number): readonly CorpusNode[] {
  let layer: readonly CorpusNode[] = above === null ? corpus.chapters : above.children;
  for (let at = (above?.depth ?? 0) + 1; at < depth; at++) layer = layer.flatMap((node) => node.children);
  return layer.filter((node) => node.kind === 'clause' && node.depth === depth);
}

function withPart(
  nodes: readonly CorpusNode[],
  part: PartReading | null,
  skipped: boolean,
  lookalikes: readonly Lookalike[],
): Resolution {
  if (part === null) return outcome(nodes.map(whole), skipped, lookalikes);
  const targets: Target[] = [];
  let deadEnd: DeadEnd | null = null;
  for (const node of nodes) {
    const result = resolvePart(node, part);
    if ('deadEnd' in result) deadEnd ??= result.deadEnd;
    else targets.push(...result.targets);
  }
  return targets.length === 0 && deadEnd !== null
    ? unresolved(deadEnd, lookalikes)
    : outcome(targets, skipped, lookalikes);
}

function outcome(targets: readonly Target[], skipped: boolean, lookalikes: readonly Lookalike[]): Resolution {
  const verdict = targets.length > 1 ? 'ambiguous' : skipped ? 'incomplete' : 'resolved';
  return { verdict, targets, deadEnd: null, lookalikes };
}

function unresolved(deadEnd: DeadEnd, lookalikes: readonly Lookalike[]): Resolution {
  return { verdict: 'unresolved', targets: [], deadEnd, lookalikes };
}

function between(corpus: Corpus, start: Target, end: Target): readonly Target[] {
  if (start.node === end.node && start.paragraph !== null && end.paragraph !== null) return partsBetween(start, end);
  const from = corpus.nodes.indexOf(start.node);
  const to = corpus.nodes.indexOf(end.node);
  const last = corpus.nodes[Math.max(from, to)];
  const targets: Target[] = [];
  let covered: CorpusNode | null = null;
  for (const node of corpus.nodes.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    // What ends behind the range is no part of it as a whole, and what stands below a part of it needs no naming.
    if (node.kind !== start.node.kind || (last !== undefined && isBelow(last, node))) continue;
    if (covered !== null && isBelow(node, covered)) continue;
    covered = node;
    targets.push(whole(node));
  }
  return targets;
}

function partsBetween(start: Target, end: Target): readonly Target[] {
  const isSentences = start.sentence !== null && end.sentence !== null && start.paragraph === end.paragraph;
  const first = isSentences ? start.sentence : (start.paragraph ?? 1);
  const last = isSentences ? end.sentence : (end.paragraph ?? 1);
  const targets: Target[] = [];
  for (let place = Math.min(first, last); place <= Math.max(first, last); place++) {
    targets.push(isSentences ? { ...start, sentence: place } : { ...start, paragraph: place, sentence: null });
  }
  return targets;
}

function itemsOf(node: CorpusNode): readonly CorpusNode[] {
  return node.children.filter((child) => child.kind === 'item');
}
