/**
 * Ignoring a finding on purpose: a directive in a comment of the draft's own language, with a reason for whoever reads
 * it next. A comment must not change how the draft is read by others, so in Markdown, where a comment line would split a
 * paragraph, it stands at the end of the line, and elsewhere on a line of its own above it.
 */
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import type { Markup } from '../../core/markup/markup.ts';
import type { Edit, Finding } from '../../core/rules/finding.ts';
import type { DraftText } from '../draftText.ts';
import type { Action } from './action.ts';
import { comments, lineEndOf } from './directiveComments.ts';
import { ignoringBlock } from './ignoreBlock.ts';
import { blocksOf } from './ignoredUnit.ts';

/** The ways to ignore a finding, the narrowest first. */
export function ignoring(
  text: DraftText,
  analysis: DraftAnalysis,
  finding: Finding,
  reason: string,
): readonly Action[] {
  const { markup } = analysis;
  const { code } = finding;
  const onLine = lineEdit(text, analysis, finding, reason);
  const inBlock = ignoringBlock(analysis, finding, reason);
  const inDraft = fileEdit(text, markup, finding, reason);
  return [
    ...(onLine === null
      ? []
      : [{ title: { ja: `この行で${code}を無視する`, en: `Ignore ${code} on this line` }, edits: [onLine] }]),
    ...(inBlock === null ? [] : [inBlock]),
    { title: { ja: `この原稿で${code}を無視する`, en: `Ignore ${code} in this draft` }, edits: [inDraft] },
  ];
}

function lineEdit(text: DraftText, analysis: DraftAnalysis, { span, code }: Finding, reason: string): Edit | null {
  const { markup } = analysis;
  const line = text.lineSpan(text.positionAt(span.start).line);
  if (markup === 'markdown') {
    const words = text.text.slice(line.start, line.end);
    // A table row ends with its last border, behind which would be one more cell, and a line break by hand ends its line.
    const end = line.start + words.replace(/\s*[|\\]?\s*$/u, '').length;
    return { span: { start: end, end }, newText: ` ${comments.markdown(`shishin-disable-line ${code} -- ${reason}`)}` };
  }
  const comment = comments[markup](`shishin-disable-next-line ${code} -- ${reason}`);
  const end = lineEndOf(text.text);
  const before = { start: line.start, end: line.start };
  // Plain text has no comments, so that a line in the middle of a paragraph would tear it, for us as for its readers.
  if (markup === 'plaintext' && !blocksOf(analysis).some(({ start }) => start === line.start)) return null;
  if (markup !== 'restructuredtext') return { span: before, newText: comment + end };
  // Inside a paragraph of reStructuredText a comment is part of the paragraph, and before it a blank line ends it. What is
  // indented deeper than a comment is part of the comment.
  const [indent = ''] = /^[ \t]*/u.exec(text.text.slice(line.start, line.end)) ?? [];
  const above = text.lineSpan(text.positionAt(line.start).line - 1);
  const beginsParagraph = line.start === 0 || text.text.slice(above.start, above.end).trim() === '';
  return beginsParagraph ? { span: before, newText: indent + comment + end + end } : null;
}

function fileEdit(text: DraftText, markup: Markup, { code }: Finding, reason: string): Edit {
  const start = behindFrontMatter(text.text);
  const comment = comments[markup](`shishin-disable-file ${code} -- ${reason}`);
  const end = lineEndOf(text.text);
  return { span: { start, end: start }, newText: comment + end + end };
}

/** Front matter is front matter only at the very beginning, so the comment goes behind it. */
function behindFrontMatter(text: string): number {
  const front = /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n[^]*?\n(?:---|\.\.\.|\+\+\+)[ \t]*(?:\r?\n|$)/u.exec(
    text.slice(0, 20_000),
  );
  return front?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0);
}
