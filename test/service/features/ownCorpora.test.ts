/** Every feature of the editor over corpora that a team brought along, beside the bundled one. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../../server/src/core/draft/library.ts';
import {
  checkCodeAction,
  checkCompleted,
  checkCompletion,
  checkDefinition,
  checkDiagnostics,
  checkHover,
} from '../../support/check.ts';
import { projectLibrary } from '../../support/corpora.ts';
import { readFixture, type ReadOptions } from '../../support/service.ts';

let options: ReadOptions & { readonly library: Library };
beforeAll(async () => {
  options = { library: await projectLibrary() };
});

describe('hover', () => {
  test('shows a clause with its translation', () => {
    checkHover(
      '⟦協力要綱第2の$01⟧は、',
      [
        '**協力要綱第2の1　通報**',
        '*Coastal Outline, II.1 — Reports*',
        '> 協力機関は、航行の障害となる物件を発見したときは、',
        '*Outline for Coastal Cooperation*',
        '> Whenever a cooperating agency finds an object',
        '沿岸協力要綱（平成20年４月１日）',
      ],
      options,
    );
  });

  test('says which edition was meant, and why', () => {
    checkHover('⟦2019年の港湾基準$0Ⅱ⟧', '2019年の版と解しました（名称に示された年による）。', options);
    checkHover('⟦港湾基準第$02章⟧', '2003年の版と解しました（ほかに手掛かりがないため、収録の順による）。', options);
    checkHover('⟦港湾基準第$02章⟧', 'Read as the 2003 edition', { ...options, locale: 'en' });
    const value = readFixture('指針Ⅱ$02', options);
    const hover = value.service.hover(value.draft, value.settings, value.draft.text.positionAt(value.cursor ?? 0));
    expect(JSON.stringify(hover)).not.toContain('の版と解しました');
  });

  test('shows a term of the corpus', () => {
    checkHover(
      '協力要綱によれば、沿岸区$0域は、',
      ['**沿岸区域**　えんがんくいき', '*coastal area*', '（協力要綱第1の1）'],
      options,
    );
  });
});

test('a finding points to the clause of the document that it is about, though others have one of the same number', () => {
  const { service, draft, settings } = readFixture(
    '2003年の港湾基準第1章第2節は、「港湾を利用する者は、この基準に従う義務を負う。」と定める。',
    options,
  );
  expect(service.diagnostics(draft, settings)).toMatchObject([
    {
      code: 'quotation.altered',
      relatedInformation: [{ message: '港湾基準第1章第2節', location: { uri: 'shishin:/harbour-2003.md' } }],
    },
  ]);
});

test('definition opens the clause in its own file', () => {
  checkDefinition('⟦協力要綱第1の2(2)$0イ⟧', ['1.2(2).イ'], options);
  checkDefinition('⟦2019年の港湾基準$0Ⅰ.B⟧', ['I.B'], options);
});

describe('completion', () => {
  test('goes down the levels as the document numbers them', () => {
    checkCompletion('2003年の港湾基準第1章$0', ['2003年の港湾基準第1章第1節', '2003年の港湾基準第1章第2節'], options);
    checkCompletion('2019年の港湾基準Ⅰ.B.$0', ['2019年の港湾基準Ⅰ.B.1', '2019年の港湾基準Ⅰ.B.2'], options);
    checkCompleted('協力要綱$0', '協力要綱第2', '協力要綱第2', options);
    checkCompletion('協力要綱第1$0', ['協力要綱第1の1', '協力要綱第1の2'], options);
  });

  test('what it offers is read as the clause that it is of', () => {
    for (const draft of ['協力要綱第1の2(2)$0', '2019年の港湾基準Ⅰ$0', '2003年の港湾基準第1章第1節$0']) {
      const { service, settings, draft: open, cursor, text } = readFixture(draft, options);
      const list = service.completion(open, settings, open.text.positionAt(cursor ?? 0));
      expect(list?.items.length).toBeGreaterThan(1);
      for (const { label, data } of list?.items ?? []) {
        const written = readFixture(`${label}は、`, options);
        const [citation] = written.service.analysisOf(written.draft, settings).citations;
        expect(citation?.targets[0]?.node.path, `${text} → ${label}`).toBe((data as { path: string }).path);
      }
    }
  });

  test.each<[string, readonly string[]]>([
    ['the Lanes Agreement, $0', ['Article 1', 'Article 2', 'Article 3', 'Annex']],
    ['the Lanes Agreement, Art$0', ['Article 1', 'Article 2', 'Article 3']],
    ['the Lanes Agreement, Article $0', ['Article 1', 'Article 2', 'Article 3']],
    ['the Lanes Agreement, Article 2(1)$0', ['Article 2(1)(a)', 'Article 2(1)(b)', 'Article 2(1)(c)']],
  ])('goes down the articles of an English document: %s', (draft, expected) =>
    checkCompletion(
      draft,
      expected.map((number) => `Lanes Agreement, ${number}`),
      options,
    ),
  );

  test.each<[string, readonly string[]]>([
    ['海路協定$0', ['第1条', '第2条', '第3条', 'Annex']],
    ['海路協定第$0', ['第1条', '第2条', '第3条']],
    ['海路協定第2条$0', ['第2条第1項', '第2条第2項']],
  ])('and in Japanese by its units: %s', (draft, expected) =>
    checkCompletion(
      draft,
      expected.map((number) => `海路協定${number}`),
      options,
    ),
  );

  test('offers the words of the clause, or of its translation in English marks', () => {
    checkCompletion('協力要綱第2の2は、「$0', ['協力機関は、毎年一回以上会合を開き、通報の状況を検証する'], options);
    checkCompletion(
      'Section II.2 of the Coastal Outline states that “$0',
      ['The cooperating agencies meet at least once a year and review their reports.'],
      options,
    );
  });

  test('offers terms of a corpus that the draft speaks of', () => {
    checkCompleted('協力要綱に関し、えんがん$0', '沿岸区域', '協力要綱に関し、沿岸区域', options);
  });
});

describe('findings', () => {
  test('name the clause itself, though the one before it ends without a full stop', () => {
    const draft =
      '協力要綱第2の1は、「協力機関は、航行の支障となる物件を発見したときは、直ちに相互に通報する」と定める。';
    const { service, draft: open, settings } = readFixture(draft, options);
    expect(service.analysisOf(open, settings).findings.map(({ clause }) => clause)).toEqual(['2.1']);
  });

  test('leave a quotation to its own sentence, where the next one begins with another source', () => {
    checkDiagnostics(
      'Article 2 of the Lanes Agreement says: “⟦The Parties open a convoy lane whenever one of them so asks.⟧{quotation.altered}”\n' +
        'Section II.2 of the Guidelines is something else.\n',
      options,
    );
    checkDiagnostics(
      'Article 3 of the Lanes Agreement says: “Disputes are settled through diplomatic channels.” Section II.1 of the Coastal Outline does not.',
      options,
    );
  });

  test('hold citations, quotations and terms to the corpus', () => {
    checkDiagnostics('⟦協力要綱第3⟧{citation.unresolved}を引く。', options);
    checkDiagnostics(
      '協力要綱第2の1は、「⟦協力機関は、航行の支障となる物件を発見したときは、直ちに相互に通報する⟧{quotation.altered}」と定める。',
      options,
    );
    checkDiagnostics('協力要綱第1の1は、⟦沿岸地域⟧{term.variant}について定める。', options);
    checkDiagnostics(
      '協力要綱第2の1は、「協力機関は、航行の障害となる物件を発見したときは、直ちに相互に通報する」と定める。',
      options,
    );
  });

  test('are mended by its words', () => {
    checkCodeAction(
      '協力要綱第1の1は、沿岸$0地域について定める。',
      '沿岸区域',
      '協力要綱第1の1は、沿岸区域について定める。',
      options,
    );
  });
});

test('workspace symbols find clauses of every corpus', async () => {
  const { service } = readFixture('', options);
  const found = async (query: string): Promise<readonly string[]> =>
    (await service.workspaceSymbols(query)).map(({ name }) => name);
  expect(await found('情報の共有')).toContain('協力要綱第2 情報の共有');
  expect(await found('協力要綱第2の1')).toContain('協力要綱第2の1 通報');
});

test('a corpus has an outline, folds, and is not judged itself', () => {
  const text = options.library.corpora.find(({ id }) => id === 'coast')?.source ?? '';
  const { service, draft, settings } = readFixture(text, { ...options, uri: 'shishin:/coast.md' });
  expect(service.documentSymbols(draft.uri)?.map(({ name }) => name)).toEqual([
    '第1 総則',
    '第2 情報の共有',
    '別紙 通報の区分',
  ]);
  expect(service.foldingRanges(draft.uri)?.length).toBeGreaterThan(5);
  expect(service.diagnostics(draft, settings)).toEqual([]);
});
