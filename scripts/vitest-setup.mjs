// Runs once before any test: the tests import the bundled corpus, which is generated from `data/`.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export default function setup() {
  if (existsSync('scripts/bundle-data.mjs'))
    execFileSync(process.execPath, ['scripts/bundle-data.mjs'], { stdio: 'inherit' });
}
