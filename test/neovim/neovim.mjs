// A Neovim without a screen, as a person uses it: keys go in, and what it shows is looked at. It is spoken to by its own
// options `--remote-send` and `--remote-expr`, which it has since 0.7, so that no other client is needed.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const patienceMs = 30_000;
const intervalMs = 50;
const execute = promisify(execFile);

/**
 * The version of the Neovim on the PATH, or of the one that `NVIM_EXECUTABLE` names; undefined where there is none.
 * @returns {{ program: string, version: readonly [major: number, minor: number] } | undefined}
 */
export function findNeovim() {
  const program = process.env['NVIM_EXECUTABLE'] ?? 'nvim';
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const match = /^NVIM v(\d+)\.(\d+)/u.exec(stdout ?? '');
  return match === null ? undefined : { program, version: [Number(match[1]), Number(match[2])] };
}

export class Neovim {
  /** @type {string} */
  #program;
  /** @type {string} */
  #address;
  /** @type {string} */
  #answer;
  /** @type {import('node:child_process').ChildProcess} */
  #process;
  #output = '';

  /**
   * Starts it in a folder. Everything that it reads and writes for itself is below `home`, which has to hold the
   * configuration.
   * @param {{ program: string, home: string, folder: string, env: NodeJS.ProcessEnv }} options
   */
  constructor({ program, home, folder, env }) {
    this.#program = program;
    this.#address = join(home, 'socket');
    this.#answer = join(home, 'answer.json');
    this.#process = spawn(program, ['--headless', '--listen', this.#address], {
      cwd: folder,
      env: { ...env, HOME: home, XDG_RUNTIME_DIR: home, NVIM_LOG_FILE: join(home, 'log') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process.stdout?.on('data', (data) => (this.#output += data));
    this.#process.stderr?.on('data', (data) => (this.#output += data));
  }

  /** What it has said of itself, messages and errors. */
  get output() {
    return this.#output;
  }

  /** Types keys, in the notation of mappings. @param {string} keys */
  async type(keys) {
    await this.#ask('--remote-send', keys);
  }

  /**
   * The value of a Lua expression, which JSON has to be able to hold.
   * @param {string} lua
   * @param {unknown} [argument] its `_A.value`
   * @returns {Promise<any>}
   */
  async value(lua, argument = null) {
    // What it prints it cuts in the middle where that would fill a screen, so a file takes it.
    const written = `vim.fn.writefile({ vim.fn.json_encode(${lua.replaceAll('\n', ' ')}) }, _A.file)`;
    const passed = JSON.stringify({ file: this.#answer, value: argument });
    await this.#ask('--remote-expr', `luaeval('${inQuotes(written)}', json_decode('${inQuotes(passed)}'))`);
    return JSON.parse(readFileSync(this.#answer, 'utf8'));
  }

  /**
   * Asks for a value until it is accepted, and answers it. Throws with the last one when patience is at its end.
   * @param {string} lua
   * @param {(value: any) => boolean} accepts
   * @param {unknown} [argument]
   * @returns {Promise<any>}
   */
  async sees(lua, accepts, argument) {
    const end = Date.now() + patienceMs;
    for (;;) {
      const value = await this.value(lua, argument).catch((/** @type {Error} */ error) => error);
      if (!(value instanceof Error) && accepts(value)) return value;
      if (Date.now() > end) throw new Error(`${lua} is still ${JSON.stringify(value)} ${String(value)}`);
      await new Promise((resolve) => setTimeout(resolve, intervalMs));
    }
  }

  async stop() {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await ended;
  }

  /** @param {string[]} request */
  async #ask(...request) {
    await execute(this.#program, ['--headless', '--server', this.#address, ...request]);
  }
}

/** As a string of Vim's in single quotes holds it. @param {string} text */
function inQuotes(text) {
  return text.replaceAll("'", "''");
}
