/**
 * Where a chain ends in lists. An item is a paragraph of its own: 同 with a number goes on from item to item until a heading or another
 * document, while 同項, 同上 and ibid. point back within their own item only.
 */
import { describe, test } from 'vitest';
import type { Markup } from '../../../server/src/core/markup/markup.ts';
import { checkCitations } from '../../support/citations.ts';

const LISTS: readonly (readonly [Markup, string])[] = [
  ['markdown', '- ⟦指針Ⅴ2(1)(イ)⟧は救援、⟦同項⟧は、\n- ⟦同(ハ)⟧は避難、⟦同項⟧は、\n- 同項は、'],
  ['plaintext', '・⟦指針Ⅴ2(1)(イ)⟧は救援、⟦同項⟧は、\n・⟦同(ハ)⟧は避難、⟦同項⟧は、\n・同項は、'],
  [
    'latex',
    '\\begin{itemize}\n\\item ⟦指針Ⅴ2(1)(イ)⟧は救援、⟦同項⟧は、\n\\item ⟦同(ハ)⟧は避難、⟦同項⟧は、\n\\item 同項は、\n\\end{itemize}',
  ],
  ['asciidoc', '* ⟦指針Ⅴ2(1)(イ)⟧は救援、⟦同項⟧は、\n* ⟦同(ハ)⟧は避難、⟦同項⟧は、\n* 同項は、'],
  ['restructuredtext', '* ⟦指針Ⅴ2(1)(イ)⟧は救援、⟦同項⟧は、\n* ⟦同(ハ)⟧は避難、⟦同項⟧は、\n* 同項は、'],
  ['review', ' * ⟦指針Ⅴ2(1)(イ)⟧は救援、⟦同項⟧は、\n * ⟦同(ハ)⟧は避難、⟦同項⟧は、\n * 同項は、'],
];

const DRAFTS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'from the paragraph before the list into it',
    '⟦指針Ⅴ2(1)(イ)⟧は、次のとおり。\n\n1. ⟦同(ロ)⟧\n2. 同上\n3. ⟦同(ハ)⟧\n',
    ['V.2(1)(イ)', 'V.2(1)(ロ)', 'V.2(1)(ハ)'],
  ],
  [
    'out of the list into the paragraph behind it',
    '- ⟦指針Ⅴ2(1)(イ)⟧\n\n⟦同(ロ)⟧は捜索。',
    ['V.2(1)(イ)', 'V.2(1)(ロ)'],
  ],
  [
    'into an inner list, whose items are paragraphs too',
    '- ⟦指針Ⅴ2(1)(イ)⟧\n  - ⟦同(ハ)⟧\n  - 同上\n',
    ['V.2(1)(イ)', 'V.2(1)(ハ)'],
  ],
  [
    'over the paragraphs of one item',
    '- ⟦指針Ⅴ2(1)(イ)⟧は、\n  ⟦同項⟧も。\n\n  ⟦同(ハ)⟧\n\n  同項は、\n',
    ['V.2(1)(イ)', 'V.2(1)(イ)', 'V.2(1)(ハ)'],
  ],
  ['not past an item of another document', '- ⟦指針Ⅴ2(1)(イ)⟧\n- 自衛隊法第76条\n- 同(ハ)\n', ['V.2(1)(イ)']],
  ['not past a heading', '- ⟦指針Ⅴ2(1)(イ)⟧\n\n# 次\n\n- 同(ハ)\n', ['V.2(1)(イ)']],
  [
    'in English',
    '- ⟦Section V.2 of the Guidelines⟧; ⟦ibid.⟧\n- Ibid.\n- ⟦Section V.1 of the Guidelines⟧; ⟦id., V.2⟧\n',
    ['V.2', 'V.2', 'V.1', 'V.2'],
  ],
];

describe('a chain in a list', () => {
  test.each(LISTS)('goes on with a number from item to item: %s', (markup, draft) =>
    checkCitations(draft, ['V.2(1)(イ)', 'V.2(1)(イ)', 'V.2(1)(ハ)', 'V.2(1)(ハ)'], markup),
  );

  test.each(DRAFTS)('reaches %s', (_, draft, targets) => checkCitations(draft, targets));
});
