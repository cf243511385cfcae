import { expect, test } from 'vitest';
import { analyse } from '../../support/citations.ts';

test('the attribute line of AsciiDoc attributes the delimited block below it', () => {
  const draft = '[quote, 指針Ⅱ2]\n____\n我が国のすべての行為は、日本の憲法上の制約の範囲内において行われる。\n____\n';
  const [quotation] = analyse(draft, 'asciidoc').quotations;
  expect(quotation?.claim?.targets?.map(({ node }) => node.path)).toEqual(['II.2']);
  expect(quotation?.judgement.verdict).toBe('altered');
});

test('a delimited block without an attribute line claims nothing', () => {
  const draft = '指針Ⅱ2を引く。\n\n____\n我が国のすべての行為は、日本の憲法上の制約の範囲内において行われる。\n____\n';
  expect(analyse(draft, 'asciidoc').quotations.map(({ claim }) => claim)).toEqual([null]);
});
