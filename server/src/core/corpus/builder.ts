/**
 * The tree while it grows. The body reader says what stands where; the builder makes nodes of it, keeps the numbering honest,
 * and at the end settles what only the finished tree can tell: kinds and paths of the annex, ends, and emptiness.
 */
import type { Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import type { Corpus, CorpusNode, Paragraph } from './corpus.ts';
import { isArticle, isDotted, markerOf, pathSegmentOf, type Level } from './numbering.ts';
import type { CorpusFault } from './problems.ts';
import { paragraphAt } from './sentences.ts';

/** A node that is not finished. It becomes the `CorpusNode` that others see. */
export interface GrowingNode extends CorpusNode {
  path: string;
  kind: CorpusNode['kind'];
  ordinal: number;
  titleEn: string | null;
  reading: string | null;
  text: string;
  span: { start: number; end: number };
  readonly paragraphs: Paragraph[];
  readonly parent: GrowingNode | null;
  readonly children: GrowingNode[];
  /** The highest number among the children so far. */
  reached: number;
}

/** What a reader knows of a node when it meets it. */
export interface NodeHead {
  readonly parent: GrowingNode | null;
  readonly depth: number;
  readonly heading: Span;
  readonly marker: string;
  readonly titleSpan: Span | null;
}

/** How the numbers of one depth have gone so far. */
interface Run {
  /** The highest number yet, and the node below which it stands. */
  reached: number;
  parent: GrowingNode | null;
  /** Whether the first number below a second parent went on with those below the first, or began anew; null before there is one. */
  goesOn: boolean | null;
}

/** What the finished tree gives to a corpus. */
export type Tree = Pick<Corpus, 'heading' | 'preamble' | 'chapters' | 'annex' | 'nodes' | 'byPath'>;

/** Titles are ids within the annex; longer ones are cut there, so that deep paths cannot grow without bound. */
const LONGEST_SEGMENT = 200;

/** How many nodes are settled in one step; that takes a fraction of a millisecond. */
const NODES_A_STEP = 512;

export class Builder {
  readonly #source: string;
  readonly #language: string;
  readonly #report: (fault: CorpusFault, span: Span) => void;
  readonly #nodes: GrowingNode[] = [];
  readonly #byPath = new Map<string, GrowingNode>();
  readonly #preamble: Paragraph[] = [];
  /** By depth, from 1. */
  readonly #runs: Run[] = [];
  #heading: Span | null = null;
  #reached = 0;

  constructor(source: string, language: string, report: (fault: CorpusFault, span: Span) => void) {
    this.#source = source;
    this.#language = language;
    this.#report = report;
  }

  /** Takes the document's title; the first one counts. */
  title(span: Span): void {
    if (this.#heading === null) this.#heading = span;
    else this.#report({ code: 'corpus.title' }, span);
  }

  /** The number that the next clause of a depth should have below the node. */
  nextBelow(parent: GrowingNode | null, depth: number): number {
    const run = this.#runs[depth];
    return (run?.goesOn === true ? run.reached : (parent?.reached ?? this.#reached)) + 1;
  }

  /**
   * Whether the numbers of a depth run on from parent to parent. Those of articles do, unless the document shows otherwise; those
   * with another English word do where it shows that.
   */
  runsOn(depth: number, level: Level): boolean {
    return this.#runs[depth]?.goesOn ?? (depth > 1 && isArticle(level));
  }

  /** Adds a clause. Without an ordinal, where its marker could not be read, it counts on from its sibling. */
  clause(head: NodeHead, level: Level, ordinal: number | null): GrowingNode {
    const run = this.#runAt(head, level, ordinal);
    const expected = this.nextBelow(head.parent, head.depth);
    const number = ordinal ?? expected;
    const segment = pathSegmentOf(level, number);
    const path = head.parent === null ? segment : head.parent.path + (isDotted(level) ? '.' : '') + segment;
    const node = this.#grow(head, 'clause', number, path);
    const isKnown = !this.#register(node);
    if (number > expected)
      this.#report({ code: 'corpus.gap', expected: markerOf(level, expected), found: head.marker }, head.heading);
    if (number < expected && !isKnown) {
      this.#report({ code: 'corpus.order', expected: markerOf(level, expected), found: head.marker }, head.heading);
    }
    const reached = Math.max(expected - 1, number);
    if (head.parent === null) this.#reached = reached;
    else head.parent.reached = reached;
    run.reached = reached;
    return node;
  }

  /** The run that a clause belongs to. The first one below a second parent shows how its numbers go. */
  #runAt({ depth, parent }: NodeHead, level: Level, ordinal: number | null): Run {
    const run = (this.#runs[depth] ??= { reached: 0, parent, goesOn: null });
    if (run.parent === parent) return run;
    run.parent = parent;
    if (run.goesOn !== null || ordinal === null || run.reached === 0) return run;
    run.goesOn = ordinal > 1 && (isArticle(level) || (level.word !== '' && ordinal === run.reached + 1));
    return run;
  }

  /** Adds the annex or a part of it. Its path is settled at the end, since a heading's kind depends on what stands below it. */
  annexPart(head: NodeHead, kind: 'annex' | 'row' | 'item'): GrowingNode {
    const ordinal = kind === 'annex' ? 1 : (head.parent?.children.length ?? 0) + 1;
    return this.#grow(head, kind, ordinal, '');
  }

  /** Adds words to a node, or to the preamble where no node is open. */
  paragraph(node: GrowingNode | null, span: Span): void {
    if (span.start === span.end) return;
    const paragraph = paragraphAt(this.#source, span, this.#language);
    (node?.paragraphs ?? this.#preamble).push(paragraph);
    if (node !== null) node.span.end = Math.max(node.span.end, span.end);
  }

  /** The finished tree, in small steps. `titlesEn` are English titles and `readings` the titles' readings, both by path. */
  *finish(titlesEn: Readonly<Record<string, string>>, readings: Readonly<Record<string, string>>): Steps<Tree> {
    for (const [index, node] of this.#nodes.entries()) {
      if (index % NODES_A_STEP === NODES_A_STEP - 1) yield;
      if (node.kind !== 'clause') this.#settleAnnexPart(node);
      node.text = node.paragraphs.map((paragraph) => paragraph.text).join('\n');
      node.titleEn = Object.hasOwn(titlesEn, node.path) ? (titlesEn[node.path] ?? null) : null;
      node.reading = Object.hasOwn(readings, node.path) ? (readings[node.path] ?? null) : null;
      const isEmpty = node.paragraphs.length === 0 && node.children.length === 0;
      if (isEmpty) this.#report({ code: 'corpus.empty', path: node.path }, node.heading);
    }
    for (let index = this.#nodes.length - 1; index >= 0; index--) {
      if (index % NODES_A_STEP === NODES_A_STEP - 1) yield;
      const node = this.#nodes[index];
      if (node === undefined || node.parent === null) continue;
      node.parent.span.end = Math.max(node.parent.span.end, node.span.end);
    }
    const roots = this.#nodes.filter((node) => node.parent === null);
    return {
      heading: this.#heading,
      preamble: this.#preamble,
      chapters: roots.filter((node) => node.kind === 'clause'),
      annex: roots.find((node) => node.kind === 'annex') ?? null,
      nodes: this.#nodes,
      byPath: this.#byPath,
    };
  }

  #grow(head: NodeHead, kind: CorpusNode['kind'], ordinal: number, path: string): GrowingNode {
    const { parent, depth, heading, marker, titleSpan } = head;
    const title = titleSpan === null ? null : this.#source.slice(titleSpan.start, titleSpan.end);
    const node: GrowingNode = {
      path,
      kind,
      depth,
      ordinal,
      marker,
      title,
      titleEn: null,
      reading: null,
      titleSpan,
      paragraphs: [],
      text: '',
      heading,
      span: { ...heading },
      parent,
      children: [],
      reached: 0,
    };
    parent?.children.push(node);
    this.#nodes.push(node);
    return node;
  }

  /** Parents come before their children, so that their paths are settled already. */
  #settleAnnexPart(node: GrowingNode): void {
    const { parent } = node;
    if (node.kind === 'row' && node.children.some((child) => child.kind !== 'item')) {
      node.kind = parent?.kind === 'annex' ? 'group' : 'category';
    }
    node.path = annexPathOf(node, this.#byPath);
    this.#register(node);
  }

  /** Enters the node by its path, unless an earlier one has it, which is reported once: not again for what stands below. */
  #register(node: GrowingNode): boolean {
    if (this.#byPath.has(node.path)) {
      const isFirst = node.parent === null || this.#byPath.get(node.parent.path) === node.parent;
      if (isFirst) this.#report({ code: 'corpus.duplicate', path: node.path }, node.heading);
      return false;
    }
    this.#byPath.set(node.path, node);
    return true;
  }
}

/**
 * The group's name is left out above its categories and rows, as it is when the annex is cited, unless an earlier node bears the
 * shorter path.
 */
function annexPathOf(node: GrowingNode, taken: ReadonlyMap<string, CorpusNode>): string {
  const { parent } = node;
  if (parent === null) return 'annex';
  const segment =
    node.kind === 'item' ? String(node.ordinal) : (node.title ?? String(node.ordinal)).slice(0, LONGEST_SEGMENT);
  const short = `annex:${segment}`;
  if (parent.kind === 'annex' || (parent.kind === 'group' && !taken.has(short))) return short;
  return `${parent.path}/${segment}`;
}
