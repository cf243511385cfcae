// What the runners lay out before a VS Code starts: the extension as it is packaged, and drafts that tests may edit.
import { listFiles } from '@vscode/vsce';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * A copy of the files that are packaged: nothing else can be what makes a test pass, and a build that goes on meanwhile
 * disturbs none. Answers its folder.
 * @param {string} folder the extension
 * @param {string} target
 */
export async function stageExtension(folder, target) {
  const files = await listFiles({ cwd: folder, packagedDependencies: [] });
  for (const file of [...files, '.vscodeignore']) cpSync(join(folder, file), join(target, file));
  return target;
}

/** A copy of the sample drafts, which the tests may edit. @param {string} target */
export function copyDrafts(target) {
  cpSync(join(root, 'test', 'drafts'), target, { recursive: true });
  return target;
}
