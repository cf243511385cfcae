/**
 * What Shishin sees in a draft, in a few words: the answer to "why do I see nothing?". The kind is for the editor, which
 * decides what it offers to do about it; the words are for the writer.
 */
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import type { Locale, Localised } from '../../core/text/localised.ts';
import type { Reading } from '../reading.ts';

/** `silent` of them are those in which there is nothing to see. */
export type StatusKind =
  /** A corpus, read-only or the team's own: nothing in it is judged. */
  | 'source'
  /** The configuration leaves the file alone. */
  | 'excluded'
  /** Only another document or edition is named. */
  | 'otherEdition'
  /** No document of the library is named or cited. */
  | 'noMention'
  /** A document is named, but no clause of it. */
  | 'noCitation'
  | 'cited';

export interface DraftStatus {
  readonly kind: StatusKind;
  readonly citations: number;
  readonly findings: number;
  /** Findings that directives silence. */
  readonly suppressed: number;
  /** The document that is cited, or the edition that is named instead; null where there is none. */
  readonly document: string | null;
  readonly text: string;
  readonly detail: string;
}

export function status(reading: Reading, isExcluded: boolean): DraftStatus {
  const { analysis, locale } = reading;
  const source = reading.sources.corpusAt(reading.draft.uri);
  if (source !== null) return withWords('source', nothing(source.meta.title), locale);
  if (isExcluded) return withWords('excluded', nothing(null), locale);
  const counts = {
    citations: analysis.citations.length,
    findings: analysis.findings.length,
    suppressed: analysis.suppressed.length,
  };
  const document = documentOf(analysis);
  return withWords(kindOf(analysis), { ...counts, document }, locale);
}

type Facts = Pick<DraftStatus, 'citations' | 'findings' | 'suppressed' | 'document'>;

function nothing(document: string | null): Facts {
  return { citations: 0, findings: 0, suppressed: 0, document };
}

function kindOf({ citations, mentions, findings }: DraftAnalysis): StatusKind {
  if (citations.length > 0) return 'cited';
  if (mentions.some(({ corpus }) => corpus !== null)) return 'noCitation';
  if (mentions.some(isOtherEdition)) return 'otherEdition';
  return findings.length > 0 ? 'noCitation' : 'noMention';
}

/** The name of what the draft is about: the document of its first citation, else the first that is named. */
function documentOf({ citations, mentions, text }: DraftAnalysis): string | null {
  const cited = citations[0]?.corpus ?? mentions.find(({ corpus }) => corpus !== null)?.corpus ?? null;
  if (cited !== null) return cited.meta.title;
  const other = mentions.find(isOtherEdition);
  return other === undefined ? null : text.slice(other.span.start, other.span.end).replaceAll(/\s+/gu, ' ');
}

/** Laws and treaties are mentioned too, and have no edition. */
function isOtherEdition({ corpus, year }: DraftAnalysis['mentions'][number]): boolean {
  return corpus === null && year !== null;
}

function withWords(kind: StatusKind, facts: Facts, locale: Locale): DraftStatus {
  return { kind, ...facts, text: textOf(kind, facts)[locale], detail: detailOf(kind, facts)[locale] };
}

function textOf(kind: StatusKind, { citations, findings }: Facts): Localised {
  switch (kind) {
    case 'source':
      return { ja: '収録文書', en: 'A source' };
    case 'excluded':
      return { ja: '対象外のファイル', en: 'Left out' };
    case 'otherEdition':
      return { ja: '別の文書を参照', en: 'Another edition' };
    case 'noMention':
      return { ja: '参照なし', en: 'No citations' };
    case 'noCitation':
      return { ja: `項目の参照なし・指摘${findings}件`, en: `No clause cited, ${counted(findings, 'finding')}` };
    case 'cited':
      return {
        ja: `参照${citations}件・指摘${findings}件`,
        en: `${counted(citations, 'citation')}, ${counted(findings, 'finding')}`,
      };
  }
}

function detailOf(kind: StatusKind, { document, suppressed }: Facts): Localised {
  switch (kind) {
    case 'source':
      return {
        ja: `${document ?? ''}の本文です。検査の対象ではありません。`,
        en: 'The text of a document; it is not checked.',
      };
    case 'excluded':
      return {
        ja: '設定（files.exclude）により対象外です。',
        en: 'The configuration leaves this file out (files.exclude).',
      };
    case 'otherEdition':
      return {
        ja: `この原稿が参照しているのは「${document ?? ''}」です。収録していない文書への参照は検査しません。`,
        en: `This draft cites "${document ?? ''}". Citations of documents that are not at hand are left alone.`,
      };
    case 'noMention':
      return {
        ja: '収録文書への言及が見当たらないため、指摘はありません。',
        en: 'No document at hand is mentioned, so there is nothing to report.',
      };
    case 'noCitation':
      return {
        ja: `「${document ?? ''}」への言及はありますが、項目を示した参照はありません。`,
        en: 'The document is mentioned, but no clause is cited.',
      };
    case 'cited':
      return suppressed === 0
        ? { ja: document ?? '', en: document ?? '' }
        : {
            ja: `${document ?? ''}（ほかに、無視の指定による指摘${suppressed}件）`,
            en: `${document ?? ''} (${counted(suppressed, 'finding')} ignored by directives)`,
          };
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
