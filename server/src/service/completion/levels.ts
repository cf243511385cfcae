/**
 * The next level of a citation: the chapters behind the document's name, and below each clause what it contains. A number
 * in letters or digits may besides be the beginning of a longer one, as I of IV.
 */
import { wholeOf } from '../../core/citation/citation.ts';
import { numberedWith } from '../../core/corpus/ancestry.ts';
import type { Continuation } from './continuation.ts';
import type { OpenCitation } from './openCitation.ts';
import { asWritten, beginsWith, folded, markerFor, readTail, stepText } from './steps.ts';
import { clausesBelow, unitText } from './units.ts';

export function levels(open: OpenCitation): readonly Continuation[] {
  const tail = readTail(open);
  if (tail === null || open.citation?.isRange === true) return [];
  const { corpus, node, notation } = open;
  const clauses = clausesBelow(open)
    .filter((child) => beginsWith(markerFor(open, child), tail.begun))
    .map((child): Continuation => {
      // Behind 第Ⅴ章 comes 第2節; below that official documents go on with the plain markers.
      const isUnit = tail.begun === '' && notation.units && !notation.english && child.depth <= 2;
      const unit = isUnit ? unitText(open, child, tail.joint) : null;
      return { text: unit ?? stepText(open, child, tail), target: wholeOf(child) };
    });
  const longer = open.tail === '' ? longerNumbers(open) : [];
  const isBehindName = node === null && !/[ §]$/u.test(open.base);
  const annex = isBehindName && tail.begun === '' ? corpus.annex : null;
  if (annex === null) return [...clauses, ...longer];
  const { namesEn = [], names = [] } = corpus.meta.annex ?? {};
  const joint = tail.joint === '' && notation.english ? ', ' : tail.joint;
  const word = (notation.english ? namesEn[0] : names[0]) ?? annex.marker;
  return [...clauses, { text: joint + word, target: wholeOf(annex) }];
}

/** The clauses beside the one that is written whose numbers begin as its number does. */
function longerNumbers(open: OpenCitation): readonly Continuation[] {
  const { node, corpus, base } = open;
  if (node === null || node.kind !== 'clause') return [];
  const marker = markerFor(open, node);
  if (/[)）]$/u.test(marker) || !folded(base).endsWith(folded(marker))) return [];
  const written = base.slice(-folded(marker).length);
  // One glyph stands for the whole number, and nobody goes on from Ⅰ to Ⅱ.
  if (folded(written) !== written.normalize('NFKC') || /[\u2160-\u217f]/u.test(written)) return [];
  return numberedWith(corpus, node)
    .filter((sibling) => sibling !== node && sibling.kind === 'clause' && beginsWith(markerFor(open, sibling), written))
    .map((sibling) => ({
      text: asWritten(open, markerFor(open, sibling), written).slice(written.length),
      target: wholeOf(sibling),
    }));
}
