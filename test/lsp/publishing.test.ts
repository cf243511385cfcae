// How findings are pushed where several reasons to push them come at once.
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { createPublisher } from '../../server/src/lsp/publishing.ts';
import { openDraft } from '../../server/src/service/draft.ts';
import { createTestHost } from '../support/host.ts';

const uri = 'file:///draft.md';

function diagnosticsSaying(message: string): Diagnostic[] {
  const place = { line: 0, character: 0 };
  return [{ message, range: { start: place, end: place } }];
}

test('findings under settings that are out of date do not follow those under the new ones', async () => {
  const draft = openDraft(uri, 'markdown', 1, '指針Ⅴ');
  const host = createTestHost();
  const answers: ((diagnostics: Diagnostic[]) => void)[] = [];
  const published: unknown[] = [];
  const publisher = createPublisher({
    host,
    draftAt: () => draft,
    diagnosticsOf: () => new Promise((resolve) => answers.push(resolve)),
    publish({ diagnostics }) {
      published.push(...diagnostics.map(({ message }) => message));
      return Promise.resolve();
    },
    onError(error) {
      throw error;
    },
  });
  publisher.schedule(uri);
  await expect.poll(() => answers).toHaveLength(1);
  publisher.schedule(uri);
  await expect.poll(() => answers).toHaveLength(2);
  answers[1]?.(diagnosticsSaying('new'));
  answers[0]?.(diagnosticsSaying('old'));
  await host.nextTurn();
  expect(published).toEqual(['new']);
});
