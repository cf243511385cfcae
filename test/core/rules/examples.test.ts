/** The examples of every rule are its tests: they are read as drafts, and what is marked in them is what must be reported. */
import { describe, expect, test } from 'vitest';
import { findingCodes } from '../../../server/src/core/rules/finding.ts';
import type { Edit, Finding } from '../../../server/src/core/rules/finding.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';
import type { Rule } from '../../../server/src/core/rules/rule.ts';
import { analyse } from '../../support/citations.ts';
import { parseFixture } from '../../support/fixture.ts';

/** What a rule says of a draft; a rule that is off by default is on here. */
function findingsOf(rule: Rule, text: string): readonly Finding[] {
  const severities = rule.severity === 'off' ? { [rule.code]: 'warning' } : {};
  return analyse(text, 'markdown', { severities }).findings.filter(({ code }) => code === rule.code);
}

/** The text after the preferred fix of each finding. */
function mended(text: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap(({ fixes }): readonly Edit[] => fixes.find(({ preferred }) => preferred)?.edits ?? []);
  let result = text;
  for (const { span, newText } of edits.toSorted((a, b) => b.span.start - a.span.start))
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  return result;
}

test('there is one rule for each code, in the order of the codes', () => {
  expect(rules.map(({ code }) => code)).toEqual(findingCodes);
});

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (_, rule) => {
  test('has examples, and a title and documentation in both languages', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    for (const { ja, en } of [rule.title, rule.documentation]) {
      expect(ja).toMatch(/\p{sc=Han}/u);
      expect(en).toMatch(/^[A-Z]/u);
    }
  });

  test.each(rule.examples.map(({ wrong }) => wrong))('reports %s', (wrong) => {
    const { text, ranges } = parseFixture(wrong);
    const words = findingsOf(rule, text).map(({ span }) => text.slice(span.start, span.end));
    expect(words).toEqual(ranges.map(({ start, end }) => text.slice(start, end)));
  });

  const mendable = rule.examples.flatMap(({ wrong, fixed }) => (fixed === undefined ? [] : [[wrong, fixed] as const]));
  test.each(mendable)('mends %s', (wrong, fixed) => {
    const { text } = parseFixture(wrong);
    expect(mended(text, findingsOf(rule, text))).toBe(fixed);
  });

  test.each(rule.examples.map(({ right }) => right))('leaves alone %s', (right) => {
    expect(findingsOf(rule, right)).toEqual([]);
  });
});
