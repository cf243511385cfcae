import { toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv';
import type { SchemaObject } from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatterSchema } from '../../../server/src/service/corpora/schema.ts';

const file = 'data/schemas/corpus.schema.json';
const schema = toJsonSchema(frontMatterSchema);

describe('the JSON schema of a corpus file’s front matter', () => {
  test('says what the program checks (update it with `vitest -u`)', async () => {
    const options = await resolveConfig(file);
    const text = await format(JSON.stringify(schema), { ...options, parser: 'json' });
    await expect(text).toMatchFileSnapshot(`../../../${file}`);
  });

  test('takes the bundled corpora and those of the tests', () => {
    const validate = new Ajv({ allErrors: true }).compile({ ...schema } as SchemaObject);
    const files = ['data', 'test/corpora'].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.md') && name !== 'README.md')
        .map((name) => `${folder}/${name}`),
    );
    expect(files.length).toBeGreaterThan(4);
    for (const name of files) {
      validate(parse(readFileSync(name, 'utf8').split(/^---$/mu)[1] ?? ''));
      expect(validate.errors, name).toBeNull();
    }
  });
});
