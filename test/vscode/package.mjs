// Looks at what people install by hand: the package has every file that its manifest names and nothing of ours, and stays
// small. It is made of the staged extension, since the tool that packs walks everything that lies in the folder.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { packageExtension } from '../../scripts/package.mjs';

const limit = 600_000;

const tests = /** @type {[title: string, test: (extension: string) => void | Promise<void>][]} */ ([
  [
    `is under ${limit.toLocaleString('en')} bytes`,
    async (extension) => {
      const target = mkdtempSync(join(tmpdir(), 'shishin-package-'));
      try {
        const { size } = statSync(await packageExtension({ folder: extension, target }));
        assert.ok(size < limit, `${size} bytes`);
      } finally {
        rmSync(target, { recursive: true, force: true });
      }
    },
  ],
  [
    'holds no tests, no sources and no maps',
    (extension) => {
      const ours = /(?:^|\/)(?:test|scripts|node_modules|server|src)\/|\.(?:ts|mts|map)$/u;
      assert.deepEqual(
        filesOf(extension).filter((name) => ours.test(name)),
        [],
      );
    },
  ],
  [
    'holds every file that its manifest names',
    (extension) => {
      const files = new Set(filesOf(extension));
      const manifest = readFileSync(join(extension, 'package.json'), 'utf8');
      const named = [...manifest.matchAll(/"(?:\.\/)?((?:client|data|dist|syntaxes)\/[^"*]+\.\w+)"/gu)];
      assert.ok(named.length > 5, 'names are found');
      assert.deepEqual(
        named.map(([, name = '']) => name).filter((name) => !files.has(name)),
        [],
      );
    },
  ],
]);

/** Runs the tests on a staged extension and prints how each one went. @param {string} extension */
export async function testPackage(extension) {
  console.log('\nThe package:\n');
  let numPassedTests = 0;
  for (const [title, test] of tests) {
    try {
      await test(extension);
      numPassedTests += 1;
      console.log(`    ✔ ${title}`);
    } catch (error) {
      console.log(`    ✘ ${title}\n${String(error)}`);
    }
  }
  return { numPassedTests, numTotalTests: tests.length };
}

/** @param {string} folder */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
}
