// Finds a desktop VS Code for the tests, and finds out quickly where there is none: a machine without a display or
// without a way to Microsoft's download gets `undefined`, and the tests use code-server.
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { existsSync } from 'node:fs';

const releases = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * The executable of a desktop VS Code. Throws where `VSCODE_EXECUTABLE` names none.
 * @returns {Promise<string | undefined>}
 */
export async function findDesktop() {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`VSCODE_EXECUTABLE names ${named}, where nothing is.`);
  }
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env;
  if (process.platform === 'linux' && x11 === undefined && wayland === undefined) return undefined;
  if (!(await canDownload())) return undefined;
  return downloadAndUnzipVSCode({ version: 'stable' });
}

/** Asked first, because the download itself tries again and again before it gives up. */
async function canDownload() {
  try {
    return (await fetch(releases, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}
