/**
 * What is kept of a draft that is not open: which clauses it cites, and where. A workspace has thousands of drafts, so a
 * record holds neither their text nor their analysis; whatever else is asked of a draft is read from its file again.
 */
import type { Range } from 'vscode-languageserver-types';
import type { Citation } from '../../core/citation/citation.ts';
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import type { DraftText } from '../draftText.ts';

/** The citations of one draft: for each clause that a citation means, the clause and the citation's place. */
export interface DraftRecord {
  readonly uri: string;
  /** In order of the citations; a range or a list stands here with each of its clauses. */
  readonly nodes: readonly CorpusNode[];
  /** Four numbers for each of `nodes`: line and UTF-16 character of the start, and of the end. */
  readonly places: Uint32Array;
}

/** Makes the record of a draft. The text is asked for once, and only where there is a citation to be placed in it. */
export function recordOf(uri: string, citations: readonly Citation[], text: () => DraftText): DraftRecord {
  const nodes: CorpusNode[] = [];
  const places: number[] = [];
  let lines: DraftText | null = null;
  for (const { span, targets } of citations) {
    const cited = new Set(targets.map(({ node }) => node));
    if (cited.size === 0) continue;
    lines ??= text();
    const { start, end } = lines.rangeOf(span);
    for (const node of cited) {
      nodes.push(node);
      places.push(start.line, start.character, end.line, end.character);
    }
  }
  return { uri, nodes, places: Uint32Array.from(places) };
}

/** The places in a draft that cite any of the clauses, each once, in order. */
export function rangesCiting({ nodes, places }: DraftRecord, wanted: ReadonlySet<CorpusNode>): readonly Range[] {
  const ranges: Range[] = [];
  for (const [index, node] of nodes.entries()) {
    if (!wanted.has(node)) continue;
    const range = rangeAt(places, index);
    const last = ranges.at(-1);
    // One citation may mean several of the clauses; it is still one place.
    if (last === undefined || !isSamePlace(last, range)) ranges.push(range);
  }
  return ranges;
}

function rangeAt(places: Uint32Array, index: number): Range {
  const number = (place: number): number => places[4 * index + place] ?? 0;
  return { start: { line: number(0), character: number(1) }, end: { line: number(2), character: number(3) } };
}

function isSamePlace(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character;
}
