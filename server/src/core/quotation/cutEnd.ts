/**
 * Quotations that stop before the verb's end. 「…義務づける」 stands in 「…義務づけるものではない。」 letter by letter and says its
 * opposite, so that words which are exact as far as they go are altered where what was cut off denies, permits or limits them. A
 * writer who goes on with those words behind the closing mark has cut nothing off.
 */
import type { Difference } from './quotation.ts';
import type { Stream } from './stream.ts';

/**
 * What was cut off from words that stand in the stream, or come close to it, up to the silent unit `to`; null where nothing that
 * matters was. `view` holds the quoted words and nothing behind them.
 */
export function cutOffAt(view: string, stream: Stream, to: number): Difference | null {
  const words = view.replace(/[。．.\s]+$/u, '');
  if (!ENDS_IN_VERB.test(words)) return null;
  const cut = CUT_OFF.exec(stream.silent.slice(to, to + LONGEST));
  if (cut === null) return null;
  return {
    draft: { start: words.length, end: words.length },
    quoted: '',
    original: stream.printed(to, to + cut[0].length),
    nature: cut.groups?.['denial'] === undefined ? 'modality' : 'negation',
  };
}

/** Whether a sentence goes on behind a closing mark with words that a predicate is denied, permitted or limited by. */
export function goesOnBehind(behind: string): boolean {
  return (
    CUT_OFF.test(behind) ||
    /^(?:こと|もの|わけ|よう|旨の|か(?!ら)|べき|だけ|ほど|の?(?!旨)[\u3400-\u9fff])/u.test(behind)
  );
}

/** The dictionary form of a verb, as at a sentence's end; an ellipsis or a noun there cuts nothing off. */
const ENDS_IN_VERB = /[うくぐすつぬぶむる]$/u;
const LONGEST = 16;
/** What follows an ellipsis stands in too many places where it is shorter, such as 行われる. */
export const SHORTEST_END = 5;
const CUT_OFF =
  /^(?:(?<denial>もので(?:は|も)?な[いく]|こと(?:は|も|の)?な[いく]|わけで(?:は|も)?な[いく]|とは限らない)|ことが(?:できる|可能である|期待される|必要である|不可欠である)|ことが(?:でき|可能|期待|必要|不可欠)|こともある|おそれがある|よう努める)/u;
