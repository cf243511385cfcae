// From an empty line to a verified quotation with its citation, by keyboard, through an input method: the promise of the
// README. The same keys are struck for the test, which counts them, and for the recording, which shows them.

/** What is written into the draft before the keys are struck. */
export const title = '# 論点整理';

/** The keys of the promise have to be fewer than this. */
const fewerThan = 10;

/** The words that are searched for, as an input method composes them: k, a, k, u and the space bar; Enter commits. */
const composition = ['k', 'か', 'かk', 'かく', '核'];
const composingKeys = ['K', 'A', 'K', 'U', 'Space'];

/**
 * Strikes the keys, and answers how many. `onKey` is called with the name of each key when its effect shows.
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {(key: string, count: number) => Promise<void>} [onKey]
 */
export async function quoteByKeyboard(workbench, onKey = async () => {}) {
  let count = 0;
  /** @param {string} key */
  const struck = async (key) => {
    count += 1;
    await onKey(key, count);
  };

  await workbench.press('Shift+Alt+KeyQ');
  await workbench.sees('.quick-input-widget', /引用を挿入/u);
  await workbench.sees('.quick-input-list .monaco-list-row', /指針Ⅰ/u);
  await struck('Shift + Alt + Q');

  await workbench.compose(composition, '核', {
    isAsked: true,
    onStage: () => struck(composingKeys[count - 1] ?? ''),
  });
  await workbench.sees('.quick-input-list .monaco-list-row.focused', /指針Ⅱ2[^]*非核三原則/u);
  // The clause is shown beside the draft before it is chosen.
  await workbench.sees('.editor-group-container .view-overlays .cdr', /^$/u);
  await workbench.sees('.editor-instance .view-lines', /日本のすべての行為は、日本の憲法上の制約の範囲内/u);
  await struck('Enter');

  await workbench.press('Enter');
  await workbench.sees('.editor-instance .view-lines', /「日本のすべての行為は、.*」（指針Ⅱ2）$/u);
  await struck('Enter');
  return count;
}

/** @type {[title: string, step: (workbench: import('./workbench.mjs').Workbench) => Promise<void>][]} */
export const quotationSteps = [
  [
    'sees citations coloured in plain text and Markdown, by the grammar too',
    async (workbench) => {
      for (const [name, citation] of [
        ['想定問答.txt', '指針Ⅳ２(3)(ロ)'],
        ['平素から行う協力.md', '指針Ⅱ2'],
      ]) {
        await workbench.open(name ?? '');
        await workbench.click(citation ?? '');
        await workbench.run('Developer: Inspect Editor Tokens and Scopes');
        await workbench.sees('.token-inspect-widget', /entity\.name\.function\.citation\.shishin/u);
        await workbench.press('Escape');
      }
    },
  ],
  [
    `goes from an empty line to a quotation with its citation in fewer than ${fewerThan} keystrokes, input method included`,
    async (workbench) => {
      await beginDraft(workbench);
      const count = await quoteByKeyboard(workbench);
      if (count >= fewerThan) throw new Error(`It took ${count} keystrokes.`);
    },
  ],
  [
    'is told that the quotation is verbatim',
    async (workbench) => {
      await verify(workbench);
      await workbench.picture('quotation');
    },
  ],
  [
    'copies a quotation with its citation, and pastes it',
    async (workbench) => {
      await beginDraft(workbench);
      await workbench.press('Shift+Alt+KeyY');
      await workbench.sees('.quick-input-list .monaco-list-row', /指針Ⅰ/u);
      await workbench.ask('VI.2');
      await workbench.sees('.quick-input-list .monaco-list-row.focused', /指針Ⅵ2/u);
      await workbench.press('Enter');
      await workbench.sees('.quick-input-list .monaco-list-row.focused', /全文/u);
      await workbench.press('Enter');
      await workbench.sees('.statusbar', /コピーしました/u);
      await workbench.press('Control+KeyV');
      await workbench.sees('.editor-instance .view-lines', /「日米両国政府は、日米両国の関係機関の関与を得て/u);
      await workbench.sees('.editor-instance .view-lines', /」（指針Ⅵ2）/u);
    },
  ],
  [
    'completes a whole quotation from its first words, with the citation behind it',
    async (workbench) => {
      await workbench.press('Escape');
      await workbench.press('Control+End');
      await workbench.press('Enter');
      await workbench.press('Enter');
      await workbench.compose(['「'], '「');
      await workbench.compose(['にちべいりょうこくせいふ', '日米両国政府は'], '日米両国政府は');
      // Behind a mark that was committed by itself the workbench does not always ask for a list; a writer then asks.
      await workbench.press('Control+Space');
      await workbench.sees('.suggest-widget.visible', /日米両国政府は/u);
      await workbench.picture('whole-quotation');
      await workbench.press('Enter');
      await workbench.sees(
        '.editor-instance .view-line',
        /^「日米両国政府は[^「」]*」（指針[^（）]*(?:\([^（）]*\))*）$/u,
      );
    },
  ],
];

/**
 * A new Markdown draft with a title and an empty line.
 * @param {import('./workbench.mjs').Workbench} workbench
 */
export async function beginDraft(workbench) {
  // Among the last things that a workbench shows when it starts; before that it takes no keys.
  await workbench.sees('[id="status.notifications"]', '');
  await workbench.run('File: New Untitled Text File');
  await workbench.sees('.tab.active', /Untitled/u);
  await workbench.until('[id="status.editor.mode"]', 'Markdown', async () => {
    await workbench.run('Change Language Mode');
    await workbench.ask('markdown');
    await workbench.choose(/^Markdown(?:,|$)/u);
  });
  await workbench.type(`${title}\n\n`);
}

/**
 * Rests on the quotation until its hover says that it is verbatim.
 * @param {import('./workbench.mjs').Workbench} workbench
 */
export async function verify(workbench) {
  await workbench.hover('専守防衛', /原文のとおりです/u);
}
