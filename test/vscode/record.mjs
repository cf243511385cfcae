// Makes `docs/images/quotation.gif`, the recording of the README: the keys of `quotation.mjs` in a real VS Code, with a
// frame and a caption for each. It is run by hand after `npm run build` when the recording has to be made anew, and needs ImageMagick.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageExtension } from '../../scripts/package.mjs';
import { openBrowser } from './browser.mjs';
import { beginDraft, quoteByKeyboard, verify } from './quotation.mjs';
import { installExtension, startCodeServer } from './server.mjs';
import { stageExtension } from './staging.mjs';
import { Workbench } from './workbench.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = join(root, 'docs', 'images', 'quotation.gif');
const size = { width: 1000, height: 520 };

/** What a README can ask of a reader's network. */
const mostBytes = 400_000;

/** How long a frame stays, in hundredths of a second: a key of the input method, any other key, the ends. */
const [composing, choosing, resting] = [35, 110, 260];

const temporary = mkdtempSync(join(tmpdir(), 'shishin-recording-'));
try {
  const frames = await record();
  joinFrames(frames);
  const bytes = statSync(target).size;
  console.log(`${target}: ${frames.length} frames, ${bytes.toLocaleString('en')} bytes`);
  if (bytes > mostBytes) process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** @typedef {{ file: string, delay: number }} Frame */

/** @returns {Promise<readonly Frame[]>} */
async function record() {
  const extensions = join(temporary, 'extensions');
  const staged = await stageExtension(root, join(temporary, 'extension'));
  await installExtension(await packageExtension({ folder: staged, target: temporary }), extensions);
  const settings = {
    'breadcrumbs.enabled': false,
    'editor.fontSize': 15,
    'editor.minimap.enabled': false,
    'editor.wordWrap': 'on',
    'workbench.activityBar.location': 'hidden',
    'workbench.editor.empty.hint': 'hidden',
  };
  const server = await startCodeServer({ extensions, settings });
  const { browser, page } = await openBrowser({ language: 'ja', ...size });
  const workbench = new Workbench(page, temporary);
  /** @type {Frame[]} */
  const frames = [];
  /** @param {string} caption @param {number} delay */
  const take = async (caption, delay) => {
    await page.evaluate(showCaption, caption);
    const file = `frame-${String(frames.length).padStart(2, '0')}`;
    await workbench.picture(file);
    frames.push({ file: join(temporary, `${file}.png`), delay });
  };
  try {
    await page.goto(`${server.url}/?ew=true`);
    await workbench.sees('.monaco-workbench', '');
    await beginDraft(workbench);
    await take('', choosing);
    const count = await quoteByKeyboard(workbench, (key, struck) =>
      take(`${struck}　${key}`, /^(?:[A-Z]|Space)$/u.test(key) ? composing : choosing),
    );
    await verify(workbench);
    await take(`${count}打鍵`, resting);
  } finally {
    await browser.close();
    await server.stop();
  }
  return frames;
}

/** Shows which key was struck; runs in the page. @param {string} caption */
function showCaption(caption) {
  const known = document.querySelector('#recording-caption');
  const box = known instanceof HTMLElement ? known : document.body.appendChild(document.createElement('div'));
  box.id = 'recording-caption';
  box.textContent = caption;
  box.style.cssText =
    'position:fixed;right:24px;bottom:44px;padding:8px 18px;border-radius:8px;background:#0b6bcb;color:#fff;' +
    'font:600 22px "Noto Sans CJK JP",sans-serif;z-index:100000;';
  box.style.display = caption === '' ? 'none' : 'block';
}

/** @param {readonly Frame[]} frames */
function joinFrames(frames) {
  mkdirSync(dirname(target), { recursive: true });
  const input = frames.flatMap(({ file, delay }) => ['-delay', String(delay), file]);
  const smaller = ['+dither', '-colors', '64', '-layers', 'OptimizeTransparency'];
  execFileSync(findImageMagick(), [...input, '-loop', '0', ...smaller, target]);
}

/** Version 7 calls itself `magick`. @returns {string} */
function findImageMagick() {
  const named = process.env['IMAGEMAGICK'];
  for (const program of named === undefined ? ['magick', 'convert', '/usr/bin/convert'] : [named]) {
    try {
      const version = execFileSync(program, ['-version'], { encoding: 'utf8' });
      if (version.startsWith('Version: ImageMagick')) return program;
    } catch {
      // It is not there; the next name may be.
    }
  }
  throw new Error('There is no ImageMagick. On Debian: apt-get install imagemagick. Or name one by IMAGEMAGICK.');
}
