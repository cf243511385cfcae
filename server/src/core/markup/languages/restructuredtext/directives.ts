/**
 * The directives of reStructuredText by what their body is. All that are not listed hold no text of the writer's.
 */

/** A body that is text, text that is quoted, or nothing to read. */
export type BodyType = 'text' | 'quotation' | 'opaque';

const TEXT = new Set(
  (
    'note warning tip important caution danger attention error hint admonition seealso topic sidebar container compound rubric ' +
    'centered versionadded versionchanged deprecated todo only figure table list-table glossary line-block hlist class header ' +
    'footer title details dropdown'
  ).split(' '),
);
const QUOTATIONS = new Set(['epigraph', 'highlights', 'pull-quote', 'blockquote']);
/** Directives whose argument is a name or an address and no text. */
const NAMED = new Set(['container', 'only', 'figure', 'class', 'versionadded', 'versionchanged', 'deprecated']);

export function bodyTypeOf(directive: string): BodyType {
  if (QUOTATIONS.has(directive)) return 'quotation';
  return TEXT.has(directive) ? 'text' : 'opaque';
}

export function hasTextArgument(directive: string): boolean {
  return !NAMED.has(directive);
}
