/** The JSON schema of a corpus file’s front matter, by a validator that knows nothing of ours. */
import Ajv from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const validate = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync('data/schemas/corpus.schema.json', 'utf8')),
);

const files = ['data', 'test/corpora'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => `${folder}/${name}`),
);

test('there are corpora, bundled ones and those of the tests', () => expect(files.length).toBeGreaterThan(4));

test.each(files)('the front matter of %s is taken', (name) => {
  validate(parse(readFileSync(name, 'utf8').split(/^---$/mu)[1] ?? ''));
  expect(validate.errors).toBeNull();
});
