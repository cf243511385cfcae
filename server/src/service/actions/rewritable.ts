/** What of a draft can be rewritten without harm to what stands around it. */
import type { Citation } from '../../core/citation/citation.ts';

/** Whether a citation is no member of a list, whose others need it beside them, and no range. */
export function standsAlone({ span, list, isRange }: Citation): boolean {
  return span.start === list.start && span.end === list.end && !isRange;
}

/** Whether words of a draft hold marks of the markup, which would lose the other half of their pair. */
export function holdsMarkup(written: string): boolean {
  return /[*_`~<>{}\\[\]|\r\n]/u.test(written);
}
