/**
 * The nearest of some known words to one that is not known, for messages that ask "did you mean …?". Distances are
 * edit distances over code units with a limit, so that a question about a very long word costs nothing.
 */

/** A word longer than this is no misspelling of anything that Shishin knows. */
const LONGEST = 200;

/**
 * The candidates within edit distance `limit` of `word`, nearest first, at most `count`; candidates of one distance keep
 * their order. Both sides are compared without regard to case. Linear in the candidates' total length.
 */
export function closest(
  word: string,
  candidates: Iterable<string>,
  options: { count?: number; limit?: number } = {},
): readonly string[] {
  if (word.length === 0 || word.length > LONGEST) return [];
  const limit = options.limit ?? Math.max(1, Math.floor(word.length / 3));
  const wanted = word.toLowerCase();
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = distanceWithin(wanted, candidate.toLowerCase(), limit);
    if (distance !== null) found.push({ candidate, distance });
  }
  found.sort((a, b) => a.distance - b.distance);
  return found.slice(0, options.count ?? 1).map(({ candidate }) => candidate);
}

/** The number of insertions, deletions, replacements and swaps of neighbours from `a` to `b`; null beyond `limit`. */
function distanceWithin(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, at(older, column - 2) + 1);
      current.push(best);
    }
    if (Math.min(...current) > limit) return null;
    older = previous;
    previous = current;
  }
  const distance = at(previous, b.length);
  return distance <= limit ? distance : null;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
