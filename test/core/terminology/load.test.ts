import { describe, expect, test } from 'vitest';
import { loadTerms } from '../../../server/src/core/terminology/load.ts';
import { checkExamples } from '../../../server/src/core/terminology/selfCheck.ts';
import { corpus } from '../../support/bundled.ts';
import { markExample, usesIn } from '../../support/terms.ts';

const corpora = [corpus];

const variant = {
  form: '周辺有事',
  code: 'term.variant',
  reason: { ja: '俗称', en: 'colloquial' },
  wrong: '指針Ⅴは、周辺有事における協力を定める。',
  right: '指針Ⅴは、周辺事態における協力を定める。',
};
const term = {
  form: '周辺事態',
  readings: ['しゅうへん じたい'],
  english: 'situations in areas surrounding Japan',
  definedIn: 'V',
  variants: [variant],
};

function load(...terms: readonly unknown[]) {
  return loadTerms({ corpus: corpus.id, terms }, corpora);
}

/** The places of the problems with a file of these terms. */
function faults(...terms: readonly unknown[]): readonly string[] {
  return load(...terms).problems.map(({ keys }) => keys.join('.'));
}

test('a term knows where its forms stand and how it is read', () => {
  const { terms, problems } = load(term);
  expect(problems).toEqual([]);
  expect(terms[0]).toMatchObject({ readings: ['しゅうへんじたい'], spoken: ['しゅうへん じたい'], definedIn: 'V' });
  expect(terms[0]?.usedIn).toContain('VI.1(2)');
});

test('rows of the annex may be named for short', () => {
  const rescue = { ...term, form: '捜索・救難', readings: ['そうさく'], definedIn: 'annex:捜索・救難', variants: [] };
  const { terms, problems } = load(rescue);
  expect(problems).toEqual([]);
  expect(corpus.byPath.has(terms[0]?.definedIn ?? '')).toBe(true);
});

describe('problems are told with their keys', () => {
  test.each([
    ['a missing part', [{ ...term, english: undefined }], ['terms.0.english']],
    ['a reading in kanji', [{ ...term, readings: ['周辺'] }], ['terms.0.readings']],
    ['no reading', [{ ...term, readings: [] }], ['terms.0.readings']],
    ['an unknown code', [{ ...term, variants: [{ ...variant, code: 'term.wrong' }] }], ['terms.0.variants.0.code']],
    [
      'a flag that is none',
      [{ ...term, variants: [{ ...variant, quotationOnly: 'yes' }] }],
      ['terms.0.variants.0.quotationOnly'],
    ],
    [
      'a term that is no mapping',
      [term, 'x'],
      ['terms.1', 'terms.1.readings', 'terms.1.form', 'terms.1.english', 'terms.1.definedIn'],
    ],
    ['an unknown clause', [{ ...term, definedIn: 'IX' }], ['terms.0.definedIn']],
    ['a clause that does not hold the term', [{ ...term, definedIn: 'VII' }], ['terms.0.definedIn']],
    [
      'an unknown clause of a variant',
      [{ ...term, variants: [{ ...variant, code: 'term.confused', where: ['IX'] }] }],
      ['terms.0.variants.0.where'],
    ],
    [
      'a confused word without clauses',
      [{ ...term, variants: [{ ...variant, code: 'term.confused' }] }],
      ['terms.0.variants.0.where'],
    ],
    [
      'a variant that the corpus uses',
      [{ ...term, variants: [{ ...variant, form: '避難民' }] }],
      ['terms.0.variants.0.form'],
    ],
    ['a term twice', [term, { ...term, variants: [] }], ['terms.1.form']],
    ['a variant twice', [{ ...term, variants: [variant, variant] }], ['terms.0.variants.1.form']],
    [
      'a variant that is its term',
      [{ ...term, variants: [{ ...variant, form: '周辺事態' }] }],
      ['terms.0.variants.0.form', 'terms.0.variants.0.form'],
    ],
  ])('%s', (_, terms, expected) => {
    expect([...faults(...terms)].toSorted()).toEqual(expected.toSorted());
  });

  test('a corpus that is not loaded', () => {
    const { terms, problems } = loadTerms({ corpus: 'nothing', terms: [term] }, corpora);
    expect([terms, problems.map(({ keys }) => keys.join('.'))]).toEqual([[], ['corpus']]);
  });
});

test('a broken entry leaves the others loaded', () => {
  expect(load({ ...term, form: 1 }, { ...term }).terms.map(({ form }) => form)).toEqual(['周辺事態']);
});

function confused(where: string) {
  return { ...variant, code: 'term.confused', where: [where] };
}

test('a confused word may be a variant of two terms where other clauses are meant', () => {
  const other = { ...term, form: '避難民', definedIn: 'V.2(1)(イ)' };
  expect(faults({ ...term, variants: [confused('V')] }, { ...other, variants: [confused('IV')] })).toEqual([]);
  expect(faults({ ...term, variants: [confused('V')] }, { ...other, variants: [confused('V')] })).toEqual([
    'terms.1.variants.0.form',
  ]);
});

test('an example that shows nothing is a problem, and so is a right one that is reported', () => {
  const read = (terms: ReturnType<typeof load>['terms']) => (draft: string) =>
    usesIn(markExample(draft), 'attributed', terms);
  const { terms } = load({ ...term, variants: [{ ...variant, wrong: variant.right, right: variant.wrong }] });
  const keys = checkExamples(terms, read(terms)).map((problem) => problem.keys.join('.'));
  expect(keys).toEqual(['terms.0.variants.0.wrong', 'terms.0.variants.0.right']);
});
