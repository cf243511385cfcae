import { describe, expect, test } from 'vitest';
import { checkDiagnostics } from '../../support/check.ts';
import { readFixture } from '../../support/service.ts';

describe('findings', () => {
  test('stand on what is wrong and nothing more', () => {
    checkDiagnostics('詳細は⟦指針Ⅴ2(2)(ハ)⟧{citation.unresolved}を参照。指針Ⅵ2も同じ。');
  });

  test('of drafts that do not speak of the corpus are none', () => {
    checkDiagnostics('運用指針Ⅴ2(2)(ハ)を参照。「後方支援」を行う。');
  });

  test('have their severity from the settings', () => {
    const { service, draft, settings } = readFixture('指針Ⅴ2(2)(ハ)', {
      settings: { severities: { 'citation.unresolved': 'hint' } },
    });
    expect(service.diagnostics(draft, settings)).toMatchObject([{ code: 'citation.unresolved', severity: 4 }]);
  });

  test('point to the clause that they rest on, where the editor shows that', () => {
    const { service, draft, settings } = readFixture('指針Ⅴ2(2)(ハ)');
    expect(service.diagnostics(draft, settings)[0]?.relatedInformation).toMatchObject([
      { message: '指針Ⅴ2(2)', location: { uri: 'shishin:/guidelines-1997.md' } },
    ]);
    const plain = readFixture('指針Ⅴ2(2)(ハ)', { client: { relatedInformation: false } });
    expect(plain.service.diagnostics(plain.draft, plain.settings)[0]).not.toHaveProperty('relatedInformation');
  });

  test('of a source are none', () => {
    const { service, draft, settings } = readFixture('指針Ⅴ2(2)(ハ)', { uri: 'shishin:/guidelines-1997.md' });
    expect(service.diagnostics(draft, settings)).toEqual([]);
  });
});
