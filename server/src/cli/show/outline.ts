/** The outline of a corpus: every node with its path, so that the next call can name it. */
import { wholeOf } from '../../core/citation/citation.ts';
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import type { Locale } from '../../core/text/localised.ts';
import { nameOfDocument } from '../../service/render/labels.ts';
import { plain } from '../../service/render/markdown.ts';
import type { Host } from '../host.ts';
import { painterFor } from '../report/colours.ts';
import { padded, shortened, widthOf } from '../report/printable.ts';
import { nodeJson } from './formatJson.ts';
import type { NodeJson } from './formatJson.ts';

/** An untitled clause is shown by its first words; this many columns of them. */
const WIDEST_WORDS = 48;

/** Paths in one column, titles in another. */
export function outlineText(corpus: Corpus, { locale, stdout, env }: Pick<Host, 'locale' | 'stdout' | 'env'>): string {
  const paint = painterFor(stdout, env);
  // Numbers make a narrow column; the names of the annex would push the titles off the screen.
  const numbered = listed(corpus).filter(({ kind }) => kind === 'clause');
  const width = Math.max(...numbered.map((node) => widthOf(indented(node))));
  const lines = listed(corpus).map(
    (node) => `${padded(indented(node), width)}  ${shortened(wordsOf(node, locale), WIDEST_WORDS)}`,
  );
  return [paint('bold', nameOfDocument(corpus, locale)), ...lines].map((line) => `${line}\n`).join('');
}

/** A nested list. */
export function outlineMarkdown(corpus: Corpus, { locale }: Pick<Host, 'locale'>): string {
  const lines = listed(corpus).map(
    (node) =>
      `${'  '.repeat(node.depth - 1)}- \`${node.path}\` ${plain(shortened(wordsOf(node, locale), WIDEST_WORDS))}`,
  );
  return [`# ${plain(nameOfDocument(corpus, locale))}`, '', ...lines].map((line) => `${line}\n`).join('');
}

/** The nodes of the outline as JSON, without their words. */
export function outlineJson(corpus: Corpus): readonly Omit<NodeJson, 'text'>[] {
  return listed(corpus).map((node) => {
    const { text: _, ...rest } = nodeJson(wholeOf(node));
    return rest;
  });
}

/** Items are no part of an outline: they are what the rows are for. */
function listed(corpus: Corpus): readonly CorpusNode[] {
  return corpus.nodes.filter(({ kind }) => kind !== 'item');
}

function indented(node: CorpusNode): string {
  return '  '.repeat(node.depth - 1) + node.path;
}

function wordsOf(node: CorpusNode, locale: Locale): string {
  const title = locale === 'en' ? (node.titleEn ?? node.title) : node.title;
  return title ?? node.text.replaceAll('\n', '');
}
