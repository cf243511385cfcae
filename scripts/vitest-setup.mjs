// Runs once before any test: the tests import the bundled corpus, which is generated from `data/`.
import { execFileSync } from 'node:child_process';

export default function setup() {
  execFileSync(process.execPath, ['scripts/bundle-data.mjs'], { stdio: 'inherit' });
}
