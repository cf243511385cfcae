// Builds the program when npm prepares the package: before `npm pack`, and where somebody installs it from a git repository, as
// pre-commit does. `npm ci` installs what Shishin is worked on with, and nothing else: a tree that does not build must not keep
// its own tools and tests away, and whatever needs the program builds it.
//
// For `npm install -g` of a git repository npm hands its options on to the installation of the package's own tools, which then
// lie elsewhere; so they are installed here where they are missing, without those options.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (process.env['npm_command'] !== 'ci') {
  if (!existsSync('node_modules/esbuild')) run('npm ci --ignore-scripts --no-audit --no-fund');
  run('npm run build');
}

/** @param {string} command */
function run(command) {
  const here = { npm_config_global: 'false', npm_config_location: 'project', npm_config_allow_scripts: undefined };
  execSync(command, { stdio: 'inherit', env: { ...process.env, ...here } });
}
