// A misquotation as a person meets it: the hover that marks the difference, and the quick fix that puts the words right.
import { beginDraft } from './quotation.mjs';

/** @type {[title: string, step: (workbench: import('./workbench.mjs').Workbench) => Promise<void>][]} */
export const alteredSteps = [
  [
    'is shown by a hover how a quotation differs from the original',
    async (workbench) => {
      await beginDraft(workbench);
      await workbench.type(
        '指針Ⅱ2は、「我が国のすべての行為は、日本の憲法上の制約の範囲内において、専守防衛、非核三原則等の日本の基本的な方針に従って行われる。」と定める。',
      );
      await workbench.press('Escape');
      await workbench.sees('.editor-instance .squiggly-warning', /^$/u);
      await workbench.hover('専守防衛', /原文と異なります[^]*指針Ⅱ2[^]*我が国/u);
      await workbench.picture('altered-hover');
    },
  ],
  [
    'puts the words right with a quick fix that says what it changes',
    async (workbench) => {
      await workbench.press('Escape');
      await workbench.openFixes('専守防衛', /原文どおりに改める/u);
      await workbench.picture('altered-fix');
      await workbench.clickIn('.action-widget', /原文どおりに改める/u);
      await workbench.sees('.editor-instance .view-lines', /「日本のすべての行為は、/u);
    },
  ],
];
