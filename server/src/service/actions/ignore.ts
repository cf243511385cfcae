/**
 * Ignoring a finding on purpose: a directive in a comment of the draft's own language, with a reason for whoever reads
 * it next. A comment must not change how the draft is read by others, so in Markdown, where a comment line would split a
 * paragraph, it stands at the end of the line, and elsewhere on a line of its own above it.
 */
import type { Markup } from '../../core/markup/markup.ts';
import type { Edit, Finding } from '../../core/rules/finding.ts';
import type { Localised } from '../../core/text/localised.ts';
import type { DraftText } from '../draftText.ts';
import type { Action } from './action.ts';

/** The ways to ignore a finding, the narrowest first. */
export function ignoring(text: DraftText, markup: Markup, finding: Finding, reason: string): readonly Action[] {
  const atLine = lineEdit(text, markup, finding, reason);
  const inFile = fileEdit(text, markup, finding, reason);
  const { code } = finding;
  const inFileTitle: Localised = { ja: `この原稿で${code}を無視する`, en: `Ignore ${code} in this draft` };
  if (atLine === null) return [{ title: inFileTitle, edits: [inFile] }];
  return [
    { title: { ja: `この行で${code}を無視する`, en: `Ignore ${code} on this line` }, edits: [atLine] },
    { title: inFileTitle, edits: [inFile] },
  ];
}

/** A comment of the language with these words. */
const comments: Readonly<Record<Markup, (words: string) => string>> = {
  markdown: (words) => `<!-- ${words} -->`,
  plaintext: (words) => `// ${words}`,
  latex: (words) => `% ${words}`,
  asciidoc: (words) => `// ${words}`,
  restructuredtext: (words) => `.. ${words}`,
  review: (words) => `#@# ${words}`,
};

function lineEdit(text: DraftText, markup: Markup, { span, code }: Finding, reason: string): Edit | null {
  const line = text.lineSpan(text.positionAt(span.start).line);
  if (markup === 'markdown') {
    const words = text.text.slice(line.start, line.end);
    // A table row ends with its last border, and what stands behind that would be one more cell.
    const end = line.start + words.replace(/\s*\|?\s*$/u, '').length;
    return { span: { start: end, end }, newText: ` ${comments.markdown(`shishin-disable-line ${code} -- ${reason}`)}` };
  }
  const comment = comments[markup](`shishin-disable-next-line ${code} -- ${reason}`);
  const before = { start: line.start, end: line.start };
  if (markup !== 'restructuredtext') return { span: before, newText: `${comment}\n` };
  // Inside a paragraph of reStructuredText a comment is part of the paragraph, and before it a blank line ends it.
  const above = text.lineSpan(text.positionAt(line.start).line - 1);
  const beginsParagraph = line.start === 0 || text.text.slice(above.start, above.end).trim() === '';
  return beginsParagraph ? { span: before, newText: `${comment}\n\n` } : null;
}

function fileEdit(text: DraftText, markup: Markup, { code }: Finding, reason: string): Edit {
  const start = behindFrontMatter(text.text);
  const comment = comments[markup](`shishin-disable-file ${code} -- ${reason}`);
  return { span: { start, end: start }, newText: `${comment}\n\n` };
}

/** Front matter is front matter only at the very beginning, so the comment goes behind it. */
function behindFrontMatter(text: string): number {
  const front = /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n[^]*?\n(?:---|\.\.\.|\+\+\+)[ \t]*(?:\r?\n|$)/u.exec(
    text.slice(0, 20_000),
  );
  return front?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0);
}
