/** Directives as each markup language comments them out, and the line ends that go with them. */
import type { Markup } from '../../core/markup/markup.ts';

/** A comment of the language with these words, on one line. */
export const comments: Readonly<Record<Markup, (words: string) => string>> = {
  markdown: (words) => `<!-- ${words} -->`,
  plaintext: (words) => `// ${words}`,
  latex: (words) => `% ${words}`,
  asciidoc: (words) => `// ${words}`,
  restructuredtext: (words) => `.. ${words}`,
  review: (words) => `#@# ${words}`,
};

/** How the lines of a draft end, by its first one. */
export function lineEndOf(text: string): string {
  return /\r\n?|\n/u.exec(text)?.[0] ?? '\n';
}
