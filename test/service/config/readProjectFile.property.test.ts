import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeConfig } from '../../../server/src/service/config/config.ts';
import { readProjectFile } from '../../../server/src/service/config/readProjectFile.ts';

test('a fault of whatever kind never throws, and lies within the text', async () => {
  const words = fc.constantFrom(
    'citation',
    'style',
    'severities',
    'allow',
    'files',
    ':',
    ' ',
    '\n',
    '  ',
    '- ',
    '[',
    ']',
    '{',
    '&a',
    '*a',
    '"',
    '#',
    '!!map',
    '|',
    '\t',
    '指針',
    '__proto__',
    '<<',
  );
  const text = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const { layer, problems } = await readProjectFile(source, []);
      expect(composeConfig(layer).draft.style).toBe('compact');
      for (const { span } of problems) {
        expect(0 <= span.start && span.start <= span.end && span.end <= source.length).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('a fault that would exhaust the machine is refused', async () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
  for (const [name, other] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'])
    bomb.push(`${name}: &${name} [${`*${other}, `.repeat(9)}*${other}]`);
  for (const text of [bomb.join('\n'), '['.repeat(20_000), 'a'.repeat(1_000_001)]) {
    const { layer, problems } = await readProjectFile(text);
    expect(layer).toEqual({});
    expect(problems.map(({ code }) => code)).toContain('config.syntax');
  }
});
