import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { formatGithub } from '../../../server/src/cli/check/formatGithub.ts';
import { formatJson } from '../../../server/src/cli/check/formatJson.ts';
import { formatSarif } from '../../../server/src/cli/check/formatSarif.ts';
import { formatText } from '../../../server/src/cli/check/formatText.ts';
import type { Failure } from '../../../server/src/cli/failure.ts';
import type { Rule } from '../../../server/src/core/rules/rule.ts';
import { testHost } from '../support/host.ts';
import type { TestHostOptions } from '../support/host.ts';
import { draftOf, findingAt, fixAt, reportOf } from '../support/report.ts';

const text = '# 原稿\n\n指針は「我が国のすべての行為」とする。\r\n次に、指針Ⅴ2(2)(ハ)による。\n';
const altered = findingAt(text, '我が国', { fixes: [fixAt(text, '我が国', '日本')] });
const unresolved = findingAt(text, '指針Ⅴ2(2)(ハ)', {
  code: 'citation.unresolved',
  severity: 'error',
  message: { ja: '指針Ⅴ2(2)(ハ)はありません。', en: 'There is no V.2(2)(c).' },
  clause: null,
});
const hint = findingAt(text, '行為', { code: 'term.otherEdition', severity: 'hint' });
const draft = draftOf('drafts/a b.md', text, [altered, unresolved], [{ finding: hint, reason: '対比のため' }]);

const fault: Failure = {
  file: '.shishin/config.yaml',
  line: 2,
  column: 3,
  message: { ja: '「styel」という設定はありません。', en: 'There is no setting "styel".' },
  finding: { code: 'config.unknownKey', span: { start: 12, end: 17 } },
};
const unreadable: Failure = {
  file: 'b.md',
  line: 1,
  column: 1,
  message: { ja: '文字コードがShift_JISです。', en: 'Shift_JIS.' },
};
const report = reportOf([draft], { failures: [fault, unreadable] });

const rules: readonly Rule[] = (['citation.unresolved', 'quotation.altered', 'term.otherEdition'] as const).map(
  (code) => ({
    code,
    severity: code === 'term.otherEdition' ? 'off' : 'warning',
    title: { ja: '題', en: 'Title' },
    documentation: { ja: '説明', en: 'Documentation' },
    examples: [],
    *check() {},
  }),
);

describe('text', () => {
  test('says where and what, shows the words, and what to do', () => {
    expect(formatText(reportOf([draft], { draftCount: 3 }), testHost())).toBe(
      [
        'drafts/a b.md:3:5: 警告: 引用が指針Ⅱ2と異なります。 [quotation.altered]',
        ' 3 | 指針は「我が国のすべての行為」とする。',
        '   |         ^^^^^^',
        '   = 修正案：「日本」に改める',
        '',
        'drafts/a b.md:4:4: エラー: 指針Ⅴ2(2)(ハ)はありません。 [citation.unresolved]',
        ' 4 | 次に、指針Ⅴ2(2)(ハ)による。',
        '   |       ^^^^^^^^^^^^^',
        '',
        '指摘2件（エラー1、警告1）、原稿3件。',
        '',
      ].join('\n'),
    );
  });

  test('speaks English where the user does', () => {
    const english = formatText(reportOf([draftOf('a.md', text, [altered])]), testHost({ locale: 'en' }));
    expect(english).toContain('a.md:3:5: warning: Differs from II.2. [quotation.altered]\n');
    expect(english).toContain('   = fix: Replace with 日本\n');
    expect(english).toContain('1 finding (1 warning) in 1 draft.\n');
  });

  test('is coloured for a person at a terminal only, and not where colours are unwanted', () => {
    expect(isColoured({ isTerminal: true })).toBe(true);
    expect(isColoured({ isTerminal: false })).toBe(false);
    expect(isColoured({ isTerminal: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(isColoured({ isTerminal: true, env: { TERM: 'dumb' } })).toBe(false);
    expect(isColoured({ isTerminal: false, env: { FORCE_COLOR: '1' } })).toBe(true);
  });

  test('of clean drafts is empty in a pipe, and one line for a person', () => {
    expect(formatText(reportOf([], { draftCount: 2 }), testHost())).toBe('');
    expect(formatText(reportOf([], { draftCount: 2 }), testHost({ isTerminal: true }))).toBe(
      '指摘はありません（原稿2件）。\n',
    );
  });

  test('counts what was fixed and what the baseline knows', () => {
    expect(formatText(reportOf([], { fixed: { fixes: 3, drafts: 2 }, known: 5 }), testHost())).toBe(
      '2件の原稿で3か所を修正しました。基準ファイルにある指摘5件は表示していません。\n',
    );
  });
});

describe('JSON', () => {
  test('has the shape that other programs rely on', () => {
    expect(JSON.parse(formatJson(reportOf([draft]), { locale: 'ja' }))).toEqual({
      version: 1,
      findings: [
        {
          file: 'drafts/a b.md',
          start: 10,
          end: 13,
          line: 3,
          column: 5,
          code: 'quotation.altered',
          severity: 'warning',
          message: '引用が指針Ⅱ2と異なります。',
          clause: 'II.2',
          fixes: [{ title: '「日本」に改める', edits: [{ start: 10, end: 13, newText: '日本' }], safe: false }],
        },
        {
          file: 'drafts/a b.md',
          start: 30,
          end: 40,
          line: 4,
          column: 4,
          code: 'citation.unresolved',
          severity: 'error',
          message: '指針Ⅴ2(2)(ハ)はありません。',
          clause: null,
          fixes: [],
        },
      ],
    });
  });

  test('holds what could not be judged besides, a fault of the configuration among the findings too', () => {
    const { findings, errors } = JSON.parse(formatJson(report, { locale: 'en' }));
    expect(errors).toEqual([
      { file: '.shishin/config.yaml', line: 2, column: 3, message: 'There is no setting "styel".' },
      { file: 'b.md', line: 1, column: 1, message: 'Shift_JIS.' },
    ]);
    expect(findings).toHaveLength(3);
    expect(findings[0]).toEqual({
      file: '.shishin/config.yaml',
      start: 12,
      end: 17,
      line: 2,
      column: 3,
      code: 'config.unknownKey',
      severity: 'error',
      message: 'There is no setting "styel".',
      clause: null,
      fixes: [],
    });
  });
});

describe('GitHub annotations', () => {
  test('name the place and escape what would end a property or a line', () => {
    const odd = draftOf('a,b:c.md', 'x\r\ny', [
      findingAt('x\r\ny', 'x\r\ny', { message: { ja: '100%\n次', en: '' }, severity: 'information' }),
    ]);
    expect(formatGithub(reportOf([odd, draft]), { locale: 'ja' })).toBe(
      [
        '::notice file=a%2Cb%3Ac.md,line=1,endLine=2,col=1,title=quotation.altered::100%25%0A次',
        '::warning file=drafts/a b.md,line=3,endLine=3,col=5,endColumn=7,title=quotation.altered::引用が指針Ⅱ2と異なります。',
        '::error file=drafts/a b.md,line=4,endLine=4,col=4,endColumn=13,title=citation.unresolved::指針Ⅴ2(2)(ハ)はありません。',
        '',
      ].join('\n'),
    );
  });

  test('show what could not be judged', () => {
    expect(formatGithub(reportOf([], { failures: [fault] }), { locale: 'en' })).toBe(
      '::error file=.shishin/config.yaml,line=2,col=3,title=config.unknownKey::There is no setting "styel".\n',
    );
  });
});

describe('SARIF', () => {
  const log = JSON.parse(formatSarif(report, rules, { locale: 'ja' }));
  const [run] = log.runs;

  test('is valid against the schema of SARIF 2.1.0', () => {
    const schemaFile = createRequire(import.meta.url).resolve(
      '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
    );
    // It is written in draft 04 of JSON Schema, from which it uses nothing that later drafts read differently.
    const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
      schema,
    );
    validate(log);
    expect(validate.errors).toBeNull();
    validate({ ...log, runs: [{ ...run, columnKind: 'bytes' }] });
    expect(validate.errors).not.toBeNull();
  });

  test('counts columns in UTF-16 units and says so', () => {
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'drafts/a%20b.md' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 8, charOffset: 10, charLength: 3 },
    });
    expect(run.results[0].fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 8, charOffset: 10, charLength: 3 },
        insertedContent: { text: '日本' },
      },
    ]);
  });

  test('names rules and levels', () => {
    expect(run.tool.driver.rules[2]).toMatchObject({
      id: 'term.otherEdition',
      defaultConfiguration: { enabled: false },
    });
    const levels = run.results.map((result: { ruleId: string; ruleIndex: number; level: string }) => [
      result.ruleId,
      result.ruleIndex,
      result.level,
    ]);
    expect(levels).toEqual([
      ['quotation.altered', 1, 'warning'],
      ['citation.unresolved', 0, 'error'],
      ['term.otherEdition', 2, 'note'],
    ]);
  });

  test('keeps suppressed findings with their reason, and nothing else is marked as suppressed', () => {
    const suppressions = run.results.map((result: { suppressions?: unknown }) => result.suppressions);
    expect(suppressions).toEqual([undefined, undefined, [{ kind: 'inSource', justification: '対比のため' }]]);
  });

  test('says what could not be judged', () => {
    const [invocation] = run.invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolConfigurationNotifications).toMatchObject([{ descriptor: { id: 'config.unknownKey' } }]);
    expect(invocation.toolExecutionNotifications).toMatchObject([{ message: { text: '文字コードがShift_JISです。' } }]);
  });

  test('knows a finding again when lines are added above it', () => {
    expect(fingerprintsBelow('新しい段落\n\n')).toEqual(fingerprintsBelow(''));
    expect(new Set(fingerprintsBelow('').map((one: unknown) => JSON.stringify(one)))).toHaveLength(2);
  });
});

function isColoured(options: TestHostOptions): boolean {
  return formatText(report, testHost(options)).includes('\u001b[');
}

/** The fingerprints of two findings in a draft that begins with some other words. */
function fingerprintsBelow(before: string): readonly unknown[] {
  const moved = before + text;
  const findings = ['我が国', '指針Ⅴ2(2)(ハ)'].map((words) => findingAt(moved, words));
  const { runs } = JSON.parse(formatSarif(reportOf([draftOf('a.md', moved, findings)]), rules, { locale: 'ja' }));
  return runs[0].results.map((result: { partialFingerprints: unknown }) => result.partialFingerprints);
}
