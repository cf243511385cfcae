// Bundles what is shipped into `dist/`: the program (which is also the extension's server), the client, and beside them
// the corpora, for editors that can open a source only as a file. Libraries are bundled, so `dist/` needs nothing beside
// it. Reads nothing but the sources; `scripts/bundle-data.mjs` has to have run.
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

/** @type {import('esbuild').BuildOptions} */
const node = {
  bundle: true,
  charset: 'utf8',
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'warning',
  // Libraries that have ES modules are smaller by those.
  mainFields: ['module', 'main'],
  minify: true,
  outdir: 'dist',
  platform: 'node',
  sourcemap: process.argv.includes('--sourcemap') ? 'linked' : false,
  target: 'node20',
};

/** @type {readonly import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...node,
    entryPoints: { shishin: 'server/src/cli/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
    define: { SHISHIN_VERSION: JSON.stringify(version) },
  },
  { ...node, entryPoints: { client: 'client/src/node/main.ts' }, external: ['vscode'] },
];

/** Writes `dist/` anew. Throws where a bundle has an error; esbuild has then printed it. */
export async function bundle() {
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist');
  const corpora = (await readdir('data')).filter((name) => name.endsWith('.md') && name !== 'README.md');
  await Promise.all([
    ...bundles.map((options) => build(options)),
    ...corpora.map((name) => copyFile(join('data', name), join('dist', name))),
  ]);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle().catch(() => {
    process.exitCode = 1;
  });
}
