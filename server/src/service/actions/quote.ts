/**
 * From a citation to a quotation, and back: the words of a cited clause in quotation marks before its citation, and the
 * citation behind words that stand in a corpus but do not say where.
 */
import { wholeOf, type Citation, type Target } from '../../core/citation/citation.ts';
import { formatTarget } from '../../core/citation/formatter.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { isEnglish } from '../../core/corpus/meta.ts';
import { corpusOf } from '../../core/corpus/owner.ts';
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import type { Quotation } from '../../core/quotation/quotation.ts';
import { overlaps, sliceOf, type Span } from '../../core/text/span.ts';
import { inferredWords } from '../render/inferred.ts';
import { labels } from '../render/labels.ts';
import { nodeInLanguage } from '../render/rendering.ts';
import { wordsOf } from '../targets.ts';
import type { Action } from './action.ts';
import { holdsMarkup, standsAlone } from './rewritable.ts';

/** Longer words are not quoted in running text. In UTF-16 units. */
const LONGEST = 600;

/**
 * Quotations of what a citation cites: its first sentence, its first paragraph, all its own words. Not of a member of a list, which
 * the others need beside them. Where the citation is English and the English text is at hand, its words are quoted.
 */
export function quotationsOf(analysis: DraftAnalysis, citation: Citation): readonly Action[] {
  const [target, ...others] = citation.targets;
  if (target === undefined || others.length > 0 || citation.verdict !== 'resolved') return [];
  if (!standsAlone(citation) || holdsMarkup(sliceOf(analysis.text, citation.span)) || isClaim(analysis, citation))
    return [];
  const english = citation.notation.english ? inEnglish(analysis, citation, target) : null;
  const quote = english === null ? quotationText : englishQuotation;
  const known = new Set<string>();
  return partsOf(english ?? target).flatMap((part): Action[] => {
    const words = wordsOf(part)
      .map(({ text }) => text)
      .join(english === null ? '' : ' ');
    if (words === '' || words.length > LONGEST || known.has(words)) return [];
    known.add(words);
    const { span, source } = placeOf(analysis, citation);
    return [{ title: titleOf(corpusOf(part.node), part), edits: [{ span, newText: quote(words, source) }] }];
  });
}

/** The clause in the English text; of a part of it nobody knows where it stands there. */
function inEnglish({ library }: DraftAnalysis, { corpus }: Citation, target: Target): Target | null {
  const isPart = target.paragraph !== null || target.ownWords;
  const node = isPart ? null : nodeInLanguage(corpus, target.node, library, isEnglish);
  return node === null ? null : wholeOf(node);
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
  // The row of 別表「補給」 stands in marks as well, and is a part of the citation itself.
  const isOwn = (words: Span): boolean => span.start <= words.start && words.end <= span.end;
  return quotations.some(
    ({ claim, words }) =>
      (overlaps(words, span) && !isOwn(words)) || (claim !== null && !isOwn(words) && overlaps(claim.source, span)),
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

function englishQuotation(words: string, source: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}” (${source})`;
}

/** Brackets around a citation become those of the source, with 参照 behind it. */
function placeOf({ text }: DraftAnalysis, { span }: Citation): { readonly span: Span; readonly source: string } {
  const source = sliceOf(text, span);
  const close = BRACKETS[text.charAt(span.start - 1)];
  const behind = /^(?<words>(?:を?参照|を見よ|より)?。?)(?<close>[）)])/u.exec(
    text.slice(span.end, span.end + 8),
  )?.groups;
  if (close === undefined || behind?.['close'] !== close) return { span, source };
  const words = behind['words'] ?? '';
  return { span: { start: span.start - 1, end: span.end + words.length + 1 }, source: source + words };
}

const BRACKETS: Readonly<Record<string, string>> = { '（': '）', '(': ')' };

function titleOf(corpus: Corpus, part: Target): Action['title'] {
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
