/** The annex: its rows behind 別表, the rows of a category, and the items of a row by number; in English by their official titles. */
import { wholeOf } from '../../core/citation/citation.ts';
import { formatTarget, canonicalFormat } from '../../core/citation/formatter.ts';
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import type { Library } from '../../core/draft/library.ts';
import type { Continuation } from './continuation.ts';
import { titleMatcher } from './matching.ts';
import type { OpenCitation } from './openCitation.ts';

export function annexPlaces(open: OpenCitation, library: Library): readonly Continuation[] {
  const { node } = open;
  if (node === null || node.kind === 'clause' || node.kind === 'item') return [];
  if (open.notation.english) return inEnglish(open, node);
  const tail = /^(?<joint>の|[・\u3000 ])?(?<quote>「)?(?<begun>[^「」\s]*)$/u.exec(open.tail)?.groups;
  if (tail === undefined) return [];
  const { joint = '', quote = '', begun = '' } = tail;
  if (node.kind === 'row') return quote === '' ? items(node, joint, begun) : [];
  if (begun !== '' && quote === '') return [];
  return namedBelow(node)
    .filter(titleMatcher(library, begun))
    .map((named) => ({
      text: `${joint || jointBefore(open)}「${named.title ?? ''}」`,
      target: wholeOf(named),
      detail: rowDetail(named),
    }));
}

/** Below the annex everything that has a name of its own, below a category its rows. */
function namedBelow(node: CorpusNode, named: CorpusNode[] = []): readonly CorpusNode[] {
  for (const child of node.children) {
    if (child.kind === 'item') continue;
    named.push(child);
    if (child.kind === 'group') namedBelow(child, named);
  }
  return named;
}

/** 指針別表「後方地域支援」, but 指針別表「後方地域支援」の「補給」. */
function jointBefore({ base }: OpenCitation): string {
  return base.endsWith('」') ? 'の' : '';
}

function rowDetail(node: CorpusNode): string {
  return node.children.map((child) => child.title ?? child.text).join('・');
}

function items(row: CorpusNode, joint: string, begun: string): readonly Continuation[] {
  if (joint !== '' && joint !== 'の') return [];
  return row.children
    .map((item) => ({ text: `第${item.ordinal}項目`, target: wholeOf(item) }))
    .filter(({ text }) => text.startsWith(begun))
    .map(({ text, target }) => ({ text: joint + text, target }));
}

/** What follows "Annex": ", Rear Area Support", " (Supply)", ", item 2". */
function inEnglish(open: OpenCitation, node: CorpusNode): readonly Continuation[] {
  const written = formatted(node);
  const below = node.kind === 'row' ? node.children : namedBelow(node);
  return below.flatMap((place): Continuation[] => {
    const whole = formatted(place);
    const text = whole.slice(written.length);
    const isBegun = whole.startsWith(written) && text.toLowerCase().startsWith(open.tail.toLowerCase());
    return isBegun ? [{ text, target: wholeOf(place) }] : [];
  });
}

function formatted(node: CorpusNode): string {
  return formatTarget(wholeOf(node), { ...canonicalFormat, style: 'english', withName: false });
}
