// A team's own documents as a person meets them: read in a draft, opened and mended in their own files, and made of a document
// that somebody sent.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const corpora = join(dirname(fileURLToPath(import.meta.url)), '..', 'corpora');
const draft = '港湾の論点整理.md';
const minutes = '連絡要領.txt';

/** Lays the corpora, a draft about them and a document to make another one of into a folder. @param {string} folder */
export function layOwnCorpora(folder) {
  cpSync(corpora, join(folder, '.shishin', 'corpora'), { recursive: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, draft),
    [
      '# 港湾の論点整理',
      '協力要綱第2の1は、「協力機関は、航行の支障となる物件を発見したときは、直ちに相互に通報する」と定める。',
      '2019年の港湾基準Ⅱ及び海路協定第2条1(a)も参照。Article 2(1)(b) of the Lanes Agreement names the ports.',
      '指針Ⅱ2は、連絡要領第2の1とともに読む。',
      '',
    ].join('\n\n'),
  );
  writeFileSync(
    join(folder, minutes),
    '連絡要領\n\n第１　目的\n　この要領は、連絡の手順を定める。\n第２　手順\n１　電話による連絡\n　電話により直ちに連絡する。\n２　文書による連絡\n　文書により一週間以内に連絡する。\n',
  );
}

/** @type {[title: string, step: (workbench: import('./workbench.mjs').Workbench) => Promise<void>][]} */
export const ownCorporaSteps = [
  [
    'reads a clause of an own document beside its translation',
    async (workbench) => {
      await workbench.open(draft);
      await workbench.sees('.editor-instance .squiggly-warning', /^$/u);
      await workbench.hover('協力要綱第2の1', /通報[^]*Reports[^]*Whenever a cooperating agency finds/u);
      await workbench.picture('own-hover');
    },
  ],
  [
    'reads a clause of the bundled text beside a translation that the team has added',
    async (workbench) => {
      await workbench.press('Escape');
      await workbench.hover('指針Ⅱ2', /日本のすべての行為は[^]*Japan will conduct all its actions/u);
      await workbench.picture('own-translation');
    },
  ],
  [
    'goes from a citation to the clause in the file of the team, and sees there what is wrong as it is typed',
    async (workbench) => {
      await workbench.press('Escape');
      await workbench.click('協力要綱第2の1');
      await workbench.press('F12');
      await workbench.sees('.tab.active', /coast\.md/u);
      await workbench.click('### 1 通報');
      await workbench.press('End');
      await workbench.press('ArrowDown');
      await workbench.press('ArrowDown');
      await workbench.press('End');
      await workbench.type('\n\n### 4 補則');
      await workbench.press('Control+Shift+KeyM');
      await workbench.sees('.markers-panel-container', /番号が飛んでいます[^]*「2」があるべき位置に「4」/u);
      await workbench.picture('own-problems');
      await workbench.press('Control+KeyJ');
    },
  ],
  [
    'makes a corpus file of a document that somebody sent',
    async (workbench) => {
      await workbench.open(minutes);
      await workbench.run('Shishin: この文書から収録文書を作る');
      await workbench.sees('.tab.active', /document-[0-9a-z]+\.md/u);
      await workbench.sees('.editor-instance .view-lines', /title:\s"連絡要領"/u);
      await workbench.picture('own-made');
      await workbench.open(draft);
      await workbench.hover('連絡要領第2の1', /電話により直ちに連絡する/u);
    },
  ],
];
