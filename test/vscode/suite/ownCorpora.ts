/**
 * The corpora that a team brings along: four ways of numbering, an annex, two translations (one of the bundled text) and two
 * editions. Every feature answers for them as it does for the bundled text, and follows what is typed into their files.
 */
import assert from 'node:assert/strict';
import {
  commands,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type Location,
  type SymbolInformation,
  type TextDocument,
} from 'vscode';
import coastEn from '../../corpora/coast-en.md';
import coast from '../../corpora/coast.md';
import guidelinesEn from '../../corpora/guidelines-en.md';
import harbour2003 from '../../corpora/harbour-2003.md';
import harbour2019 from '../../corpora/harbour-2019.md';
import lanes from '../../corpora/lanes.md';
import {
  codeOf,
  completionsAt,
  currentFindings,
  definitionsAt,
  eventually,
  findingsIn,
  hoverAt,
  middleOf,
  newDraft,
  rangeOf,
} from './support.ts';

const texts: Readonly<Record<string, string>> = {
  'coast.md': coast,
  'coast-en.md': coastEn,
  'guidelines-en.md': guidelinesEn,
  'harbour-2003.md': harbour2003,
  'harbour-2019.md': harbour2019,
  'lanes.md': lanes,
};

const inProject = (...names: readonly string[]): Uri => {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, ...names);
};
const corpusFile = (name: string): Uri => inProject('.shishin', 'corpora', name);
const write = (uri: Uri, text: string): Thenable<void> => workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** The ids of the corpora that the explorer shows. */
async function explored(): Promise<readonly string[]> {
  const corpora = await commands.executeCommand<{ corpus: string }[]>('shishin.server.outline', {});
  return corpora.map(({ corpus }) => corpus);
}

const hoverOver = async (words: string, language = 'markdown'): Promise<string> => {
  const draft = await newDraft(language, `${words}を参照。\n`);
  return (await hoverAt(draft, middleOf(draft, words))).text;
};

const definitionOf = async (words: string): Promise<string> => {
  const draft = await newDraft('markdown', `${words}を参照。\n`);
  const [target, ...others] = await definitionsAt(draft, middleOf(draft, words));
  assert.ok(target);
  assert.deepEqual(others, []);
  const source = await workspace.openTextDocument(target.uri);
  const name = target.uri.path.slice(target.uri.path.lastIndexOf('/') + 1);
  return `${name}: ${source.lineAt(target.range.start.line).text}`;
};

/** Deletes as the Explorer does it, which is told to the server at once: a busy machine's watchers may see it late. */
async function deleteAsExplorer(uri: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.deleteFile(uri, { recursive: true });
  assert.ok(await workspace.applyEdit(edit));
}

/** Replaces words in a document that is open, without saving it. */
async function retype(document: TextDocument, words: string, others: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, words), others);
  assert.ok(await workspace.applyEdit(edit));
}

const shownProblems = (problems: readonly Diagnostic[]): readonly string[] =>
  problems.map((problem) => `${problem.range.start.line + 1}:${problem.range.start.character + 1} ${codeOf(problem)}`);

const labelOf = ({ label }: CompletionItem): string => (typeof label === 'string' ? label : label.label);

describe('corpora that a team brings along', () => {
  before(async () => {
    // Whatever answers knows the server's commands too.
    await hoverOver('指針Ⅱ2');
    for (const [name, text] of Object.entries(texts)) {
      await write(corpusFile(name), text);
      await workspace.openTextDocument(corpusFile(name));
    }
    await eventually('explorer', explored, (ids) => ids.length === Object.keys(texts).length + 1);
  });

  after(async () => {
    await deleteAsExplorer(inProject('.shishin'));
    await eventually('explorer', explored, (ids) => ids.length === 1);
  });

  it('are shown beside their translation in the hover', async () => {
    const hover = await hoverOver('協力要綱第2の1');
    assert.match(hover, /協力要綱第2の1　通報/u);
    assert.match(hover, /協力機関は、航行の障害となる物件を発見したときは/u);
    assert.match(hover, /Whenever a cooperating agency finds an object/u);
    assert.match(await hoverOver('指針Ⅱ2'), /日本のすべての行為は[^]*Japan will conduct all its actions/u);
  });

  it('are read as they are numbered, in either language', async () => {
    assert.match(await hoverOver('協力要綱第1の2(2)イ(ア)'), /昼間に巡視する機関/u);
    assert.match(await hoverOver('港湾基準第1章第1節2②'), /臨時に入港する船舶/u);
    assert.match(await hoverOver('2019年の港湾基準Ⅰ.B.1b'), /貨物を運送する船舶/u);
    assert.match(await hoverOver('Article 2(1)(a) of the Lanes Agreement'), /the vessels that are to be escorted/u);
    assert.match(await hoverOver('海路協定第2条1(c)(ii)'), /the cargo, if it is dangerous/u);
  });

  it('say which edition was meant, and why', async () => {
    assert.match(await hoverOver('港湾基準第2章'), /2003/u);
    assert.match(await hoverOver('2019年の港湾基準Ⅱ'), /2019年の版と解しました|Read as the 2019 edition/u);
  });

  it('open in their own files, the annex too', async () => {
    assert.equal(await definitionOf('協力要綱第2の1'), 'coast.md: ### 1 通報');
    assert.equal(await definitionOf('協力要綱別紙「漂流物」第2項目'), 'coast.md: - 網の通報');
    assert.equal(
      await definitionOf('Article 3 of the Lanes Agreement'),
      'lanes.md: ## Article 3 – Settlement of Disputes',
    );
  });

  for (const [begun, wanted] of [
    ['協力要綱第2', /^協力要綱第2の1/u],
    ['2003年の港湾基準第1章', /第1節/u],
    ['協力要綱第2の2は、「', /協力機関は、毎年一回以上会合を開き/u],
    ['Section II.2 of the Coastal Outline states that “', /The cooperating agencies meet at least once a year/u],
    ['Section II.2 of the Guidelines states that “', /Japan will conduct all its actions/u],
    ['the Lanes Agreement, Article 2.1(', /\([abc]\)/u],
  ] as const) {
    it(`complete ${begun}`, async () => {
      const draft = await newDraft('markdown', begun);
      await completionsAt(draft, draft.positionAt(begun.length), (item) => wanted.test(labelOf(item)));
    });
  }

  it('hold a quotation to their words, and put it right', async () => {
    const draft = await newDraft(
      'markdown',
      '協力要綱第2の1は、「協力機関は、航行の支障となる物件を発見したときは、直ちに相互に通報する」と定める。\n' +
        'Article 2 of the Lanes Agreement says: “The Parties open a convoy lane whenever one of them so asks.”\n' +
        'Section II.2 of the Guidelines says: “Japan will conduct all its actions within the limits of its Constitution”.\n',
    );
    const findings = await findingsIn(draft);
    assert.deepEqual(findings.map(codeOf), ['quotation.altered', 'quotation.altered', 'quotation.altered']);
    for (const { range } of findings) {
      const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', draft.uri, range);
      const fix = actions.find(({ isPreferred }) => isPreferred === true);
      assert.ok(fix?.edit, 'there is a preferred fix');
      assert.ok(await workspace.applyEdit(fix.edit));
    }
    await eventually(
      'findings',
      () => currentFindings(draft),
      (left) => left.length === 0,
    );
    assert.match(
      draft.getText(),
      /航行の障害となる物件[^]*so requests\.[^]*within the limitations of its Constitution/u,
    );
  });

  it('have terms of their own', async () => {
    const draft = await newDraft(
      'markdown',
      '協力要綱は、沿岸地域を定める。Article 2 of the Lanes Agreement opens every escort lane.\n',
    );
    assert.deepEqual(
      (await findingsIn(draft)).map((finding) => `${codeOf(finding)} ${draft.getText(finding.range)}`),
      ['term.variant 沿岸地域', 'term.variant escort lane'],
    );
    const term = await newDraft('markdown', '協力要綱によれば、沿岸区域は広い。\n');
    assert.match((await hoverAt(term, middleOf(term, '沿岸区域'))).text, /えんがんくいき[^]*coastal area/u);
  });

  it('are found by their titles, and know who cites them', async () => {
    const symbols = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '会合');
    assert.ok(symbols.some(({ location }) => location.uri.path.endsWith('/coast.md')));
    const draft = await newDraft('markdown', '協力要綱第2の2を参照。\n');
    const source = await workspace.openTextDocument(corpusFile('coast.md'));
    const place = rangeOf(source, '### 2 会合').start;
    await eventually(
      'references',
      () => commands.executeCommand<Location[]>('vscode.executeReferenceProvider', source.uri, place),
      (found) => found.some(({ uri }) => uri.toString() === draft.uri.toString()),
    );
  });

  it('change as their files are typed into, and say what is wrong where it is', async () => {
    const draft = await newDraft('markdown', '協力要綱第2の2を参照。\n');
    const hover = async (): Promise<string> => (await hoverAt(draft, middleOf(draft, '協力要綱第2の2'))).text;
    const source = await workspace.openTextDocument(corpusFile('coast.md'));
    await window.showTextDocument(source);
    await retype(source, '### 2 会合', '### 2 全体会合');
    await eventually('hover', hover, (text) => text.includes('全体会合'));
    await retype(source, '### 2 全体会合', '### 3 会合');
    const line = rangeOf(source, '### 3 会合').start.line + 1;
    await eventually(
      'problems',
      () => shownProblems(currentFindings(source)),
      (problems) => problems.join() === `${line}:1 corpus.gap`,
    );
    await retype(source, 'names: [沿岸協力要綱, 協力要綱]', 'names: [沿岸協力要綱, 協力要綱]\nnaems: []');
    await eventually(
      'problems',
      () => shownProblems(currentFindings(source)),
      (problems) => problems.join() === `7:1 corpus.unknownKey,${line + 1}:1 corpus.gap`,
    );
    await retype(source, source.getText(), coast);
    await eventually(
      'problems',
      () => currentFindings(source),
      (problems) => problems.length === 0,
    );
    await eventually('hover', hover, (text) => text.includes('協力要綱第2の2　会合'));
  });

  it('lose nothing by one that is broken', async () => {
    const broken = corpusFile('broken.md');
    await write(broken, '---\nid: broken\ntitle: 壊れた文書\nlevels: 第1\n---\n');
    const source = await workspace.openTextDocument(broken);
    await eventually(
      'problems',
      () => shownProblems(currentFindings(source)),
      (problems) => problems.join() === '4:9 corpus.value',
    );
    assert.match(await hoverOver('協力要綱第2の1'), /通報/u);
    await deleteAsExplorer(broken);
    await eventually(
      'problems',
      () => currentFindings(source),
      (problems) => problems.length === 0,
    );
  });

  it('are made of a document that is open, and work from there on', async () => {
    const minutes = inProject('連絡要領.txt');
    await write(
      minutes,
      '連絡要領\n\n第１　目的\n　この要領は、連絡の手順を定める。\n第２　手順\n１　電話による連絡\n　電話により直ちに連絡する。\n',
    );
    await window.showTextDocument(await workspace.openTextDocument(minutes));
    await commands.executeCommand('shishin.makeCorpus');
    const made = await eventually(
      'corpus file',
      () => window.activeTextEditor?.document,
      (document) => document?.uri.path.includes('/.shishin/corpora/') === true,
    );
    assert.match(made?.getText() ?? '', /^---\nid: "?[a-z0-9-]+"?\ntitle: "連絡要領"\n/u);
    assert.match(await hoverOver('連絡要領第2の1'), /電話により直ちに連絡する/u);
    // Where such a file is already, another one opens unsaved.
    await window.showTextDocument(await workspace.openTextDocument(minutes));
    await commands.executeCommand('shishin.makeCorpus');
    await eventually(
      'unsaved corpus file',
      () => window.activeTextEditor?.document.isUntitled,
      (isUntitled) => isUntitled === true,
    );
    await workspace.fs.delete(minutes);
  });
});
