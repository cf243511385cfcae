/** What an editor may ask about a draft, at places that may lie outside of it. */
import type { DraftText } from '../../server/src/service/draftText.ts';
import type { Random } from '../support/random.ts';

type Question = (random: Random, uri: string, text: DraftText) => readonly [method: string, params: unknown];

export const questions: readonly Question[] = [
  ...['hover', 'definition', 'completion', 'references', 'documentHighlight', 'prepareRename'].map(
    (name): Question =>
      (random, uri, text) => [
        `textDocument/${name}`,
        {
          textDocument: { uri },
          position: positionIn(random, text),
          context: { includeDeclaration: random.chance(0.5) },
        },
      ],
  ),
  ...['diagnostic', 'documentSymbol', 'foldingRange', 'documentLink', 'codeLens', 'semanticTokens/full'].map(
    (name): Question =>
      (_, uri) => [`textDocument/${name}`, { textDocument: { uri } }],
  ),
  ...['codeAction', 'inlayHint', 'semanticTokens/range'].map((name): Question => (random, uri, text) => [
    `textDocument/${name}`,
    {
      textDocument: { uri },
      range: { start: positionIn(random, text), end: positionIn(random, text) },
      context: { diagnostics: [] },
    },
  ]),
  (random) => ['workspace/symbol', { query: random.pick(['', '後方', 'V.2', 'こうほう', '\ud800']) }],
];

function positionIn(random: Random, text: DraftText): { line: number; character: number } {
  if (random.chance(0.05))
    return { line: random.pick([-1, 1e9, text.lineCount]), character: random.pick([-5, 1e9, 0]) };
  return text.positionAt(random.below(text.text.length + 1));
}
