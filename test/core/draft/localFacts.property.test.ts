/** Blocks of which a look at their characters says that they hold nothing are not read. That this is true is proved by reading them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHeads } from '../../../server/src/core/citation/heads.ts';
import { readLocalFacts } from '../../../server/src/core/draft/localFacts.ts';
import { scanBlocks } from '../../../server/src/core/markup/scan.ts';
import { findQuotations } from '../../../server/src/core/quotation/find.ts';
import { library } from '../../support/bundled.ts';

const { citingWords, words } = library.indexes;

const word = fc.constantFrom(
  ...'指針|ガイドライン|Guidelines|周辺事態|後方地域支援|自衛隊法|同項|前記|Ⅴ2|別表|「甲」|"乙"|です。|本稿は、|一|，'.split(
    '|',
  ),
);
const mark = fc.constantFrom(
  ...'**|_|`|&amp;|&#x6307;|\\|~|{|}|[|]|<b>|<!--|-->|\n|\r\n|\n\n|\n- |\n> |\n  |\n# |\n| | |\\emph{|\\S|$|%|\u200b|*|#'.split(
    '|',
  ),
  ...'\n(1) |\n1. |@<b>{|:ref:|footnote:[|//quote{|//}|\n.. |::|+|<<|>>|^|(注1)|｜|《し》|https://a.jp/|\u3000| '.split(
    '|',
  ),
);
/** A word with something inside, since what is taken out there makes a word of its halves. */
const torn = fc.tuple(word, fc.nat(4), mark).map(([text, at, inside]) => text.slice(0, at) + inside + text.slice(at));
const draft = fc.array(fc.oneof(word, torn, mark), { maxLength: 16 }).map((parts) => parts.join(''));

test.for(['markdown', 'plaintext', 'latex', 'asciidoc', 'restructuredtext', 'review'] as const)(
  'what a block of %s holds is what its view holds',
  (markup) => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const block of scanBlocks(text, markup)) {
          const own = text.slice(block.start, block.end);
          const facts = readLocalFacts(own, block, { markup, ...words });
          const view = facts.view.text;
          expect(facts.heads).toEqual(findHeads(words.heads, view));
          expect(facts.terms).toEqual(words.terms?.find(view));
          expect(facts.quotations).toEqual(findQuotations(view, block.kind));
          expect(readLocalFacts(own, block, { markup, ...citingWords }).heads).toEqual(facts.heads);
        }
      }),
      { numRuns: 400 },
    );
  },
);
