/**
 * The state of reStructuredText between two lines: which indentations are open and what they are, what the next deeper
 * indentation will be, which adornments have made titles of which level, and whether a simple table is open. As a string
 * it is an entry state.
 */
import type { Entry } from '../../language.ts';

/** What an indentation is: a block quotation, a note's body, or a body that changes nothing. */
export type ContextType = 'q' | 'n' | 'b';

export interface Context {
  readonly type: ContextType;
  readonly indent: number;
}

/** What the lines indented deeper than `base` will be; `l` is a literal block. `isFresh` until a blank line has come. */
export interface Expected {
  readonly type: ContextType | 'l';
  readonly base: number;
  readonly isFresh: boolean;
}

export interface State {
  readonly contexts: readonly Context[];
  readonly expected: Expected | null;
  /** A letter or two for each level of titles: the adornment, with `o` before it when it stands above the title too. */
  readonly styles: readonly string[];
  /** What the line above is in a simple table; empty outside of one. */
  readonly table: '' | 'border' | 'row';
}

export const initialState: State = { contexts: [], expected: null, styles: [], table: '' };

/** No adornment and no type is a line feed or a comma, nor is a number; so they separate. */
export function keyOf({ contexts, expected, styles, table }: State): string {
  const open = contexts.map(({ type, indent }) => type + String(indent)).join(',');
  const next = expected === null ? '' : `${expected.type}${expected.isFresh ? '+' : '-'}${String(expected.base)}`;
  return [open, next, table, styles.join(' ')].join('\n');
}

export function stateOf(entry: Entry): State {
  const [open = '', next = '', table = '', styles = ''] = String(entry).split('\n');
  return {
    contexts: open === '' ? [] : open.split(',').map((part) => ({ type: typeOf(part), indent: Number(part.slice(1)) })),
    expected:
      next === '' ? null : { type: expectedTypeOf(next), isFresh: next.charAt(1) === '+', base: Number(next.slice(2)) },
    table: table === 'border' || table === 'row' ? table : '',
    styles: styles === '' ? [] : styles.split(' '),
  };
}

function typeOf(part: string): ContextType {
  const type = part.charAt(0);
  return type === 'q' || type === 'n' ? type : 'b';
}

function expectedTypeOf(part: string): Expected['type'] {
  return part.startsWith('l') ? 'l' : typeOf(part);
}
