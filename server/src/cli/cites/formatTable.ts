/** Citations as a table for a person, in columns that agree although kanji are two columns wide. */
import type { Verdict } from '../../core/citation/citation.ts';
import type { Locale, Localised } from '../../core/text/localised.ts';
import type { Host } from '../host.ts';
import { painterFor } from '../report/colours.ts';
import { padded, printable, shortened, widthOf } from '../report/printable.ts';
import type { CitationEntry } from './entry.ts';

/** A citation as a draft writes it can run over lines; this much of it is enough to find it, and less than that is not. In columns. */
const [NARROWEST_TEXT, WIDEST_TEXT] = [16, 48];

/** A line for each citation below the heads of the columns; a sentence where there is none. */
export function formatTable(entries: readonly CitationEntry[], { locale, stdout, env }: Host): string {
  if (entries.length === 0) return `${none[locale]}\n`;
  const paint = painterFor(stdout, env);
  const rows = [heads.map((head) => head[locale]), ...entries.map((entry) => rowOf(entry, locale))];
  const widths = heads.map((_, column) => rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0));
  // On a narrow terminal the words give way, because the other columns can be looked up by nothing else.
  const over = stdout.isTerminal ? widths.reduce((sum, width) => sum + width + 2, -2) - stdout.columns : 0;
  const [place = 0, text = 0, ...others] = widths;
  const fitting = [place, over > 0 ? Math.min(text, Math.max(NARROWEST_TEXT, text - over)) : text, ...others];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => padded(shortened(cell, fitting[column] ?? 0), fitting[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line, index) => `${index === 0 ? paint('bold', line) : line}\n`).join('');
}

function rowOf(
  { file, line, column, text, verdict, targets, canonical }: CitationEntry,
  locale: Locale,
): readonly string[] {
  const words = shortened(printable(text.replace(/\s+/gu, ' ')), WIDEST_TEXT);
  return [
    `${printable(file)}:${line}:${column}`,
    words,
    verdicts[verdict][locale],
    canonical ?? (targets.join(' ') || '-'),
  ];
}

const heads: readonly Localised[] = [
  { ja: '場所', en: 'Place' },
  { ja: '参照', en: 'Citation' },
  { ja: '判定', en: 'Verdict' },
  { ja: '項目', en: 'Clause' },
];

const verdicts: Readonly<Record<Verdict, Localised>> = {
  resolved: { ja: '確定', en: 'resolved' },
  ambiguous: { ja: '候補が複数', en: 'ambiguous' },
  incomplete: { ja: '番号の不足', en: 'incomplete' },
  unresolved: { ja: '該当なし', en: 'unresolved' },
};

const none: Localised = { ja: '参照はありません。', en: 'No citations.' };
