// One and the same draft has the same findings everywhere. The command line writes them down, in both languages, in the
// files that the suites of VS Code, of VS Code for the web and of Neovim compare theirs with. `vitest -u` renews them.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { json } from './support/shishin.ts';

const draft = 'test/agreement/draft.md';

test.each([
  ['ja', 'ja_JP.UTF-8'],
  ['en', 'C'],
])('the findings that all hosts agree on are those of the command line, in %s', async (locale, LANG) => {
  const text = await readFile(draft, 'utf8');
  const { output } = await json(['check', '--format', 'json', draft], { env: { LANG } });
  const findings = output.findings.map(({ start, end, code, severity, message }: Reported) => {
    const [{ line, column }, to] = [placeOf(text, start), placeOf(text, end)];
    return { line, column, endLine: to.line, endColumn: to.column, code, severity, message };
  });
  // Were there few, agreement would prove little.
  expect(new Set(findings.map(({ code }: Reported) => code)).size).toBeGreaterThan(8);
  await expect(`${JSON.stringify(findings, null, 2)}\n`).toMatchFileSnapshot(`../agreement/findings.${locale}.json`);
});

interface Reported {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

/** Line and column from 1, the latter in UTF-16 units; the draft's lines end at LF. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
