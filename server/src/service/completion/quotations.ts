/**
 * Whole quotations, inside a 「 that no citation claims: a sentence of the documents that the draft speaks of, which goes on
 * as the writer has begun, with its closing mark and its citation in the house style. Behind the caret a citation may
 * stand already; then only what it cites is offered, and no second citation is written.
 */
import { formatTarget } from '../../core/citation/formatter.ts';
import { wholeOf, type Citation } from '../../core/citation/citation.ts';
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import { detailOf, type Proposal } from './proposal.ts';
import { asQuoted } from './sentences.ts';
import type { Writing } from './writing.ts';

/** No more of a line is looked at than a writer remembers of a sentence. In UTF-16 units. */
const LONGEST = 80;

/** A list to choose from, not to read. */
const MOST = 30;

export function quotationProposals({ analysis, caret }: Writing): readonly Proposal[] {
  const opened = /(?<open>[「『])(?<begun>[^「」『』\r\n]+)$/u.exec(
    analysis.text.slice(Math.max(0, caret - LONGEST), caret),
  )?.groups;
  if (opened === undefined) return [];
  const { open, begun = '' } = opened;
  const close = open === '「' ? '」' : '』';
  const source = citationBehind(analysis, caret, close);
  const found = source === null ? sentencesOfDraft(analysis, begun) : sentencesOfCitation(source, begun);
  return found.slice(0, MOST).map(({ corpus, node, text }) => {
    const quoted = asQuoted(text, close);
    const target = wholeOf(node);
    const citation = formatTarget(target, { ...analysis.settings, withName: true });
    return {
      start: caret - begun.length,
      newText: source === null ? `${quoted}${close}（${citation}）` : quoted + close,
      closing: close,
      label: shown(quoted),
      detail: source === null ? citation : detailOf(target),
      kind: 'words',
      corpus,
      target,
    };
  });
}

/** So much of a sentence that its citation still stands beside it; the preview has the whole. */
function shown(sentence: string): string {
  return sentence.length <= LONGEST_LABEL ? sentence : `${sentence.slice(0, LONGEST_LABEL)}…`;
}

const LONGEST_LABEL = 20;

interface Found {
  readonly corpus: Corpus;
  readonly node: CorpusNode;
  readonly text: string;
}

/** The citation directly behind the quotation that is being written, as its source: 「…」（指針Ⅱ2）. */
function citationBehind({ text, citations }: DraftAnalysis, caret: number, close: string): Citation | null {
  const bracket = new RegExp(`^${close}?[（(]`, 'u').exec(text.slice(caret, caret + 2));
  if (bracket === null) return null;
  return citations.find(({ span }) => span.start === caret + bracket[0].length) ?? null;
}

function sentencesOfCitation({ corpus, targets }: Citation, begun: string): readonly Found[] {
  return targets.flatMap(({ node }) => sentencesIn(corpus, node).filter(({ text }) => text.includes(begun)));
}

/** Those that begin with what is written, then those in which enough of it stands to mean them. */
function sentencesOfDraft({ mentions }: DraftAnalysis, begun: string): readonly Found[] {
  if (!isEnough(begun)) return [];
  const corpora = new Set(mentions.flatMap(({ corpus }) => corpus ?? []));
  const sentences = [...corpora].flatMap((corpus) =>
    corpus.nodes
      .filter((node) => node.paragraphs.some(({ text }) => text.includes(begun)))
      .flatMap((node) => sentencesIn(corpus, node)),
  );
  const beginning = sentences.filter(({ text }) => text.startsWith(begun));
  const holding = sentences.filter(({ text }) => text.indexOf(begun) > 0);
  return begun.length < ENOUGH_INSIDE ? beginning : [...beginning, ...holding];
}

/** Anybody may be quoted in a draft, so that what is in the quotation marks must look like the document's words. */
const ENOUGH_INSIDE = 4;

function isEnough(begun: string): boolean {
  return begun.length >= (/^\p{sc=Hiragana}/u.test(begun) ? 3 : 2);
}

function sentencesIn(corpus: Corpus, node: CorpusNode): readonly Found[] {
  return node.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => ({ corpus, node, text })));
}
