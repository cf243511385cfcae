/** How large what is shipped is. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Line } from '../report.ts';
import { program } from '../setting.ts';

const root = join(import.meta.dirname, '..', '..', '..');

export function measureSizes(): Promise<readonly Line[]> {
  const dist = dirname(program);
  const parts = existsSync(join(dist, 'shishin')) ? readdirSync(join(dist, 'shishin')) : [];
  const server = [program, ...parts.filter((name) => name.endsWith('.js')).map((name) => join(dist, 'shishin', name))];
  const packed = readdirSync(root).filter((name) => name.endsWith('.vsix'));
  return Promise.resolve([
    sizeOf('the program, which is also the server', existsSync(program) ? server : [], 500_000, 'npm run build'),
    sizeOf(
      'the extension as it is installed',
      packed.map((name) => join(root, name)),
      600_000,
      'npm run package',
    ),
  ]);
}

function sizeOf(measure: string, files: readonly string[], most: number, madeBy: string): Line {
  if (files.length === 0) return { measure, missing: `made by ${madeBy}` };
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const goal = `< ${most.toLocaleString('en')} bytes`;
  return { measure, value: size, unit: 'bytes', comparison: '', ratio: null, goal, holds: size < most };
}
