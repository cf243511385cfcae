/**
 * The hover of a citation, by its verdict: the clause; every clause of a range or a list; the candidates of an ambiguous
 * citation; for an unresolved one what does exist there.
 */
import { wholeOf, type Citation, type Target } from '../../core/citation/citation.ts';
import { soughtAmong } from '../../core/citation/sought.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { corpusOf } from '../../core/corpus/owner.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Localised } from '../../core/text/localised.ts';
import { wordsOf } from '../targets.ts';
import { editionLine } from './edition.ts';
import { nameOfDocument } from './labels.ts';
import { blocks, plain, strong } from './markdown.ts';
import { renderBody, renderSummary, titledCitation, type RenderContext } from './target.ts';

/**
 * The hover of one citation. `findings` are those that stand on it: what the findings say, the hover says in the same
 * words.
 */
export function renderCitation(citation: Citation, findings: readonly Finding[], context: RenderContext): string {
  const footer = footerOf(citation, context);
  const said = findings.map((finding) => plain(finding.message[context.locale])).join('\n\n');
  switch (citation.verdict) {
    case 'resolved':
    case 'incomplete':
      return blocks(renderTargets(citation.corpus, citation.targets, context), said, footer);
    case 'ambiguous':
      return blocks(strong(headings.ambiguous[context.locale]), said, ...citation.targets.map(renderSummary), footer);
    case 'unresolved':
      return blocks(
        strong(headings.unresolved[context.locale]),
        // The finding names what does exist; where it is switched off, the list says it.
        said === '' ? renderDeadEnd(citation) : said,
        footer,
      );
  }
}

/** The documents that are meant, most often one, and which edition it is where that could be asked. */
function footerOf(citation: Citation, { library, locale }: RenderContext): string {
  const documents = new Set([citation.corpus, ...citation.targets.map(({ node }) => corpusOf(node))]);
  const names = [...documents].map((corpus) => plain(nameOfDocument(corpus, locale)));
  const edition = editionLine(citation, library, locale);
  return blocks(names.join('\n\n'), edition === null ? null : plain(edition));
}

/** The hover between the members of a list: every clause that the list cites. */
export function renderList(members: readonly Citation[], context: RenderContext): string {
  const corpus = members[0]?.corpus;
  if (corpus === undefined) return '';
  const targets = members.flatMap((member) => member.targets);
  return blocks(renderTargets(corpus, targets, context), plain(nameOfDocument(corpus, context.locale)));
}

const headings: Readonly<Record<'ambiguous' | 'unresolved', Localised>> = {
  ambiguous: { ja: '一つに定まりません', en: 'Not unambiguous' },
  unresolved: { ja: 'このような項目はありません', en: 'There is no such clause' },
};

/** How many characters of clause text a hover shows before it shows beginnings only. */
const LONGEST = 3000;

function renderTargets(corpus: Corpus, targets: readonly Target[], context: RenderContext): string {
  const length = targets.flatMap(wordsOf).reduce((sum, words) => sum + words.text.length, 0);
  const shown = targets.map((target) =>
    length > LONGEST ? renderSummary(target) : renderBody(corpus, target, context),
  );
  return shown.join('\n\n---\n\n');
}

/** What stands where an unresolved citation stopped. */
function renderDeadEnd(citation: Citation): string {
  return soughtAmong(citation)
    .map((node) => `- ${plain(titledCitation(wholeOf(node)))}`)
    .join('\n');
}
