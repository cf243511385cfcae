/**
 * The hover of a citation, by its verdict: the clause; every clause of a range or a list; the candidates of an ambiguous
 * citation; for an unresolved one what does exist there.
 */
import type { Citation, DeadEnd, Target } from '../../core/citation/citation.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Localised } from '../../core/text/localised.ts';
import { wholeOf, wordsOf } from '../targets.ts';
import { nameOfDocument } from './labels.ts';
import { blocks, plain, strong } from './markdown.ts';
import { renderBody, renderSummary, renderTarget, titledCitation, type RenderContext } from './target.ts';

/**
 * The hover of one citation. `findings` are those that stand on it: what the findings say, the hover says in the same
 * words.
 */
export function renderCitation(citation: Citation, findings: readonly Finding[], context: RenderContext): string {
  const said = findings.map((finding) => plain(finding.message[context.locale])).join('\n\n');
  switch (citation.verdict) {
    case 'resolved':
    case 'incomplete':
      return blocks(renderTargets(citation.corpus, citation.targets, context), said);
    case 'ambiguous':
      return blocks(
        strong(headings.ambiguous[context.locale]),
        said,
        ...citation.targets.map(renderSummary),
        plain(nameOfDocument(citation.corpus, context.locale)),
      );
    case 'unresolved':
      return blocks(
        strong(headings.unresolved[context.locale]),
        said,
        renderDeadEnd(citation.deadEnd),
        plain(nameOfDocument(citation.corpus, context.locale)),
      );
  }
}

/** The hover between the members of a list: every clause that the list cites. */
export function renderList(members: readonly Citation[], context: RenderContext): string {
  const corpus = members[0]?.corpus;
  if (corpus === undefined) return '';
  return renderTargets(
    corpus,
    members.flatMap((member) => member.targets),
    context,
  );
}

const headings: Readonly<Record<'ambiguous' | 'unresolved', Localised>> = {
  ambiguous: { ja: '一つに定まりません', en: 'Not unambiguous' },
  unresolved: { ja: 'このような項目はありません', en: 'There is no such clause' },
};

/** How many characters of clause text a hover shows before it shows beginnings only. */
const LONGEST = 3000;

function renderTargets(corpus: Corpus, targets: readonly Target[], context: RenderContext): string {
  const [only, ...others] = targets;
  if (only !== undefined && others.length === 0) return renderTarget(corpus, only, context);
  const length = targets.flatMap(wordsOf).reduce((sum, words) => sum + words.text.length, 0);
  const shown = targets.map((target) =>
    length > LONGEST ? renderSummary(target) : renderBody(corpus, target, context),
  );
  return blocks(shown.join('\n\n---\n\n'), plain(nameOfDocument(corpus, context.locale)));
}

/** What stands where an unresolved citation stopped. */
function renderDeadEnd(deadEnd: DeadEnd | null): string {
  if (deadEnd === null || deadEnd.node === null) return '';
  return [wholeOf(deadEnd.node), ...deadEnd.node.children.map(wholeOf)]
    .map((target, index) => `${index === 0 ? '' : '  '}- ${plain(titledCitation(target))}`)
    .join('\n');
}
