/**
 * From a citation to a quotation, and back: the words of a cited clause in quotation marks before its citation, and the
 * citation behind words that stand in a corpus but do not say where.
 */
import type { Citation, Target } from '../../core/citation/citation.ts';
import { formatTarget } from '../../core/citation/formatter.ts';
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import type { Quotation } from '../../core/quotation/quotation.ts';
import { overlaps, sliceOf, type Span } from '../../core/text/span.ts';
import { inferredWords } from '../render/inferred.ts';
import { labels } from '../render/labels.ts';
import { wholeOf, wordsOf } from '../targets.ts';
import type { Action } from './action.ts';

/** Longer words are not quoted in running text. In UTF-16 units. */
const LONGEST = 600;

/** Quotations of what a citation cites: its first sentence, its first paragraph, all its own words. */
export function quotationsOf(analysis: DraftAnalysis, citation: Citation): readonly Action[] {
  const [target, ...others] = citation.targets;
  if (target === undefined || others.length > 0 || citation.verdict !== 'resolved' || isClaim(analysis, citation))
    return [];
  const known = new Set<string>();
  return partsOf(target).flatMap((part): Action[] => {
    const words = wordsOf(part)
      .map(({ text }) => text)
      .join('');
    if (words === '' || words.length > LONGEST || known.has(words)) return [];
    known.add(words);
    const { span, source } = placeOf(analysis, citation);
    const newText = quotationText(words, source);
    return [{ title: titleOf(citation, part), edits: [{ span, newText }] }];
  });
}

/** The source behind a quotation that is verbatim and names none. */
export function sourceOf({ settings }: DraftAnalysis, { judgement, claim, span }: Quotation): readonly Action[] {
  const [passage] = judgement.verdict === 'exact' && claim === null ? judgement.passages : [];
  if (passage === undefined) return [];
  const citation = formatTarget(wholeOf(passage.node), { ...settings, withName: true });
  return [
    {
      title: { ja: `出典「${citation}」を添える`, en: `Add the source ${citation}` },
      edits: [{ span: { start: span.end, end: span.end }, newText: `（${citation}）` }],
    },
  ];
}

/** Whether the citation is the source of a quotation already. */
function isClaim({ quotations }: DraftAnalysis, { span }: Citation): boolean {
  return quotations.some(
    ({ claim, words }) => overlaps(words, span) || (claim !== null && overlaps(claim.source, span)),
  );
}

function partsOf(target: Target): readonly Target[] {
  if (target.sentence !== null) return [target];
  if (target.paragraph !== null) return [{ ...target, sentence: 1 }, target];
  return [{ ...target, paragraph: 1, sentence: 1 }, { ...target, paragraph: 1 }, target];
}

/**
 * Words of a corpus as a quotation with its source: without the last full stop, as before 」 it is not written, and with
 * other marks inside, so that they do not close the outer ones.
 */
export function quotationText(words: string, source: string): string {
  const quoted = words.replaceAll('「', '『').replaceAll('」', '』').replace(/。$/u, '');
  return `「${quoted}」（${source}）`;
}

/** Brackets around a citation become those of the source. */
function placeOf({ text }: DraftAnalysis, { span }: Citation): { readonly span: Span; readonly source: string } {
  const source = sliceOf(text, span);
  const isBracketed = text[span.start - 1] === '（' && text[span.end] === '）';
  return { span: isBracketed ? { start: span.start - 1, end: span.end + 1 } : span, source };
}

function titleOf({ corpus }: Citation, part: Target): Action['title'] {
  const which =
    part.sentence !== null
      ? { ja: `第${part.sentence}文`, en: `sentence ${part.sentence}` }
      : part.paragraph !== null
        ? { ja: `第${part.paragraph}段落`, en: `paragraph ${part.paragraph}` }
        : { ja: '全文', en: 'all its words' };
  const inferred = inferredWords(corpus, part);
  return {
    ja: `引用に改める（${which.ja}）${inferred.map((words) => labels.ja.inferred(words)).join('')}`,
    en: `Quote it (${which.en})${inferred.map((words) => ` ${labels.en.inferred(words)}`).join('')}`,
  };
}
