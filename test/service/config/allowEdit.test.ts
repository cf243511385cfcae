import { describe, expect, test } from 'vitest';
import { allowEdit } from '../../../server/src/service/config/allowEdit.ts';

const entry = 'term.variant: 周辺有事';

async function added(text: string, words = entry, inForce: readonly string[] = []): Promise<string | null> {
  const edit = await allowEdit(text, words, inForce);
  return edit === null ? null : text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
}

describe('a word is added to the allow list', () => {
  test.each([
    ['of an empty file', '', 'allow:\n  - "term.variant: 周辺有事"\n'],
    ['of comments alone', '# 体裁\n', '# 体裁\nallow:\n  - "term.variant: 周辺有事"\n'],
    [
      'where there is none, with all that stands before it',
      '# 体裁\ncitation:\n  style: titled # 省内の慣行\n',
      '# 体裁\ncitation:\n  style: titled # 省内の慣行\nallow:\n  - "term.variant: 周辺有事"\n',
    ],
    ['where the last line has no end', 'edition: x', 'edition: x\nallow:\n  - "term.variant: 周辺有事"\n'],
    [
      'behind the last word and its remark',
      'allow:\n  # 俗称\n  - 米日  # 新聞\n\nedition: x\n',
      'allow:\n  # 俗称\n  - 米日  # 新聞\n  - "term.variant: 周辺有事"\n\nedition: x\n',
    ],
    [
      'that is not indented',
      "edition: x\nallow:\n- '米日'",
      'edition: x\nallow:\n- \'米日\'\n- "term.variant: 周辺有事"',
    ],
    ['that stands in brackets', 'allow: [米日, "a"] # 俗称\n', 'allow: [米日, "a", "term.variant: 周辺有事"] # 俗称\n'],
    ['that is empty', 'allow: []\nedition: x\n', 'allow: ["term.variant: 周辺有事"]\nedition: x\n'],
    ['that has only begun', 'allow: # 俗称\nedition: x\n', 'allow: # 俗称\n  - "term.variant: 周辺有事"\nedition: x\n'],
    ['of a file in braces', '{ edition: x }', '{ edition: x , allow: ["term.variant: 周辺有事"]}'],
    [
      'of a file with the lines of Windows',
      'edition: x\r\nallow:\r\n  - a\r\n',
      'edition: x\r\nallow:\r\n  - a\r\n  - "term.variant: 周辺有事"\r\n',
    ],
    [
      'behind a folded word',
      'allow:\n  - >-\n    米日\nedition: x\n',
      'allow:\n  - >-\n    米日\n  - "term.variant: 周辺有事"\nedition: x\n',
    ],
  ])('%s', async (_, before, after) => {
    expect(await added(before)).toBe(after);
  });

  test('with those that are in force already, which it would otherwise put out of force', async () => {
    expect(await added('', entry, ['米日'])).toBe('allow:\n  - "米日"\n  - "term.variant: 周辺有事"\n');
    expect(await added('allow: [a]', entry, ['米日'])).toBe('allow: [a, "term.variant: 周辺有事"]');
  });

  test('although another setting is wrong', async () => {
    expect(await added('styel: x\n')).toBe('styel: x\nallow:\n  - "term.variant: 周辺有事"\n');
  });

  test.each([
    ['that is no YAML', 'allow: [a\n'],
    ['in which the list is none', 'allow: 周辺有事\n'],
    ['that is a list itself', '- a\n'],
    ['in which a key stands twice', 'allow: [a]\nallow: [b]\n'],
    ['whose list stands elsewhere', 'files: { include: &list [a] }\nallow: *list\n'],
    ['that has ended', 'edition: x\n...\n'],
  ])('but not to a file %s', async (_, text) => {
    expect(await added(text)).toBeNull();
  });
});
