/**
 * Semantic tokens: citations and terms as the analysis understood them. The types are those of the protocol's own list
 * that themes colour without being told; what a citation does not resolve to is marked by its finding, not by its colour.
 */
import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Span } from '../../core/text/span.ts';
import type { Reading } from '../reading.ts';

/** Token types by their index in the answer. */
export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: ['property', 'type'], tokenModifiers: [] };

const CITATION = 0;
const TERM = 1;

interface Token extends Span {
  readonly type: number;
}

/** The tokens of a draft, or of the part of it that a range names. */
export function semanticTokens(reading: Reading, range: Range | null): SemanticTokens {
  const { analysis, text } = reading;
  const within = range === null ? { start: 0, end: text.text.length } : text.spanOf(range);
  const tokens: Token[] = [
    ...analysis.citations.map(({ span }) => ({ start: span.start, end: span.end, type: CITATION })),
    ...analysis.terms.map(({ span }) => ({ start: span.start, end: span.end, type: TERM })),
  ]
    .filter((token) => token.end > within.start && token.start < within.end)
    .toSorted((a, b) => a.start - b.start || a.type - b.type);

  const data: number[] = [];
  let lastEnd = 0;
  let last = { line: 0, character: 0 };
  for (const token of tokens) {
    // A term inside of a citation's title belongs to the citation: editors take no tokens that overlap.
    if (token.start < lastEnd) continue;
    lastEnd = token.end;
    for (const { start, end } of linesOf(reading, token)) {
      const position = text.positionAt(start);
      const isSameLine = position.line === last.line;
      data.push(
        position.line - last.line,
        position.character - (isSameLine ? last.character : 0),
        end - start,
        token.type,
        0,
      );
      last = position;
    }
  }
  return { data };
}

/** A token in pieces that each lie on one line, as the protocol wants them. */
function linesOf({ text }: Reading, token: Token): readonly Span[] {
  const first = text.positionAt(token.start).line;
  const last = text.positionAt(token.end).line;
  const pieces: Span[] = [];
  for (let line = first; line <= last; line++) {
    const { start, end } = text.lineSpan(line);
    // The indentation and the prefix of a block quotation are none of its words.
    const prefix = line === first ? 0 : (/^[\s>]*/u.exec(text.text.slice(start, end))?.[0].length ?? 0);
    const piece = { start: Math.max(start + prefix, token.start), end: Math.min(end, token.end) };
    if (piece.start < piece.end) pieces.push(piece);
  }
  return pieces;
}
