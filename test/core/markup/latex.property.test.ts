import { expect, it } from 'vitest';
import { wordsOf } from './fixture.ts';

it('words of LaTeX are found however deep the sources of quotations are nested', () => {
  const nested = '\\begin{displaycquote}[a][';
  expect(wordsOf(`${nested.repeat(20_000)}指針`, 'latex').endsWith('指針')).toBe(true);
});
