/** Documents whose levels have English words (Article 1): cited in English as English does it, and in Japanese with units. */
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalOf } from '../../../server/src/core/citation/formatter.ts';
import { metaOf } from '../../../server/src/core/corpus/meta.ts';
import { analyseDraft } from '../../../server/src/core/draft/analyse.ts';
import { defaultSettings, type DraftAnalysis } from '../../../server/src/core/draft/analysis.ts';
import type { Library } from '../../../server/src/core/draft/library.ts';
import { checkCited, citedInCorpus } from '../../support/citations.ts';
import { loadFiles, nothing, projectLibrary } from '../../support/corpora.ts';

let library: Library;
beforeAll(async () => {
  library = await projectLibrary();
});

function analyse(text: string, against = library): DraftAnalysis {
  return analyseDraft(text, 'markdown', against, defaultSettings);
}

function findings(draft: string): readonly string[] {
  return analyse(draft).findings.map(({ code, span }) => `${code} ${draft.slice(span.start, span.end)}`);
}

function terms(draft: string): readonly string[] {
  return analyse(draft).terms.map(({ span }) => draft.slice(span.start, span.end));
}

/** Exactly the marked words are citations, and mean these places. */
function check(marked: string, expected: readonly string[], against = library): void {
  checkCited(marked, expected, (text) => analyse(text, against), citedInCorpus);
}

describe('citations in English', () => {
  test.each<[string, string[]]>([
    ['⟦Article 2(1)(a) of the Lanes Agreement⟧ says', ['lanes 2.1(a)']],
    ['⟦Article 2.1(b) of the Sea Lanes Agreement⟧ says', ['lanes 2.1(b)']],
    ['⟦Article 2, paragraph 1(c)(ii), of the Lanes Agreement⟧', ['lanes 2.1(c)(ii)']],
    ['The ⟦Lanes Agreement, Article 2, para. 1(c)(ii)⟧, says', ['lanes 2.1(c)(ii)']],
    ['the ⟦Lanes Agreement, Art. 2⟧', ['lanes 2']],
    ['⟦ARTICLE II of the Lanes Agreement⟧', ['lanes 2']],
    ['the ⟦Lanes Agreement, 2.1(a)⟧', ['lanes 2.1(a)']],
    ['⟦Articles 1⟧ and ⟦2⟧ of the Lanes Agreement', ['lanes 1', 'lanes 2']],
    ['⟦Article 1⟧ and Article ⟦3⟧ of the Lanes Agreement', ['lanes 1', 'lanes 3']],
    ['⟦Articles 1 to 3 of the Lanes Agreement⟧', ['lanes 1 2 3']],
    ['⟦Article 2 of the Lanes Agreement⟧. ⟦Ibid., Article 3⟧', ['lanes 2', 'lanes 3']],
    ['⟦Article 2 of the\nLanes Agreement⟧', ['lanes 2']],
    ['⟦Lanes Agreement, Article 1, para. 2, second sentence⟧', ['lanes 1.2¶1.2']],
    ['the ⟦Lanes Agreement, Annex, Signals by Day, item 1⟧', ['lanes annex:Signals by Day/1']],
    ['⟦Article 7 of the Lanes Agreement⟧', ['!lanes']],
  ])('%s', (draft, expected) => check(draft, expected));

  test.each([
    'Article 5 of the Guidelines',
    'Article 2 of the Constitution',
    'Article 2 alone, in a draft that names nothing.',
    'The Lanes Agreement was read. Article 9 of the Constitution, Article 2 and so on.',
    'An article of the Lanes Agreement in the press',
    'Articles of association of the Lanes Agreement office',
  ])('%s: cites nothing', (draft) => check(draft, []));

  test('an article of another document breaks the chain', () => {
    check('⟦Article 2 of the Lanes Agreement⟧. Article 9 of the Constitution. Ibid., Article 3', ['lanes 2']);
  });
});

test.each<[string, string[]]>([
  ['⟦海路協定第2条第1項(a)⟧は、', ['lanes 2.1(a)']],
  ['⟦海路協定第二条⟧及び⟦第3条⟧', ['lanes 2', 'lanes 3']],
  ['⟦Lanes Agreement第2条⟧は、', ['lanes 2']],
  ['⟦海路協定第9条⟧は、', ['!lanes']],
])('in Japanese with the unit for the word: %s', (draft, expected) => check(draft, expected));

test('words, units and letters tell several worded levels apart', async () => {
  const text =
    '---\nid: code\ntitle: Harbour Code\nlanguage: en\nlevels: [Chapter I, Section A, (1)]\n---\n# Harbour Code\n' +
    '\n## CHAPTER I. Entry\n\n### Section A Notice\n\n- (1) Give notice.\n- (2) Wait.\n\n### Section B Pilots\n\nTake a pilot.\n' +
    '\n## Chapter II: Stay\n\n### Section A Quays\n\nKeep clear.\n';
  const loaded = await loadFiles(new Map([['code.md', text]]), nothing);
  expect(loaded.checked.flatMap(({ problems }) => problems)).toEqual([]);
  const code = loaded.library;
  check('⟦Chapter I, Section A(2) of the Harbour Code⟧', ['code I.A(2)'], code);
  check('⟦Harbour Code, Chapter 2, Section A⟧', ['code II.A'], code);
  check('⟦Harbour Code, ch. I, sec. B⟧', ['code I.B'], code);
  check('⟦Chapter 3 of the Harbour Code⟧', ['!code'], code);
  for (const node of code.corpora[0]?.nodes ?? []) check(`See ⟦${canonicalOf(node)}⟧.`, [`code ${node.path}`], code);
});

test('the units of a Japanese document have their English words unless it says otherwise', () => {
  const { levelsEn } = metaOf({ id: 'law', title: '法', levels: ['第1章', '第一条', '1', '(ア)', '第1号'] });
  expect(levelsEn).toEqual(['Chapter 1', 'Article 1', '1', '(a)', '1']);
});

test('what the corpus has not is said in English that fits its name', () => {
  const messages = ['Article 7 of the Lanes Agreement', 'Guidelines, II.7'].map(
    (draft) => analyse(draft).findings[0]?.message.en,
  );
  expect(messages[0]).toContain('The Lanes Agreement has no Article 7. It contains Article 1,');
  expect(messages[1]).toContain('The Guidelines have no II.7. II contains');
});

describe('terms and quotations of an English document', () => {
  test('terms need no reading, and are found across lines and at the start of a sentence', () => {
    expect(
      terms('Under the Lanes Agreement a convoy\nlane is open. Convoy lane A; convoy lanes; subconvoy lane.'),
    ).toEqual(['convoy\nlane', 'Convoy lane']);
    expect(findings('Article 2 of the Lanes Agreement opens every escort lane.')).toEqual(['term.variant escort lane']);
  });

  test.each([
    'Article 2 of the Lanes Agreement says: “The Parties open a convoy lane whenever one of them so requests.”',
    'Article 2 of the Lanes Agreement says: "The Parties open a\nconvoy lane whenever one of them so requests."',
    "Article 2.2 of the Lanes Agreement says: “Silence is the Party's 'consent'.”",
    'Article 2.1(a) of the Lanes Agreement speaks of “the vessels that are to be escorted, whether or not they are re‑routed”.',
  ])('curly quotes, hyphens and broken lines are no difference: %s', (draft) => expect(findings(draft)).toEqual([]));

  test.each([
    [
      '“The Parties open a convoy lane whenever one of them so asks.”',
      'The Parties open a convoy lane whenever one of them so asks.',
    ],
    [
      '“The parties open a convoy lane whenever one of them so requests.”',
      'The parties open a convoy lane whenever one of them so requests.',
    ],
  ])('a word and a capital are one: %s', (quotation, words) =>
    expect(findings(`Article 2 of the Lanes Agreement says: ${quotation}`)).toEqual([`quotation.altered ${words}`]),
  );

  test('British and American spelling differ', () => {
    expect(
      findings('Article 3 of the Lanes Agreement says: “Disputes are settled through diplomatic chanels.”'),
    ).toHaveLength(1);
  });
});
