/**
 * Canonical paths: the ids of clauses, of places in the annex and of their parts, in JSON, in URIs and on the command line.
 * `V.2(2)(ロ)¶2.1` is the first sentence of the second paragraph of the clause.
 */
import { nodeAt } from '../corpus/corpus.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Target } from './citation.ts';

/** The path of a target. 柱書 has the path of its clause. */
export function pathOf(target: Target): string {
  const { node, paragraph, sentence } = target;
  if (paragraph === null) return node.path;
  return sentence === null ? `${node.path}¶${paragraph}` : `${node.path}¶${paragraph}.${sentence}`;
}

/** The target of a path in a corpus; null where there is none. White space and the width of brackets do not matter. */
export function readPath(corpus: Corpus, path: string): Target | null {
  const folded = path.trim().replace(/（/gu, '(').replace(/）/gu, ')');
  const parts = /^([^¶]*)(?:¶([0-9]+)(?:\.([0-9]+))?)?$/u.exec(folded);
  const node = parts === null ? null : nodeAt(corpus, parts[1] ?? '');
  if (parts === null || node === null) return null;
  const paragraph = parts[2] === undefined ? null : Number(parts[2]);
  const sentence = parts[3] === undefined ? null : Number(parts[3]);
  if (paragraph !== null && node.paragraphs[paragraph - 1] === undefined) return null;
  if (sentence !== null && node.paragraphs[(paragraph ?? 1) - 1]?.sentences[sentence - 1] === undefined) return null;
  return { node, paragraph, sentence, ownWords: false };
}
