/** Heads are looked for only where two units may begin one. That this leaves none out is proved against looking everywhere. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHeadFinder, findHeads } from '../../../server/src/core/citation/heads.ts';
import { AnchorWriter, FREE } from '../../../server/src/core/text/anchors.ts';
import { bundledCorpora } from '../../../server/src/bundled/index.ts';

const corpora = bundledCorpora();
const finder = createHeadFinder(corpora, ['新指針', 'X', '97 Text']);
/** Lets anything follow the first unit. */
const everywhere = { ...finder, table: new AnchorWriter() };
everywhere.table.firsts.set(finder.table.firsts.map((bits) => (bits === 0 ? 0 : bits | FREE)));

const written =
  '新指針|X|97 Text|同|同項|上記|前記|前掲|ibid.|Id.|ID|§|§§ 2|Section V|PART I|chap. 2|items|自衛隊法|第76条|国家安全保障戦略|' +
  '中期防|共同声明|Security Treaty|Article 5|Bill|Ⅴ2|V.2|ＩＩ|「|」|基本的な前提及び考え方|平成9年の|（|）|以下|をいう';
const words = [
  ...corpora.flatMap(({ meta }) => meta.names.concat(meta.namesEn)),
  ...corpora.flatMap(({ meta }) => (meta.annex?.names ?? []).concat(meta.annex?.namesEn ?? [])),
  ...written.split('|'),
];
const separators = ['', '', '', '\n', '\r\n', ' ', '　', '-', '–', '、', 'の', '1'];

test('no head is missed', () => {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    // A part of a word, or a word with something inside.
    fc
      .tuple(fc.constantFrom(...words), fc.nat(12), fc.constantFrom(...separators))
      .map(([word, at, separator]) => word.slice(0, at) + separator + word.slice(at)),
    fc.constantFrom(...separators),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (draft) => {
      expect(findHeads(finder, draft)).toEqual(findHeads(everywhere, draft));
    }),
    { numRuns: 2000 },
  );
});
