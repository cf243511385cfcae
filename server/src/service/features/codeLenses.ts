/** Code lenses in a source: by how many drafts each clause is cited. Clauses that nobody cites have none. */
import type { CodeLens } from 'vscode-languageserver-types';
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import type { Locale } from '../../core/text/localised.ts';
import type { Reading } from '../reading.ts';
import type { Sources } from '../sources.ts';

export function codeLenses(
  sources: Sources,
  uri: string,
  drafts: readonly Reading[],
  locale: Locale,
): CodeLens[] | null {
  const corpus = sources.corpusAt(uri);
  if (corpus === null) return null;
  const counts = new Map<CorpusNode, number>();
  for (const { analysis, draft } of drafts) {
    if (sources.corpusAt(draft.uri) !== null) continue;
    const cited = new Set(analysis.citations.flatMap(({ targets }) => targets.map((target) => target.node)));
    for (const node of cited) counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  return corpus.nodes.flatMap((node) => {
    const count = counts.get(node);
    if (count === undefined) return [];
    // A command without a name is how a lens says something that cannot be clicked.
    return [{ range: sources.rangeOf(corpus, node.heading), command: { title: citedBy(count, locale), command: '' } }];
  });
}

function citedBy(count: number, locale: Locale): string {
  if (locale === 'ja') return `${count}件の原稿で参照`;
  return `cited by ${count} ${count === 1 ? 'draft' : 'drafts'}`;
}
