/** textlint with textlint-rule-prh, on the terms of the library written as prh has them. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Term } from '../../../server/src/core/terminology/term.ts';
import { loadPeer } from '../peers.ts';

interface Kernel {
  lintText(text: string, options: object): Promise<{ readonly messages: readonly unknown[] }>;
}

/** A function that lints a Markdown text and answers how many messages there are, or why there is none. */
export async function createTextlint(terms: readonly Term[]): Promise<((text: string) => Promise<number>) | Error> {
  const kernels = loadPeer<{ TextlintKernel: new () => Kernel }>('@textlint/kernel');
  const plugin = loadPeer<{ default: unknown }>('@textlint/textlint-plugin-markdown');
  const prh = loadPeer<{ default: unknown }>('textlint-rule-prh');
  if (kernels instanceof Error) return kernels;
  if (plugin instanceof Error) return plugin;
  if (prh instanceof Error) return prh;
  const kernel = new kernels.TextlintKernel();
  const folder = mkdtempSync(join(tmpdir(), 'shishin-bench-'));
  const rulePath = join(folder, 'prh.yml');
  writeFileSync(rulePath, rulesOf(terms));
  const options = {
    ext: '.md',
    filePath: join(folder, 'draft.md'),
    plugins: [{ pluginId: 'markdown', plugin: plugin.default, options: true }],
    rules: [{ ruleId: 'prh', rule: prh.default, options: { rulePaths: [rulePath] } }],
  };
  const lint = async (text: string): Promise<number> => (await kernel.lintText(text, options)).messages.length;
  try {
    await lint('試験');
    return lint;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Each variant as a pattern for its term. */
function rulesOf(terms: readonly Term[]): string {
  const rules = terms
    .filter(({ variants }) => variants.length > 0)
    .map(({ form, variants }) =>
      [
        `  - expected: ${JSON.stringify(form)}`,
        '    patterns:',
        ...variants.map((variant) => `      - ${JSON.stringify(variant.form)}`),
      ].join('\n'),
    );
  return `version: 1\nrules:\n${rules.join('\n')}\n`;
}
