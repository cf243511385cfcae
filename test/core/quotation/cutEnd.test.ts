import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/citations.ts';

function verdictOf(draft: string): unknown {
  const quotation = analyse(draft).quotations.find(({ claim }) => claim !== null);
  const judgement = quotation?.judgement;
  return judgement?.verdict === 'altered'
    ? judgement.differences.map(({ nature, original }) => [nature, original])
    : judgement?.verdict;
}

describe('a quotation that stops before the end of the verb', () => {
  test('is altered where a denial is cut off', () => {
    const draft = '指針Ⅱ4は、「いずれの政府にも、立法上、予算上又は行政上の措置をとることを義務づける」と定める。';
    expect(verdictOf(draft)).toEqual([['negation', 'ものではない']]);
    expect(analyse(draft).findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['quotation.altered', 'error'],
    ]);
  });

  test('is turned too where other words differ', () => {
    const draft = '指針Ⅱ4は、「立法上、予算上または行政上の措置をとることを義務付ける」と定める。';
    expect(verdictOf(draft)).toEqual([
      ['spelling', '又は'],
      ['spelling', '義務づける'],
      ['negation', 'ものではない'],
    ]);
    expect(verdictOf(draft.replace('」と', '」ものではないと'))).toHaveLength(2);
  });

  test('is altered where a permission is cut off', () => {
    expect(verdictOf('指針Ⅴ2(1)は、「以下の活動を各々の判断の下に実施する」と定める。')).toEqual([
      ['modality', 'ことができる'],
    ]);
  });

  test('is exact where the writer goes on behind the mark', () => {
    expect(verdictOf('指針Ⅴ2(1)は、「以下の活動を各々の判断の下に実施する」ことができると定める。')).toBe('exact');
    expect(verdictOf('指針Ⅱ4は、「行政上の措置をとることを義務づける」ものではないとする。')).toBe('exact');
    expect(verdictOf('指針Ⅵ1(1)の「日米両国政府の各々の計画に適切に反映される」か否かは、明らかでない。')).toBe(
      'exact',
    );
    expect(verdictOf('指針Ⅴ2(1)の「以下の活動を各々の判断の下に実施する」場合を考える。')).toBe('exact');
    expect(verdictOf('指針Ⅴ2(1)の「以下の活動を各々の判断の下に実施する」の一例である。')).toBe('exact');
  });

  test('is exact where it stops at a noun, or an ellipsis says that it stops', () => {
    expect(verdictOf('指針Ⅴ2(1)は、「以下の活動」を掲げる。')).toBe('exact');
    expect(verdictOf('指針Ⅱ4は、「いずれの政府にも、立法上、予算上又は行政上の措置をとること」と定める。')).toBe(
      'exact',
    );
    expect(verdictOf('指針Ⅱ4は、「立法上、予算上又は行政上の措置をとることを義務づける……」とする。')).toBe('exact');
  });

  test('is judged behind an ellipsis where it is long enough to stand in one place', () => {
    expect(verdictOf('指針Ⅱ4は、「いずれの政府にも、…義務づける」と定める。')).toEqual([['negation', 'ものではない']]);
    expect(verdictOf('指針Ⅴ2(2)(ロ)は、「戦闘行動が行われている地域とは一線を画され…れる。」と定める。')).toBe('exact');
  });

  test('claims the clause where the predicate ends behind the mark', () => {
    expect(verdictOf('指針Ⅳ2(3)(イ)は、「各々の作戦系統に従って行動」すると定める。')).toEqual([
      ['replacement', '指揮系統'],
    ]);
  });

  test('is turned where the denial of what is kept is left out', () => {
    expect(verdictOf('指針Ⅴは、「周辺事態の概念は、地理的なものである」とする。')).toEqual([
      ['negation', 'ではなく、事態の性質に着目したもの'],
    ]);
  });
});
