/**
 * Markdown that is safe to show. The words of drafts and of corpora are nobody's to trust: whatever of them a hover
 * holds passes through `plain`, so that no link, image, command or tag of theirs ever becomes one on the screen.
 */

/** The text as one line of Markdown that shows exactly its characters. */
export function plain(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<>&~$]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\.|@/gi, '\\$&')
    .replace(/^(\s*)([#+\-=|])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}

/** The words in bold, where a line or a space bounds them. */
export function strong(text: string): string {
  return `**${plain(text)}**`;
}

/** The words in italics, where a line or a space bounds them. */
export function italic(text: string): string {
  return `*${plain(text)}*`;
}

/** Words in bold in the middle of running text. */
export function strongWithin(text: string): string {
  return within('**', text);
}

/** Words struck out in the middle of running text. */
export function struckWithin(text: string): string {
  return within('~~', text);
}

/** Paragraphs as one block quotation. */
export function blockQuote(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `> ${plain(paragraph)}`).join('\n>\n');
}

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}

/** One line of a list with a label. The words are Markdown already. */
export function labelled(label: string, words: string): string {
  return `- **${label}**\u3000${words}`;
}

/**
 * Emphasis opens and closes only beside letters: CommonMark takes `**、**` between two kanji for literal asterisks. A
 * zero-width space inside the marks is neither punctuation nor space to its rules, and nothing to the eye.
 */
function within(mark: string, text: string): string {
  const shown = plain(text);
  const before = /^[\p{L}\p{N}]/u.test(shown) ? '' : '\u200b';
  const after = /[\p{L}\p{N}]$/u.test(shown) ? '' : '\u200b';
  return mark + before + shown + after + mark;
}
