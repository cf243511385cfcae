/**
 * Titles as citations, behind 指針の「. A title that stands twice names no clause, so it is offered with its number, as a
 * title behind a citation.
 */
import { wholeOf } from '../../core/citation/citation.ts';
import { canonicalFormat, formatTarget } from '../../core/citation/formatter.ts';
import type { Library } from '../../core/draft/library.ts';
import { compactCitation } from '../render/target.ts';
import type { Continuation } from './continuation.ts';
import { titleMatcher } from './matching.ts';
import type { OpenCitation } from './openCitation.ts';

export function titles(open: OpenCitation, library: Library): readonly Continuation[] {
  const tail = /^(?<joint>の?)「(?<begun>[^「」]*)$/u.exec(open.tail)?.groups;
  if (tail === undefined || open.target !== null) return [];
  const { joint = '', begun = '' } = tail;
  const { nodes } = open.corpus;
  const counts = new Map<string | null, number>();
  for (const node of nodes) counts.set(node.title, (counts.get(node.title) ?? 0) + 1);
  return nodes
    .filter((node) => node.kind === 'clause' && node.title !== null)
    .filter(titleMatcher(library, begun))
    .map((node): Continuation => {
      const target = wholeOf(node);
      const title = `「${node.title ?? ''}」`;
      const detail = compactCitation(target);
      if (counts.get(node.title) === 1) return { text: joint + title, target, detail };
      return { text: formatTarget(target, { ...canonicalFormat, withName: false }), behind: title, target, detail };
    });
}
