/**
 * Front matter: YAML between `---` and `---` or `...`, or TOML between `+++`, from the very first line. Without its
 * closing line it is none, and the first line is a thematic break.
 */
import { LineWalker, skipRun, trimEnd } from '../../lines.ts';

const DASH = 0x2d;
const PLUS = 0x2b;
const DOT = 0x2e;
/** Nobody writes longer front matter, in UTF-16 units; a draft that merely begins with `---` is not searched to its end. */
const LONGEST = 65536;

/** How far {@link hasFrontMatter} looks: the last line may begin just before the end, and is as short as a fence. */
export function frontMatterReach(first: string): number {
  return first === '-' || first === '+' ? LONGEST + 1024 : 1;
}

/** Whether the text begins with front matter that is closed. */
export function hasFrontMatter(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code !== DASH && code !== PLUS) return false;
  const lines = new LineWalker(text, 0);
  if (!lines.advance() || !isFence(text, lines.start, lines.end, code)) return false;
  while (lines.advance() && lines.start < LONGEST) {
    if (isFrontMatterEnd(text, 0, lines.start, lines.end)) return true;
  }
  return false;
}

/** Whether the line `[start, end)` closes the front matter that was opened at `open`. */
export function isFrontMatterEnd(text: string, open: number, start: number, end: number): boolean {
  const code = text.charCodeAt(open);
  return isFence(text, start, end, code) || (code === DASH && isFence(text, start, end, DOT));
}

function isFence(text: string, start: number, end: number, code: number): boolean {
  return skipRun(text, start, end, code) === start + 3 && trimEnd(text, start, end) === start + 3;
}
