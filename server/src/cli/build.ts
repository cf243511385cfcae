/** Which build of the program this is, for caches: builds of one version differ while the program is being developed. */
import { statSync } from 'node:fs';
import process from 'node:process';

/** Equal for equal program files; the size and the date of the file say enough. */
export function buildOf(program: string | undefined = process.argv[1]): string {
  try {
    const { size, mtimeMs } = statSync(program ?? '');
    return `${size}-${mtimeMs}`;
  } catch {
    return 'unknown';
  }
}
