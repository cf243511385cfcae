/** The forms of citation with the year of the bundled edition, which the code itself does not name. */
import { describe, test } from 'vitest';
import { checkCitations } from '../../support/citations.ts';

describe('a name with its year', () => {
  test.each([
    ['the ⟦1997 Guidelines, Part V.2.(2).b⟧', ['V.2(2)(ロ)']],
    ['⟦Chapter V of the 1997 Guidelines⟧', ['V']],
    ['⟦Section V.2 of the Guidelines (1997)⟧', ['V.2']],
    [
      'Guidelines for Japan-U.S. Defense Cooperation (hereinafter "the 1997 Text"). See ⟦Section V.2 of the 1997 Text⟧.',
      ['V.2'],
    ],
    ['⟦「日米防衛協力のための指針」（平成９年９月23日）Ⅴ２(2)(ロ)⟧', ['V.2(2)(ロ)']],
    ['⟦1997年の指針Ⅴ2⟧', ['V.2']],
    ['⟦９７年ガイドラインⅤ2⟧', ['V.2']],
    ['⟦平成九年の指針Ⅴ2⟧', ['V.2']],
    [
      '⟦1997年版指針Ⅲ⟧、⟦9年指針Ⅴ2⟧、⟦九年の指針Ⅱ1⟧、⟦平9指針Ⅰ⟧及び⟦Ｈ９指針Ⅱ2⟧。27年指針Ⅴ2、平27指針Ⅴ2',
      ['III', 'V.2', 'II.1', 'I', 'II.2'],
    ],
  ])('%s', (draft, targets) => checkCitations(draft, targets));
});
