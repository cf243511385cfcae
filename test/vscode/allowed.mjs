// A word that a project means to use: the quick fix that adds it to the project's allow list, in a file that there was not
// before, after which the finding is gone.
const draft = '後方地域支援の論点整理.md';

/** @type {[title: string, step: (workbench: import('./workbench.mjs').Workbench) => Promise<void>][]} */
export const allowedSteps = [
  [
    'is offered to ignore a word here, or nowhere in the project',
    async (workbench) => {
      await workbench.open(draft);
      await workbench.click('安全保障政策研究会');
      await workbench.press('End');
      await workbench.type('\n\n指針Ⅴは、周辺有事における協力を定める。');
      await workbench.press('Escape');
      await workbench.sees('.editor-instance .squiggly-info', /^$/u);
      await workbench.openFixes(
        '周辺有事',
        /この行で[^]*この段落で[^]*この原稿で[^]*「周辺有事」をプロジェクトの指摘しない語句に加える/u,
      );
      await workbench.picture('allowed-fix');
    },
  ],
  [
    'adds the word to the project file, and the finding goes',
    async (workbench) => {
      await workbench.clickIn('.action-widget', /プロジェクトの指摘しない語句に加える/u);
      await workbench.press('Control+Shift+KeyM');
      await workbench.sees('.markers-panel-container', /^(?![^]*周辺有事)[^]*指針Ⅴ2\(2\)\(ハ\)はありません/u);
      await workbench.unfold(/\.shishin/u);
      await workbench.open('config.yaml');
      await workbench.sees('.editor-instance .view-lines', /allow:[^]*-\s"term\.variant:\s周辺有事"/u);
      await workbench.picture('allowed');
    },
  ],
];
