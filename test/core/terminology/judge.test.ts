import { describe, expect, test } from 'vitest';
import { reportedIn, usesIn } from '../../support/terms.ts';

describe('where a variant is wrong', () => {
  test.each([
    ['in a sentence that cites the corpus', '⟦指針Ⅴ⟧{V}は、周辺有事における協力を定める。', ['周辺有事→周辺事態']],
    [
      'in a sentence that gives it as its source',
      '⟦指針⟧{name}によれば、包括的メカニズムが要る。',
      ['包括的メカニズム→包括的なメカニズム'],
    ],
    ['in a quotation that claims the corpus', '⟦指針Ⅴ2(3)⟧{V.2(3)}の⟦「掃海」⟧{claimed}である。', ['掃海→機雷の除去']],
    [
      'where a clause of the other side is cited',
      '⟦指針Ⅴ2(2)(ロ)⟧{V.2(2)(ロ)}は、後方支援を定める。',
      ['後方支援→後方地域支援'],
    ],
    ['and the other way round', '⟦指針Ⅳ⟧{IV}は、後方地域支援を定める。', ['後方地域支援→後方支援']],
    ['in the annex too', '⟦指針別表⟧{annex}は、後方支援の例を掲げる。', ['後方支援→後方地域支援']],
    ['over a hard line break', '⟦指針Ⅴ⟧{V}は、周辺有\n　事における協力を定める。', ['周辺有事→周辺事態']],
    ['in any width of digits', '⟦指針Ⅱ2⟧{II.2}は、非核３原則を挙げる。', ['非核3原則→非核三原則']],
    ['beside a term that is not its own', '⟦指針Ⅴ⟧{V}は、周辺事態への後方支援を定める。', ['後方支援→後方地域支援']],
    [
      'though a treaty is named that is a term itself',
      '⟦指針Ⅴ⟧{V}は、日米安全保障条約に基づく後方支援を定める。',
      ['後方支援→後方地域支援'],
    ],
    [
      'though a law is named, where the citation ascribes it',
      '自衛隊法によらず、⟦指針Ⅴ⟧{V}にいう後方支援を行う。',
      ['後方支援→後方地域支援'],
    ],
    ['in a word set off by marks', '⟦指針Ⅴ⟧{V}は、⟦「周辺有事」⟧{speech}における協力を定める。', ['周辺有事→周辺事態']],
    ['by the clause that has its spelling', '⟦指針Ⅲ⟧{III}は、関連取極を挙げる。', ['関連取極→関連取決め']],
    ['and by the one that has the other', '⟦指針Ⅱ1⟧{II.1}は、関連取決めを挙げる。', ['関連取決め→関連取極']],
    [
      'in a misspelt title',
      '⟦指針Ⅶ⟧{VII}は、⟦日本防衛協力のための指針⟧{other}を見直す。',
      ['日本防衛協力のための指針→日米防衛協力のための指針'],
    ],
    [
      'beside a treaty that is a term itself',
      '⟦指針Ⅱ1⟧{II.1}は、⟦日米安全保障条約⟧{other}の関連取決めを挙げる。',
      ['関連取決め→関連取極'],
    ],
    [
      'of another edition',
      '⟦指針Ⅵ2⟧{VI.2}は、同盟調整メカニズムを定める。',
      ['同盟調整メカニズム→日米間の調整メカニズム'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(reportedIn(sentence)).toEqual(expected);
  });
});

describe('what is left alone', () => {
  test.each([
    ['a sentence that speaks of no document', '周辺有事の際には、後方支援を行う。'],
    ['a sentence behind the one that cites', '⟦指針Ⅴ⟧{V}に定めがある。周辺有事とは何か。'],
    ['a name that is no source', '⟦指針⟧{name}をめぐり、周辺有事が論じられた。'],
    ['a confused word where only the name is the source', '⟦指針⟧{name}は、後方支援を定める。'],
    ['a word of the cited clause', '⟦指針Ⅳ2(3)(ロ)⟧{IV.2(3)(ロ)}は、後方支援について調整する。'],
    ['a word of a clause below the cited one', '⟦指針Ⅵ1⟧{VI.1}は、後方支援を含む。'],
    ['both sides cited', '⟦指針Ⅳ⟧{IV}及び⟦Ⅴ⟧{V}は、後方支援を定める。'],
    ['both terms in one sentence', '⟦指針Ⅴ⟧{V}は、後方支援と後方地域支援とを区別する。'],
    ['a contrast', '⟦指針Ⅴ⟧{V}が定めるのは、後方支援ではない。'],
    ['a replacement', '⟦指針Ⅴ⟧{V}は、後方支援に代えて別の語を用いる。'],
    ['a comparison', '⟦指針Ⅴ⟧{V}の支援は、後方支援と異なり、地域が限られる。'],
    ['an earlier usage', '⟦指針Ⅴ⟧{V}は、従来の後方支援を見直した。'],
    ['a word spoken of as a word', '⟦指針Ⅴ⟧{V}は、周辺有事という語を用いない。'],
    ['an abbreviation spelt out', '⟦指針Ⅴ2(1)(ハ)⟧{V.2(1)(ハ)}は、いわゆるNEO（非戦闘員退避活動）を定める。'],
    ['a nickname', '⟦指針Ⅴ⟧{V}は、いわゆる⟦「周辺有事」⟧{speech}を定める。'],
    ['an alternative name', '⟦指針Ⅴ⟧{V}の事態は、周辺有事とも呼ばれる。'],
    ['an abbreviation', '⟦指針Ⅵ2⟧{VI.2}のものは、日米調整メカニズムと略称される。'],
    ['a translation spoken of', '⟦指針Ⅵ2⟧{VI.2}の原語を⟦「双務的調整センター」⟧{speech}と訳すのは誤りである。'],
    ['what the press calls it', '新聞は、⟦指針Ⅴ⟧{V}を⟦「周辺有事」⟧{speech}と報じた。'],
    ['the word of the press', '⟦指針Ⅴ⟧{V}にいう事態は、報道では周辺有事とされた。'],
    ["another text's word", '⟦指針Ⅳ⟧{IV}の前の着・上陸侵攻は、当時の用語である。'],
    ["somebody's speech", '⟦指針Ⅴ⟧{V}について、大臣は⟦「周辺有事の際にも行う」⟧{speech}と述べた。'],
    ['a citation inside a speech', '大臣は⟦「⟦指針Ⅴ⟧{V}による」⟧{speech}と述べ、周辺有事に触れた。'],
    ["a law's vocabulary", '周辺事態安全確保法は、⟦指針Ⅴ2(1)(ロ)⟧{V.2(1)(ロ)}を受け、捜索救助を定める。'],
    ["another edition's vocabulary", '⟦新指針⟧{other}は、⟦指針Ⅵ2⟧{VI.2}に代わる同盟調整メカニズムを定める。'],
    ['the title of another edition', '⟦指針Ⅶ⟧{VII}は、⟦日米防衛協力の指針⟧{dated}に先立つ。'],
    ['a longer word', '⟦指針Ⅴ2(1)(イ)⟧{V.2(1)(イ)}は、避難民を扱う。掃海艇、周辺有事法制、難民条約。'],
    ['an everyday word outside quotations', '⟦指針Ⅴ2(3)⟧{V.2(3)}は、掃海について定める。'],
  ])('%s', (_, sentence) => {
    expect(reportedIn(sentence)).toEqual([]);
  });

  test('everything where terms are not checked', () => {
    expect(reportedIn('⟦指針Ⅴ⟧{V}は、周辺有事における協力を定める。', 'off')).toEqual([]);
  });

  test('nothing in the whole document, but speech and confused words without a clause', () => {
    expect(
      reportedIn('周辺有事に際し、後方支援を行う。⟦「周辺有事は困る」⟧{speech}という声もある。', 'document'),
    ).toEqual(['周辺有事→周辺事態']);
  });
});

test('terms themselves are uses, wherever they stand', () => {
  const uses = usesIn('周辺事態に際し、⟦「捜索・救難活動を行う」⟧{speech}。');
  expect(uses.map(({ term, variant }) => [term.form, variant])).toEqual([
    ['周辺事態', null],
    ['捜索・救難', null],
  ]);
});

test('a use names the cited clause that holds the term, else the one that defines it', () => {
  const [cited] = usesIn('⟦指針Ⅴ2(2)(イ)⟧{V.2(2)(イ)}は、関連取決めに基づく。');
  const [other] = usesIn('⟦指針Ⅶ⟧{VII}は、周辺有事に触れない。');
  expect([cited?.clause, other?.clause]).toEqual(['V.2(2)(イ)', 'V']);
});

test('a use knows whether a quotation claims the corpus for it', () => {
  const uses = usesIn('⟦指針Ⅴ⟧{V}の⟦「周辺有事」⟧{claimed}は、周辺有事である。');
  expect(uses.map(({ quoted }) => quoted)).toEqual([true, false]);
});
