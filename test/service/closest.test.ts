import { expect, test } from 'vitest';
import { closest } from '../../server/src/service/closest.ts';

const words = ['citation', 'terms', 'severities', 'allow', '後方地域支援', '後方支援'];

test.each([
  ['citaton', ['citation']],
  ['Terms', ['terms']],
  ['tersm', ['terms']],
  ['後方地区支援', ['後方地域支援']],
  ['後方支授', ['後方支援']],
  ['nothing like it', []],
  ['', []],
  ['x'.repeat(100_000), []],
])('%s means %j', (word, meant) => {
  expect(closest(word, words)).toEqual(meant);
});

test('the nearest comes first, and no more than asked for', () => {
  expect(closest('後方地支援', words, { count: 2 })).toEqual(['後方地域支援', '後方支援']);
  expect(closest('後方地支援', words, { count: 1 })).toEqual(['後方地域支援']);
  expect(closest('alow', words, { count: 5, limit: 1 })).toEqual(['allow']);
});
