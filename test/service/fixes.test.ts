// Which fixes are applied together, in the editor and by the command line alike.
import { expect, test } from 'vitest';
import type { Edit, Finding } from '../../server/src/core/rules/finding.ts';
import { safeFixes } from '../../server/src/service/fixes.ts';

const title = { ja: '', en: '' };

function findingWith(...edits: readonly (readonly [start: number, end: number, safe?: boolean])[]): Finding {
  const fixes = edits.map(([start, end, safe = true], index) => ({
    title,
    edits: [{ span: { start, end }, newText: 'x' }],
    safe,
    preferred: index === 0,
  }));
  return {
    span: { start: 0, end: 1 },
    code: 'term.variant',
    severity: 'hint',
    message: title,
    clause: null,
    fixes,
  };
}

const placesOf = (findings: readonly Finding[]): readonly (readonly [number, number])[] =>
  safeFixes(findings)
    .flat()
    .map(({ span }: Edit) => [span.start, span.end]);

test('fixes that meet are applied together, those that want the same words one after the other', () => {
  expect(placesOf([findingWith([0, 4]), findingWith([4, 6]), findingWith([5, 9]), findingWith([9, 9])])).toEqual([
    [0, 4],
    [4, 6],
    [9, 9],
  ]);
  expect(placesOf([findingWith([3, 3]), findingWith([3, 3]), findingWith([3, 5]), findingWith([5, 5])])).toEqual([
    [3, 3],
    [5, 5],
  ]);
  expect(placesOf([findingWith([8, 9]), findingWith([2, 4])])).toEqual([[8, 9]]);
});

test('of the fixes of a finding a safe one is applied, and no other', () => {
  expect(placesOf([findingWith([0, 1, false], [0, 2]), findingWith([5, 6, false]), findingWith()])).toEqual([[0, 2]]);
});
