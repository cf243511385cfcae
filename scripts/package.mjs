// `npm run package`: builds and writes `shishin-VERSION.vsix`, and fails where the package or the server in it has grown
// beyond its measure. People install it on office machines by hand and start it with every draft.
import { createVSIX } from '@vscode/vsce';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../esbuild.mjs';

/** In bytes; the server is what it loads at its start, minified, beside the data that it carries. */
const limits = { package: 600_000, server: 500_000 };

/**
 * Packages the extension of a folder whose `dist/` is built, and answers the package's path.
 * @param {{ folder?: string, target?: string }} [options] the package stands in the folder `target`
 * @returns {Promise<string>}
 */
export async function packageExtension({ folder = process.cwd(), target = folder } = {}) {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const packagePath = join(target, `${name}-${version}.vsix`);
  await createVSIX({
    cwd: folder,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await bundle();
  const path = await packageExtension();
  check(path, statSync(path).size, limits.package);
  check('the server at its start', server, limits.server);
}

/**
 * @param {string} name
 * @param {number} size
 * @param {number} limit
 */
function check(name, size, limit) {
  const verdict = size <= limit ? 'of' : 'which is more than';
  console.log(`${name}: ${size.toLocaleString('en')} ${verdict} ${limit.toLocaleString('en')} bytes`);
  if (size > limit) process.exitCode = 1;
}
