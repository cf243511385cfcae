/**
 * Find references: from a citation in a draft, or from a clause in its source, to every citation of that clause in the
 * drafts that are known. A citation of what stands below a clause is a reference to that and not to the clause.
 */
import type { Location, Position } from 'vscode-languageserver-types';
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import { citationAt } from '../../core/draft/queries.ts';
import { nodeAround } from '../nodes.ts';
import type { Reading } from '../reading.ts';
import { rangesCiting, type DraftRecord } from '../workspace/record.ts';

/** `records` are those of the drafts to search, in the order in which they are listed. */
export function references(
  reading: Reading,
  position: Position,
  records: readonly DraftRecord[],
  includeSource: boolean,
): Location[] | null {
  const meant = nodesAt(reading, reading.text.offsetAt(position));
  if (meant === null) return null;
  const { corpus, nodes } = meant;
  const sources = includeSource ? [...nodes].map((node) => reading.sources.locationOf(corpus, node.heading)) : [];
  return [...sources, ...records.flatMap((record) => citationsIn(record, nodes))];
}

function nodesAt(reading: Reading, offset: number): { corpus: Corpus; nodes: ReadonlySet<CorpusNode> } | null {
  const citation = citationAt(reading.analysis, offset);
  if (citation !== null)
    return { corpus: citation.corpus, nodes: new Set(citation.targets.map((target) => target.node)) };
  const corpus = reading.sources.corpusAt(reading.draft.uri);
  const node = corpus === null ? null : nodeAround(corpus, offset);
  return corpus === null || node === null ? null : { corpus, nodes: new Set([node]) };
}

function citationsIn(record: DraftRecord, nodes: ReadonlySet<CorpusNode>): readonly Location[] {
  return rangesCiting(record, nodes).map((range) => ({ uri: record.uri, range }));
}
