/**
 * Small readers that all constructs share. A reader looks at one place of a text and answers with what it read and where it
 * ended, or null; it never moves backwards and never throws, so that constructs combine by plain calls.
 */

/** What a sticky pattern matched: its groups, and the offset behind it. */
export interface Match {
  readonly groups: readonly (string | undefined)[];
  readonly start: number;
  readonly end: number;
}

/** Matches a sticky (`y`) pattern exactly at `at`. Patterns must be linear: no nested repetition. */
export function matchAt(pattern: RegExp, text: string, at: number): Match | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? null : { groups: match, start: at, end: at + match[0].length };
}
