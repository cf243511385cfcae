// Bundles what is shipped into `dist/`: the program (which is also the extension's server), the client, and beside them
// the corpora, for editors that can open a source only as a file. Libraries are bundled, so `dist/` needs nothing beside
// it. Reads nothing but the sources; `scripts/bundle-data.mjs` has to have run.
//
// The program is in parts that are loaded when they are called for: the command line never reads the protocol's
// libraries, the server never those of the command line, and neither a YAML parser where there is no YAML. Only ES
// modules can be split so, while `dist/shishin.js` is CommonJS for npm and VS Code: it does nothing but load the first.
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  // Libraries that have ES modules are smaller by those.
  mainFields: ['module', 'main'],
  minify: true,
  platform: 'node',
  sourcemap: process.argv.includes('--sourcemap') ? 'linked' : false,
  target: 'node20',
};

/**
 * Writes `dist/` anew, and answers how many bytes the server loads at its start beside the data that it carries. Throws
 * where a bundle has an error; esbuild has then printed it.
 * @returns {Promise<number>}
 */
export async function bundle() {
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist');
  const [serverBytes] = await Promise.all([bundleProgram(), bundleClient(), copyCorpora()]);
  return serverBytes;
}

async function bundleProgram() {
  const { metafile } = await build({
    ...common,
    entryPoints: { main: 'server/src/cli/main.ts' },
    outdir: 'dist/shishin',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    metafile: true,
    splitting: true,
    // What CommonJS has of itself and an ES module has not: libraries call `require`, the server looks beside the program.
    banner: {
      js: "import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);",
    },
    define: { SHISHIN_VERSION: JSON.stringify(version), __dirname: '$dirname' },
    inject: ['scripts/dirname.mjs'],
  });
  await writeFile('dist/shishin.js', "#!/usr/bin/env node\nimport('./shishin/main.mjs');\n", { mode: 0o755 });
  return bytesLoadedBy(metafile, 'server/src/node/server.ts');
}

async function bundleClient() {
  const entryPoints = { client: 'client/src/node/main.ts' };
  await build({ ...common, entryPoints, outdir: 'dist', format: 'cjs', external: ['vscode'] });
}

async function copyCorpora() {
  const corpora = (await readdir('data')).filter((name) => name.endsWith('.md') && name !== 'README.md');
  await Promise.all(corpora.map((name) => copyFile(join('data', name), join('dist', name))));
}

/**
 * The size of a part and of all parts that it cannot be loaded without, less the generated data in them.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} entryPoint
 */
function bytesLoadedBy({ outputs }, entryPoint) {
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entryPoint);
  if (entry === undefined) throw new Error(`${entryPoint} is not loaded on its own`);
  const loaded = new Set([entry]);
  let bytes = 0;
  for (const path of loaded) {
    const output = outputs[path];
    if (output === undefined) continue;
    bytes += output.bytes;
    for (const [source, { bytesInOutput }] of Object.entries(output.inputs)) {
      if (source.endsWith('.generated.ts')) bytes -= bytesInOutput;
    }
    for (const { path: next, kind, external } of output.imports) {
      if (kind === 'import-statement' && external !== true) loaded.add(next);
    }
  }
  return bytes;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle().catch(() => {
    process.exitCode = 1;
  });
}
