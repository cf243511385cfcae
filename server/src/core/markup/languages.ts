/**
 * The markup languages by name, by VS Code's language identifiers and by file name.
 */
import type { Language } from './language.ts';
import { asciidoc } from './languages/asciidoc.ts';
import { latex } from './languages/latex.ts';
import { markdown } from './languages/markdown.ts';
import { plaintext } from './languages/plaintext.ts';
import { restructuredText } from './languages/restructuredtext.ts';
import { review } from './languages/review.ts';
import type { Markup } from './markup.ts';

const LANGUAGES: Readonly<Record<Markup, Language>> = {
  markdown,
  plaintext,
  latex,
  asciidoc,
  restructuredtext: restructuredText,
  review,
};

const BY_LANGUAGE_ID: ReadonlyMap<string, Markup> = new Map<string, Markup>([
  ['markdown', 'markdown'],
  ['plaintext', 'plaintext'],
  ['latex', 'latex'],
  ['tex', 'latex'],
  ['asciidoc', 'asciidoc'],
  ['restructuredtext', 'restructuredtext'],
  ['review', 'review'],
]);

const BY_EXTENSION: ReadonlyMap<string, Markup> = new Map<string, Markup>([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['tex', 'latex'],
  ['ltx', 'latex'],
  ['adoc', 'asciidoc'],
  ['asciidoc', 'asciidoc'],
  ['rst', 'restructuredtext'],
  ['re', 'review'],
]);

/** How a markup language is read. */
export function languageOf(markup: Markup): Language {
  return LANGUAGES[markup];
}

/** The markup of a document by its VS Code language identifier, or by its name where an editor has identifiers of its own. */
export function markupOfDocument(languageId: string, uri: string): Markup {
  return BY_LANGUAGE_ID.get(languageId.toLowerCase()) ?? markupOfFileName(uri);
}

/** The markup of a file by the extension of its name or path, in any case; any other is plain text. */
export function markupOfFileName(fileName: string): Markup {
  const dot = fileName.lastIndexOf('.');
  return (dot < 0 ? undefined : BY_EXTENSION.get(fileName.slice(dot + 1).toLowerCase())) ?? 'plaintext';
}
