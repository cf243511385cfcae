/** The fixed words of hovers in both languages, and how a document and its date are named in them. */
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Nature } from '../../core/quotation/quotation.ts';
import type { Locale } from '../../core/text/localised.ts';
import { dateOf } from '../../core/citation/formatter.ts';

interface Labels {
  readonly below: string;
  readonly annex: string;
  readonly note: string;
  readonly original: string;
  readonly quoted: string;
  readonly quickFix: string;
  readonly uses: string;
  readonly wrong: string;
  readonly otherDocument: string;
  readonly candidates: string;
  readonly separator: string;
  readonly differs: (term: string, where: string) => string;
  readonly inferred: (words: string) => string;
  readonly andMore: (count: number) => string;
}

export const labels: Readonly<Record<Locale, Labels>> = {
  ja: {
    below: '下位の項目',
    annex: '別表',
    note: '注意',
    original: '原文',
    quoted: '引用',
    quickFix: 'クイックフィックス',
    uses: '用例',
    wrong: '誤り',
    otherDocument: '別の文書',
    candidates: '候補',
    separator: '、',
    differs: (term, where) => `「${term}」（${where}）とは別の用語です。`,
    inferred: (words) => `「${words}」は推定による補訂です。`,
    andMore: (count) => `ほか${count}か所`,
  },
  en: {
    below: 'Contains',
    annex: 'Annex',
    note: 'Note',
    original: 'Original',
    quoted: 'Quoted',
    quickFix: 'Quick fixes',
    uses: 'Used in',
    wrong: 'Not',
    otherDocument: 'Other documents',
    candidates: 'Candidates',
    separator: ', ',
    differs: (term, where) => `Not the same term as ${term} (${where}).`,
    inferred: (words) => `${words} is an inferred correction.`,
    andMore: (count) => `and ${count} more`,
  },
};

/** What kind of difference it is, behind the words that differ. */
export const natures: Readonly<Record<Locale, Readonly<Record<Nature, string>>>> = {
  ja: {
    replacement: '語の置換え',
    omission: '語の脱落',
    insertion: '語の付加',
    spelling: '表記の違い（読み・意味は同じ）',
    negation: '否定の有無の違い',
    limit: '限定の違い',
    number: '数の違い',
    subject: '主語の違い',
    actor: '国・組織の違い',
    modality: '文末の違い',
    punctuation: '句読点の違い',
    order: '語順の違い',
  },
  en: {
    replacement: 'word replaced',
    omission: 'words left out',
    insertion: 'words added',
    spelling: 'spelling only (same reading and meaning)',
    negation: 'negation differs',
    limit: 'limitation differs',
    number: 'number differs',
    subject: 'subject differs',
    actor: 'actor differs',
    modality: 'modality differs',
    punctuation: 'punctuation only',
    order: 'order differs',
  },
};

/** The document at the foot of a hover: its title and its date, as official documents write them. */
export function nameOfDocument(corpus: Corpus, locale: Locale): string {
  const { title, titleEn, date, language } = corpus.meta;
  const english = locale === 'en' && titleEn !== null;
  if (date === null) return english ? titleEn : title;
  if (english || language !== 'ja') return `${english ? titleEn : title} (${englishDate(date)})`;
  return `${title}（${dateOf(date, 'era')}）`;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** A date (`YYYY-MM-DD`) in English words; one that is not complete stays as it is. */
function englishDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const name = months[month - 1];
  return name === undefined || day === 0 ? date : `${name} ${day}, ${year}`;
}
