/** Reports of a check made by hand, for the tests of the formats. */
import type { CheckedDraft, CheckReport } from '../../../server/src/cli/check/report.ts';
import type { Finding, Fix } from '../../../server/src/core/rules/finding.ts';
import { createDraftText } from '../../../server/src/service/draftText.ts';

/** A finding about the first place where the draft has the words. */
export function findingAt(text: string, words: string, rest: Partial<Omit<Finding, 'span'>> = {}): Finding {
  const start = text.indexOf(words);
  return {
    span: { start, end: start + words.length },
    code: 'quotation.altered',
    severity: 'warning',
    message: { ja: '引用が指針Ⅱ2と異なります。', en: 'Differs from II.2.' },
    clause: 'II.2',
    fixes: [],
    ...rest,
  };
}

/** A fix that replaces the first place where the draft has the words. */
export function fixAt(text: string, words: string, newText: string, safe = false): Fix {
  const start = text.indexOf(words);
  return {
    title: { ja: `「${newText}」に改める`, en: `Replace with ${newText}` },
    edits: [{ span: { start, end: start + words.length }, newText }],
    safe,
    preferred: true,
  };
}

export function reportOf(drafts: readonly CheckedDraft[], rest: Partial<CheckReport> = {}): CheckReport {
  return { drafts, draftCount: drafts.length, failures: [], fixed: { fixes: 0, drafts: 0 }, known: 0, ...rest };
}

export function draftOf(
  file: string,
  text: string,
  findings: readonly Finding[],
  suppressed: CheckedDraft['suppressed'] = [],
): CheckedDraft {
  return { file, text: createDraftText(text), findings, suppressed };
}
