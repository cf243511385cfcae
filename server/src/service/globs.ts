/**
 * Globs of files, as editors write them: `*` and `?` within a name, a whole part `**` for any number of folders, `[a-z]`
 * and `[!a-z]`, and `{a,b}` for one of several. They come from the configuration of a project, which may be anybody's, so
 * matching is linear in the name for any glob: all ways through it are followed at once. A regular expression would
 * follow them one by one, for ever if the glob is made for it.
 */

/** Whether a name, with `/` between its parts, is meant. */
export type GlobMatcher = (name: string) => boolean;

/** A matcher for names that any of the globs means. Never throws; what no glob can say means nothing. */
export function globMatcher(globs: readonly string[], { ignoresCase = false } = {}): GlobMatcher {
  const folded = (text: string): string => (ignoresCase ? text.toLowerCase() : text);
  const automata = globs.filter((glob) => glob.length <= LONGEST).map((glob) => compile(folded(withoutDot(glob))));
  return (name) => automata.some((automaton) => accepts(automaton, folded(name)));
}

/** A glob as the folder that it begins with, without `/` at its end, and the rest; without signs all but the last part. */
export function splitGlob(glob: string): { readonly folder: string; readonly rest: string; readonly isPlain: boolean } {
  const path = withoutDot(glob);
  const sign = path.search(SIGNS);
  const end = path.lastIndexOf('/', sign < 0 ? path.length : sign);
  return { folder: path.slice(0, Math.max(0, end)), rest: path.slice(end + 1), isPlain: sign < 0 };
}

/** In UTF-16 units; a longer one is nobody's. */
const LONGEST = 4096;
const SIGNS = /[*?[\]{}\\]/u;

function withoutDot(glob: string): string {
  return glob.replace(/^(?:\.\/)+/u, '');
}

/** What a unit of a name must be for a state to be left for the one behind it. */
type Test = (unit: string) => boolean;

/** A state asks for a unit, or is left at once for any of others. States are numbered in the order of the glob. */
type State = { readonly test: Test; readonly next: number } | { readonly others: number[] };

/** The last state is the end. */
type Automaton = readonly State[];

function compile(glob: string): Automaton {
  const states: State[] = [];
  const asks = (test: Test, next = states.length + 1): void => void states.push({ test, next });
  const forks = (...others: number[]): number[] => {
    states.push({ others });
    return others;
  };
  /** The alternatives that are open: where they fork, and what is to be led to their end. */
  const open: { readonly fork: number[]; readonly ends: number[][] }[] = [];
  const closing = bracesOf(glob);
  for (let at = 0; at < glob.length; at++) {
    const sign = glob.charAt(at);
    const inner = open.at(-1);
    const set = sign === '[' ? SET.exec(glob.slice(at)) : null;
    if (glob.startsWith('**', at) && isWholePart(glob, at)) {
      const hasFolder = glob.charAt(at + 2) === '/';
      const here = states.length;
      // Any number of units, and then `/` where a name goes on; or nothing at all.
      forks(here + 1, here + (hasFolder ? 4 : 3));
      forks(here + 2, here + 3);
      asks(() => true, here + 1);
      if (hasFolder) asks((unit) => unit === '/');
      at += hasFolder ? 2 : 1;
    } else if (sign === '*') {
      const here = states.length;
      forks(here + 1, here + 2);
      asks(isInPart, here);
    } else if (sign === '?') asks(isInPart);
    else if (set !== null) {
      asks(testOf(set));
      at += set[0].length - 1;
    } else if (sign === '{' && closing.has(at)) open.push({ fork: forks(states.length + 1), ends: [] });
    else if (sign === ',' && inner !== undefined) {
      inner.ends.push(forks());
      inner.fork.push(states.length);
    } else if (sign === '}' && inner !== undefined) {
      for (const end of inner.ends) end.push(states.length);
      open.pop();
    } else {
      const unit = sign === '\\' && at + 1 < glob.length ? glob.charAt(++at) : sign;
      asks((other) => other === unit);
    }
  }
  states.push({ others: [] });
  return states;
}

const SET = /^\[([!^]?)(\]?[^\]/]*)\]/u;

function testOf([, not, units = '']: RegExpExecArray): Test {
  const isNamed = (unit: string): boolean => {
    for (let at = 0; at < units.length; at++) {
      const isRange = units.charAt(at + 1) === '-' && at + 2 < units.length;
      if (isRange ? units.charAt(at) <= unit && unit <= units.charAt(at + 2) : units.charAt(at) === unit) return true;
      if (isRange) at += 2;
    }
    return false;
  };
  return (unit) => isInPart(unit) && isNamed(unit) === (not === '');
}

function isInPart(unit: string): boolean {
  return unit !== '/';
}

/** Whether `**` at an offset has a part to itself; otherwise it is as good as `*`. */
function isWholePart(glob: string, at: number): boolean {
  const before = glob.charAt(at - 1);
  const behind = glob.charAt(at + 2);
  return ['', '/', '{', ','].includes(before) && ['', '/', '}', ','].includes(behind);
}

/** The offsets of the opening braces that are closed. */
function bracesOf(glob: string): ReadonlySet<number> {
  const closed = new Set<number>();
  const open: number[] = [];
  for (let at = 0; at < glob.length; at++) {
    const sign = glob.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '{') open.push(at);
    else if (sign === '}') {
      const opening = open.pop();
      if (opening !== undefined) closed.add(opening);
    }
  }
  return closed;
}

function accepts(states: Automaton, name: string): boolean {
  const marks = new Uint32Array(states.length);
  let current: number[] = [];
  let turn = 1;
  const enter = (first: number, into: number[]): void => {
    const waiting = [first];
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      if (marks[state] === turn) continue;
      marks[state] = turn;
      into.push(state);
      const entered = states[state];
      if (entered !== undefined && 'others' in entered) waiting.push(...entered.others);
    }
  };
  enter(0, current);
  for (let at = 0; at < name.length && current.length > 0; at++) {
    const unit = name.charAt(at);
    const following: number[] = [];
    turn++;
    for (const one of current) {
      const state = states[one];
      if (state !== undefined && 'test' in state && state.test(unit)) enter(state.next, following);
    }
    current = following;
  }
  return current.includes(states.length - 1);
}
