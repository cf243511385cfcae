/**
 * The manifest against the code and against its own translations: VS Code reports none of these mistakes, it only shows
 * `%key%` to the writer or does not wake the extension.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftLanguages } from '../../client/src/common/languages.ts';
import { commandIds } from '../../client/src/common/commands.ts';
import { defaultEditorSettings } from '../../server/src/lsp/editorSettings.ts';
import { composeConfig, type Config } from '../../server/src/service/config/config.ts';
import { readSettings } from '../../server/src/service/config/readLayer.ts';
import { layerSchema } from '../../server/src/service/config/schema.ts';
import { sourcesBelow, textOf } from '../support/imports.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const english = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const japanese = JSON.parse(readFileSync('package.nls.ja.json', 'utf8'));

describe('the manifest', () => {
  it('wakes the extension for each language of drafts, and for nothing else', () => {
    const events = draftLanguages.map((language) => `onLanguage:${language}`);
    expect(new Set(manifest.activationEvents)).toEqual(new Set(events));
  });

  it('has themes colour citations in each of them', () => {
    const coloured = manifest.contributes.semanticTokenScopes.map(({ language }: { language: string }) => language);
    expect(new Set(coloured)).toEqual(new Set(draftLanguages));
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

describe('the settings', () => {
  const properties: Readonly<Record<string, Setting>> = manifest.contributes.configuration.properties;
  const editorKeys = Object.keys(defaultEditorSettings).map((key) => `shishin.${key}.enabled`);
  const settings = Object.fromEntries(
    Object.entries(properties).filter(([key]) => key !== 'shishin.trace.server' && !editorKeys.includes(key)),
  );
  const schema = toJsonSchema(layerSchema, { errorMode: 'ignore' });

  it('are those that the project file has, with the same choices', () => {
    const choices = Object.entries<Setting>(settings).map(([key, { type, enum: values = null }]) => [
      key,
      type,
      values,
    ]);
    expect(choices.sort(byKey)).toEqual(leavesOf('shishin', schema).sort(byKey));
  });

  it('say as their default what holds without them', () => {
    const defaults = {};
    for (const [key, setting] of Object.entries<Setting>(settings)) place(defaults, key.split('.').slice(1), setting);
    const config: Config = composeConfig(readSettings(defaults).layer);
    expect(config).toEqual(composeConfig({}));
  });
});

describe('the settings of the editor alone', () => {
  const properties: Readonly<Record<string, Setting & { readonly order: number; readonly scope: string }>> =
    manifest.contributes.configuration.properties;

  it('are switches that say as their default what holds without them', () => {
    for (const [key, value] of Object.entries(defaultEditorSettings))
      expect(properties[`shishin.${key}.enabled`]).toMatchObject({
        type: 'boolean',
        default: value,
        scope: 'resource',
      });
  });

  it('stand in an order of their own behind those of the project file, as all do', () => {
    const orders = Object.values(properties).map(({ order }) => order);
    expect(orders).toEqual([...new Set(orders)].toSorted((a, b) => a - b));
  });
});

describe('the views', () => {
  const { views, menus, keybindings, walkthroughs, viewsContainers } = manifest.contributes;
  const known = new Set(manifest.contributes.commands.map(({ command }: { command: string }) => command));

  it('have commands that exist, in menus and by keyboard', () => {
    const named = [...Object.values<{ command?: string }[]>(menus).flat(), ...keybindings];
    const commands = named.flatMap(({ command }) => command ?? []);
    expect([...known]).toEqual(expect.arrayContaining(commands));
    const words = JSON.stringify([english, japanese]);
    for (const [, command] of words.matchAll(/command:(shishin\.[\w.]+)/gu))
      expect([...known, 'shishin.explorer.focus', 'shishin.coverage.focus']).toContain(command);
  });

  it('have their pictures, and the extension has its own', () => {
    const [{ steps }] = walkthroughs;
    expect(steps.length).toBeLessThanOrEqual(4);
    const pictures = steps.map(({ media }: { media: { image: string } }) => media.image);
    for (const picture of [manifest.icon, viewsContainers.activitybar[0].icon, ...pictures])
      expect(existsSync(picture), picture).toBe(true);
    expect(views.shishin.map(({ id }: { id: string }) => id)).toEqual(['shishin.explorer', 'shishin.coverage']);
  });

  it('offer the same links in both languages', () => {
    for (const key of Object.keys(english)) {
      expect(linksOf(japanese[key]), key).toEqual(linksOf(english[key]));
    }
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

function linksOf(words: string): readonly string[] {
  return words.match(/\(command:[^)]*\)/gu) ?? [];
}

function placeholdersOf(words: string): ReadonlySet<string> {
  return new Set(words.match(/\{\w+\}/gu));
}

interface Setting {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
}

interface Schema {
  readonly type?: unknown;
  readonly enum?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
}

/** The settings that a schema of nested keys describes: key, type, choices. The severities are one setting. */
function leavesOf(key: string, { type, enum: values = null, properties }: Schema): [string, unknown, unknown][] {
  if (properties === undefined || key === 'shishin.severities') return [[key, type, values]];
  return Object.entries(properties).flatMap(([name, schema]) => leavesOf(`${key}.${name}`, schema as Schema));
}

function byKey([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}

/** Puts a setting's default where the editor puts it in the section's value. */
function place(section: Record<string, unknown>, [name = '', ...rest]: readonly string[], setting: Setting): void {
  if (rest.length === 0) section[name] = setting.default;
  else place((section[name] ??= {}) as Record<string, unknown>, rest, setting);
}
