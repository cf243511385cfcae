/**
 * What the three rules about terms share: which uses are theirs to report, how the clause that speaks for the right term is
 * called, and the edit that puts the right term in.
 */
import { wholeOf } from '../../citation/citation.ts';
import { canonicalOf, formatTarget } from '../../citation/formatter.ts';
import type { Corpus, CorpusNode } from '../../corpus/corpus.ts';
import { createEncloser } from '../../text/encloser.ts';
import type { Term, TermUse, TermVariant } from '../../terminology/term.ts';
import type { Localised } from '../../text/localised.ts';
import type { Fix } from '../finding.ts';
import type { RuleFacts } from '../rule.ts';

/** A variant to be reported, with its corpus and the clause that speaks for the term. */
export interface WrongTerm {
  readonly use: TermUse;
  readonly term: Term;
  readonly variant: TermVariant;
  readonly corpus: Corpus;
  readonly clause: CorpusNode | null;
}

/**
 * The variants of one code among the facts, in order. One spot has one finding: inside a quotation that has a verdict of its
 * own, the verdict says it already.
 */
export function* wrongTerms(facts: RuleFacts, code: TermVariant['code']): Generator<WrongTerm> {
  const enclosing = createEncloser(facts.quotations);
  for (const use of facts.terms) {
    const { term, variant } = use;
    if (variant?.code !== code) continue;
    const quotation = enclosing(use.span);
    if (quotation !== null && quotation.judgement.verdict !== 'none') continue;
    const corpus = facts.library.corpora.find(({ id }) => id === term.corpusId);
    if (corpus !== undefined) yield { use, term, variant, corpus, clause: corpus.byPath.get(use.clause) ?? null };
  }
}

/** How a clause is called in messages: 指針Ⅴ2(2)(ロ), and V.2(2)(b) where the English sentence names the document. */
export function nameOf(node: CorpusNode | null, corpus: Corpus): Localised {
  if (node === null) return { ja: corpus.meta.cite, en: corpus.meta.citeEn };
  const target = wholeOf(node);
  const en = { style: 'english', formalName: null, formalYear: 'western', digits: 'half', withName: false } as const;
  return { ja: canonicalOf(node), en: formatTarget(target, en) };
}

/** The fix that writes the right term. None where markup stands inside the word, which an edit would tear. */
export function fixesOf(
  { use, term, variant }: WrongTerm,
  facts: RuleFacts,
  how: { safe: boolean; preferred: boolean },
): readonly Fix[] {
  const written = facts.textOf(use.span).replace(/\s/gu, '');
  if (written.length !== variant.form.length) return [];
  const title = { ja: `「${term.form}」に改める`, en: `Replace with ${term.form}` };
  return [{ title, edits: [{ span: use.span, newText: term.form }], ...how }];
}
