// Runs once before any test: the tests import the bundled corpus, which is generated from `data/`. Where nothing in there is
// newer, nothing has to be generated.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';

const generator = 'scripts/bundle-data.mjs';
const generated = 'server/src/bundled/data.generated.ts';

export default function setup() {
  const sources = [generator, 'data', ...readdirSync('data').map((name) => `data/${name}`)];
  const made = statSync(generated, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (sources.every((source) => statSync(source).mtimeMs < made)) return;
  execFileSync(process.execPath, [generator], { stdio: 'inherit' });
}
