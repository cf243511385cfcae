/**
 * What is being written: the words of a block up to the caret, what the draft cites in them, and what it would cite if they
 * went on otherwise. Everything that is offered is asked of it first, so that what is inserted is read back as what was
 * chosen.
 */
import type { Citation, Target } from '../../core/citation/citation.ts';
import type { BlockReading } from '../../core/citation/read.ts';
import { isSameTarget } from '../../core/citation/sameState.ts';
import type { DraftAnalysis } from '../../core/draft/analysis.ts';
import type { Prospect } from '../../core/draft/prospect.ts';
import type { Locale } from '../../core/text/localised.ts';
import type { Reading } from '../reading.ts';

export interface Writing {
  readonly analysis: DraftAnalysis;
  readonly prospect: Prospect;
  /** Where it is written, in the draft. */
  readonly caret: number;
  /** Where the caret's line begins: an edit may not begin before it. */
  readonly lineStart: number;
  /** The block's words up to the caret. */
  readonly words: string;
  /** The document's name that stands behind an English number already: " of the Guidelines …". */
  readonly suffix: string;
  /** What the words mean. */
  readonly read: BlockReading;
  /** In which language it is said what is offered. */
  readonly locale: Locale;
}

/** What is being written at a caret; null where no reader would see it. */
export function writingAt(reading: Reading, caret: number): Writing | null {
  const prospect = reading.prospectAt(caret);
  if (prospect === null) return null;
  const { words } = prospect;
  const suffix = nameBehind.exec(prospect.behind)?.groups?.['suffix'] ?? '';
  const lineStart = reading.text.lineSpan(reading.text.positionAt(caret).line).start;
  const { analysis, locale } = reading;
  return { analysis, prospect, caret, lineStart, words, suffix, read: prospect.read(words + suffix), locale };
}

/** The rest of a number may stand before it. */
const nameBehind = /^[()a-z0-9.]{0,16}(?<suffix>,?[ ](?:of|in|to|under|from)[ ][^。]{0,120})/isu;

/** A citation as it would be written on. */
export interface WrittenOn {
  /** Where it begins in the block's words. */
  readonly from: number;
  /** All its words. */
  readonly words: string;
  /** What would be written behind it. */
  readonly behind: string;
}

/**
 * Whether the words would be read to their end as a citation whose last place is `target`. Where the citation that has been
 * `begun` skips a level, it may go on doing so.
 */
export function isReadAs(
  { prospect, suffix }: Writing,
  { from, words, behind }: WrittenOn,
  target: Target,
  begun: Citation | null,
): boolean {
  const citations = prospect.citationsFrom(from, words + behind + suffix);
  const citation = citations.findLast(({ span }) => span.start < words.length);
  if (citation === undefined || (citation.verdict !== 'resolved' && citation.verdict !== begun?.verdict)) return false;
  const { span, number } = citation;
  const isWhole = [span.end, number?.span.end].includes(words.length) || (number === null && suffix !== '');
  return isWhole && isSameTarget(target, citation.targets.at(-1));
}
