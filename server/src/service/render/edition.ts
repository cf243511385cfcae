/**
 * Which edition a citation means, and why: said only where the library holds several editions of the document, since otherwise
 * there is nothing to choose.
 */
import type { Citation } from '../../core/citation/citation.ts';
import type { EditionReason } from '../../core/citation/editions.ts';
import type { Library } from '../../core/draft/library.ts';
import type { Locale, Localised } from '../../core/text/localised.ts';

/** The edition of a citation with its reason, as a line of plain words; null where there is no other edition at hand. */
export function editionLine({ corpus, edition }: Citation, { corpora }: Library, locale: Locale): string | null {
  const year = corpus.meta.edition;
  if (year === null || edition === null) return null;
  const names = new Set([...corpus.meta.names, ...corpus.meta.namesEn]);
  const hasOther = corpora.some(
    (other) =>
      other.meta.edition !== null &&
      other.meta.edition !== year &&
      [...other.meta.names, ...other.meta.namesEn].some((name) => names.has(name)),
  );
  if (!hasOther) return null;
  const reason = reasons[edition][locale];
  return locale === 'ja' ? `${year}年の版と解しました（${reason}）。` : `Read as the ${year} edition: ${reason}.`;
}

const reasons: Readonly<Record<EditionReason, Localised>> = {
  written: { ja: '名称に示された年による', en: 'the name has its year' },
  defined: { ja: '原稿の定義による', en: 'the draft defines the name' },
  section: { ja: 'この節で示された年による', en: 'by the year that this section gives' },
  only: { ja: '原稿で示された唯一の年による', en: 'by the only year that the draft gives' },
  word: { ja: '「新」「旧」等の語と原稿の年による', en: 'by such words as new and former, and the year of the draft' },
  same: { ja: '直前に触れた文書による', en: 'the document spoken of before' },
  preferred: { ja: '設定又は原稿の前書きによる', en: 'by the settings or the front matter of the draft' },
  order: { ja: 'ほかに手掛かりがないため、収録の順による', en: 'by the order of the corpora, as nothing else decides' },
  numbering: { ja: '番号の付け方による', en: 'by how the citation is numbered' },
};
