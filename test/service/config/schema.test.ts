import { toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv';
import type { SchemaObject } from 'ajv';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { findingCodes } from '../../../server/src/service/config/config.ts';
import { layerSchema } from '../../../server/src/service/config/schema.ts';

const file = 'data/schemas/config.schema.json';
const schema = toJsonSchema(layerSchema);

describe('the JSON schema of the project file', () => {
  test('says what the program checks (update it with `vitest -u`)', async () => {
    const options = await resolveConfig(file);
    const text = await format(JSON.stringify(schema), { ...options, parser: 'json' });
    await expect(text).toMatchFileSnapshot(`../../../${file}`);
  });

  test('takes a full project file and refuses unknown keys and values', () => {
    const validate = new Ajv({ allErrors: true }).compile({ ...schema } as SchemaObject);
    const full = {
      edition: 'guidelines-1997',
      citation: { style: 'compact', formalName: '指針', formalYear: 'era', digits: 'official' },
      terms: { scope: 'attributed' },
      severities: { ...Object.fromEntries(findingCodes.map((code) => [code, 'warning'])), 'term.*': 'off' },
      allow: ['周辺有事'],
      corpora: ['.shishin/corpora/*.md'],
      files: { include: ['**/*.md'], exclude: ['old/**'] },
    };
    validate(full);
    expect(validate.errors).toBeNull();
    const wrong = ['nonsense: 1', 'citation: { style: nonsense }', 'allow: a', 'severities: { nonsense: off }'];
    expect(wrong.filter((text) => validate(parse(text)))).toEqual([]);
  });
});
