/**
 * With 別表 and no name, in a paragraph that names the corpus.
 */
import type { Corpus } from '../../corpus/corpus.ts';
import { isOneOfSeveral, readAnnex } from '../constructs/annex.ts';
import { readOf } from '../constructs/english.ts';
import type { Head } from '../heads.ts';
import { readAnnexWord } from '../landmarks.ts';
import { readAnnexMembers } from '../member.ts';
import { isNumberedAnnex } from './guards.ts';
import { grammarOf, membersOpening, nameAt, NO_NAME } from './opening.ts';
import type { Opening, Place } from './opening.ts';

/** 別表 without a name, in a paragraph that names the corpus; never 別表第二, 法別表 or 別表1. */
export function readBareAnnex(place: Place, head: Head & { type: 'annex' }, corpus: Corpus): Opening | null {
  const { text } = place;
  if (readAnnexWord(corpus, text, head.start) !== head.end) return null;
  if (isOneOfSeveral(text, head.end) || isNumberedAnnex(text, head.end)) return null;
  const before = text.charAt(head.start - 1);
  if (before !== '' && '法令約定綱則案条号第新同付附別各'.includes(before)) return null;
  if (before === 'の' && !/[このそ]の$/.test(text.slice(Math.max(0, head.start - 2), head.start))) return null;
  if (head.english && !/(?:^|[\s(（,、。])$/.test(before)) return null;
  const grammar = grammarOf(corpus, head.english);
  const of = head.english ? readOf(text, head.end) : null;
  const name = of === null ? undefined : nameAt(place, of);
  // The Annex to the Treaty is the treaty's.
  if (of !== null && name === undefined && /^(?:[A-Z]|th[ai][ts] )/.test(text.slice(of, of + 5))) return null;
  const reading = readAnnex(grammar, text, head.start, head.end);
  const notation = { ...NO_NAME, english: head.english };
  if (name === undefined || reading.names.length > 0)
    return membersOpening(corpus, 'annex', notation, head.start, null, readAnnexMembers(grammar, text, reading));
  // Annex to the Guidelines, Rear Area Support: rows may stand behind the name.
  const rows = readAnnex(grammar, text, head.start, name.end);
  return membersOpening(corpus, 'annex', notation, head.start, null, readAnnexMembers(grammar, text, rows));
}
