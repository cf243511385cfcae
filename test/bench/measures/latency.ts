/** How long an editor waits for an answer, over a real pipe, against an empty request over the same one. */
import { existsSync } from 'node:fs';
import { startPipe, type Pipe } from '../../support/pipe.ts';
import type { Line } from '../report.ts';
import { alternate } from '../sampling.ts';
import { draftOf, program } from '../setting.ts';

const uri = 'file:///draft.md';

export async function measureLatency(): Promise<readonly Line[]> {
  if (!existsSync(program)) return [{ measure: 'requests over a pipe', missing: 'dist/shishin.js is not built' }];
  const text = draftOf(100_000);
  const pipe = startPipe(program, ['lsp', '--stdio']);
  try {
    return await measureRequests(pipe, text);
  } finally {
    pipe.kill();
  }
}

async function measureRequests(pipe: Pipe, text: string): Promise<readonly Line[]> {
  await pipe.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  pipe.notify('initialized', {});
  pipe.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  const positions = citationPositions(text);
  let turn = 0;
  const at = (): { line: number; character: number } =>
    positions[turn++ % positions.length] ?? { line: 0, character: 0 };
  const ask = (method: string) => () => pipe.request(method, { textDocument: { uri }, position: at() });
  const names = {
    empty: () => pipe.request('shishin/nothing', {}),
    hover: ask('textDocument/hover'),
    definition: ask('textDocument/definition'),
    completion: ask('textDocument/completion'),
    codeAction: () => {
      const position = at();
      return pipe.request('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
    },
  };
  const times = await alternate(names, { warmUp: 50, rounds: 300 });
  return (['hover', 'definition', 'completion', 'codeAction'] as const).map((name) => {
    const extra = times[name].p99 - times.empty.p99;
    return {
      measure: `${name} in a draft of 100,000 characters over a pipe, slowest in a hundred`,
      value: times[name].p99,
      unit: 'ms',
      comparison: `an empty request, ${times.empty.p99.toPrecision(3)} ms`,
      ratio: times[name].p99 / times.empty.p99,
      goal: '≤ empty + 2 ms',
      holds: extra <= 2,
    } satisfies Line;
  });
}

/** Places inside citations by number. */
function citationPositions(text: string): readonly { line: number; character: number }[] {
  const lines = text.split('\n');
  return lines.flatMap((words, line) => {
    const character = words.search(/指針[Ⅱ-Ⅶ]/u);
    return character < 0 ? [] : [{ line, character: character + 3 }];
  });
}
