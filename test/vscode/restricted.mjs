// What a person sees of a folder that nobody trusts, in Restricted Mode: everything works, its configuration and its corpus
// count, and nothing that its words hold can be clicked. The corpus is one that means harm.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileCorpus } from '../support/hostile.ts';

/** A citation that leads nowhere, one of the Guidelines, and one of the hostile corpus. */
const draft = `# 原稿

指針Ⅴ2(2)(ロ)及び沿岸要綱第1の1を参照。指針Ⅴ2(2)(ハ)は、ない。
`;

/** @param {string} folder */
export function layOutHostileFolder(folder) {
  mkdirSync(join(folder, '.shishin', 'corpora'), { recursive: true });
  writeFileSync(join(folder, '.shishin', 'corpora', 'hostile.md'), hostileCorpus);
  writeFileSync(join(folder, '.shishin', 'config.yaml'), 'severities: { citation.unresolved: warning }\n');
  writeFileSync(join(folder, '原稿.md'), draft);
}

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

export const restrictedSteps = /** @type {[title: string, step: (workbench: Workbench) => Promise<void>][]} */ ([
  [
    'opens a draft of a folder that is not trusted, and reads what its own configuration says of it',
    async (workbench) => {
      await workbench.sees('.statusbar', /Restricted Mode/u);
      await workbench.open('原稿.md');
      await workbench.press('Control+Shift+KeyM');
      await workbench.sees('.markers-panel-container', /指針Ⅴ2\(2\)\(ハ\)はありません/u);
      await workbench.sees('.editor-instance .squiggly-warning', /^$/u);
      await workbench.press('Control+KeyJ');
    },
  ],
  [
    'reads the clause of the bundled text',
    async (workbench) => {
      await workbench.hover('指針Ⅴ2(2)(ロ)', /後方地域支援[^]*日本は、日米安全保障条約/u);
      await workbench.picture('restricted');
    },
  ],
  [
    'reads words of a hostile corpus in a hover as they are, with nothing to click',
    async (workbench) => {
      await workbench.press('Escape');
      await workbench.hover('要綱第1の1', '[別表](command:workbench.action.terminal.new)');
      await workbench.picture('restricted-hover');
      await workbench.holdsNothingToFollow('.monaco-hover:not(.hidden) .hover-contents');
    },
  ],
  [
    'goes to its text, whose title is no link in the language status',
    async (workbench) => {
      await workbench.click('要綱第1の1');
      await workbench.press('F12');
      await workbench.sees('.tab.active', /hostile\.md/u);
      await workbench.clickOn('#status\\.languageStatus');
      await workbench.sees('.hover-language-status .left', /command:/u);
      await workbench.picture('restricted-status');
      await workbench.holdsNothingToFollow('.hover-language-status .left');
    },
  ],
]);
