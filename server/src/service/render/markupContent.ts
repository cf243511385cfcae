/** A rendering as the editor can show it: Markdown, or for editors that show none the same lines without the marks. */
import { MarkupKind, type MarkupContent } from 'vscode-languageserver-types';
import type { ClientTraits } from '../reading.ts';

export function markupContent(markdown: string, { markdown: isShown }: ClientTraits): MarkupContent {
  if (isShown) return { kind: MarkupKind.Markdown, value: markdown };
  return { kind: MarkupKind.PlainText, value: plainTextOf(markdown) };
}

/** The text of Markdown as it is written here; nothing else is understood. */
function plainTextOf(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => line.replace(/^> ?/, '').replace(/^---$/, '―――'))
    .join('\n')
    .replace(/\\(.)|\*\*|\*|~~|\u200b/gu, (_, escaped: string | undefined) => escaped ?? '');
}
