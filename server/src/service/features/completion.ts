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
  type TextEdit,
} from 'vscode-languageserver-types';
import { annexProposals } from '../completion/annex.ts';
import { levelProposals } from '../completion/levels.ts';
import { memberProposals } from '../completion/members.ts';
import { openCitationAt } from '../completion/openCitation.ts';
import type { Proposal } from '../completion/proposal.ts';
import { quotationProposals } from '../completion/quotations.ts';
import { sentenceProposals } from '../completion/sentences.ts';
import { termProposals } from '../completion/terms.ts';
import { titleProposals } from '../completion/titles.ts';
import type { Reading } from '../reading.ts';
import { referenceTo } from '../references.ts';

/** Characters that ask for completion when they are typed. None of them is part of a word anywhere. */
export const completionTriggers: readonly string[] = ['(', '（', '「', '『', '・', '、', '.'];

export function completion(reading: Reading, position: Position): CompletionList | null {
  if (reading.sources.corpusAt(reading.draft.uri) !== null) return null;
  const caret = reading.text.offsetAt(position);
  const proposals = proposalsAt(reading, caret);
  if (proposals.length === 0) return null;
  const width = String(proposals.length).length;
  const items = proposals.map((proposal, index) =>
    itemOf(reading, proposal, caret, String(index).padStart(width, '0')),
  );
  return { isIncomplete: true, items };
}

/** A citation that has been begun is completed before anything else is thought of. */
function proposalsAt(reading: Reading, caret: number): readonly Proposal[] {
  const open = openCitationAt(reading, caret);
  const { library } = reading.analysis;
  const ofCitation =
    open === null
      ? []
      : [
          ...titleProposals(open, library),
          ...levelProposals(open),
          ...memberProposals(open),
          ...annexProposals(open, library),
          ...sentenceProposals(open, caret, library),
        ];
  if (ofCitation.length > 0) return ofCitation;
  return [...termProposals(reading.analysis, caret), ...quotationProposals(reading.analysis, caret)];
}

const kinds: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  citation: CompletionItemKind.Reference,
  words: CompletionItemKind.Text,
  term: CompletionItemKind.Constant,
};

function itemOf(reading: Reading, proposal: Proposal, caret: number, sortText: string): CompletionItem {
  const written = reading.analysis.text.slice(proposal.start, caret);
  const label = proposal.label ?? proposal.newText;
  const textEdit: TextEdit = {
    range: reading.text.rangeOf({ start: proposal.start, end: caret + closedLength(reading, proposal, caret) }),
    newText: proposal.newText,
  };
  return {
    label,
    kind: kinds[proposal.kind],
    detail: proposal.detail,
    ...(reading.client.labelDetails && { labelDetails: { description: proposal.detail } }),
    sortText,
    // An editor filters by the label, and Neovim 0.7 forgets the edit's start where there is a filter text.
    ...(!label.startsWith(written) && { filterText: written }),
    textEdit,
    data: referenceTo(proposal.corpus, proposal.node, proposal.term),
  };
}

/** How many characters behind the caret the edit takes along: closing brackets that the editor has put there itself. */
function closedLength({ analysis }: Reading, proposal: Proposal, caret: number): number {
  const closing = proposal.closing ?? /[)）」』”"]*$/u.exec(proposal.newText)?.[0] ?? '';
  let length = 0;
  while (length < closing.length && analysis.text[caret + length] === closing[closing.length - 1 - length]) length++;
  return length;
}
