/**
 * `npm run fuzz`: a session of random steps with the real server, and texts that were made to hurt. It can be repeated from its seed:
 *
 *     npm run fuzz -- --steps=10000 --seed=1997 --length=200000
 *
 * Exit code 1 where anything was found.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundledCorpora, bundledTerms } from '../../server/src/bundled/index.ts';
import { createLibrary } from '../../server/src/core/draft/library.ts';
import { randomFrom } from '../support/random.ts';
import { attacks, doublingRatio, editInside } from './adversarial.ts';
import { residentBytes } from './memory.ts';
import { Session } from './session.ts';

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1997' },
    /** Characters of the shorter of the two texts of an attack. */
    length: { type: 'string', default: '200000' },
    only: { type: 'string' },
  },
});
const dist = join(import.meta.dirname, '..', '..', 'dist');
/** Steps between two rests, at which everything must be answered. */
const REST = 50;
/** Steps between two comparisons with a new server. */
const COMPARISON = 500;
/** Doubling a text may cost this much. */
const MOST = 2.3;
/** Below so many milliseconds a ratio says nothing. */
const LEAST_TIME = 4;
/** How much the memory may grow between the first quarter of the session and its end. */
const GROWTH = 1.5;

const faults: string[] = [];
if (values.only !== 'attacks') faults.push(...(await runSession(Number(values.steps), Number(values.seed))));
if (values.only !== 'session') faults.push(...runAttacks(Number(values.length)));
for (const fault of faults) console.log(`✗ ${fault}`);
console.log(faults.length === 0 ? 'Nothing was found.' : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function runSession(steps: number, seed: number): Promise<readonly string[]> {
  // A copy, so that a build meanwhile does not take the program away.
  const copy = mkdtempSync(join(tmpdir(), 'shishin-fuzz-'));
  cpSync(dist, copy, { recursive: true });
  try {
    return await runSteps(new Session(join(copy, 'shishin.js'), randomFrom(seed)), steps, seed);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function runSteps(session: Session, steps: number, seed: number): Promise<readonly string[]> {
  await session.start();
  const memory: number[] = [];
  for (let step = 1; step <= steps; step++) {
    session.step();
    if (step % REST === 0) await session.rest();
    if (step % COMPARISON !== 0 && step !== steps) continue;
    await session.rest();
    await session.compare();
    memory.push(residentBytes(session.pipe.pid) ?? 0);
    const { edits, requests, faults: found } = session.report;
    console.log(
      `${step} steps, ${edits} edits, ${requests} requests, ${mega(memory.at(-1) ?? 0)}, ${found.length} faults`,
    );
  }
  await session.end();
  const early = Math.max(...memory.slice(0, Math.ceil(memory.length / 4)));
  const late = Math.max(...memory.slice(-Math.ceil(memory.length / 4)));
  const { faults: found, comparisons, edits, requests } = session.report;
  console.log(
    `seed ${seed}: ${steps} steps, ${edits} edits, ${requests} requests, ${comparisons} comparisons with a new server`,
  );
  return late > early * GROWTH ? [...found, `memory grew from ${mega(early)} to ${mega(late)}`] : found;
}

function runAttacks(length: number): readonly string[] {
  const library = createLibrary(bundledCorpora(), bundledTerms());
  const found: string[] = [];
  for (const attack of attacks) {
    try {
      let { ratio, milliseconds } = doublingRatio(attack, length, library, 3);
      // A shared machine makes slow what is not; only what stays slow is.
      for (let retry = 0; ratio > MOST && milliseconds > LEAST_TIME && retry < 3; retry++)
        ({ ratio, milliseconds } = doublingRatio(attack, length, library, 5));
      console.log(
        `${attack.name.padEnd(40)} ${ratio.toFixed(2).padStart(6)} × ${milliseconds.toFixed(0).padStart(6)} ms`,
      );
      if (ratio > MOST && milliseconds > LEAST_TIME)
        found.push(`${attack.name}: twice the text takes ${ratio.toFixed(2)} × as long`);
      editInside(attack, length, library);
    } catch (error) {
      found.push(`${attack.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  return found;
}

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
