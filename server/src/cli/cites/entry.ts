/** A citation as `shishin cites` prints it. The shape of the JSON is fixed: other programs rely on it. */
import type { Citation, Target } from '../../core/citation/citation.ts';
import { canonicalFormat, formatTarget, markerOfNode } from '../../core/citation/formatter.ts';
import { pathOf } from '../../core/citation/paths.ts';
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import { createDraftText } from '../../service/draftText.ts';

/** Offsets are UTF-16, half-open; line and column count from 1, columns in UTF-16 units. */
export interface CitationEntry {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** The draft's own characters. */
  readonly text: string;
  readonly kind: Citation['kind'];
  readonly verdict: Citation['verdict'];
  readonly corpus: string;
  /** Paths: the clauses of a range, the candidates when ambiguous, none when unresolved. */
  readonly targets: readonly string[];
  /** The canonical citation of what is cited; null where that is not one thing. */
  readonly canonical: string | null;
}

/** The citations of a draft in order. */
export function citationEntries(file: string, analysis: DraftAnalysis): readonly CitationEntry[] {
  const draft = createDraftText(analysis.text);
  return analysis.citations.map((citation) => {
    const { span, kind, verdict, corpus, targets } = citation;
    const { line, character } = draft.positionAt(span.start);
    return {
      file,
      start: span.start,
      end: span.end,
      line: line + 1,
      column: character + 1,
      text: analysis.text.slice(span.start, span.end),
      kind,
      verdict,
      corpus: corpus.id,
      targets: targets.map(pathOf),
      canonical: canonicalOf(citation),
    };
  });
}

/** The citation in its canonical form. What is ambiguous or unresolved has none. */
function canonicalOf({ verdict, targets, isRange }: Citation): string | null {
  const first = targets[0];
  const last = targets.at(-1);
  if (first === undefined || last === undefined || verdict === 'ambiguous') return null;
  const begin = formatTarget(first, canonicalFormat);
  if (first === last) return begin;
  const rest = (target: Target): string => {
    const isPart = target.paragraph !== null || target.sentence !== null;
    if (target.node.parent === first.node.parent && !isPart) return markerOfNode(target.node);
    // Parts of one clause are told apart by their own words: 第1段落から第3段落まで.
    const from = target.node === first.node ? target.node.depth + 1 : 1;
    return formatTarget(target, { ...canonicalFormat, withName: false, from });
  };
  if (isRange) return `${begin}から${rest(last)}まで`;
  const between = targets.slice(1, -1).map((target) => `、${rest(target)}`);
  return `${begin}${between.join('')}及び${rest(last)}`;
}
