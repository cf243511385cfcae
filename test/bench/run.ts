/**
 * `npm run bench`: everything that performance is measured by, in one run, printed as a table and written to `results/latest.json`.
 * Names of measures as arguments choose some of them. Nothing here is a test: a clock proves nothing on a shared machine.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { measureAnalysis } from './measures/analysis.ts';
import { measureCancellation } from './measures/cancellation.ts';
import { measureColdStart } from './measures/coldStart.ts';
import { measureIndexing } from './measures/indexing.ts';
import { measureKeystrokes } from './measures/keystroke.ts';
import { measureLatency } from './measures/latency.ts';
import { measureQuotations } from './measures/quotations.ts';
import { measureSizes } from './measures/sizes.ts';
import { installPeers, versionOf } from './peers.ts';
import { tableOf, type Line } from './report.ts';

const measures: Readonly<Record<string, () => Promise<readonly Line[]>>> = {
  analysis: measureAnalysis,
  keystroke: measureKeystrokes,
  latency: measureLatency,
  cancellation: measureCancellation,
  quotations: measureQuotations,
  indexing: measureIndexing,
  coldStart: measureColdStart,
  sizes: measureSizes,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}.`);
  process.exit(2);
}

installPeers();
const lines: Line[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.error(`measuring ${name} …`);
  lines.push(...(await measure().catch((error: unknown) => [{ measure: name, missing: String(error) }])));
}

const peers = [
  '@textlint/kernel',
  'textlint-rule-prh',
  'lawtext',
  'approx-string-match',
  'diff-match-patch',
  'vscode-markdown-languageservice',
];
const machine = {
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  processors: cpus().length,
  peers: Object.fromEntries(peers.map((name) => [name, versionOf(name)])),
};
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'latest.json'),
  `${JSON.stringify({ date: new Date().toISOString(), machine, lines }, null, 2)}\n`,
);
console.log(tableOf(lines));
console.log(`\nNode ${machine.node}, ${machine.processors} × ${machine.processor}`);
