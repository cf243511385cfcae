/**
 * What of a node can be quoted: all its own words, each of its paragraphs, each sentence. Where two of these are the same
 * words they are one part, so that nobody is asked to choose between equals.
 */
import { wholeOf, type Target } from '../core/citation/citation.ts';
import type { Corpus, CorpusNode } from '../core/corpus/corpus.ts';
import type { Locale } from '../core/text/localised.ts';
import { quotationText } from './actions/quote.ts';
import { inferredWords } from './render/inferred.ts';
import { labels } from './render/labels.ts';
import { wordsOf } from './targets.ts';

export interface QuotablePart {
  /** Which part it is: 全文, 第2段落, 第1段落第2文. */
  readonly label: string;
  /** The words as they are printed. */
  readonly words: string;
  /** The words in quotation marks with the citation behind them. */
  readonly quotation: string;
  /** What must be said of it when it is inserted: which characters are inferred. */
  readonly notes: readonly string[];
}

/** The parts of a node in the order of the text, the whole before its paragraphs and a paragraph before its sentences. */
export function quotableParts(corpus: Corpus, node: CorpusNode, citation: string, locale: Locale): QuotablePart[] {
  const parts = new Map<string, QuotablePart>();
  for (const target of targetsIn(node)) {
    const words = wordsOf(target)
      .map(({ text }) => text)
      .join('');
    if (words === '' || parts.has(words)) continue;
    parts.set(words, {
      label: labelOf(target, locale),
      words,
      quotation: quotationText(words, citation),
      notes: inferredWords(corpus, target).map((inferred) => labels[locale].inferred(inferred)),
    });
  }
  return [...parts.values()];
}

function targetsIn(node: CorpusNode): readonly Target[] {
  const whole = wholeOf(node);
  return [
    whole,
    ...node.paragraphs.flatMap(({ sentences }, index) => {
      const paragraph = { ...whole, paragraph: index + 1 };
      return [paragraph, ...sentences.map((_, at) => ({ ...paragraph, sentence: at + 1 }))];
    }),
  ];
}

function labelOf({ node, paragraph, sentence }: Target, locale: Locale): string {
  if (paragraph === null) return locale === 'ja' ? '全文' : 'Everything';
  const isOnly = node.paragraphs.length === 1;
  const inJapanese = [isOnly ? '' : `第${paragraph}段落`, sentence === null ? '' : `第${sentence}文`].join('');
  if (locale === 'ja') return inJapanese;
  const inEnglish = [isOnly ? '' : `paragraph ${paragraph}`, sentence === null ? '' : `sentence ${sentence}`];
  const words = inEnglish.filter(Boolean).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
