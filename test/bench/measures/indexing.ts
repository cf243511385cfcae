/**
 * Reading what a folder of drafts cites, against reading and decoding the files alone; in a process of its own, with the flags that
 * our client starts the server with, since memory is measured above what the process had before.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { serverFlags } from '../../../client/src/node/serverFlags.ts';
import { defaultSettings } from '../../../server/src/core/draft/analysis.ts';
import { createDraftIndex } from '../../../server/src/service/workspace/draftIndex.ts';
import type { Line } from '../report.ts';
import { sampleOf } from '../sampling.ts';
import { draftOf, library } from '../setting.ts';

const FILES = 2000;
const LENGTH = 10_000;
/** Drafts that differ; the files take them in turn, since nothing is kept from one file for another. */
const DIFFERENT = 100;

export async function measureIndexing(): Promise<readonly Line[]> {
  const flags = [...serverFlags, '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, import.meta.filename]);
  return JSON.parse(stdout) as readonly Line[];
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await measureHere()));

async function measureHere(): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'shishin-index-'));
  try {
    return await measureFolder(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureFolder(folder: string): Promise<readonly Line[]> {
  const drafts = Array.from({ length: DIFFERENT }, (_, seed) => draftOf(LENGTH, undefined, seed));
  const files = Array.from({ length: FILES }, (_, index) => join(folder, `${index}.md`));
  for (const [index, file] of files.entries()) writeFileSync(file, drafts[index % DIFFERENT] ?? '');
  const readTimes: number[] = [];
  const indexTimes: number[] = [];
  const before = process.memoryUsage.rss();
  let peak = before;
  let longest = 0;
  for (let round = 0; round < 4; round++) {
    let start = performance.now();
    for (const file of files) await readFile(file, 'utf8');
    if (round > 0) readTimes.push(performance.now() - start);
    start = performance.now();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await indexAll(folder, files, () => {
      peak = Math.max(peak, process.memoryUsage.rss());
    });
    delay.disable();
    if (round === 0) continue;
    indexTimes.push(performance.now() - start);
    longest = Math.max(longest, delay.max / 1e6);
  }
  const grown = peak - before;
  const [reading, indexing] = [sampleOf(readTimes), sampleOf(indexTimes)];
  const ratio = indexing.median / reading.median;
  return [
    {
      measure: '2,000 drafts of 10,000 characters: what they cite',
      value: indexing,
      unit: 'ms',
      comparison: `reading and decoding them, ${Math.round(reading.median)} ms`,
      ratio,
      goal: '≤ 3 ×',
      holds: ratio <= 3,
    },
    {
      measure: 'the longest that a request waits meanwhile',
      value: longest,
      unit: 'ms',
      comparison: 'how late a timer is at most',
      ratio: null,
      goal: '≤ 10 ms',
      holds: longest <= 10,
    },
    {
      measure: 'memory that the process takes for it at most, above what it had',
      value: grown,
      unit: 'bytes',
      comparison: 'resident size before',
      ratio: null,
      goal: '< 200 MB',
      holds: grown < 200e6,
    },
  ];
}

async function indexAll(folder: string, files: readonly string[], onProgress: () => void): Promise<void> {
  const index = createDraftIndex({
    library: () => library,
    findFiles: async function* () {
      for (const file of files) yield pathToFileURL(file).href;
    },
    readFile: (uri) => readFile(fileURLToPath(uri), 'utf8'),
    nextTurn: () =>
      new Promise((resolve) => {
        setImmediate(resolve);
      }),
    settingsOf: async () => defaultSettings,
    isOpen: () => false,
    onProgress,
    onSettled: () => {},
    onError: (error) => {
      throw error;
    },
  });
  index.setFolders([pathToFileURL(folder).href]);
  await index.settled();
  let read = 0;
  for (const _ of index.records()) read++;
  index.dispose();
  if (read !== files.length) throw new Error(`Of ${files.length} drafts ${read} were read.`);
}
