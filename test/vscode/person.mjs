// Uses the packaged extension as a person would: installs it, opens a draft, points, types through an input method, and
// reads what the workbench shows. Each step is a test, and leaves a picture for people to look at. The display language
// is Japanese, as most writers have it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageExtension } from '../../scripts/package.mjs';
import { allowedSteps } from './allowed.mjs';
import { alteredSteps } from './altered.mjs';
import { openBrowser } from './browser.mjs';
import { layOwnCorpora, ownCorporaSteps } from './ownCorpora.mjs';
import { installExtension, startCodeServer } from './server.mjs';
import { quotationSteps } from './quotation.mjs';
import { layOutHostileFolder, restrictedSteps } from './restricted.mjs';
import { viewSteps } from './views.mjs';
import { Workbench } from './workbench.mjs';

const draft = '後方地域支援の論点整理.md';

/**
 * What a person does with a draft, in order: each step starts where the one before it ended. `extensions` is the folder
 * in which the extension is installed.
 */
const steps = /** @type {[title: string, step: (workbench: Workbench, extensions: string) => Promise<void>][]} */ ([
  [
    'opens a draft and reads the clause of a citation in its hover',
    async (workbench) => {
      await workbench.open(draft);
      await workbench.sees('#status\\.problems', '1');
      await workbench.hover('指針Ⅴ2(2)(ロ)', /後方地域支援[^]*Rear Area Support[^]*日本は、日米安全保障条約/u);
      await workbench.picture('hover');
    },
  ],
  [
    'goes from the citation to the clause in the bundled text',
    async (workbench) => {
      await workbench.click('指針Ⅴ2(2)(ロ)');
      await workbench.press('F12');
      await workbench.sees('.tab.active', /guidelines-1997\.md/u);
      await workbench.sees('.editor-instance .view-lines', /\(ロ\)\s後方地域支援/u);
      await workbench.picture('source');
      await workbench.run('View: Close Editor');
    },
  ],
  [
    'reads in the Problems view which citation leads nowhere, and why',
    async (workbench) => {
      await workbench.press('Control+Shift+KeyM');
      await workbench.sees('.markers-panel-container', /指針Ⅴ2\(2\)\(ハ\)はありません/u);
      await workbench.picture('problems');
    },
  ],
  [
    'puts the citation right with a quick fix',
    async (workbench) => {
      await workbench.clickIn('.markers-panel-container', /指針Ⅴ2\(2\)\(ハ\)はありません/u);
      await workbench.sees('.editor-instance .squiggly-error', /^$/u);
      await workbench.openFixes('指針Ⅴ2(2)(ハ)', /後方地域支援/u);
      await workbench.picture('quick-fix');
      await workbench.clickIn('.action-widget', /後方地域支援/u);
      await workbench.sees('.markers-panel-container', /No problems/u);
    },
  ],
  [
    'completes a citation typed through an input method, which is not disturbed while it composes',
    async (workbench) => {
      await workbench.press('Control+KeyJ');
      await workbench.click('運用面における');
      await workbench.press('Control+End');
      await workbench.press('Enter');
      await workbench.compose(['し', 'しｓ', 'ししん', '指針'], '指針');
      await workbench.sees('.suggest-widget.visible', /平素から行う協力/u);
      await workbench.compose(['ご', '５', 'Ⅴ'], 'Ⅴ');
      await workbench.sees('.suggest-widget.visible', /周辺事態が予想される場合[^]*周辺事態への対応/u);
      await workbench.picture('completion');
      await workbench.press('ArrowDown');
      await workbench.press('Enter');
      await workbench.sees('.editor-instance .view-lines', /指針Ⅴ2(?:[^0-9(].*)?$/u);
    },
  ],
  [
    'points back with 同, within the bracket that the editor has closed',
    async (workbench) => {
      await workbench.compose(['を', 'をひく', 'を引く。また、'], 'を引く。また、');
      await workbench.compose(['お', 'おな', 'おなじ', '同'], '同');
      await workbench.sees('.suggest-widget.visible', /同1[^]*同\(1\)/u);
      // The list that is open holds the same numbers, and would be taken for the one that knows of the bracket.
      await workbench.press('Escape');
      await workbench.type('(');
      await workbench.sees('.suggest-widget.visible', /同\(1\)[^]*同\(2\)[^]*同\(3\)/u);
      await workbench.press('ArrowDown');
      await workbench.press('Enter');
      await workbench.sees('.editor-instance .view-lines', /指針Ⅴ2を引く。また、同\(2\)(?:[^)].*)?$/u);
    },
  ],
  [
    'is told once that the server was lost, and goes on with another one',
    async (workbench, extensions) => {
      killServer(extensions);
      await workbench.sees('.notifications-toasts', /Shishin のサーバーが予期せず停止したため、再起動しました。/u);
      await workbench.picture('restart');
      await workbench.hover('指針Ⅴ2(3)', /運用面における日米協力/u);
    },
  ],
]);

/** Everything that the person does: each walk is in a new window, on a folder of its own. */
const walks = /** @type {{ language: 'ja' | 'en', steps: typeof steps, lay?: (folder: string) => void }[]} */ ([
  { language: 'ja', steps },
  { language: 'ja', steps: quotationSteps },
  { language: 'ja', steps: alteredSteps },
  { language: 'ja', steps: allowedSteps },
  { language: 'ja', steps: ownCorporaSteps, lay: layOwnCorpora },
  { language: 'ja', steps: viewSteps('ja') },
  { language: 'en', steps: viewSteps('en') },
]);

/**
 * Runs the steps of all walks and prints how each one went. A step that fails leaves a picture of that moment, and the
 * steps of its walk that would have followed count as failed.
 * @param {{ extension: string, workspace: string, screenshots: string }} options
 */
export async function actAsPerson({ extension, workspace, screenshots }) {
  const temporary = mkdtempSync(join(tmpdir(), 'shishin-person-'));
  const extensions = join(temporary, 'extensions');
  let numPassedTests = 0;
  try {
    await installExtension(await packageExtension({ folder: extension, target: temporary }), extensions);
    const settings = { 'editor.fontSize': 16, 'editor.minimap.enabled': false };
    const server = await startCodeServer({ extensions, settings });
    try {
      for (const [number, walk] of walks.entries()) {
        numPassedTests += await takeTwice(walk, (attempt) => {
          // The folder's name stands in every picture.
          const folder = join(temporary, `${number}-${attempt}`, '原稿');
          cpSync(workspace, folder, { recursive: true });
          walk.lay?.(folder);
          const address = `${server.url}/?${new URLSearchParams({ folder }).toString()}`;
          return takeWalk(walk, { address, extensions, screenshots });
        });
      }
    } finally {
      await server.stop();
    }
    numPassedTests += await takeTwice({ steps: restrictedSteps }, (attempt) => {
      const folder = join(temporary, `restricted-${attempt}`, '他人の原稿');
      mkdirSync(folder, { recursive: true });
      return takeRestrictedWalk({ extensions, settings, screenshots, folder });
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  const numTotalTests = walks.reduce((sum, walk) => sum + walk.steps.length, restrictedSteps.length);
  return { numPassedTests, numTotalTests };
}

/**
 * Takes a walk, and where it does not come to its end once more from its beginning, in another window and another folder: a
 * workbench on a busy machine loses what it was told, and a person would tell it again. What happened is printed either
 * way. Answers how many steps succeeded at last.
 * @param {{ steps: readonly unknown[] }} walk
 * @param {(attempt: number) => Promise<number>} take
 */
async function takeTwice({ steps: all }, take) {
  const passed = await take(1);
  if (passed === all.length) return passed;
  console.log('    The same once more, in another window:');
  return take(2);
}

/**
 * The walk in a window that trusts nobody, on a server of its own. Answers how many steps succeeded.
 * @param {{ extensions: string, settings: Record<string, unknown>, screenshots: string, folder: string }} options
 */
async function takeRestrictedWalk({ extensions, settings, screenshots, folder }) {
  layOutHostileFolder(folder);
  const server = await startCodeServer({ extensions, settings, trusts: false });
  try {
    const address = `${server.url}/?${new URLSearchParams({ folder }).toString()}`;
    return await takeWalk({ language: 'ja', steps: restrictedSteps }, { address, extensions, screenshots });
  } finally {
    await server.stop();
  }
}

/**
 * Answers how many steps succeeded.
 * @param {(typeof walks)[number]} walk
 * @param {{ address: string, extensions: string, screenshots: string }} options
 */
async function takeWalk({ language, steps: all }, { address, extensions, screenshots }) {
  const { browser, page } = await openBrowser({ language, scale: 2 });
  const workbench = new Workbench(page, screenshots);
  let passed = 0;
  try {
    await page.goto(address);
    for (const [title, step] of all) {
      await step(workbench, extensions).catch(async (error) => {
        await workbench.picture(`failed-at-${title.replaceAll(' ', '-').slice(0, 40)}-${language}`);
        throw new Error(`${title}\n${String(error)}`);
      });
      console.log(`    ✔ ${title} (${language})`);
      passed += 1;
    }
  } catch (error) {
    console.log(`    ✘ ${String(error)}`);
  } finally {
    await browser.close();
  }
  return passed;
}

/** Ends the server of the installed extension as a crash would. @param {string} extensions */
function killServer(extensions) {
  const processes = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  // A window that was closed may leave its server for a while.
  const server = processes.findLast((line) => line.includes(extensions) && line.includes('shishin.js lsp'));
  if (server === undefined) throw new Error('There is no server.');
  process.kill(Number.parseInt(server, 10), 'SIGKILL');
}
