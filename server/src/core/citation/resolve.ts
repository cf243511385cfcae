/**
 * Resolution: from what is written to nodes of the corpus. The resolver never guesses. Where a level is left out it follows every
 * branch: one result is `incomplete`, two are `ambiguous`, none is `unresolved` at the deepest node that exists.
 */
import { clausesAt, isBelow } from '../corpus/ancestry.ts';
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
import { citedLevels, citedWord, markerOf, pathSegmentOf } from '../corpus/numbering.ts';
import type { Level } from '../corpus/numbering.ts';
import type { Localised } from '../text/localised.ts';
import { wholeOf, type DeadEnd, type Lookalike, type Target, type Verdict } from './citation.ts';
import type { AnnexReading } from './constructs/annex.ts';
import type { PartReading } from './constructs/parts.ts';
import type { PlacedStep } from './pinpoint.ts';
import { foldTitle, landmarksOf, placesOf } from './landmarks.ts';
import { resolvePart } from './resolvePart.ts';

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

/** The nodes to which steps below `base` lead; empty where they end before. */
export function nodesAt(corpus: Corpus, base: CorpusNode | null, steps: readonly PlacedStep[]): readonly CorpusNode[] {
  return walkSteps(corpus, base, steps).nodes;
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
  if (reading.item === null) return outcome(nodes.map(wholeOf), false, []);
  const { number } = reading.item;
  const items = nodes.flatMap((node) => itemsOf(node).filter((item) => item.ordinal === number));
  if (items.length === 0) {
    const missing = { ja: `第${number}項目`, en: `item ${number}` };
    return unresolved({ node: nodes[0] ?? annex, missing, what: 'item' }, []);
  }
  return outcome(items.map(wholeOf), false, []);
}

const NOTHING: Localised = { ja: '', en: '' };

/** A number that is missing, as canonical citations write it in either language. */
function segmentOf(corpus: Corpus, depth: number, ordinal: number): Localised {
  const level = citedLevels(corpus.levels)[depth - 1];
  const levelEn = corpus.levelsEn[depth - 1] ?? level;
  const write = (scheme: Level | undefined): string => {
    if (scheme === undefined) return String(ordinal);
    if (scheme.suffix !== '') return markerOf(scheme, ordinal);
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
    if (placed.depth > depth + 1 && !level.runsOn) skipped = true;
    nodes = next;
    depth = placed.depth;
  }
  return { nodes: nodes.filter((node) => node !== null), skipped, deadEnd: null, lookalikes };
}

function withPart(
  nodes: readonly CorpusNode[],
  part: PartReading | null,
  skipped: boolean,
  lookalikes: readonly Lookalike[],
): Resolution {
  if (part === null) return outcome(nodes.map(wholeOf), skipped, lookalikes);
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

/** The resolution of what does not exist. */
export function unresolved(deadEnd: DeadEnd, lookalikes: readonly Lookalike[]): Resolution {
  return { verdict: 'unresolved', targets: [], deadEnd, lookalikes };
}

function itemsOf(node: CorpusNode): readonly CorpusNode[] {
  return node.children.filter((child) => child.kind === 'item');
}
