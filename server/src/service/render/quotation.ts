/** The hover of a quotation: whether it is verbatim, where its words stand, and the differences marked word by word. */
import { wholeOf } from '../../core/citation/citation.ts';
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import type { Difference, Judgement, Passage, Quotation } from '../../core/quotation/quotation.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Locale, Localised } from '../../core/text/localised.ts';
import { labels, natures } from './labels.ts';
import { blockQuote, blocks, labelled, plain, strong, strongWithin, struckWithin } from './markdown.ts';
import { compactCitation } from './target.ts';

/** The hover of a quotation; null where nothing is to be said of it. `findings` are those that stand on it. */
export function renderQuotation(
  quotation: Quotation,
  findings: readonly Finding[],
  analysis: DraftAnalysis,
  locale: Locale,
): string | null {
  const { judgement } = quotation;
  if (judgement.verdict === 'none') return null;
  return blocks(
    headingOf(quotation, judgement, locale),
    bodyOf(quotation, judgement, analysis, locale),
    showsItself(judgement) ? null : findings.map((finding) => plain(finding.message[locale])).join('\n\n'),
    fixesLine(findings, locale),
  );
}

/** Where the differences are marked, the words of the finding would say them twice. */
function showsItself({ verdict }: Judgement): boolean {
  return verdict === 'exact' || verdict === 'altered' || verdict === 'folded';
}

type Verdict = Exclude<Judgement['verdict'], 'none'>;

const headings: Readonly<Record<Verdict, Localised>> = {
  exact: { ja: '原文のとおりです', en: 'Verbatim' },
  folded: { ja: '字体・数字の表記を除き、原文のとおりです', en: 'Verbatim but for spelling' },
  altered: { ja: '原文と異なります', en: 'Differs from the original' },
  misattributed: { ja: '出典が異なります', en: 'Wrong source' },
  notFound: { ja: '原文に見当たりません', en: 'Not found in the original' },
  merged: { ja: '離れた文が省略の表示なしに続いています', en: 'Joined without an ellipsis' },
};

function headingOf(quotation: Quotation, judgement: Judgement, locale: Locale): string {
  const heading = judgement.verdict === 'none' ? '' : headings[judgement.verdict][locale];
  const count = judgement.verdict === 'altered' ? countOf(judgement.differences.length, locale) : '';
  return `${strong(heading + count)}　${plain(whereOf(quotation, judgement, locale))}`;
}

function countOf(count: number, locale: Locale): string {
  if (locale === 'ja') return `（${count}か所）`;
  return ` (${count} ${count === 1 ? 'place' : 'places'})`;
}

/** Where the words stand, or, where they stand nowhere, what was claimed. */
function whereOf(quotation: Quotation, judgement: Judgement, locale: Locale): string {
  const found =
    'passages' in judgement ? judgement.passages.map(({ node }) => wholeOf(node)) : (quotation.claim?.targets ?? []);
  return [...new Set(found.map(compactCitation))].join(labels[locale].separator);
}

function bodyOf(quotation: Quotation, judgement: Judgement, analysis: DraftAnalysis, locale: Locale): string {
  switch (judgement.verdict) {
    case 'altered':
    case 'folded':
      return differencesOf(quotation, judgement.differences, analysis, locale);
    case 'exact':
    case 'misattributed':
    case 'merged':
      return blockQuote([...new Set(judgement.passages.map(paragraphOf))]);
    case 'notFound':
    case 'none':
      return '';
  }
}

function paragraphOf({ node, paragraph }: Passage): string {
  return node.paragraphs[paragraph]?.text ?? node.title ?? '';
}

function differencesOf(
  quotation: Quotation,
  differences: readonly Difference[],
  analysis: DraftAnalysis,
  locale: Locale,
): string {
  const words = (mark: (difference: Difference) => string): string =>
    marked(quotation, differences, analysis.text, mark);
  const { original, quoted } = labels[locale];
  const lines = [
    labelled(
      original,
      words((difference) => (difference.original === '' ? '' : strongWithin(difference.original))),
    ),
    labelled(
      quoted,
      words((difference) => (difference.quoted === '' ? '' : struckWithin(difference.quoted))),
    ),
  ];
  return blocks(lines.join('\n'), ...differences.map((difference) => plain(named(difference, locale))));
}

/** 「日本」→「我が国」：語の置換え */
function named({ quoted, original, nature }: Difference, locale: Locale): string {
  const kind = natures[locale][nature];
  if (locale === 'en') return `${original || '∅'} → ${quoted || '∅'}: ${kind}`;
  if (original === '') return `「${quoted}」：${kind}`;
  if (quoted === '') return `「${original}」：${kind}`;
  return `「${original}」→「${quoted}」：${kind}`;
}

/** How many characters of equal words are shown on either side of a difference. */
const AROUND = 30;

/**
 * The quotation's words with each difference as `mark` shows it. The equal words between are those of the draft, which
 * the judge has found equal to the original but for what it silently folds; long stretches of them are shortened.
 */
function marked(
  quotation: Quotation,
  differences: readonly Difference[],
  draft: string,
  mark: (difference: Difference) => string,
): string {
  const parts: string[] = [];
  let read = quotation.words.start;
  for (const [index, difference] of differences.entries()) {
    const place = index === 0 ? 'head' : 'middle';
    parts.push(plain(shortened(draft.slice(read, difference.draft.start), place)), mark(difference));
    read = difference.draft.end;
  }
  parts.push(plain(shortened(draft.slice(read, quotation.words.end), 'tail')));
  return parts.join('');
}

function shortened(words: string, place: 'head' | 'middle' | 'tail'): string {
  const line = words.replace(/\s*[\r\n]+\s*/gu, '');
  switch (place) {
    case 'head':
      return line.length <= AROUND ? line : `…${endOf(line)}`;
    case 'tail':
      return line.length <= AROUND ? line : `${beginningOf(line)}…`;
    case 'middle':
      return line.length <= 2 * AROUND ? line : `${beginningOf(line)}…${endOf(line)}`;
  }
}

/** The first words, up to a comma or a full stop if one comes in time. */
function beginningOf(line: string): string {
  const words = line.slice(0, AROUND);
  const pause = Math.max(words.lastIndexOf('、'), words.lastIndexOf('。'));
  return pause < AROUND / 3 ? words : words.slice(0, pause + 1);
}

/** The last words, from behind a comma or a full stop if one comes in time. */
function endOf(line: string): string {
  const words = line.slice(-AROUND);
  const pause = words.search(/[、。]/u);
  return pause < 0 || pause > (AROUND * 2) / 3 ? words : words.slice(pause + 1);
}

function fixesLine(findings: readonly Finding[], locale: Locale): string | null {
  const titles = findings.flatMap((finding) => finding.fixes.map((fix) => fix.title[locale]));
  if (titles.length === 0) return null;
  const joined = plain(titles.join(locale === 'ja' ? '／' : ' / '));
  return locale === 'ja' ? `${labels.ja.quickFix}：${joined}` : `${labels.en.quickFix}: ${joined}`;
}
