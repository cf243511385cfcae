import { describe, expect, test } from 'vitest';
import { checkDefinition } from '../../support/check.ts';
import { corpus, nodeOf } from '../../support/bundled.ts';
import { readFixture } from '../../support/service.ts';

describe('go to source', () => {
  test('leads from a citation to the heading of its clause', () => {
    checkDefinition('詳細は⟦指針Ⅴ2(2)$0(ロ)⟧を参照。', ['V.2(2)(ロ)']);
  });

  test('leads from an untitled clause and from a row of the annex to their beginnings', () => {
    checkDefinition('⟦指針Ⅱ$04⟧', ['II.4']);
    checkDefinition('⟦指針別表「後方地域支援」の「補$0給」⟧', ['annex:後方地域支援/補給']);
  });

  test('leads to every clause of a range and to every candidate of an ambiguous citation', () => {
    checkDefinition('⟦指針Ⅴ2(1)(イ)から$0(ハ)まで⟧', ['V.2(1)(イ)', 'V.2(1)(ロ)', 'V.2(1)(ハ)']);
    checkDefinition('⟦指針Ⅴ$0(イ)⟧', ['V.2(1)(イ)', 'V.2(2)(イ)']);
  });

  test('selects the paragraph that is cited', () => {
    const words = nodeOf('V.2(2)(ロ)').paragraphs[1]?.text ?? '';
    checkDefinition('指針Ⅴ2(2)(ロ)第2段落$0', [words]);
  });

  test('selects the words of a quotation where they stand', () => {
    const sentence = nodeOf('VII').paragraphs[0]?.sentences[0]?.text ?? '';
    const words = sentence.replace(/。$/, '');
    checkDefinition(`指針Ⅶは、「${words.slice(0, 10)}$0${words.slice(10)}」とする。`, [words]);
  });

  test('leads from a term to the clause that introduces it', () => {
    checkDefinition('指針Ⅱ及び⟦周辺$0事態⟧', ['V']);
  });

  test('leads nowhere from an unresolved citation and from ordinary words', () => {
    checkDefinition('指針Ⅴ2(2)$0(ハ)', []);
    checkDefinition('本$0文', []);
  });

  test('is a plain location for editors that know no other', () => {
    const { service, draft, settings } = readFixture('指針Ⅴ2', { client: { locationLinks: false } });
    expect(service.definition(draft, settings, { line: 0, character: 2 })).toEqual([
      service.sources.locationOf(corpus, nodeOf('V.2').heading),
    ]);
  });
});
