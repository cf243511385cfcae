/**
 * From an opening to citations: each member of the list with its own span, kind and meaning. A member inherits from the member
 * before it; the first one's span reaches back to the name.
 */
import { ancestorAt } from '../corpus/ancestry.ts';
import type { CorpusNode } from '../corpus/corpus.ts';
import { mayBeginAt, type Level } from '../corpus/numbering.ts';
import type { Span } from '../text/span.ts';
import { wholeOf, type Citation, type CitationKind, type Target, type WrittenNumber } from './citation.ts';
import type { EditionReason } from './editions.ts';
import type { Member, PinpointBody } from './member.ts';
import type { Opening } from './openings/opening.ts';
import type { PlacedStep } from './pinpoint.ts';
import { nodesAt, resolveAnnex, resolvePartOf, resolvePinpoint } from './resolve.ts';
import type { Resolution } from './resolve.ts';
import { rangeOf } from './resolveRange.ts';
import { inheritSteps } from './sibling.ts';

/** A citation with the resolution that a chain goes on from. */
export interface ResolvedMember {
  readonly citation: Citation;
  readonly resolution: Resolution;
}

/**
 * The citations of an opening that other documents of the same name have too. What only one of the documents has is that one's; what
 * several have is ambiguous. `edition` is why the name means the edition that it does.
 */
export function resolveAmong(
  opening: Opening,
  rivals: readonly Opening[],
  edition: EditionReason | null,
): readonly ResolvedMember[] {
  const own = resolveOpening(opening).map(({ citation, resolution }): ResolvedMember => {
    return { citation: { ...citation, edition }, resolution };
  });
  if (rivals.length === 0) return own;
  const all = [own, ...rivals.map(resolveOpening)];
  const existing = all.filter((members) => members.every(({ citation }) => citation.verdict !== 'unresolved'));
  const [only, ...others] = existing;
  if (only === undefined) return own;
  return others.length === 0 ? only : only.map((one, index) => among(one, others, index));
}

/** A member with the candidates of the other documents, as far as they read it as far as this one does. */
function among(one: ResolvedMember, others: readonly (readonly ResolvedMember[])[], index: number): ResolvedMember {
  const alike = others.flatMap((members) => {
    const citation = members[index]?.citation;
    return citation !== undefined && citation.span.end === one.citation.span.end ? citation.targets : [];
  });
  if (alike.length === 0) return one;
  const targets = [...one.citation.targets, ...alike];
  return {
    citation: { ...one.citation, verdict: 'ambiguous', targets },
    resolution: { ...one.resolution, verdict: 'ambiguous', targets: one.resolution.targets },
  };
}

/** The citations of an opening, in order; at least one. */
export function resolveOpening(opening: Opening): readonly ResolvedMember[] {
  const { body } = opening;
  const list = { start: opening.start, end: opening.end };
  if (body.type === 'title') {
    return [member(opening, list, list, 0, titleResolution(body.nodes))];
  }
  if (body.type === 'targets' && body.members.length === 0) {
    return [member(opening, list, list, 0, ofTargets(body.targets))];
  }
  const resolved: ResolvedMember[] = [];
  let before: Before = { steps: [], nodes: body.type === 'targets' ? body.targets.map(({ node }) => node) : [] };
  for (const [index, written] of body.members.entries()) {
    const { resolution, steps } = resolveMember(opening, written, before);
    const start = index === 0 ? opening.start : written.start;
    const end = index === 0 && body.members.length === 1 ? opening.end : written.end;
    resolved.push(member(opening, { start, end }, list, index, resolution, kindOf(opening, written), written));
    before = { steps, nodes: nodesOf(resolution) };
  }
  return resolved;
}

interface Before {
  readonly steps: readonly PlacedStep[];
  readonly nodes: readonly CorpusNode[];
}

function resolveMember(
  opening: Opening,
  written: Member,
  before: Before,
): { resolution: Resolution; steps: readonly PlacedStep[] } {
  const { corpus } = opening;
  const { body } = written;
  if (body.type === 'pinpoint') return resolveSteps(opening, body, before);
  if (body.type === 'part') {
    const first = resolvePartOf(before.nodes, body.part);
    if (body.rangeEnd === null) return { resolution: first, steps: before.steps };
    const range = rangeOf(corpus, first, resolvePartOf(before.nodes, body.rangeEnd.place));
    return { resolution: withDash(range, body.rangeEnd.lookalike), steps: before.steps };
  }
  const first = resolveAnnex(corpus, body.annex, before.nodes[0] ?? null);
  if (body.rangeEnd === null) return { resolution: first, steps: [] };
  const last = resolveAnnex(corpus, body.rangeEnd.place, first.targets[0]?.node ?? null);
  return { resolution: withDash(rangeOf(corpus, first, last), body.rangeEnd.lookalike), steps: [] };
}

function resolveSteps(
  { corpus, body }: Opening,
  { pinpoint, rangeEnd, excluded }: PinpointBody,
  before: Before,
): { resolution: Resolution; steps: readonly PlacedStep[] } {
  const { levels } = corpus;
  const steps = inheritSteps(levels, before.steps, pinpoint);
  const base = baseOf(levels, body.type === 'members' ? body.base : null, steps);
  const first = resolvePinpoint(corpus, base, steps, pinpoint.part);
  if (rangeEnd === null) return { resolution: first, steps };
  const end = rangeEnd.place;
  const endSteps = inheritSteps(levels, steps, end);
  const last = resolvePinpoint(corpus, baseOf(levels, base, endSteps), endSteps, end.part);
  const range = rangeOf(corpus, first, last);
  const without = excluded.flatMap((out) => nodesAt(corpus, base, inheritSteps(levels, endSteps, out)));
  return { resolution: withDash(withoutNodes(range, without), rangeEnd.lookalike), steps: endSteps };
}

/** A range without the places that an exclusion names. */
function withoutNodes(range: Resolution, excluded: readonly CorpusNode[]): Resolution {
  if (excluded.length === 0) return range;
  return { ...range, targets: range.targets.filter(({ node }) => !excluded.includes(node)) };
}

/** The node below which the steps stand: the opening's own base, or what of it lies above the first step. */
function baseOf(levels: readonly Level[], base: CorpusNode | null, steps: readonly PlacedStep[]): CorpusNode | null {
  const depth = steps[0]?.depth ?? 1;
  if (base === null || base.depth < depth) return base;
  return mayBeginAt(levels, depth) ? null : ancestorAt(base, depth - 1);
}

function withDash(range: Resolution, lookalike: Span | null): Resolution {
  if (lookalike === null) return range;
  return { ...range, lookalikes: [...range.lookalikes, { span: lookalike, found: 'ー', meant: '～' }] };
}

function nodesOf(resolution: Resolution): readonly CorpusNode[] {
  return [...new Set(resolution.targets.map(({ node }) => node))];
}

/** A member of the annex among numbers is still the annex; members of a relative citation are relative. */
function kindOf(opening: Opening, written: Member): CitationKind {
  return opening.kind === 'number' && written.body.type === 'annex' ? 'annex' : opening.kind;
}

function member(
  opening: Opening,
  span: Span,
  list: Span,
  index: number,
  resolution: Resolution,
  kind: CitationKind = opening.kind,
  written: Member | null = null,
): ResolvedMember {
  const { verdict, targets, deadEnd, lookalikes } = resolution;
  const notation = index === 0 ? opening.notation : { ...opening.notation, name: null };
  const isRange = written !== null && written.body.rangeEnd !== null;
  const number = written === null ? null : numberOf(written, opening.nameBehind);
  const { corpus } = opening;
  const citation = {
    span,
    kind,
    verdict,
    corpus,
    edition: null,
    targets,
    deadEnd,
    lookalikes,
    notation,
    number,
    list,
    member: index,
    isRange,
  };
  return { citation, resolution };
}

/** Null where the name stands within it: Section II.4 of the Guidelines, second sentence. */
function numberOf(written: Member, name: Span | null): WrittenNumber | null {
  if (written.body.type !== 'pinpoint' || (name !== null && name.end <= written.end && name.start > written.start))
    return null;
  const { steps, part } = written.body.pinpoint;
  return {
    span: { start: written.start, end: written.end },
    depths: steps.map(({ depth }) => depth),
    sharesUnit: part?.words.at(-1)?.shared ?? false,
  };
}

function ofTargets(targets: readonly Target[]): Resolution {
  if (targets.length === 0)
    return {
      verdict: 'unresolved',
      targets,
      deadEnd: { node: null, missing: { ja: '', en: '' }, what: 'clause' },
      lookalikes: [],
    };
  return { verdict: 'resolved', targets, deadEnd: null, lookalikes: [] };
}

function titleResolution(nodes: readonly CorpusNode[]): Resolution {
  return {
    verdict: nodes.length > 1 ? 'ambiguous' : 'resolved',
    targets: nodes.map(wholeOf),
    deadEnd: null,
    lookalikes: [],
  };
}
