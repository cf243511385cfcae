/** Every place of a draft that means the same: citations of the clause under the caret, uses of the term under it. */
import { DocumentHighlightKind, type DocumentHighlight, type Position } from 'vscode-languageserver-types';
import { citationAt, termAt } from '../../core/draft/queries.ts';
import type { Span } from '../../core/text/span.ts';
import { citesAny } from '../citing.ts';
import type { Reading } from '../reading.ts';

export function documentHighlights(reading: Reading, position: Position): DocumentHighlight[] | null {
  const spans = alikeAt(reading, reading.text.offsetAt(position));
  return spans?.map((span) => ({ range: reading.text.rangeOf(span), kind: DocumentHighlightKind.Text })) ?? null;
}

function alikeAt({ analysis }: Reading, offset: number): readonly Span[] | null {
  const citation = citationAt(analysis, offset);
  if (citation !== null) {
    const nodes = new Set(citation.targets.map((target) => target.node));
    return analysis.citations.filter((other) => other === citation || citesAny(other, nodes)).map(({ span }) => span);
  }
  const use = termAt(analysis, offset);
  if (use === null) return null;
  return analysis.terms.filter((other) => other.term === use.term).map(({ span }) => span);
}
