// Runs the language server in a real Neovim, which is set up by the very lines that `docs/editors.md` tells people to
// write. `--report=FILE` writes the counts for `npm test`.
import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findNeovim, Neovim } from './neovim.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values } = parseArgs({ options: { report: { type: 'string' } } });
const draft = '後方地域支援の論点整理.md';

/** The words of a floating window, null where none is open. */
const floatingText = `(function()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true), "\\n")
    end
  end
  return vim.NIL
end)()`;

/** The findings of the draft with columns in UTF-16 units, where Neovim itself counts bytes. */
const findings = `vim.tbl_map(function(finding)
  local function column(line, byte)
    local _, units = vim.str_utfindex(vim.fn.getline(line + 1), byte)
    return units + 1
  end
  local severities = { "error", "warning", "information", "hint" }
  return {
    line = finding.lnum + 1, column = column(finding.lnum, finding.col),
    endLine = finding.end_lnum + 1, endColumn = column(finding.end_lnum, finding.end_col),
    code = finding.code or finding.user_data.lsp.code,
    severity = severities[finding.severity],
    message = finding.message,
  }
end, vim.diagnostic.get(0))`;

/** What a person does, each with a draft that is opened anew. */
const tests = /** @type {[title: string, test: (neovim: Neovim) => Promise<void>][]} */ ([
  [
    'shows the clause of a citation on K',
    async (neovim) => {
      await open(neovim, draft);
      await moveTo(neovim, '指針Ⅴ2(2)(ロ)');
      await neovim.type('K');
      const shown = await neovim.sees(floatingText, (text) => text !== null);
      assert.match(shown, /後方地域支援/u);
      assert.match(shown, /Rear Area Support/u);
      assert.match(shown, /日本は、日米安全保障条約の目的の達成のため活動する米軍に対して/u);
    },
  ],
  [
    'goes to the clause in the source on gd',
    async (neovim) => {
      await open(neovim, draft);
      await moveTo(neovim, '指針Ⅴ2(2)(ロ)');
      await neovim.type('gd');
      await neovim.sees('vim.fn.expand("%:t")', (name) => name === 'guidelines-1997.md');
      assert.match(await neovim.value('vim.fn.getline(".")'), /\(ロ\) 後方地域支援/u);
    },
  ],
  [
    'lists what stands below a chapter, and inserts a citation',
    async (neovim) => {
      await open(neovim, '新しい原稿.md');
      await neovim.type('i詳細は、指針Ⅴ2(2)<C-x><C-o>');
      await choose(neovim, '(ロ)');
      await neovim.sees('vim.fn.getline(1)', (line) => line === '詳細は、指針Ⅴ2(2)(ロ)');
    },
  ],
  [
    'completes a title by kanji from its beginning',
    async (neovim) => {
      await open(neovim, '新しい原稿.md');
      await neovim.type('i詳細は、指針の「基本<C-x><C-o>');
      await choose(neovim, '基本的な前提及び考え方」');
      await neovim.sees('vim.fn.getline(1)', (line) => line === '詳細は、指針の「基本的な前提及び考え方」');
    },
  ],
  [
    'completes a term by kanji in the middle of a sentence',
    async (neovim) => {
      await open(neovim, '新しい原稿.md');
      await neovim.type('i指針にいう周辺事<C-x><C-o>');
      await choose(neovim, '周辺事態');
      await neovim.sees('vim.fn.getline(1)', (line) => line === '指針にいう周辺事態');
    },
  ],
  [
    'completes a row of the annex and a clause that is pointed back to',
    async (neovim) => {
      await open(neovim, '新しい原稿.md');
      await neovim.type('i指針別表「機雷<C-x><C-o>');
      await choose(neovim, '「機雷除去」');
      await neovim.type('o指針Ⅴ2(2)(イ)を引く。また、同(<C-x><C-o>');
      await choose(neovim, '同(ロ)');
      await neovim.sees('vim.fn.getline(2)', (line) => line === '指針Ⅴ2(2)(イ)を引く。また、同(ロ)');
    },
  ],
  [
    'completes a whole quotation, with its citation',
    async (neovim) => {
      await open(neovim, '新しい原稿.md');
      await neovim.type('i指針を踏まえる。「日本のすべての行為<C-x><C-o>');
      await choose(neovim, '」（指針Ⅱ2）');
      const line = await neovim.sees('vim.fn.getline(1)', (words) => words.endsWith('」（指針Ⅱ2）'));
      assert.match(line, /^指針を踏まえる。「日本のすべての行為は、.*専守防衛.*」（指針Ⅱ2）$/u);
      assert.deepEqual(await neovim.value(findings), []);
    },
  ],
  [
    'completes the words of the clause behind its citation',
    async (neovim) => {
      await open(neovim, '新しい原稿.md');
      await neovim.type('i指針Ⅱ2は、「日本の<C-x><C-o>');
      await choose(neovim, '」');
      await neovim.sees('vim.fn.getline(1)', (line) => /^指針Ⅱ2は、「日本の.+」$/u.test(line));
    },
  ],
  [
    'shows the findings, and takes them back when the draft is put right',
    async (neovim) => {
      await open(neovim, draft);
      const [finding, ...others] = await neovim.sees(findings, (found) => found.length > 0);
      assert.deepEqual([finding.code, others], ['citation.unresolved', []]);
      await neovim.type(':%s/指針Ⅴ2(2)(ハ)/指針Ⅴ2(2)(ロ)/<CR>');
      await neovim.sees(findings, (found) => found.length === 0);
    },
  ],
  [
    'puts a citation right by a code action',
    async (neovim) => {
      await open(neovim, draft);
      await neovim.sees(findings, (found) => found.length > 0);
      await moveTo(neovim, '指針Ⅴ2(2)(ハ)');
      // The list waits for a number, and while it waits nothing else is answered: the first choice is made for the person.
      await neovim.value(
        '(function() vim.ui.select = function(items, _, choose) choose(items[1], 1) end return true end)()',
      );
      await neovim.type('\\ca');
      await neovim.sees(findings, (found) => found.length === 0);
      assert.match(await neovim.value('vim.fn.getline(".")'), /指針Ⅴ2\(2\)\((?:イ|ロ)\)との関係/u);
    },
  ],
  [
    'has the findings of one and the same draft that the command line has',
    async (neovim) => {
      await open(neovim, 'draft.md');
      const expected = JSON.parse(readFileSync(join(root, 'test', 'agreement', 'findings.ja.json'), 'utf8'));
      const found = await neovim.sees(findings, (all) => all.length > 0);
      assert.deepEqual(found.toSorted(byPlace), expected.toSorted(byPlace));
    },
  ],
]);

const temporary = mkdtempSync(join(tmpdir(), 'shishin-neovim-'));
try {
  const { passed, total } = await runTests();
  if (values.report !== undefined) {
    writeFileSync(values.report, JSON.stringify({ numPassedTests: passed, numTotalTests: total }));
  }
  console.log(`\nNeovim: ${passed} passed, ${total - passed} failed`);
  process.exitCode = passed === total ? 0 : 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** @returns {Promise<{ passed: number, total: number }>} */
async function runTests() {
  const found = findNeovim();
  if (found === undefined) {
    console.error(
      'There is no Neovim. On Debian: apt-get install neovim. Or name one by the variable NVIM_EXECUTABLE.',
    );
    return { passed: 0, total: 1 };
  }
  const [major, minor] = found.version;
  const setUp = major > 0 || minor >= 11 ? 'Neovim 0.11' : 'Neovim 0.7';
  console.log(`Neovim ${major}.${minor}, set up as under “${setUp}”\n`);
  const env = { ...process.env, PATH: `${programFolder()}${delimiter}${process.env['PATH'] ?? ''}` };
  let passed = 0;
  for (const [index, [title, test]] of tests.entries()) {
    const folder = join(temporary, `drafts-${index}`);
    cpSync(join(root, 'test', 'drafts'), folder, { recursive: true });
    cpSync(join(root, 'test', 'agreement', 'draft.md'), join(folder, 'draft.md'));
    const neovim = new Neovim({ program: found.program, home: homeWith(index, setUp), folder, env });
    try {
      await test(neovim);
      passed += 1;
      console.log(`    ✔ ${title}`);
    } catch (error) {
      console.log(`    ✘ ${title}\n${String(error)}\n${neovim.output}`);
    } finally {
      await neovim.stop();
    }
  }
  return { passed, total: tests.length };
}

/** A folder with the program, as npm would link it. */
function programFolder() {
  const folder = join(temporary, 'bin');
  mkdirSync(folder);
  const program = join(folder, 'shishin');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'dist', 'shishin.js')}' "$@"\n`);
  chmodSync(program, 0o755);
  return folder;
}

/** A home folder with the set-up that the documentation has under a heading. @param {number} index @param {string} heading */
function homeWith(index, heading) {
  const page = readFileSync(join(root, 'docs', 'editors.md'), 'utf8');
  const section = page.split(/^#+ /mu).find((text) => text.startsWith(heading));
  const lua = /^```lua\n([^]*?)^```$/mu.exec(section ?? '')?.[1];
  if (lua === undefined) throw new Error(`docs/editors.md has no Lua under “${heading}”.`);
  const home = join(temporary, `home-${index}`);
  mkdirSync(join(home, '.config', 'nvim'), { recursive: true });
  writeFileSync(join(home, '.config', 'nvim', 'init.lua'), lua);
  return home;
}

/** Opens a draft and waits until the server is attached to it. @param {Neovim} neovim @param {string} name */
async function open(neovim, name) {
  await neovim.sees('vim.v.vim_did_enter', (entered) => entered === 1);
  await neovim.type(`:edit ${name}<CR>`);
  // The set-up makes the server complete when it has answered, and what is asked before that nobody answers.
  await neovim.sees('vim.bo.omnifunc', (name_) => name_ === 'v:lua.vim.lsp.omnifunc');
}

/** Takes the item of the list whose word ends so. @param {Neovim} neovim @param {string} end */
async function choose(neovim, end) {
  const { items, selected } = await neovim.sees(
    'vim.fn.complete_info({ "items", "selected" })',
    (info) => info.items?.length > 0,
  );
  const index = items.findIndex((/** @type {{ word: string }} */ { word }) => word.endsWith(end));
  assert.notEqual(index, -1, JSON.stringify(items));
  await neovim.type(`${'<C-n>'.repeat(index - selected)}<C-y><Esc>`);
}

/** Puts the cursor into words of the draft. @param {Neovim} neovim @param {string} words */
async function moveTo(neovim, words) {
  const place = await neovim.value('{ vim.fn.cursor(1, 1), vim.fn.search("\\\\V" .. _A.value, "c") }', words);
  assert.notEqual(place[1], 0, `${words} stands in the draft`);
  await neovim.type('3l');
}

/** @typedef {{ line: number, column: number, code: string }} Place */

/** @param {Place} a @param {Place} b */
function byPlace(a, b) {
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}
