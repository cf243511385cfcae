/**
 * Applying directives: which findings a draft's directives silence, and which directives are at fault themselves. One that
 * silences nothing is reported, because it would silence the next mistake.
 */
import { findingCodes } from '../rules/finding.ts';
import type { Finding } from '../rules/finding.ts';
import { isBlank } from '../text/characters.ts';
import { closest } from '../text/closest.ts';
import type { Span } from '../text/span.ts';
import type { SuppressedFinding } from './analysis.ts';
import { directiveKeywords } from './directives.ts';
import type { Directive } from './directives.ts';
import { codesOf, scopesOf } from './directiveScopes.ts';
import type { Part } from './directiveScopes.ts';
import { standsAlone } from './lines.ts';

/** A fault of a directive. `span` is what is at fault, `removal` what goes when it is removed. */
export type DirectiveProblem = { readonly span: Span; readonly removal: Span; readonly written: string } & (
  | { readonly kind: 'unknownKeyword'; readonly meant: string | null }
  | { readonly kind: 'unknownCode'; readonly meant: string | null }
  | { readonly kind: 'unused'; readonly code: string | null }
);

export interface AppliedDirectives {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** In the order of the draft. */
  readonly problems: readonly DirectiveProblem[];
}

/**
 * Applies `directives` to `findings`, which are in order of their start. `disable-line` means the lines on which its comment
 * stands, `disable-next-line` the next line that is not blank and holds no directive alone, `disable` all up to the `enable`
 * that undoes it. Codes of the group `directive.*` are never unused, since their findings come of applying.
 * Linear in the findings, the directives and the text.
 */
export function applyDirectives(
  findings: readonly Finding[],
  directives: readonly Directive[],
  text: string,
): AppliedDirectives {
  if (directives.length === 0) return { kept: findings, suppressed: [], problems: [] };
  const scopes = scopesOf(directives, text);
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const part = scopes.partFor(finding);
    if (part === undefined) {
      kept.push(finding);
      continue;
    }
    part.isUsed = true;
    suppressed.push({ finding, reason: part.directive.reason });
  }
  scopes.finish();
  return { kept, suppressed, problems: directives.flatMap((directive) => problemsOf(directive, scopes.parts, text)) };
}

function problemsOf(
  directive: Directive,
  parts: ReadonlyMap<Directive, readonly Part[]>,
  text: string,
): readonly DirectiveProblem[] {
  const removal = removalOf(text, directive.span);
  const written = text.slice(directive.written.start, directive.written.end);
  if (directive.keyword === null) {
    const [near] = closest(
      written,
      directiveKeywords.map((keyword) => `shishin-${keyword}`),
    );
    return [{ kind: 'unknownKeyword', span: directive.written, removal, written, meant: near ?? null }];
  }
  const own = parts.get(directive) ?? [];
  const isIdle = own.every(isIdlePart);
  if (isIdle && own.every((part) => codesOf(part).length > 0))
    return [{ kind: 'unused', span: directive.span, removal, written, code: null }];
  return own.flatMap((part, index): readonly DirectiveProblem[] => {
    const { selector } = part;
    if (selector === null || !isIdlePart(part)) return [];
    const { span, codes } = selector;
    // Without its last code a directive would mean every code, so that an idle one goes as a whole.
    const going = isIdle ? removal : removalOfSelector(directive, index);
    const place = { span, written: text.slice(span.start, span.end), removal: going };
    if (codes.length > 0) return [{ kind: 'unused', ...place, code: place.written }];
    return [{ kind: 'unknownCode', ...place, meant: closest(selector.name, findingCodes)[0] ?? null }];
  });
}

/** Whether a part silenced nothing. One that is about directives is never idle: see `applyDirectives`. */
function isIdlePart({ isUsed, selector }: Part): boolean {
  const codes = selector?.codes ?? [];
  return !isUsed && !(codes.length > 0 && codes.every((code) => code.startsWith('directive.')));
}

/** A selector goes with the separator behind it, the last one with the separator before it. */
function removalOfSelector({ selectors }: Directive, index: number): Span {
  const span = selectors[index]?.span ?? { start: 0, end: 0 };
  const behind = selectors[index + 1];
  if (behind !== undefined) return { start: span.start, end: behind.span.start };
  return { start: selectors[index - 1]?.span.end ?? span.start, end: span.end };
}

/** A comment that has its lines to itself goes with its last line break. */
function removalOf(text: string, span: Span): Span {
  if (!standsAlone(text, span)) return span;
  let { start, end } = span;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  if (text.startsWith('\r\n', end)) end += 2;
  else if (end < text.length) end++;
  return { start, end };
}
