import { describe, expect, test } from 'vitest';
import { checkHover, hoverOf } from '../../support/check.ts';
import { nodeOf } from '../../support/bundled.ts';

const textOf = (path: string): string => nodeOf(path).text;

describe('hover on a citation', () => {
  test('shows citation, titles, way down, words, annex, confusions and document, in this order', () => {
    const paragraphs = textOf('V.2(2)(ロ)').split('\n');
    expect(hoverOf('詳細は指針Ⅴ2(2)$0(ロ)を参照。').split('\n\n')).toEqual([
      '**指針Ⅴ2(2)(ロ)　後方地域支援**',
      '*Guidelines, V.2(2)(b) — Rear Area Support*',
      'Ⅴ › 2 周辺事態への対応 › (2) 米軍の活動に対する日本の支援',
      paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n'),
      [
        '- **別表**　補給 2・輸送 3・整備 3・衛生 3・警備 4・通信 1・その他 4',
        '- **注意**　「後方支援」（指針Ⅳ2(3)(ホ)）とは別の用語です。',
      ].join('\n'),
      '日米防衛協力のための指針（平成９年９月23日）',
    ]);
  });

  test('is marked exactly, without the words around it', () => {
    checkHover('なお、⟦指針Ⅵ$02⟧を参照されたい。', '**指針Ⅵ2');
    checkHover('なお、⟦指針の別表「補給」$0の欄⟧を', '別表');
  });

  test('is there at the very end of the citation, and not behind it', () => {
    checkHover('⟦指針Ⅵ2⟧$0を参照', '**指針Ⅵ2');
    checkHover('指針Ⅵ2を$0参照', null);
  });

  test('lists what stands below the clause', () => {
    checkHover('指針Ⅵ$0', ['- **下位の項目**', '  - 1 計画についての検討', '  - 2 日米間の調整メカニズム']);
  });

  test('shows only the part that is cited', () => {
    const paragraphs = textOf('V.2(2)(ロ)').split('\n');
    const value = hoverOf('指針Ⅴ2(2)(ロ)第2段落$0');
    expect(value).toContain(`> ${paragraphs[1]}`);
    expect(value).not.toContain(paragraphs[0]?.slice(0, 20));
  });

  test('says that characters are inferred where the corpus supplies them', () => {
    checkHover('指針Ⅴ2$0', '- **注意**　「Ⅱ」は推定による補訂です。');
  });

  test('is in English for an English editor', () => {
    checkHover(
      'See ⟦Section V.2(2)(b) of the Guidelines$0⟧.',
      ['**指針Ⅴ2(2)(ロ)', 'Rear Area Support', '- **Annex**'],
      {
        locale: 'en',
      },
    );
  });

  test('is absent where no corpus is cited', () => {
    checkHover('運用指針Ⅴ2$0(2)', null);
    checkHover('`指針Ⅴ2$0(2)`', null);
    checkHover('本文$0', null);
  });
});

describe('hover on several clauses', () => {
  test('shows the member of the list under the pointer', () => {
    checkHover('⟦指針Ⅴ2(1)$0(イ)⟧及び(ロ)', '**指針Ⅴ2(1)(イ)');
    checkHover('指針Ⅴ2(1)(イ)及び⟦($0ロ)⟧', '**指針Ⅴ2(1)(ロ)');
  });

  test('shows every clause of the list between its members', () => {
    checkHover('⟦指針Ⅴ2(1)(イ)及$0び(ロ)⟧', ['**指針Ⅴ2(1)(イ)', '---', '**指針Ⅴ2(1)(ロ)']);
  });

  test('shows every clause of a range', () => {
    checkHover('⟦指針Ⅴ2(1)(イ)か$0ら(ハ)まで⟧', ['**指針Ⅴ2(1)(イ)', '**指針Ⅴ2(1)(ロ)', '**指針Ⅴ2(1)(ハ)']);
  });

  test('shows beginnings only where whole clauses would not fit', () => {
    const value = hoverOf('指針ⅠからⅦ$0まで');
    for (const chapter of ['Ⅰ', 'Ⅳ', 'Ⅶ']) expect(value).toContain(`**指針${chapter}`);
    expect(value.length).toBeLessThan(3000);
  });
});

describe('hover on a citation that does not resolve', () => {
  test('names the candidates of an ambiguous one', () => {
    checkHover('⟦指針Ⅴ$0(イ)⟧', ['**一つに定まりません**', '**指針Ⅴ2(1)(イ)', '**指針Ⅴ2(2)(イ)']);
  });

  test('says what exists instead of an unresolved one', () => {
    checkHover('⟦指針Ⅴ2(2)$0(ハ)⟧', [
      '**このような項目はありません**',
      '指針Ⅴ2(2)',
      '(イ)',
      '施設の使用',
      '(ロ)',
      '後方地域支援',
    ]);
  });

  test('says how an incomplete one was read', () => {
    checkHover('指針Ⅵ$0(3)', ['**指針Ⅵ1(3)', '途中の番号「1」がありません', '日米防衛協力のための指針（']);
  });
});

describe('hover on a term', () => {
  test('shows reading, English, definition and uses', () => {
    checkHover('指針にいう⟦周辺$0事態⟧とは', [
      '**周辺事態**　しゅうへんじたい',
      '*situations in areas surrounding Japan*',
      '> 周辺事態は、日本の平和と安全に重要な影響を与える事態である。周辺事態の概念は、',
      '（指針Ⅴ）',
      '- **用例**　Ⅰ、',
      '- **誤り**　周辺有事',
    ]);
  });
});

describe('hover on a quotation', () => {
  const sentence = textOf('II.2').split('。')[0] ?? '';

  test('says that it is verbatim and where it stands', () => {
    checkHover(`指針Ⅱ2は、⟦「${sentence.slice(0, 12)}$0${sentence.slice(12)}」⟧と定める。`, [
      '**原文のとおりです**　指針Ⅱ2',
      `> ${sentence}`,
    ]);
  });

  test('marks what differs, in the original and in the quotation', () => {
    const altered = sentence.replace('日本', '我が国');
    checkHover(`指針Ⅱ2は、⟦「$0${altered}」⟧と定める。`, [
      '**原文と異なります（1か所）**　指針Ⅱ2',
      '- **原文**　**日本**',
      '- **引用**　~~我が国~~',
      '、…',
      '「日本」→「我が国」：語の置換え',
      'クイックフィックス：原文どおりに改める',
    ]);
  });

  test('says nothing of ordinary speech', () => {
    checkHover('大臣は「関係国と$0緊密に連携する」と述べた。', null);
  });
});

test('words of the draft never become markup in a hover', () => {
  const value = hoverOf('指針Ⅱ2は、「日本のすべての行為は、$0<img src=x>[a](command:b)の範囲内において」と定める。');
  expect(value).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(command/);
});

test('an unresolved citation whose finding is switched off still shows what exists', () => {
  checkHover('指針Ⅴ2(2)$0(ハ)', ['- 指針Ⅴ2(2)(イ)　施設の使用', '- 指針Ⅴ2(2)(ロ)　後方地域支援'], {
    settings: { severities: { 'citation.unresolved': 'off' } },
  });
});

test('a row of the annex shows its items in full', () => {
  const items = nodeOf('annex:後方地域支援/補給').children.map((item) => `  - ${item.text}`);
  checkHover('指針別表「補給$0」', ['*Guidelines, Annex, Rear Area Support (Supply)*', ...items]);
});

test('an editor that shows no Markdown gets the same lines without marks', () => {
  const value = hoverOf('指針Ⅵ$02', { client: { markdown: false } });
  expect(value.split('\n\n').slice(0, 2)).toEqual([
    '指針Ⅵ2　日米間の調整メカニズム',
    'Guidelines, VI.2 — Bilateral Coordination Mechanism',
  ]);
  expect(value).not.toMatch(/[*\\>]/);
});
