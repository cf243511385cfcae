// Builds the program when npm prepares the package: in a checkout, before `npm pack`, and where somebody installs it from
// a git repository, as pre-commit does. For `npm install -g` of a git repository npm hands `-g` on to the installation of
// the package's own tools, which then lie elsewhere; so they are installed here where they are missing.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** @param {string} command */
function run(command) {
  const here = { npm_config_global: 'false', npm_config_location: 'project' };
  execSync(command, { stdio: 'inherit', env: { ...process.env, ...here } });
}

if (!existsSync('node_modules/esbuild')) run('npm ci --ignore-scripts --no-audit --no-fund');
run('npm run build');
