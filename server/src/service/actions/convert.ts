/**
 * Citations in another style. Only a citation that stands for itself is rewritten: what a member of a list says depends
 * on the members before it, and of a citation that is not sure nobody knows what to write.
 */
import type { Citation } from '../../core/citation/citation.ts';
import { formatTarget } from '../../core/citation/formatter.ts';
import type { CitationStyle, DraftAnalysis } from '../../core/draft/analysis.ts';
import type { Edit } from '../../core/rules/finding.ts';
import { sliceOf, type Span } from '../../core/text/span.ts';
import type { Action } from './action.ts';

const styles: readonly CitationStyle[] = ['compact', 'linked', 'formal', 'titled', 'english'];

/** One action for each style that spells the citation otherwise than it is spelt. */
export function conversions(analysis: DraftAnalysis, citation: Citation): readonly Action[] {
  const known = new Set<string>();
  return styles.flatMap((style): Action[] => {
    const edit = conversion(analysis, citation, style);
    if (edit === null || known.has(edit.newText)) return [];
    known.add(edit.newText);
    const { newText } = edit;
    const named = newText.includes('「') ? `『${newText}』` : `「${newText}」`;
    return [{ title: { ja: `表示を${named}に改める`, en: `Write as ${newText}` }, edits: [edit] }];
  });
}

/** The edits that bring every citation within a span, or of the whole draft, to one style. */
export function convertAll(analysis: DraftAnalysis, style: CitationStyle, within: Span | null): readonly Edit[] {
  return analysis.citations
    .filter(({ span }) => within === null || (within.start <= span.start && span.end <= within.end))
    .flatMap((citation) => conversion(analysis, citation, style) ?? []);
}

/** The edit for one citation; null where it cannot be rewritten or is spelt so already. */
function conversion(analysis: DraftAnalysis, citation: Citation, style: CitationStyle): Edit | null {
  const { span, list, targets, verdict, kind, notation } = citation;
  const [target, ...others] = targets;
  const isAlone = span.start === list.start && span.end === list.end && !citation.isRange;
  const isSpeltOut = kind === 'number' || kind === 'annex';
  if (target === undefined || others.length > 0 || verdict !== 'resolved' || !isAlone || !isSpeltOut) return null;
  const { formalName, formalYear, digits } = analysis.settings;
  const newText = formatTarget(target, { style, formalName, formalYear, digits, withName: notation.name !== null });
  return newText === sliceOf(analysis.text, span) ? null : { span, newText };
}
