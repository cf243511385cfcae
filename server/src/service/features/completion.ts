/**
 * Completion: what can be written next in a citation that has been begun, the words of a clause inside the quotation
 * marks behind its citation, and the terms and whole quotations of a corpus that the draft speaks of. Outside such a
 * place there is no answer at all, so that the list never opens over ordinary prose. Edits start at the citation's start
 * and say exactly what they replace, because no editor's word rules fit.
 */
import {
  CompletionItemKind,
  type CompletionItem,
  type CompletionList,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { annexPlaces } from '../completion/annex.ts';
import { proposalsOf } from '../completion/continuation.ts';
import { levels } from '../completion/levels.ts';
import { members } from '../completion/members.ts';
import { nameProposals } from '../completion/names.ts';
import { claimAt, openCitationsAt, type OpenCitation } from '../completion/openCitation.ts';
import { parts } from '../completion/parts.ts';
import type { Proposal } from '../completion/proposal.ts';
import { quotationProposals } from '../completion/quotations.ts';
import { numbersBehindIbid, relativeProposals } from '../completion/relative.ts';
import { sentenceProposals } from '../completion/sentences.ts';
import { termProposals } from '../completion/terms.ts';
import { titles } from '../completion/titles.ts';
import { units } from '../completion/units.ts';
import { writingAt, type Writing } from '../completion/writing.ts';
import type { Library } from '../../core/draft/library.ts';
import type { Reading } from '../reading.ts';
import { referenceToTarget } from '../references.ts';

export function completion(reading: Reading, position: Position): CompletionList | null {
  if (reading.sources.corpusAt(reading.draft.uri) !== null) return null;
  const caret = reading.text.offsetAt(position);
  const writing = writingAt(reading, caret);
  const proposals = writing === null ? [] : proposalsAt(writing);
  if (proposals.length === 0) return null;
  const width = String(proposals.length).length;
  const items = proposals.map((proposal, index) =>
    itemOf(reading, proposal, caret, String(index).padStart(width, '0')),
  );
  return { isIncomplete: true, items };
}

/** A citation that has been begun is completed before anything else is thought of. */
function proposalsAt(writing: Writing): readonly Proposal[] {
  const { library } = writing.analysis;
  const claim = claimAt(writing);
  const claimed = claim === null ? [] : sentenceProposals(claim, writing.caret, library);
  if (claimed.length > 0) return claimed;
  for (const open of openCitationsAt(writing)) {
    const ofCitation = citationProposals(open, library);
    if (ofCitation.length > 0) return ofCitation;
  }
  const relative = relativeProposals(writing);
  if (relative.length > 0) return relative;
  return fromOnePlace(writing, [...termProposals(writing), ...nameProposals(writing), ...quotationProposals(writing)]);
}

function citationProposals(open: OpenCitation, library: Library): readonly Proposal[] {
  return proposalsOf(open, [
    ...titles(open, library),
    ...levels(open),
    ...units(open),
    ...numbersBehindIbid(open),
    ...members(open),
    ...parts(open),
    ...annexPlaces(open, library),
  ]);
}

/** Each once, and all edits from the same place: an editor that knows one beginning for a list leaves the others out. */
function fromOnePlace({ analysis }: Writing, proposals: readonly Proposal[]): readonly Proposal[] {
  const first = Math.min(...proposals.map(({ start }) => start));
  const found = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const { start, newText, label = newText } = proposal;
    const whole = analysis.text.slice(first, start) + newText;
    if (!found.has(whole)) found.set(whole, { ...proposal, start: first, newText: whole, label });
  }
  return [...found.values()];
}

const kinds: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  citation: CompletionItemKind.Reference,
  words: CompletionItemKind.Text,
  term: CompletionItemKind.Constant,
  name: CompletionItemKind.File,
};

function itemOf(reading: Reading, proposal: Proposal, caret: number, sortText: string): CompletionItem {
  const written = reading.analysis.text.slice(proposal.start, caret);
  const label = labelOf(proposal, written);
  const { start, newText } = proposal;
  const rangeTo = (end: number): Range => reading.text.rangeOf({ start, end });
  const insert = rangeTo(caret + closedLength(reading, proposal, caret));
  const replace = rangeTo(reading.client.insertReplace ? endAround(reading, proposal, caret) : caret);
  // The protocol wants both on the line of the caret.
  const differs = replace.end.line === insert.end.line && replace.end.character > insert.end.character;
  return {
    label,
    kind: kinds[proposal.kind],
    detail: proposal.detail,
    ...(reading.client.labelDetails && { labelDetails: { description: proposal.detail } }),
    sortText,
    // An editor filters by the label, and Neovim 0.7 forgets the edit's start where there is a filter text.
    ...(!label.startsWith(written) && { filterText: written }),
    textEdit: differs ? { newText, insert, replace } : { newText, range: insert },
    data: referenceToTarget(proposal.corpus, proposal.target, proposal.term),
  };
}

/** A short label is made so long that what is written is its beginning, where the new text begins so. */
function labelOf({ label, newText }: Proposal, written: string): string {
  if (label === undefined || label.startsWith(written) || !newText.startsWith(written)) return label ?? newText;
  return newText.length <= written.length + MORE ? newText : `${newText.slice(0, written.length + MORE)}…`;
}

const MORE = 10;

/**
 * How many characters behind the caret the edit takes along: closing marks that the editor has put there itself because the
 * writer opened them in what the edit replaces. Others are the writer's own.
 */
function closedLength({ analysis }: Reading, proposal: Proposal, caret: number): number {
  const closing = closingOf(analysis.text.slice(proposal.start, caret)) + (proposal.closing ?? '');
  let length = 0;
  while (length < closing.length && analysis.text[caret + length] === closing[length]) length++;
  return length;
}

/** The end of the citation or quotation in which the caret stands, for which the new text can stand as a whole. */
function endAround({ analysis }: Reading, { kind }: Proposal, caret: number): number {
  const around = kind === 'words' ? analysis.quotations : kind === 'citation' ? analysis.citations : [];
  return around.findLast(({ span }) => span.start < caret && caret < span.end)?.span.end ?? caret;
}

const closers: Readonly<Record<string, string>> = { '(': ')', '（': '）', '「': '」', '『': '』', '“': '”' };

/** The marks that would close what is open at the end of some words, the innermost first. */
function closingOf(words: string): string {
  const open: string[] = [];
  for (const sign of words) {
    const closer = closers[sign];
    if (closer !== undefined) open.push(closer);
    else if (sign === open.at(-1)) open.pop();
  }
  return open.toReversed().join('');
}
