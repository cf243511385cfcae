/** Completion wherever else a citation is written: pointing back, in lists and ranges, with units, parts, in English, in markup. */
import { describe, expect, test } from 'vitest';
import { checkCompleted, checkCompletion } from '../../support/check.ts';
import { readFixture } from '../../support/service.ts';

/** Labels with the same beginning. */
function each(base: string, ...ends: readonly string[]): readonly string[] {
  return ends.map((end) => base + end);
}

/** What the first item would insert at the end of a draft. */
function firstAt(text: string): string | undefined {
  const { service, draft, settings } = readFixture(text);
  return service.completion(draft, settings, draft.text.positionAt(text.length))?.items[0]?.textEdit?.newText;
}

describe('completion behind 同 and 上記', () => {
  test('offers the clauses beside the one cited last, then the outer levels, then the words that stand for it', () => {
    checkCompletion('指針Ⅱ2を引く。同$0', [
      ...each('同', '1', '3', '4', 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ'),
      ...each('同', '項', '章'),
    ]);
  });

  test('offers what begins as the writer does, in that width', () => {
    checkCompletion('指針Ⅴ2(1)(イ)を引く。同($0)', each('同', '(ロ)', '(ハ)', '(ニ)', '(1)', '(2)', '(3)'));
    checkCompleted('指針Ⅴ2(1)(イ)を引く。同（$0）による。', '同（ロ）', '指針Ⅴ2(1)(イ)を引く。同（ロ）による。');
    checkCompletion('指針Ⅴ2(2)(ロ)を引く。同後$0', ['同後段']);
  });

  test('offers what stands below the clause cited last as well', () => {
    checkCompletion('指針Ⅴ2を引く。同($0', each('同', '(1)', '(2)', '(3)'));
  });

  test('goes on from 同項, 同節 and 同章', () => {
    checkCompletion('指針Ⅴ2を引く。同項$0', each('同項', '(1)', '(2)', '(3)'));
    checkCompletion('指針Ⅴ2(2)(ロ)を引く。同節の$0', each('同節の', '(1)', '(2)', '(3)'));
    checkCompletion('指針Ⅴ2(2)(ロ)を引く。同章$0', each('同章', '1', '2'));
    checkCompletion('指針Ⅴ2(2)(ロ)を引く。同項第$0', each('同項', '第1段落', '第2段落'));
  });

  test('goes on from 上記 and 前記, as far as they are read', () => {
    checkCompletion('指針Ⅴ2(2)(ロ)を引く。上記($0', each('上記', '(イ)', '(1)', '(2)', '(3)'));
    checkCompletion('指針Ⅱのほか、前記Ⅴ$0', each('前記Ⅴ', '1', '2'));
  });

  test('follows the notes before a note, and the items before an item', () => {
    checkCompletion('[^1]: 指針Ⅴ2(2)(イ)\n[^2]: 同(ロ$0', ['同(ロ)']);
    checkCompletion('- 指針Ⅴ2(2)(イ)\n- 同(ロ$0', ['同(ロ)']);
  });

  test('writes the whole number behind ibid. and id.', () => {
    checkCompletion('Guidelines, V.2; ibid., V.2$0', each('ibid., V.2', '(1)', '(2)', '(3)'));
    checkCompletion('Guidelines, V.2; id., $0', each('id., ', 'V.2(1)', 'V.2(2)', 'V.2(3)', 'V.1'));
  });

  test.each([
    ['in another word', '同盟$0'],
    ['at the beginning of another word', '同$0盟'],
    ['in an adverb', '同様$0'],
    ['behind a particle that goes on with 様', 'これと同$0'],
    ['behind a kanji', '合同$0'],
    ['in a year', '同年$0'],
    ['in a phrase', '上記の$0'],
    ['in a word with 前', '以前$0'],
  ])('is silent %s', (_, words) => {
    checkCompletion(`指針Ⅴ2(1)(イ)を引く。また、${words}`, null);
  });

  test.each([
    ['where nothing was cited', '指針を引く。\n\n同$0'],
    ['behind a heading', '指針Ⅴ2を引く。\n\n# 次\n\n同$0'],
    ['behind another document', '指針Ⅴ2を引く。自衛隊法第76条に加え、同$0'],
  ])('is silent %s', (_, marked) => {
    checkCompletion(marked, null);
  });
});

describe('completion of lists and ranges', () => {
  test('offers the outer levels too where the connector joins at them, or where their sign is typed', () => {
    checkCompletion('指針Ⅴ2(1)(ハ)並びに$0', each('指針Ⅴ2(1)(ハ)並びに', '(ニ)', '(2)', '(3)', 'Ⅵ', 'Ⅶ'));
    checkCompletion('指針Ⅴ2(1)(イ)及び(2$0)', ['指針Ⅴ2(1)(イ)及び(2)']);
    checkCompletion('指針Ⅴ2(1)(イ)と(ロ$0)', ['指針Ⅴ2(1)(イ)と(ロ)']);
  });

  test('offers the ends of a range, with まで behind から', () => {
    checkCompletion('指針Ⅴ2(1)(イ)から$0', each('指針Ⅴ2(1)(イ)から', '(ロ)まで', '(ハ)まで', '(ニ)まで'));
    checkCompletion('指針Ⅱ1～$0', each('指針Ⅱ1～', '2', '3', '4'));
    checkCompletion('指針Ⅱ1ないし$0', each('指針Ⅱ1ないし', '2', '3', '4'));
  });

  test('turns back where the sign of a member is typed', () => {
    checkCompletion('指針Ⅴ2(2)(ロ)及び($0)', each('指針Ⅴ2(2)(ロ)及び', '(イ)', '(3)'));
  });

  test('goes on behind a range', () => {
    checkCompletion('指針Ⅴ2(1)(イ)から(ハ)まで及び$0', ['指針Ⅴ2(1)(イ)から(ハ)まで及び(ニ)']);
  });

  test('is silent behind と and や, which go on with anything', () => {
    checkCompletion('指針Ⅴ2(1)(イ)と$0', null);
    checkCompletion('指針Ⅱ2及び日本$0', null);
  });
});

describe('completion of units and parts', () => {
  test('offers chapters with 第 and 章, in the digits that were begun', () => {
    checkCompletion('指針第Ⅴ$0', ['指針第Ⅴ章']);
    checkCompletion('指針第5$0', ['指針第5章']);
    checkCompletion('指針第五$0', ['指針第五章']);
  });

  test('goes on with 節 and 項, and with plain numbers below them', () => {
    checkCompletion('指針第Ⅴ章$0', each('指針第Ⅴ章', '第1節', '第2節'));
    checkCompletion('指針第Ⅴ章第2節$0', each('指針第Ⅴ章第2節', '(1)', '(2)', '(3)'));
    checkCompletion('指針Ⅱの第$0', each('指針Ⅱの', '第1項', '第2項', '第3項', '第4項'));
    checkCompleted('指針第Ⅴ章第2($0)は', '指針第Ⅴ章第2節(1)', '指針第Ⅴ章第2節(1)は');
  });

  test('offers the paragraphs of a clause, or its sentences', () => {
    checkCompletion('指針Ⅴ2(2)(ロ)第$0', each('指針Ⅴ2(2)(ロ)', '第1段落', '第2段落'));
    checkCompletion('指針Ⅱ4の第$0', each('指針Ⅱ4の', '第1文', '第2文', '第3文'));
    checkCompletion('指針Ⅴ2(2)(ロ)第2段落第$0', each('指針Ⅴ2(2)(ロ)第2段落', '第1文', '第2文'));
  });

  test('offers 前段 and 後段 where there are two of them, and 柱書 where a clause has one', () => {
    checkCompletion('指針Ⅴ2(2)(ロ)後$0', ['指針Ⅴ2(2)(ロ)後段']);
    checkCompletion('指針Ⅱ4後$0', null);
    checkCompletion('指針Ⅴ柱$0', ['指針Ⅴ柱書']);
    checkCompletion('指針Ⅴ2(2)(ロ)柱$0', null);
  });

  test('offers the words of the part that was cited, and no others', () => {
    const { service, draft, settings } = readFixture('指針Ⅴ2(2)(ロ)第2段落は、「');
    const items = service.completion(draft, settings, { line: 0, character: draft.text.text.length })?.items;
    expect(items?.map(({ label }) => label.slice(0, 12))).toEqual([
      '後方地域支援を行うに当た',
      '自衛隊は、日本の防衛及び',
    ]);
  });

  test('shows the part in the preview', () => {
    const { service, draft, settings } = readFixture('指針Ⅱ4第');
    const item = service.completion(draft, settings, { line: 0, character: 5 })?.items[1];
    const { documentation } = service.resolveCompletion(item ?? { label: '' });
    expect(documentation).toMatchObject({ value: expect.stringContaining('**指針Ⅱ4第2文**') as string });
  });
});

describe('completion in English', () => {
  test('goes on in a number whose document is named behind it', () => {
    checkCompletion('See Section V.2$0 of the Guidelines.', each('Section V.2', '(1)', '(2)', '(3)'));
    checkCompleted('See Section V.2($0) of the Guidelines.', 'Section V.2(2)', 'See Section V.2(2) of the Guidelines.');
    checkCompletion('Sections IV and $0 of the Guidelines', each('Sections IV and ', 'V', 'VI', 'VII'));
  });

  test('adds the name where the number is not read without it', () => {
    checkCompleted(
      'The Guidelines. See Section $0',
      'Section IV of the Guidelines',
      'The Guidelines. See Section IV of the Guidelines',
    );
    checkCompletion('The Guidelines. Part V.$0', each('Part V', '.1', '.2'));
    checkCompletion(
      'The Guidelines. Part I$0',
      each('Part I', 'I of the Guidelines', 'II of the Guidelines', 'V of the Guidelines'),
    );
  });

  test('goes on from words for levels', () => {
    checkCompletion('Guidelines, Part V$0', each('Guidelines, Part V', '.1', '.2', 'I', 'II'));
    checkCompletion('Guidelines, sec. V, para. $0', each('Guidelines, sec. V, para. ', '1', '2'));
  });

  test('offers lists, ranges and parts', () => {
    checkCompletion('Guidelines, V.2(2)(a) and $0', ['Guidelines, V.2(2)(a) and (b)']);
    checkCompletion('Guidelines, V.2(1)(a)–$0', each('Guidelines, V.2(1)(a)–', '(b)', '(c)', '(d)'));
    checkCompletion('Guidelines, II.4, sec$0', ['Guidelines, II.4, second sentence']);
  });

  test('offers the annex by its official titles', () => {
    checkCompletion('Guidelines, Annex, Rear$0', ['Guidelines, Annex, Rear Area Support']);
    checkCompleted(
      'Guidelines, Annex, Rear Area Support (S$0)',
      'Guidelines, Annex, Rear Area Support (Supply)',
      'Guidelines, Annex, Rear Area Support (Supply)',
    );
    checkCompletion('Guidelines, Annex, Use of Facilities, item 3$0', null);
  });

  test.each([
    ['in an ordinary word', 'The Guidelines. Part of$0'],
    ['before one', 'The Guidelines. Part $0of it'],
    ['in small letters', 'The Guidelines. He is part $0'],
    ['in a draft that names no corpus', 'See Section $0'],
    ['in a word for a section of another document', 'The Guidelines. The Charter, Chapter VII$0'],
  ])('is silent %s', (_, marked) => {
    checkCompletion(marked, null);
  });
});

describe('completion without the name', () => {
  test('works behind a chapter in a draft that has named the document, or declares it', () => {
    checkCompletion('指針を引く。Ⅴ$0', each('Ⅴ', '1', '2'));
    checkCompletion('指針を引く。Ⅴ2($0)', each('Ⅴ2', '(1)', '(2)', '(3)'));
    checkCompletion('---\nshishin: guidelines-1997\n---\n\nⅤ$0', each('Ⅴ', '1', '2'));
  });

  test('knows the names that the draft defines, in the middle of a citation too', () => {
    const defined = '日米防衛協力のための指針（以下「97指針」という。）を引く。\n\n';
    checkCompletion(`${defined}97指針Ⅴ2($0)`, each('97指針Ⅴ2', '(1)', '(2)', '(3)'));
    checkCompleted(`${defined}97指針Ⅴ2(1$0)(イ)`, '97指針Ⅴ2(1)', `${defined}97指針Ⅴ2(1)(イ)`);
    checkCompletion(`${defined}Ⅴ2$0`, each('Ⅴ2', '(1)', '(2)', '(3)'));
  });

  test.each([
    ['the writer’s own', '指針を引く。本稿Ⅴ$0'],
    ['a heading’s number', '# Ⅴ 考察\n\n指針を引く。Ⅴ$0'],
    ['of a draft that names no document', 'Ⅴ$0'],
    ['of another document', '指針を引く。自衛隊法のⅤ$0'],
  ])('is silent behind a chapter that is %s', (_, marked) => {
    checkCompletion(marked, null);
  });
});

describe('completion inside quotation marks', () => {
  test('goes on with the words of the clause that was cited, whatever documents they name', () => {
    const { service, draft, settings } = readFixture('指針Ⅱ4は、「指針');
    const items = service.completion(draft, settings, { line: 0, character: draft.text.text.length })?.items;
    expect(items?.map(({ label }) => label.slice(0, 6))).toEqual(['指針及びその', 'しかしながら']);
    const begun = '日本は、日米安全保障条約の目的';
    expect(firstAt(`指針Ⅴ2(2)(ロ)は、「${begun}`)).toMatch(new RegExp(`^${begun}.+」$`, 'u'));
  });

  test('completes what is typed of a half-converted term', () => {
    checkCompleted('指針にいう周辺じた$0', '周辺事態', '指針にいう周辺事態');
    checkCompleted('指針にいう周辺jitai$0', '周辺事態', '指針にいう周辺事態');
  });
});

describe('completion of names', () => {
  test('offers a title that has been begun, with the whole document as its preview', () => {
    const { service, draft, settings } = readFixture('The Guidelines matter. Guid');
    const items = service.completion(draft, settings, { line: 0, character: 27 })?.items ?? [];
    expect(items.map(({ label }) => label)).toEqual(['Guidelines for Japan-U.S. Defense Cooperation']);
    const { documentation } = service.resolveCompletion(items[0] ?? { label: '' });
    expect(documentation).toMatchObject({ value: expect.stringContaining('Ⅶ') as string });
  });

  test('is silent for common words, and in a draft that speaks of no document', () => {
    checkCompletion('The Guidelines matter. Japan$0', null);
    checkCompletion('The Guidelines $0', null);
    checkCompletion('日米防衛$0', null);
  });
});

describe('completion in markup', () => {
  test.each([
    ['a table', '| a | b |\n|---|---|\n| 指針Ⅴ2($0) | b |', 'markdown'],
    ['a link', '[指針Ⅴ2($0)](https://example.org)', 'markdown'],
    ['a footnote', '本文[^1]\n\n[^1]: 指針Ⅴ2($0)', 'markdown'],
    ['a quotation', '> - 指針Ⅴ2($0)', 'markdown'],
    ['brackets within brackets', '（「指針Ⅴ2($0)」）', 'markdown'],
    ['a footnote of LaTeX', '本文\\footnote{指針Ⅴ2($0)}続き', 'latex'],
    ['a footnote of Re:VIEW', '//footnote[a][指針Ⅴ2($0)]', 'review'],
    ['a footnote of AsciiDoc', '本文footnote:[指針Ⅴ2($0)]続き', 'asciidoc'],
    ['a directive of reStructuredText', '.. note:: 指針Ⅴ2($0)', 'restructuredtext'],
    ['a line behind astral characters', '𠮷野😀は、指針Ⅴ2($0)を引く', 'plaintext'],
    ['a line that ends with CR LF', '前の行\r\n指針Ⅴ2($0)\r\n次の行', 'markdown'],
  ])('works in %s', (_, marked, languageId) => {
    checkCompletion(marked, each('指針Ⅴ2', '(1)', '(2)', '(3)'), { languageId });
    const [before = '', after = ''] = marked.split('$0');
    checkCompleted(marked, '指針Ⅴ2(2)', `${before}2)${after.slice(1)}`, { languageId });
  });

  test('keeps the marks inside of what is written', () => {
    checkCompleted('**指針**Ⅴ2($0)', '指針**Ⅴ2(1)', '**指針**Ⅴ2(1)');
  });

  test('leaves a bracket alone that the writer has opened before', () => {
    checkCompleted('(指針Ⅴ2$0)', '指針Ⅴ2(1)', '(指針Ⅴ2(1))');
    checkCompleted('（指針Ⅴ２$0）', '指針Ⅴ２(1)', '（指針Ⅴ２(1)）');
  });
});

describe('completion keeps out of prose', () => {
  test.each([
    ['an English word', '指針Ⅴ applies. This and$0'],
    ['the end of an English word', '指針Ⅴ applies. Military$0'],
    ['particles', '指針Ⅴは、これについて$0'],
    ['kana that only sound alike when vowels are shortened', '指針Ⅴは、次のとおり$0'],
    ['an ending', '指針Ⅴは、必要でしょう$0'],
    ['the end of a word in katakana', '指針Ⅴという、ガイドライ$0'],
    ['the end of a compound', '指針Ⅴは、船舶検査活動$0'],
    ['the last word of a term that is complete', '指針Ⅴは、機雷の除去$0'],
    ['a particle behind a term', '指針Ⅴは、周辺事態へ$0'],
    ['a particle behind the beginning of a term', '指針Ⅴは、周辺へ$0'],
    ['the first word of an English sentence', '指針Ⅴによる。\n\nSee$0'],
  ])('where it could take %s for a term', (_, marked) => {
    checkCompletion(marked, null);
  });
});
