/** How large what is shipped is. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Line } from '../report.ts';

const root = join(import.meta.dirname, '..', '..', '..');

export async function measureSizes(): Promise<readonly Line[]> {
  const build = pathToFileURL(join(root, 'esbuild.mjs')).href;
  const { bundle } = (await import(build)) as { bundle: () => Promise<number> };
  const packed = readdirSync(root).find((name) => name.endsWith('.vsix'));
  const server = sizeOf('what the server loads at its start, beside its data', await bundle(), 500_000);
  if (packed === undefined) return [server, { measure: 'the extension', missing: 'made by npm run package' }];
  return [server, sizeOf('the extension as it is installed', statSync(join(root, packed)).size, 600_000)];
}

function sizeOf(measure: string, size: number, most: number): Line {
  const goal = `< ${most.toLocaleString('en')} bytes`;
  return { measure, value: size, unit: 'bytes', comparison: '', ratio: null, goal, holds: size < most };
}
