/**
 * Strangers: words in quotation marks that are certainly no words of a corpus. Most quoted words of most drafts are, and a look at
 * a few of their characters shows it before anything is folded.
 */
import type { Span } from '../text/span.ts';
import { foldsReportedToItself } from './foldReported.ts';
import { foldsSilentlyToItself, isVoicingMark } from './foldTable.ts';
import type { PassageIndex } from './passages.ts';

/** The characters of a run, as many as the index has. */
const RUN = 3;

/**
 * Whether words are Japanese and no reading of them can stand in a corpus: three characters that no folding changes stand nowhere
 * one behind the other. False says nothing. Linear, and for strangers it seldom takes more than a few characters.
 */
export function isStranger(text: string, { start, end }: Span, index: PassageIndex): boolean {
  let run = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // What is in brackets may be the editor's, and is then no part of the words.
    if (isOpening(code)) return false;
    run = isJapaneseLetter(code) && foldsSilentlyToItself(code) && foldsReportedToItself(code) ? run + 1 : 0;
    if (run < RUN || (at + 1 < end && isVoicingMark(text.charCodeAt(at + 1)))) continue;
    if (!index.grams.mayHoldRun(text, at + 1 - RUN)) return true;
  }
  return false;
}

/** Kana and kanji; no punctuation, which may be an ellipsis. */
function isJapaneseLetter(code: number): boolean {
  return (code >= 0x3041 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}

/** The brackets in which editors omit, insert or remark. */
const OPENING = '（([［〔【<＜〈';

function isOpening(code: number): boolean {
  return OPENING.includes(String.fromCharCode(code));
}
