/**
 * White space at the head of a line of plain text, where the full-width space is as good as any.
 */
import { isBlank } from '../../../text/characters.ts';

/** The first offset in `[from, end]` that is no blank. */
export function skipWhite(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
