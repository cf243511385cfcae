/** Directives for tests: those of a draft, and what they do to the findings that are marked in it. */
import { applyDirectives } from '../../../server/src/core/draft/applyDirectives.ts';
import type { AppliedDirectives } from '../../../server/src/core/draft/applyDirectives.ts';
import { parseDirectives } from '../../../server/src/core/draft/directives.ts';
import type { Directive } from '../../../server/src/core/draft/directives.ts';
import { commentsOf } from '../../../server/src/core/markup/comments.ts';
import type { Markup } from '../../../server/src/core/markup/markup.ts';
import { scanBlocks } from '../../../server/src/core/markup/scan.ts';
import type { Finding, FindingCode } from '../../../server/src/core/rules/finding.ts';
import { parseFixture } from '../../support/fixture.ts';

/** The directives of a draft, in order. */
export function directivesIn(text: string, markup: Markup = 'markdown'): readonly Directive[] {
  return parseDirectives(text, commentsOf(text, scanBlocks(text, markup), markup));
}

/** Applies the directives of a draft to the findings that are marked in it as `⟦…⟧{code}`. */
export function apply(marked: string, markup: Markup = 'markdown'): { text: string; applied: AppliedDirectives } {
  const { text, ranges } = parseFixture(marked);
  const findings = ranges.map(({ start, end, label }): Finding => {
    const message = { ja: '', en: '' };
    return { span: { start, end }, code: label as FindingCode, severity: 'warning', message, clause: null, fixes: [] };
  });
  return { text, applied: applyDirectives(findings, directivesIn(text, markup), text) };
}
