// Bundles what is shipped into `dist/`: the program (which is also the extension's server), the client, and beside them
// the data that is opened as a file. Libraries are bundled, so `dist/` needs nothing beside it.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  minify: true,
  outdir: 'dist',
  sourcemap: process.argv.includes('--sourcemap') ? 'linked' : false,
  target: 'node20',
};

/** @type {Readonly<Record<string, import('esbuild').BuildOptions>>} */
const bundles = {
  // `shishin`, and the server of the extension by `shishin lsp`.
  program: {
    entryPoints: { shishin: 'server/src/cli/main.ts' },
    platform: 'node',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
    define: { SHISHIN_VERSION: JSON.stringify(version) },
    // The libraries offer an ES module under `module`, which minifies better than their UMD form.
    mainFields: ['module', 'main'],
  },
  client: {
    entryPoints: { client: 'client/src/node/main.ts' },
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['vscode'],
  },
};

/** Writes `dist/` anew. Throws where a bundle has an error; esbuild has then printed it. */
export async function bundle() {
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist');
  await Promise.all([
    ...Object.values(bundles).map((options) => build({ ...common, ...options })),
    copyFile('data/guidelines-1997.md', 'dist/guidelines-1997.md'),
  ]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle().catch(() => {
    process.exitCode = 1;
  });
}
