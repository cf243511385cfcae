/** Analyses of open drafts, compared with those that know nothing of earlier versions. */
import { analyseDraft } from '../../server/src/core/draft/analyse.ts';
import { defaultSettings, type DraftAnalysis } from '../../server/src/core/draft/analysis.ts';
import type { Draft } from '../../server/src/service/draft.ts';
import { library } from '../support/bundled.ts';

/** The analysis of this version as if it were the first. */
export const fresh = ({ text: { text: words } }: Draft): DraftAnalysis =>
  analyseDraft(words, 'markdown', library, defaultSettings);
/** What an analysis says of the draft, comparable by value. */
export const factsOf = ({ citations, findings }: DraftAnalysis): unknown => ({
  citations: citations.map(({ span, verdict, targets }) => ({
    span,
    verdict,
    targets: targets.map(({ node }) => node.path),
  })),
  findings: findings.map(({ span, code, message }) => ({ span, code, message })),
});
