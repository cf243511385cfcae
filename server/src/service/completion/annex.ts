/** The annex: its rows behind 別表, the rows of a category, and the items of a row by number. */
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import type { Library } from '../../core/draft/library.ts';
import { titleMatcher } from './matching.ts';
import type { OpenCitation } from './openCitation.ts';
import { detailOf, type Proposal } from './proposal.ts';

export function annexProposals(open: OpenCitation, library: Library): readonly Proposal[] {
  if (open.node === null || open.node.kind === 'clause' || open.node.kind === 'item') return [];
  const tail = /^(?<joint>の|[・\u3000 ])?(?<quote>「)?(?<begun>[^「」\s]*)$/u.exec(open.tail)?.groups;
  if (tail === undefined) return [];
  const { joint = '', quote = '', begun = '' } = tail;
  if (open.node.kind === 'row') return quote === '' && begun === '' ? items(open, open.node) : [];
  if (begun !== '' && quote === '') return [];
  return namedBelow(open.node)
    .filter(titleMatcher(library, begun))
    .map((node) => {
      const newText = `${open.base}${joint || jointBefore(open)}「${node.title ?? ''}」`;
      return { start: open.start, newText, detail: rowDetail(node), kind: 'citation', corpus: open.corpus, node };
    });
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

function items(open: OpenCitation, row: CorpusNode): readonly Proposal[] {
  if (open.tail !== '' && open.tail !== 'の') return [];
  return row.children.map((item) => ({
    start: open.start,
    newText: `${open.base}${open.tail}第${item.ordinal}項目`,
    detail: detailOf(item),
    kind: 'citation',
    corpus: open.corpus,
    node: item,
  }));
}
