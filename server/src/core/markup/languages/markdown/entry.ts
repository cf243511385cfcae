/**
 * The entry states of Markdown as strings: a flag where the line stands in something other than its containers, then the
 * stack of containers, whose units are small numbers and never a flag.
 */
import type { Entry } from '../../language.ts';

export const FLAG = {
  /** The first line of front matter. */
  frontMatter: 'F',
  /** Behind a row of a table. */
  table: 'T',
  /** Inside of what was a paragraph, until the line, or the next one, made a table of it. */
  inside: 'I',
} as const;

type Flag = (typeof FLAG)[keyof typeof FLAG];

export function flagOf(entry: Entry): Flag | null {
  const first = String(entry).charAt(0);
  return first === FLAG.frontMatter || first === FLAG.table || first === FLAG.inside ? first : null;
}

/** The stack of containers of an entry state. */
export function stackOf(entry: Entry): string {
  return flagOf(entry) === null ? String(entry) : String(entry).slice(1);
}
