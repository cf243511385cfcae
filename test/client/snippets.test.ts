/** Snippets against what Shishin itself says of their words: a template with a fault would be copied into every draft. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftLanguages } from '../../client/src/common/languages.ts';
import { readFixture } from '../support/service.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: string | readonly string[];
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly contributes: { readonly snippets: readonly { readonly language: string; readonly path: string }[] };
};
const contributed = manifest.contributes.snippets;
const files = [...new Set(contributed.map(({ path }) => path))].map(
  (path) => JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, Snippet>>,
);
const snippets = files.flatMap((file) => Object.entries(file));

it('every language of drafts has snippets', () => {
  expect(new Set(contributed.map(({ language }) => language))).toEqual(new Set(draftLanguages));
});

it('each snippet is reached by letters of its own', () => {
  const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  for (const [, { prefix }] of snippets)
    expect(prefix.some((letters) => /^shishin-[a-z-]+$/u.test(letters))).toBe(true);
});

describe('the snippet', () => {
  it.each(snippets)('%s is read without a finding, and its citations are resolved', (name, { body }) => {
    const text = expanded(body);
    // What a comment ignores stands in the next line.
    const isIgnoring = text.includes('shishin-disable-next-line');
    const { service, draft, settings } = readFixture(isIgnoring ? `${text}\n指針Ⅴにいう周辺有事は、\n` : text);
    expect(service.diagnostics(draft, settings)).toEqual([]);
    const { citations, mentions } = service.analysisOf(draft, settings);
    expect(citations.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'resolved')).toEqual([]);
    expect(mentions.length + citations.length, name).toBeGreaterThan(0);
    for (const { corpus } of mentions) expect(corpus).not.toBeNull();
  });
});

/** The words of a snippet with its own suggestions in their places. */
function expanded(body: Snippet['body']): string {
  const text = typeof body === 'string' ? body : body.join('\n');
  return text.replace(/\$\{\d+:([^}]*)\}/gu, '$1').replace(/\$\d+/gu, '');
}
