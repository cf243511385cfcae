/**
 * Quotations of the bundled corpus for tests: a clause by its path, a judgement of words, and a site written as a
 * sentence in which ⟨指針Ⅱ2|II.2⟩ is a citation, ⟨指針|ours⟩ a dated name and ⟨自衛隊法|other⟩ another document.
 */
import type { Citation } from '../../../server/src/core/citation/citation.ts';
import type { CorpusNode } from '../../../server/src/core/corpus/corpus.ts';
import type { BlockKind } from '../../../server/src/core/markup/markup.ts';
import type { QuotationSite } from '../../../server/src/core/quotation/attribute.ts';
import { findQuotations } from '../../../server/src/core/quotation/find.ts';
import { judgeQuotation } from '../../../server/src/core/quotation/judge.ts';
import { createPassageIndexes } from '../../../server/src/core/quotation/passages.ts';
import type { Claim, Judgement } from '../../../server/src/core/quotation/quotation.ts';
import type { DocumentName } from '../../../server/src/core/quotation/site.ts';
import { citationOf, corpus, targetOf } from '../../support/bundled.ts';

export const indexes = createPassageIndexes([corpus]);

/** A claim of one clause, or with null of the document. */
export function claimOn(path: string | null, more: Partial<Claim> = {}): Claim {
  const targets = path === null ? null : [targetOf(path)];
  return { corpus, targets, source: { start: 0, end: 0 }, manner: 'verbatim', slot: 'words', ...more };
}

/** Judges all of `words` as a quotation of a clause; undefined claims nothing. */
export function judge(words: string, path?: string | null, more?: Partial<Claim>): Judgement {
  const claim = path === undefined ? null : claimOn(path, more);
  return judgeQuotation({ view: words, span: { start: 0, end: words.length } }, claim, indexes);
}

/** The differences as `nature: original → quoted`. */
export function differencesOf(judgement: Judgement): readonly string[] {
  if (judgement.verdict !== 'altered' && judgement.verdict !== 'folded') return [];
  return judgement.differences.map(({ nature, original, quoted }) => `${nature}: ${original} → ${quoted}`);
}

/** The paths of the nodes in which the words were found. */
export function pathsOf(judgement: Judgement): readonly string[] {
  return 'passages' in judgement ? [...new Set(judgement.passages.map(({ node }) => node.path))] : [];
}

/** The words with every difference replaced by the original's: what the fix writes. */
export function restored(words: string, judgement: Judgement): string {
  if (judgement.verdict !== 'altered' && judgement.verdict !== 'folded') return words;
  return judgement.differences.reduceRight(
    (text, { draft, original }) => text.slice(0, draft.start) + original + text.slice(draft.end),
    words,
  );
}

export function siteOf(marked: string, kind: BlockKind = 'prose'): QuotationSite {
  const citations: Citation[] = [];
  const names: DocumentName[] = [];
  let view = '';
  let at = 0;
  for (const match of marked.matchAll(/⟨([^|⟩]*)\|([^⟩]*)⟩/gu)) {
    const [whole, words = '', path = ''] = match;
    view += marked.slice(at, match.index);
    const span = { start: view.length, end: view.length + words.length };
    view += words;
    at = match.index + whole.length;
    if (path === 'ours' || path === 'other') names.push({ span, corpus: path === 'ours' ? corpus : null, dated: true });
    else if (path === 'undated') names.push({ span, corpus, dated: false });
    else
      citations.push(
        citationOf(
          span,
          path.split('+').map((each) => targetOf(each)),
        ),
      );
  }
  view += marked.slice(at);
  const quoteDepth = kind === 'quotation' ? 1 : 0;
  return { view, kind, quoteDepth, quotations: findQuotations(view, kind), citations, names };
}

/** The paragraphs of the corpus with their nodes, items of the annex among them. */
export const paragraphs: readonly { readonly node: CorpusNode; readonly text: string }[] = corpus.nodes.flatMap(
  (node) => node.paragraphs.map(({ text }) => ({ node, text })),
);

/** The sentences of the corpus that are long enough to be judged. */
export const sentences: readonly { readonly node: CorpusNode; readonly text: string }[] = corpus.nodes
  .flatMap((node) => node.paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ text }) => ({ node, text }))))
  .filter(({ text }) => text.length >= 14);
