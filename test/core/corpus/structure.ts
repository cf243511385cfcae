/**
 * The structure proof: that the Guidelines have the clauses, titles, rows and items of the published text. The source lost its
 * structure, so that the provenance proof, which is about words, cannot prove it.
 */
import type { Corpus, CorpusNode } from '../../../server/src/core/corpus/corpus.ts';
import { annex, clauses } from './guidelines.outline.ts';

/** A line for each clause and annex part, without the items, that is not as the outline has it; empty when all are. */
export function structureFaults(corpus: Corpus): readonly string[] {
  const faults: string[] = [];
  const expected = [...clauses.map(clauseLine), ...annex.map((part) => part.join(' | '))];
  const found = corpus.nodes.filter((node) => node.kind !== 'item').map(nodeLine);
  for (let index = 0; index < Math.max(expected.length, found.length); index++) {
    if (found[index] !== expected[index]) faults.push(`expected ${expected[index]}, found ${found[index]}`);
  }
  for (const node of corpus.nodes) {
    const paragraphs = paragraphsExpected(node);
    if (paragraphs !== null && node.paragraphs.length !== paragraphs) faults.push(`${node.path} has words of its own`);
  }
  const title = corpus.heading === null ? '' : corpus.source.slice(corpus.heading.start, corpus.heading.end);
  if (title !== `# ${corpus.meta.title}`) faults.push(`the title is 「${title}」`);
  if (corpus.preamble.length !== 1) faults.push(`${corpus.preamble.length} lines stand before the first chapter`);
  return faults;
}

function clauseLine([path, title, titleEn]: (typeof clauses)[number]): string {
  return [path, 'clause', title, titleEn].join(' | ');
}

function nodeLine(node: CorpusNode): string {
  if (node.kind === 'clause') return [node.path, node.kind, node.title, node.titleEn].join(' | ');
  const items = node.children.filter((child) => child.kind === 'item');
  return [node.path, node.kind, node.titleEn, items.length].join(' | ');
}

/** An item is one line, the rest of the annex has titles only; a clause has as many paragraphs as it likes. */
function paragraphsExpected(node: CorpusNode): number | null {
  if (node.kind === 'clause') return null;
  return node.kind === 'item' ? 1 : 0;
}
