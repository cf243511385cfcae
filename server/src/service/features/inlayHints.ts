/** Inlay hints: the title of a cited clause behind its number, where the draft does not name it itself. */
import { InlayHintKind, type InlayHint, type Range } from 'vscode-languageserver-types';
import { overlaps } from '../../core/text/span.ts';
import type { Reading } from '../reading.ts';

export function inlayHints(reading: Reading, range: Range): InlayHint[] {
  const { analysis, text, locale } = reading;
  const shown = text.spanOf(range);
  return analysis.citations.flatMap((citation): InlayHint[] => {
    const [target, ...others] = citation.targets;
    if (target === undefined || others.length > 0 || !overlaps(citation.span, shown)) return [];
    const { title, titleEn } = target.node;
    if (title === null || isNamedAt(analysis.text, citation.span.start, citation.span.end, title)) return [];
    const words = locale === 'en' && titleEn !== null ? titleEn : `「${title}」`;
    return [
      {
        position: text.positionAt(citation.span.end),
        label: words,
        kind: InlayHintKind.Parameter,
        paddingLeft: locale === 'en',
      },
    ];
  });
}

/** Whether the title stands in the citation, directly behind it, or in the marks that it is the source of: 「…」（指針Ⅴ2）. */
function isNamedAt(text: string, start: number, end: number, title: string): boolean {
  if (text.slice(start, end + title.length + 2).includes(title)) return true;
  const before = text.slice(Math.max(0, start - title.length - 2), start);
  return before === `${title}」（` || before === `${title}』（`;
}
