/**
 * The manifest against the code and against its own translations: VS Code reports none of these mistakes, it only shows
 * `%key%` to the writer or does not wake the extension.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftLanguages } from '../../client/src/common/languages.ts';
import { commandIds } from '../../client/src/common/commands.ts';
import { sourcesBelow, textOf } from '../support/imports.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const english = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const japanese = JSON.parse(readFileSync('package.nls.ja.json', 'utf8'));

describe('the manifest', () => {
  it('wakes the extension for each language of drafts, for the read-only sources, and for nothing else', () => {
    const events = [...draftLanguages.map((language) => `onLanguage:${language}`), 'onFileSystem:shishin'];
    expect(new Set(manifest.activationEvents)).toEqual(new Set(events));
  });

  it('contributes each command that the client registers, and no other', () => {
    const contributed = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    expect(new Set(contributed)).toEqual(new Set(Object.values(commandIds)));
  });

  it('has all its words in both languages, and none that nobody uses', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/%([\w.-]+)%/gu)].map(([, key]) => key));
    expect(new Set(Object.keys(english))).toEqual(used);
    expect(new Set(Object.keys(japanese))).toEqual(used);
    for (const words of Object.values(japanese)) expect(words).toMatch(/[\p{Script=Hiragana}\p{Script=Han}]/u);
  });

  it('claims Restricted Mode and virtual workspaces', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    expect(manifest.capabilities.virtualWorkspaces).toBe(true);
  });

  it('has the program where npm links it from', () => {
    expect(manifest.bin.shishin).toBe('dist/shishin.js');
  });
});

describe('the client’s words', () => {
  const bundle = JSON.parse(readFileSync('client/l10n/bundle.l10n.ja.json', 'utf8'));

  it('are all translated, and nothing else is', () => {
    const sources = sourcesBelow('client/src').map(textOf).join('\n');
    const used = new Set([...sources.matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/gu)].map(([, words]) => words));
    expect(used.size).toBeGreaterThan(0);
    expect(new Set(Object.keys(bundle))).toEqual(used);
  });

  it('keep their placeholders in translation', () => {
    for (const [words, translation] of Object.entries<string>(bundle)) {
      expect(placeholdersOf(translation)).toEqual(placeholdersOf(words));
    }
  });

  it('are looked for where they are', () => {
    expect(existsSync(`${manifest.l10n}/bundle.l10n.ja.json`)).toBe(true);
  });
});

function placeholdersOf(words: string): ReadonlySet<string> {
  return new Set(words.match(/\{\w+\}/gu));
}
