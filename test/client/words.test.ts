/**
 * Words that would be links if the workbench could have them so. What it takes for a link, or for an icon, is said by
 * VS Code's own patterns, of `vs/base/common/linkedText.ts` and `vs/base/common/iconLabels.ts`.
 */
import { expect, test } from 'vitest';
import { inert } from '../../client/src/common/words.ts';

const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/iu;
const ICON = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/u;

const attacks = [
  '[別表](command:workbench.action.terminal.new)',
  '[a](command:workbench.action.quit "指針")',
  '[指針](https://example.invalid/?q=1)、[Ⅱ](file:///etc/passwd)',
  '\\[x](command:a)[[y](command:b)](command:c)',
  '$(warning) 「$(gear~spin)」 \\$(bug)',
];

test.each(attacks)('%s is neither a link nor an icon, and reads the same', (words) => {
  expect(words).toMatch(LINK.test(words) ? LINK : ICON);
  const shown = inert(words);
  expect(shown).not.toMatch(LINK);
  expect(shown).not.toMatch(ICON);
  expect(shown.replaceAll('\u200b', '')).toBe(words);
});

test('other words stay as they are', () => {
  for (const words of ['指針Ⅴ2(2)(ロ)', 'Guidelines, V.2(2)(b)', '[1] (2)', '別表「捜索・救難」'])
    expect(inert(words)).toBe(words);
});
