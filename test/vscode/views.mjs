// A walk through the views in one display language: what the language status says, the clauses with the drafts that cite
// them, what is cited and what is not, search by reading, the settings and the walkthrough. Its pictures are for people to
// compare: the words of the workbench itself stay English, since code-server has no language pack.
const draft = '後方地域支援の論点整理.md';

/** The words that are looked for. */
const words = {
  ja: {
    status: /参照\d+件・指摘1件.*指摘を表示/u,
    chapter: /^Ⅴ 日本周辺地域における事態/u,
    clause: /^2 周辺事態への対応/u,
    support: /^\(2\) 米軍の活動に対する日本の支援/u,
    rearArea: /^\(ロ\) 後方地域支援\s*原稿2件/u,
    coverage: '参照の状況',
    cited: /指針Ⅴ2\(2\)\(ロ\)\s*\d+回\s*後方地域支援/u,
    lens: '2件の原稿で参照',
    search: '項目を検索する…',
    setting: '引用箇所の表示を挿入し、又は改めるときの書式です。',
    walkthrough: 'Shishinを使い始める',
  },
  en: {
    status: /\d+ citations, 1 finding.*Show Findings/u,
    chapter: /^Ⅴ Cooperation in Situations/u,
    clause: /^2 Responses to Situations/u,
    support: /^\(2\) Japan.s Support/u,
    rearArea: /^\(ロ\) Rear Area Support\s*2 drafts/u,
    coverage: 'Coverage',
    cited: /Guidelines, V\.2\(2\)\(b\)\s*\d+×\s*Rear Area Support/u,
    lens: 'cited by 2 drafts',
    search: 'Search Clauses…',
    setting: 'How citations are spelt when Shishin writes one.',
    walkthrough: 'Get Started with Shishin',
  },
};

/**
 * @param {'ja' | 'en'} language
 * @returns {[title: string, step: (workbench: import('./workbench.mjs').Workbench) => Promise<void>][]}
 */
export function viewSteps(language) {
  const said = words[language];
  return [
    [
      'reads in the language status what is seen in the draft',
      async (workbench) => {
        await workbench.open(draft);
        await workbench.sees('#status\\.problems', '1');
        await workbench.pointAt('[id="status.languageStatus"]');
        await workbench.sees('.hover-language-status', said.status);
        await workbench.picture(`status-${language}`);
      },
    ],
    [
      'browses the clauses down to the drafts that cite one',
      async (workbench) => {
        await workbench.clickOn('.activitybar .action-item a[aria-label^="Shishin"]');
        for (const clause of [said.chapter, said.clause, said.support, said.rearArea]) await workbench.unfold(clause);
        await workbench.sees('.monaco-list-row', 'bilateral-coordination.en.md');
        await workbench.pointAt('.monaco-list-row', said.rearArea);
        await workbench.sees('.monaco-hover:not(.hidden)', /Rear Area Support[^]*日本は、日米安全保障条約/u);
        await workbench.picture(`explorer-${language}`);
      },
    ],
    [
      'sees which clauses the workspace cites, and how many there are',
      async (workbench) => {
        await workbench.clickOn('.pane-header', said.coverage);
        await workbench.sees('.pane-header', /\d+ \/ 114/u);
        await workbench.sees('.monaco-list-row', said.cited);
        await workbench.picture(`coverage-${language}`);
      },
    ],
    [
      'opens a clause, and lists from there the drafts that cite it',
      async (workbench) => {
        await workbench.clickOn('.monaco-list-row', said.rearArea);
        await workbench.sees('.tab.active', /guidelines-1997\.md/u);
        await workbench.clickOn('.codelens-decoration a', said.lens);
        await workbench.sees('.zone-widget', draft);
        await workbench.picture(`citing-drafts-${language}`);
        await workbench.press('Escape');
      },
    ],
    [
      'finds a clause by its reading, and is shown where it stands',
      async (workbench) => {
        await workbench.run(`Shishin: ${said.search}`);
        await workbench.ask('kiraijokyo');
        await workbench.sees('.quick-input-list .monaco-list-row', /機雷除去/u);
        await workbench.picture(`search-${language}`);
        await workbench.press('Enter');
        await workbench.sees('.monaco-list-row.selected', /機雷除去|Minesweeping/u);
      },
    ],
    [
      'reads in the settings what each of them is for',
      async (workbench) => {
        await workbench.run('Preferences: Open Settings (UI)');
        await workbench.type('@ext:shishin.shishin');
        await workbench.sees('.setting-item-description', said.setting);
        await workbench.picture(`settings-${language}`);
        await workbench.press('Escape');
      },
    ],
    [
      'opens the walkthrough',
      async (workbench) => {
        await workbench.run('View: Close All Editors');
        await workbench.press('Control+KeyB');
        await workbench.run('Welcome: Open Walkthrough...');
        await workbench.ask(said.walkthrough);
        await workbench.press('Enter');
        await workbench.sees('.getting-started-category', said.walkthrough);
        await workbench.sees('.getting-started-media img', '');
        await workbench.picture(`walkthrough-${language}`);
      },
    ],
  ];
}
