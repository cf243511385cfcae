/**
 * Writes a file as a whole or not at all: the text goes into a new file beside the old one and takes its place by a
 * rename, so that neither a full disk nor a power cut leaves half a draft.
 */
import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes UTF-8. A symbolic link stays one: the file that it leads to is written. The file keeps its permissions, and one that
 * may not be written is left alone, although a rename could replace it.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const old = await stat(target).catch(() => null);
  if (old !== null) await access(target, constants.W_OK);
  if (old?.isFile() === true && !mayBeReplaced(old)) return writeFile(target, text, 'utf8');
  const mode = old === null ? 0o666 : old.mode & 0o7777;
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** A new file would belong to whoever runs this, and leave the other names of the old one behind. */
function mayBeReplaced({ nlink, uid }: Stats): boolean {
  return nlink === 1 && (process.geteuid?.() ?? uid) === uid;
}
