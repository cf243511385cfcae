/**
 * Texts that were made to hurt: whatever is opened and never closed, nested without end, or of no alphabet. Each is analysed in
 * two lengths, and twice as much may take little more than twice as long.
 */
import { analyseDraft } from '../../server/src/core/draft/analyse.ts';
import { createDraftAnalyser } from '../../server/src/core/draft/analyser.ts';
import { defaultSettings } from '../../server/src/core/draft/analysis.ts';
import type { Library } from '../../server/src/core/draft/library.ts';
import type { Markup } from '../../server/src/core/markup/markup.ts';

export interface Attack {
  readonly name: string;
  /** Repeated to the length that is wanted. */
  readonly unit: string;
  readonly markup?: Markup;
  readonly head?: string;
}

const NAMED = '日米防衛協力のための指針は、';

export const attacks: readonly Attack[] = [
  { name: 'opening brackets', unit: '[' },
  { name: 'opening brackets and parentheses', unit: '[](' },
  { name: 'block quotations in one another', unit: '> ' },
  { name: 'openings of strong emphasis', unit: '**あ' },
  { name: 'emphasis in turns', unit: '*_' },
  { name: 'footnote marks', unit: '[^a]' },
  { name: 'opening quotation marks', unit: '「『' },
  { name: 'nested quotations', unit: '「あ『い' },
  { name: 'closing quotation marks', unit: '」' },
  { name: 'quotations one after the other', unit: '「日米両国のすべての行為は」', head: NAMED },
  {
    name: 'quotations that claim a clause',
    unit: '指針Ⅱ2は「日米両国のあらゆる行為は、憲法の範囲で行われる」とする。',
    head: NAMED,
  },
  { name: 'straight quotation marks', unit: '"a" ' },
  { name: 'a list without end', unit: '、2', head: `${NAMED}指針Ⅴ1` },
  { name: 'members in parentheses', unit: '(1)', head: `${NAMED}指針Ⅴ` },
  { name: 'ranges', unit: '1から2まで', head: `${NAMED}指針Ⅴ` },
  { name: 'names', unit: '指針' },
  { name: 'relative citations', unit: '同項及び', head: `${NAMED}指針Ⅴ2。` },
  { name: 'numerals', unit: 'Ⅴ' },
  { name: 'definitions', unit: '指針（以下「甲」という。）', head: NAMED },
  { name: 'laws', unit: '法第一条' },
  { name: 'one word of katakana', unit: 'ガ' },
  { name: 'one word of kanji', unit: '事' },
  { name: 'terms', unit: '後方支援' },
  { name: 'items', unit: '- あ\n' },
  { name: 'items, each deeper', unit: '- ' },
  { name: 'blank lines', unit: '\n' },
  { name: 'carriage returns', unit: '\r' },
  { name: 'line endings of all kinds', unit: 'あ\r\nい\rう\n' },
  { name: 'backticks', unit: '`a' },
  { name: 'backticks in growing runs', unit: '` `` ``` ' },
  { name: 'openings of comments', unit: '<!--' },
  { name: 'openings of tags', unit: '<a ' },
  { name: 'attributes', unit: '<a b="c" ' },
  { name: 'entities', unit: '&am' },
  { name: 'ruby', unit: '｜あ《い' },
  { name: 'addresses', unit: 'http://a.b/' },
  { name: 'tables', unit: '|' },
  { name: 'rows', unit: '| a | b |\n', head: '| a | b |\n| - | - |\n' },
  { name: 'ellipses', unit: '…', head: `${NAMED}「` },
  { name: 'iteration marks', unit: '々' },
  { name: 'directives', unit: '<!-- shishin-disable-next-line -->\n' },
  { name: 'directives around faults', unit: '<!-- shishin-disable-line --> 指針Ⅸ9\n', head: `${NAMED}\n` },
  { name: 'lone surrogates', unit: '\ud842' },
  { name: 'NUL', unit: '\0' },
  { name: 'direction marks', unit: '\u202e' },
  { name: 'zero-width characters', unit: '\u200b' },
  { name: 'combining marks', unit: 'か\u3099' },
  { name: 'backslashes', unit: '\\' },
  { name: 'LaTeX groups', unit: '{', markup: 'latex' },
  { name: 'LaTeX environments', unit: '\\begin{quote}', markup: 'latex' },
  { name: 'LaTeX commands', unit: '\\a[', markup: 'latex' },
  { name: 'AsciiDoc marks', unit: '*a _b ', markup: 'asciidoc' },
  { name: 'reStructuredText roles', unit: ':a:`', markup: 'restructuredtext' },
  { name: 'Re:VIEW commands', unit: '@<b>{', markup: 'review' },
];

/** The text of an attack, in one piece of memory. */
export function textOf({ unit, head = '' }: Attack, length: number): string {
  return Buffer.from(head + unit.repeat(Math.ceil(length / unit.length)), 'utf16le').toString('utf16le');
}

/**
 * How many times as long the analysis takes of twice the text: the best of some rounds, since noise only ever adds. What
 * counts is the time of this thread, so that a busy machine is no fault.
 */
export function doublingRatio(
  attack: Attack,
  length: number,
  library: Library,
  rounds: number,
): { ratio: number; milliseconds: number } {
  const [once, twice] = [textOf(attack, length), textOf(attack, 2 * length)];
  const analyse = (text: string): number => {
    const start = process.threadCpuUsage();
    void analyseDraft(text, attack.markup ?? 'markdown', library, defaultSettings).findings.length;
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  };
  analyse(once);
  let [short, long] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    short = Math.min(short, analyse(once));
    long = Math.min(long, analyse(twice));
  }
  return { ratio: long / short, milliseconds: long };
}

/** Edits an attack in the middle, so that the analyser meets it too. Throws where the analyser does. */
export function editInside(attack: Attack, length: number, library: Library): void {
  const text = textOf(attack, length);
  const analyser = createDraftAnalyser(attack.markup ?? 'markdown', library, defaultSettings);
  analyser.open(text);
  const start = Math.floor(text.length / 2);
  const edited = `${text.slice(0, start)}あ${text.slice(start)}`;
  void analyser.edit(edited, { start, oldEnd: start, inserted: 'あ' }).findings.length;
  void analyser.edit(text, { start, oldEnd: start + 1, inserted: '' }).findings.length;
}
