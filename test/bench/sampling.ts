/**
 * Taking times. What is compared is run by turns, round after round, so that whatever else the machine does meets all of it
 * alike; and only ratios of one run are worth anything. Medians and quartiles, because means are at the mercy of one pause.
 */

/** Milliseconds of the middle round, of the rounds at the quarters, and of the slowest in a hundred. */
export interface Sample {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly p99: number;
  readonly rounds: number;
}

export interface Rounds {
  /** Rounds whose times are thrown away. */
  readonly warmUp: number;
  readonly rounds: number;
}

/** Runs the tasks by turns and answers their times by name. A task may prepare itself; only what it returns is timed. */
export async function alternate<K extends string>(
  tasks: Readonly<Record<K, () => unknown>>,
  { warmUp, rounds }: Rounds,
): Promise<Readonly<Record<K, Sample>>> {
  const names = Object.keys(tasks) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      await tasks[name]();
      const taken = performance.now() - start;
      if (round >= 0) times.get(name)?.push(taken);
    }
  }
  return Object.fromEntries(names.map((name) => [name, sampleOf(times.get(name) ?? [])])) as Record<K, Sample>;
}

export function sampleOf(times: readonly number[]): Sample {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75), p99: at(0.99), rounds: sorted.length };
}
