/** A node of a corpus for a person at a terminal: its citation and titles, where it stands, its words, what is below. */
import type { Target } from '../../core/citation/citation.ts';
import type { Corpus, CorpusNode } from '../../core/corpus/corpus.ts';
import { inferredWords } from '../../service/render/inferred.ts';
import { labels, nameOfDocument } from '../../service/render/labels.ts';
import { compactCitation, englishCitation } from '../../service/render/target.ts';
import { wordsOf } from '../../service/targets.ts';
import type { Host } from '../host.ts';
import { painterFor } from '../report/colours.ts';

/** The text ends in a line feed. Lines of the corpus are not wrapped: terminals do that, and pipes want them whole. */
export function formatText(
  corpus: Corpus,
  target: Target,
  { locale, stdout, env }: Pick<Host, 'locale' | 'stdout' | 'env'>,
): string {
  const { node } = target;
  const paint = painterFor(stdout, env);
  const isWhole = !target.ownWords && target.paragraph === null && target.sentence === null;
  const isNamed = node.kind === 'clause' || node.kind === 'annex';
  const heading =
    node.title === null || !isNamed ? compactCitation(target) : `${compactCitation(target)}　${node.title}`;
  const citation = englishCitation(target);
  const english = node.titleEn === null || !isNamed ? citation : `${citation} — ${node.titleEn}`;
  const blocks = [
    `${paint('bold', heading)}\n${paint('dim', english)}`,
    ...wordsOf(target).map(({ text }) => text),
    isWhole ? node.children.map(partLine).join('\n') : '',
    inferredWords(corpus, target)
      .map((words) => labels[locale].inferred(words))
      .join('\n'),
    paint('dim', nameOfDocument(corpus, locale)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A node in the list of what stands below another one: marker with title or words. */
export function partLine(node: CorpusNode): string {
  const words = node.title ?? node.text.replaceAll('\n', '');
  return node.marker === '' ? `・${words}` : `${node.marker}　${words}`;
}
