// Bundles what is shipped into `dist/`: the program (which is also the extension's server), the clients, and beside them
// the corpora, for editors that can open a source only as a file. Libraries are bundled, so `dist/` needs nothing beside
// it. Reads nothing but the sources; `scripts/bundle-data.mjs` has to have run.
//
// The program is in parts that are loaded when they are called for: the command line never reads the protocol's
// libraries, the server never those of the command line, and neither a YAML parser where there is no YAML. The server in
// a browser is made of the same parts, so that nothing is shipped twice. Only ES modules can be split so, while
// `dist/shishin.js` is CommonJS for npm and VS Code, and VS Code starts no worker but a classic script: each of the two
// does nothing but load the first part.
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
 * Lets go of what is not used of the protocol's types: each namespace is a function that is called at once, which no
 * bundler dares to leave out unless it is told that the call does nothing else.
 * @type {import('esbuild').Plugin}
 */
const unusedTypes = {
  name: 'unused-types',
  setup(bundler) {
    bundler.onLoad({ filter: /vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text
        .replaceAll(/^((?:export )?var (\w+));\n\(function \(\2\) \{$/gmu, '$1 = /* @__PURE__ */ (function ($2) {')
        .replaceAll(/^\}\)\((\w+) \|\| \(\1 = \{\}\)\);$/gmu, 'return $1; })({});');
      return { contents };
    });
  },
};

/**
 * Leaves of the rules in the program what it runs by. Their examples are tests and documentation, and their documentation
 * is shown where somebody asks for all rules (SARIF does): that import gets it from a part of its own.
 * @type {import('esbuild').Plugin}
 */
const undocumentedRules = {
  name: 'undocumented-rules',
  setup(bundler) {
    const examples = /^ {2}examples: \[$[^]*?^ {2}\],$/mu;
    const documentation = /^ {2}documentation: (\{$[^]*?^ {2}\}),$/mu;
    bundler.onLoad({ filter: /core[\\/]rules[\\/]\w+\.ts$/, namespace: 'file' }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text
        .replace(examples, '  examples: [],')
        .replace(documentation, "  documentation: { ja: '', en: '' },");
      return { contents, loader: 'ts' };
    });
    bundler.onResolve({ filter: /rules[\\/]registry\.ts$/ }, ({ path, resolveDir, kind }) =>
      kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace: 'documented' } : undefined,
    );
    bundler.onLoad({ filter: /./, namespace: 'documented' }, async ({ path }) => {
      const folder = dirname(path);
      const documented = [];
      for (const name of await readdir(folder)) {
        const text = name.endsWith('.ts') ? await readFile(join(folder, name), 'utf8') : '';
        const code = /^ {2}code: ('[\w.]+'),$/mu.exec(text)?.[1];
        const words = documentation.exec(text)?.[1];
        if (code !== undefined && words !== undefined) documented.push(`[${code}]: ${words}`);
      }
      const contents = `import { rules as bare } from './registry.ts';
        const documentation = {${documented.join(',')}};
        export const rules = bare.map((rule) => ({ ...rule, documentation: documentation[rule.code] }));`;
      return { contents, resolveDir: folder, loader: 'ts' };
    });
  },
};

/**
 * What the client's library wants of others, in less: VS Code itself has compared its version with the one that our
 * manifest asks for, and the globs of file operations are our own server's, which our own matcher knows.
 * @type {import('esbuild').Plugin}
 */
const clientLibraries = {
  name: 'client-libraries',
  setup(bundler) {
    const stand = /** @type {Readonly<Record<string, string>>} */ ({
      'semver/functions/parse': 'module.exports = (version) => ({ version, prerelease: [] });',
      'semver/functions/satisfies': 'module.exports = () => true;',
      minimatch: `import { globMatcher } from './server/src/service/globs.ts';
        export class Minimatch {
          constructor(glob, { nocase } = {}) { this.match = globMatcher([glob], { ignoresCase: nocase === true }); }
          makeRe() { return true; }
        }`,
    });
    bundler.onResolve({ filter: /^(?:semver|minimatch)(?:$|\/)/ }, ({ path }) => ({ path, namespace: 'in-less' }));
    bundler.onLoad({ filter: /./, namespace: 'in-less' }, ({ path }) => {
      const contents = stand[path];
      return contents === undefined ? null : { contents, resolveDir: process.cwd() };
    });
  },
};

/**
 * Modules of a library in CommonJS in a few letters. It names each of its re-exports with a getter, and first sets all
 * exports to nothing, so that modules may import one another in a circle, which those of this one do not; and it looks at
 * its own modules as if they could be others', with functions for that in each of them.
 * @type {import('esbuild').Plugin}
 */
const briefModules = {
  name: 'brief-modules',
  setup(bundler) {
    const getter =
      /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+\.\w+); \} \}\);$/gmu;
    bundler.onLoad({ filter: /vscode-jsonrpc[\\/]lib[\\/]\w+[\\/]\w+\.js$/ }, async ({ path }) => {
      const text = (await readFile(path, 'utf8'))
        .replaceAll(getter, 'exports.$1 = $2;')
        .replaceAll(/^(?:exports\.\w+ = )+void 0;$/gmu, '')
        .replaceAll(/__import(?:Star|Default)\((require\("\.[^"]+"\))\)/gu, '$1');
      const needsHelpers = /__(?:im|ex)port\w+\(/u.test(text);
      return { contents: needsHelpers ? text : text.replaceAll(/^var __\w+ = [^]*?^\}.*;$/gmu, '') };
    });
  },
};

/**
 * Loads Node's modules as CommonJS does. An ES module that imports one makes Node look at all that it exports, and so
 * load what else is loaded when looked at, such as the streams of files. The protocol's library wants random numbers for
 * the names of pipes that a server never makes; their module, which is slow to load, waits for that.
 * @type {import('esbuild').Plugin}
 */
const modulesOfNode = {
  name: 'modules-of-node',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:(fs|crypto)$/ }, ({ path, kind }) =>
      kind === 'require-call' ? { path, external: true } : { path, namespace: 'node' },
    );
    bundler.onLoad({ filter: /./, namespace: 'node' }, ({ path }) => ({
      contents: `module.exports = require('${path}');`,
    }));
    bundler.onResolve({ filter: /^crypto$/ }, ({ path }) => ({ path, namespace: 'node-later' }));
    bundler.onLoad({ filter: /./, namespace: 'node-later' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
    }));
  },
};

/** The first parts, each with the script that loads it. */
const loaders = {
  // What CommonJS has of itself and an ES module has not: libraries call `require`, the server looks beside the program.
  // Where Node can, it keeps what it has compiled, as it does for other tools, in the folder for temporary files.
  'shishin.js':
    "#!/usr/bin/env node\nrequire('module').enableCompileCache?.();" +
    "Object.assign(globalThis,{require,__dirname});import('./shishin/main.js');\n",
  // A worker does not know where it comes from, and is told; it answers with what went wrong, if anything did.
  'server.browser.js':
    'onmessage=({data})=>{onmessage=null;import(data).then(()=>postMessage(null),e=>postMessage(String(e)))};\n',
};

/**
 * Writes `dist/` anew, and answers how many bytes the server loads at its start beside the data that it carries. Throws
 * where a bundle has an error; esbuild has then printed it.
 * @returns {Promise<number>}
 */
export async function bundle() {
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist');
  const [serverBytes] = await Promise.all([bundleProgram(), bundleClients(), writeLoaders(), copyCorpora()]);
  return serverBytes;
}

async function bundleProgram() {
  const { metafile } = await build({
    ...common,
    entryPoints: { main: 'server/src/cli/main.ts', worker: 'server/src/browser/main.ts' },
    outdir: 'dist/shishin',
    format: 'esm',
    metafile: true,
    splitting: true,
    // What has a part for Node and one for browsers names them apart, but for YAML, whose part for browsers serves both.
    conditions: ['module', 'browser'],
    plugins: [unusedTypes, undocumentedRules, briefModules, modulesOfNode],
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    define: { SHISHIN_VERSION: JSON.stringify(version) },
  });
  const forNode = importsFromNode(metafile, 'server/src/browser/main.ts');
  if (forNode.length > 0) throw new Error(`The server for browsers imports ${forNode.join(', ')}`);
  return bytesLoadedBy(metafile, 'server/src/node/server.ts');
}

async function bundleClients() {
  const client = {
    ...common,
    outdir: 'dist',
    format: /** @type {const} */ ('cjs'),
    external: ['vscode'],
    plugins: [clientLibraries, briefModules, unusedTypes],
  };
  await Promise.all([
    build({ ...client, entryPoints: { client: 'client/src/node/main.ts' } }),
    build({ ...client, entryPoints: { 'client.browser': 'client/src/browser/main.ts' }, platform: 'browser' }),
  ]);
}

async function writeLoaders() {
  await mkdir('dist/shishin', { recursive: true });
  // Servers of web extensions know the type of `.js`, and not all of them that of `.mjs`.
  await writeFile('dist/shishin/package.json', '{"type":"module"}\n');
  for (const [name, script] of Object.entries(loaders)) await writeFile(join('dist', name), script, { mode: 0o755 });
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
function bytesLoadedBy(metafile, entryPoint) {
  let bytes = 0;
  for (const output of partsOf(metafile, entryPoint, ['import-statement'])) {
    bytes += output.bytes;
    for (const [source, { bytesInOutput }] of Object.entries(output.inputs)) {
      if (source.endsWith('.generated.ts')) bytes -= bytesInOutput;
    }
  }
  return bytes;
}

/**
 * What a part and those that it may ever load import from outside, which can be nothing but modules of Node.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} entryPoint
 */
function importsFromNode(metafile, entryPoint) {
  const parts = partsOf(metafile, entryPoint, ['import-statement', 'dynamic-import']);
  return parts.flatMap(({ imports }) => imports.filter(({ external }) => external === true).map(({ path }) => path));
}

/**
 * A part and all that it imports in these ways, and so on.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} entryPoint
 * @param {readonly string[]} kinds
 */
function partsOf({ outputs }, entryPoint, kinds) {
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entryPoint);
  if (entry === undefined) throw new Error(`${entryPoint} is not loaded on its own`);
  const loaded = new Set([entry]);
  for (const path of loaded) {
    for (const { path: next, kind, external } of outputs[path]?.imports ?? []) {
      if (kinds.includes(kind) && external !== true) loaded.add(next);
    }
  }
  return [...loaded].flatMap((path) => outputs[path] ?? []);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle().catch((error) => {
    // What is wrong in a source esbuild has printed itself.
    if (!('errors' in error)) console.error(error);
    process.exitCode = 1;
  });
}
