/** How large what is shipped is. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from '../report.ts';
import { program } from '../setting.ts';

const root = join(import.meta.dirname, '..', '..', '..');

export function measureSizes(): Promise<readonly Line[]> {
  const packed = readdirSync(root).find((name) => name.endsWith('.vsix'));
  return Promise.resolve([
    sizeOf('the program, which is also the server', program, 500_000, 'npm run build'),
    sizeOf(
      'the extension as it is installed',
      packed === undefined ? null : join(root, packed),
      600_000,
      'npm run package',
    ),
  ]);
}

function sizeOf(measure: string, file: string | null, most: number, madeBy: string): Line {
  if (file === null || !existsSync(file)) return { measure, missing: `made by ${madeBy}` };
  const { size } = statSync(file);
  const goal = `< ${most.toLocaleString('en')} bytes`;
  return { measure, value: size, unit: 'bytes', comparison: '', ratio: null, goal, holds: size < most };
}
