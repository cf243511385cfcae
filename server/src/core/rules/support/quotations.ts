/**
 * What the five rules about quotations share: how clauses and differences are called in messages, and the fixes that put
 * the original's words in, mark them as the editor's, or drop the quotation marks.
 */
import { wholeOf, type Target } from '../../citation/citation.ts';
import { canonicalOfTarget, formatTarget } from '../../citation/formatter.ts';
import type { CorpusNode } from '../../corpus/corpus.ts';
import { corpusOf } from '../../corpus/owner.ts';
import { counterpartIn } from '../../corpus/translation.ts';
import { clauseOf } from '../../quotation/passages.ts';
import type { Claim, Difference, Judgement, Passage, Quotation } from '../../quotation/quotation.ts';
import type { Localised } from '../../text/localised.ts';
import type { Edit, Fix } from '../finding.ts';
import type { RuleFacts } from '../rule.ts';

type Verdict = Judgement['verdict'];

/** A quotation that claims a source, with its judgement of one verdict. */
export interface Judged<V extends Verdict> {
  readonly quotation: Quotation;
  readonly claim: Claim;
  readonly judgement: Extract<Judgement, { readonly verdict: V }>;
}

/** The quotations of a verdict, in order. Without a claim there is no finding. */
export function* judgedAs<V extends Verdict>(facts: RuleFacts, verdict: V): Generator<Judged<V>> {
  for (const quotation of facts.quotations) {
    const { claim, judgement } = quotation;
    if (claim !== null && isOf(judgement, verdict)) yield { quotation, claim, judgement };
  }
}

function isOf<V extends Verdict>(
  judgement: Judgement,
  verdict: V,
): judgement is Extract<Judgement, { readonly verdict: V }> {
  return judgement.verdict === verdict;
}

/** How a clause is called: 指針Ⅴ2(2)(ロ), V.2(2)(b). */
export function nameOfClause(node: CorpusNode): Localised {
  return nameOfTarget(wholeOf(node));
}

/** The same, of a part of a clause: 指針Ⅴ2(2)(ロ)第2段落. */
export function nameOfTarget(target: Target): Localised {
  return { ja: canonicalOfTarget(target), en: inEnglish(target) };
}

function inEnglish(target: Target): string {
  return formatTarget(target, {
    style: 'english',
    formalName: null,
    formalYear: 'western',
    digits: 'half',
    withName: false,
  });
}

/** The clause that holds the passages, in the document that is cited: the words may have been found in its translation. */
export function clauseAsCited(passages: readonly Passage[], { corpus }: Claim): CorpusNode | null {
  const clause = clauseOf(passages);
  if (clause === null || corpusOf(clause) === corpus) return clause;
  return counterpartIn(corpus, clause) ?? clause;
}

/** How the place of passages is called; the claimed one's name where there are none. */
export function nameOfPassages(passages: readonly Passage[], claim: Claim): Localised {
  const clause = clauseAsCited(passages, claim);
  return clause === null ? nameOfClaim(claim) : nameOfClause(clause);
}

/** How what is claimed is called: its citations, or the document. */
export function nameOfClaim({ corpus, targets }: Claim): Localised {
  if (targets === null || targets.length === 0) return { ja: corpus.meta.cite, en: `the ${corpus.meta.citeEn}` };
  const style = { style: 'compact', formalName: null, formalYear: 'era', digits: 'half' } as const;
  const [first, ...rest] = targets;
  const last = rest.at(-1);
  const name = (target: Target, withName: boolean): string => formatTarget(target, { ...style, withName });
  if (first === undefined || last === undefined) {
    return { ja: targets.map((target) => name(target, true)).join(''), en: targets.map(inEnglish).join('') };
  }
  const isMany = targets.length > 3;
  return {
    ja: isMany
      ? `${name(first, true)}から${name(last, false)}まで`
      : joinJapanese(targets.map((target, index) => name(target, index === 0))),
    en: isMany ? `${inEnglish(first)} to ${inEnglish(last)}` : targets.map(inEnglish).join(' or '),
  };
}

/** 甲、乙又は丙. */
function joinJapanese(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}又は${names.at(-1) ?? ''}`;
}

/** Differences that a message names before it says how many more there are. */
const NAMED = 2;

/** The differences in brackets: 原文「日本」、引用「我が国」. */
export function describe(differences: readonly Difference[]): Localised {
  // A phrase that was moved is named where it was put, not once more where it is missing.
  const told = differences.filter(({ nature, quoted }) => nature !== 'order' || quoted !== '');
  const named = told.slice(0, NAMED);
  const more = told.length - named.length;
  return {
    ja: named.map(inJapaneseWords).join('。') + (more > 0 ? `。ほか${more}か所` : ''),
    en: named.map(inEnglishWords).join('; ') + (more > 0 ? `; and ${more} more` : ''),
  };
}

function inJapaneseWords({ original, quoted, nature }: Difference): string {
  if (nature === 'order') return `${inMarks(quoted.replace(JOINTS, ''))}の順序`;
  if (quoted === '') return `原文の${inMarks(original)}の脱落`;
  if (original === '') return `原文にない${inMarks(quoted)}`;
  return `原文${inMarks(original)}、引用${inMarks(quoted)}`;
}

/** In 「」, or where one of these stands in the words, in 『』. */
function inMarks(words: string): string {
  return /[「」]/u.test(words) ? `『${shorten(words)}』` : `「${shorten(words)}」`;
}

/** What joins a moved member of a list to the others is no part of it. */
const JOINTS = /^(?:及び|並びに|又は|若しくは|、)|(?:及び|並びに|又は|若しくは|、)$/gu;

function inEnglishWords({ original, quoted, nature }: Difference): string {
  if (nature === 'order') return `order of ${shorten(quoted.replace(JOINTS, ''))}`;
  if (quoted === '') return `${shorten(original)} is left out`;
  if (original === '') return `${shorten(quoted)} is added`;
  return `original ${shorten(original)}, quoted ${shorten(quoted)}`;
}

/** Words for a message, with their middle left out where they are long. */
export function shorten(words: string): string {
  const flat = words.replace(/\s+/gu, ' ').trim();
  return flat.length <= 24 ? flat : `${flat.slice(0, 11)}…${flat.slice(-11)}`;
}

/** Puts the original's words in place of the differing ones; null where markup stands among them. */
export function restore(
  differences: readonly Difference[],
  quotation: Quotation,
  facts: RuleFacts,
): readonly Edit[] | null {
  const edits: Edit[] = [];
  for (const { draft, quoted, original, nature } of differences) {
    if ((nature === 'order' && quoted === original) || !isPlain(facts.textOf(draft), quoted)) return null;
    edits.push({ span: draft, newText: nested(original, quotation, facts) });
  }
  return edits;
}

function isPlain(text: string, quoted: string): boolean {
  return text.replace(/\s/gu, '') === quoted.replace(/\s/gu, '');
}

/** 「」 inside 「」 are 『』. */
function nested(original: string, quotation: Quotation, facts: RuleFacts): string {
  const open = facts.textOf({ start: quotation.span.start, end: quotation.words.start });
  return open === '「' ? original.replaceAll('「', '『').replaceAll('」', '』') : original;
}

/** 原文どおりに改める. */
export function restoreFix(
  differences: readonly Difference[],
  quotation: Quotation,
  facts: RuleFacts,
  safe = false,
): readonly Fix[] {
  const edits = restore(differences, quotation, facts);
  if (edits === null || edits.length === 0) return [];
  const change = changeOf(differences);
  return [
    {
      title: { ja: `原文どおりに改める${change.ja}`, en: `Restore the original${change.en}` },
      edits,
      safe,
      preferred: true,
    },
  ];
}

function changeOf(differences: readonly Difference[]): Localised {
  const [only] = differences;
  if (only === undefined || differences.length > 1)
    return { ja: `（${differences.length}か所）`, en: ` (${differences.length} places)` };
  const { quoted, original } = { quoted: shorten(only.quoted), original: shorten(only.original) };
  if (quoted === '') return { ja: `（「${original}」を補う）`, en: ` (add ${original})` };
  if (original === '') return { ja: `（「${quoted}」を削る）`, en: ` (remove ${quoted})` };
  return { ja: `（「${quoted}」→「${original}」）`, en: ` (${quoted} → ${original})` };
}

/** Marks the words that are not the original's as the editor's: 〔我が国〕. */
export function insertionFix(differences: readonly Difference[], facts: RuleFacts): readonly Fix[] {
  const isFit = differences.every(
    ({ draft, quoted, nature }) => quoted !== '' && nature !== 'order' && isPlain(facts.textOf(draft), quoted),
  );
  const [first] = differences;
  if (!isFit || first === undefined) return [];
  const edits = differences.map(({ draft }) => ({ span: draft, newText: `〔${facts.textOf(draft)}〕` }));
  const shown = differences.length === 1 ? `〔${shorten(first.quoted)}〕` : '〔　〕';
  return [{ title: { ja: `${shown}と示す`, en: `Mark as inserted: ${shown}` }, edits, safe: false, preferred: false }];
}

/** Puts （中略） where words are left out. */
export function ellipsisFix(places: readonly number[], preferred: boolean): readonly Fix[] {
  if (places.length === 0) return [];
  const edits = places.map((at) => ({ span: { start: at, end: at }, newText: '（中略）' }));
  return [{ title: { ja: '「（中略）」を入れる', en: 'Insert an ellipsis （中略）' }, edits, safe: false, preferred }];
}

/** Drops the marks: the words are the writer's own. */
export function paraphraseFix({ span, words, form, claim }: Quotation, facts: RuleFacts): readonly Fix[] {
  // What stands beside a clause in a table is compared without marks too, and directly behind a number the marks hold a sentence together.
  if (form !== 'brackets' || claim?.slot !== 'words') return [];
  // A full stop within the marks would end the writer's sentence, where it goes on.
  const goesOn = /^。[^。、\s]{2}$/u.test(facts.textOf({ start: words.end - 1, end: span.end + 1 }));
  const edits = [
    { span: { start: span.start, end: words.start }, newText: '' },
    { span: { start: goesOn ? words.end - 1 : words.end, end: span.end }, newText: '' },
  ];
  return [
    {
      title: { ja: '要約として引用符を外す', en: 'Drop the quotation marks (paraphrase)' },
      edits,
      safe: false,
      preferred: false,
    },
  ];
}
