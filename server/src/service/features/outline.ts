/**
 * The library as a tree to look into, with who cites what: for a view beside the text. Everything is plain data, and
 * every node can be handed back as a reference.
 */
import type { Range } from 'vscode-languageserver-types';
import { canonicalEnglishOf, canonicalOf } from '../../core/citation/formatter.ts';
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import type { Library } from '../../core/draft/library.ts';
import type { Locale } from '../../core/text/localised.ts';
import { nameOfNode } from '../nodes.ts';
import type { NodeReference, Referent } from '../references.ts';
import { rangesCiting, type DraftRecord } from '../workspace/record.ts';
import { unused, usageOf, type Usage } from '../workspace/usage.ts';

export interface OutlineNode extends NodeReference, Usage {
  readonly kind: CorpusNode['kind'];
  /** Marker and title, or the beginning of the words. */
  readonly label: string;
  /** The canonical citation in the language of the editor. */
  readonly citation: string;
  /** Citations of the node and of everything below it. */
  readonly total: number;
  readonly children: readonly OutlineNode[];
}

export interface OutlinedCorpus {
  readonly corpus: string;
  readonly title: string;
  /** Drafts that cite anything of it. */
  readonly drafts: number;
  readonly nodes: readonly OutlineNode[];
}

/** All corpora of the library, in its order. */
export function outline(library: Library, records: readonly DraftRecord[], locale: Locale): readonly OutlinedCorpus[] {
  const usage = usageOf(records);
  return library.corpora.map((corpus) => {
    const own = new Set(corpus.nodes);
    const roots = corpus.annex === null ? corpus.chapters : [...corpus.chapters, corpus.annex];
    return {
      corpus: corpus.id,
      title: corpus.meta.title,
      drafts: records.filter(({ nodes }) => nodes.some((node) => own.has(node))).length,
      nodes: roots.map((node) => outlineNode(corpus, node)),
    };
  });

  function outlineNode(corpus: Corpus, node: CorpusNode): OutlineNode {
    const children = node.children.map((child) => outlineNode(corpus, child));
    const { citations, drafts } = usage.get(node) ?? unused;
    return {
      corpus: corpus.id,
      path: node.path,
      kind: node.kind,
      label: labelOf(node, locale),
      citation: locale === 'ja' ? canonicalOf(node) : canonicalEnglishOf(node),
      citations,
      drafts,
      total: children.reduce((sum, child) => sum + child.total, citations),
      children,
    };
  }
}

/** English readers get the official English title, where the marker of the original tells them where they are. */
function labelOf(node: CorpusNode, locale: Locale): string {
  if (locale === 'ja' || node.titleEn === null) return nameOfNode(node);
  return node.marker === '' ? node.titleEn : `${node.marker} ${node.titleEn}`;
}

/** The citations of one clause in one draft. */
export interface CitingDraft {
  readonly uri: string;
  readonly ranges: readonly Range[];
}

/** The drafts that cite a clause itself, in the order of their records. */
export function citingDrafts({ node }: Referent, records: readonly DraftRecord[]): readonly CitingDraft[] {
  const wanted = new Set([node]);
  return records
    .map((record) => ({ uri: record.uri, ranges: rangesCiting(record, wanted) }))
    .filter(({ ranges }) => ranges.length > 0);
}
