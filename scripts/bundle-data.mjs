// Compiles `data/` into `server/src/bundled/data.generated.ts`, so that the server starts without a YAML parser and without
// reading a file. The core parses the corpus file itself; here only its front matter and the YAML files beside it are read.
// A mistake in `data/` stops the build with the file and the line.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const data = join(root, 'data');
const target = join(root, 'server/src/bundled/data.generated.ts');

const corpora = readdirSync(data)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .toSorted()
  .map(corpusOf);
const generated = { corpora, terms: optionalYaml('terms.yaml') ?? null };
writeIfChanged(
  target,
  `// Generated from data/ by scripts/bundle-data.mjs; not to be edited.\n` +
    `import type { BundledData } from './format.ts';\n` +
    `export const readBundledData = (): BundledData => JSON.parse(${stringLiteral(JSON.stringify(generated))});\n`,
);

/** @param {string} fileName */
function corpusOf(fileName) {
  const source = readFileSync(join(data, fileName), 'utf8');
  const front = /^---\r?\n([^]*?)^---[ \t]*\r?\n/mu.exec(source);
  if (front === null || front.index !== 0) throw new Error(`data/${fileName}:1: the file has no front matter`);
  const base = fileName.slice(0, -'.md'.length);
  const errata = optionalYaml(`${base}.errata.yaml`) ?? {};
  return {
    fileName,
    source,
    bodyStart: front[0].length,
    front: withMarkersAsText(yamlOf(front[1] ?? '', fileName, 1)),
    titlesEn: optionalYaml(`${base}.en.yaml`)?.titles ?? {},
    readings: optionalYaml(`${base}.readings.yaml`)?.titles ?? {},
    errata: errata.errata ?? [],
    variants: errata.variants ?? [],
  };
}

/**
 * YAML takes the 1 of `levels: [Ⅰ, 1]` for a number, as it does in the corpora of a team.
 * @param {any} front
 */
function withMarkersAsText(front) {
  for (const key of ['levels', 'levelsEn']) if (Array.isArray(front[key])) front[key] = front[key].map(String);
  return front;
}

/**
 * @param {string} fileName
 * @returns {any}
 */
function optionalYaml(fileName) {
  const path = join(data, fileName);
  return existsSync(path) ? yamlOf(readFileSync(path, 'utf8'), fileName, 0) : undefined;
}

/**
 * @param {string} text
 * @param {string} fileName
 * @param {number} linesBefore how many lines of the file stand before the text
 */
function yamlOf(text, fileName, linesBefore) {
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error === undefined) return document.toJS();
  const line = linesBefore + (error.linePos?.[0].line ?? 1);
  throw new Error(`data/${fileName}:${line}: ${error.message}`);
}

/** A JavaScript string literal that a reader of diffs can bear and every parser takes. @param {string} text */
function stringLiteral(text) {
  const escaped = text
    .replace(/[\\']/gu, '\\$&')
    .replace(/\u2028/gu, '\\u2028')
    .replace(/\u2029/gu, '\\u2029');
  return `'${escaped}'`;
}

/**
 * An unchanged file keeps its date, so that builds that look at dates do nothing. A changed one takes its place at once, so that
 * a test run that starts meanwhile never reads half of it.
 * @param {string} path
 * @param {string} text
 */
function writeIfChanged(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  const fresh = path.replace(/\.ts$/u, `.${process.pid}.generated.ts`);
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}
