/** The JSON schema with which editors help in the project file, by a validator that knows nothing of ours. */
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findingCodes } from '../../../server/src/service/config/config.ts';

const validate = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync('data/schemas/config.schema.json', 'utf8')),
);

test('a full project file is taken', () => {
  validate({
    edition: 'guidelines-1997',
    citation: { style: 'compact', formalName: '指針', formalYear: 'era', digits: 'official' },
    terms: { scope: 'attributed' },
    severities: { ...Object.fromEntries(findingCodes.map((code) => [code, 'warning'])), 'term.*': 'off' },
    allow: ['周辺有事'],
    corpora: ['.shishin/corpora/*.md'],
    files: { include: ['**/*.md'], exclude: ['old/**'] },
  });
  expect(validate.errors).toBeNull();
});

test.each(['nonsense: 1', 'citation: { style: nonsense }', 'allow: a', 'severities: { nonsense: off }'])(
  'a project file with %j is refused',
  (text) => expect(validate(parse(text))).toBe(false),
);
