/**
 * The provenance proof: that a corpus says what its source says, but for the errata. It undoes every erratum at its place and
 * compares what is left, first character for character without markup and white space, then line for line, so that neither a
 * character nor a paragraph can change without an entry that says why.
 */
import type { Corpus, CorpusNode } from '../../../server/src/core/corpus/corpus.ts';
import type { Erratum } from '../../../server/src/core/corpus/readings.ts';

/** Everything in which corpus and source differ beyond the errata, and every erratum that does not fit; empty when proven. */
export function departures(corpus: Corpus, bodyStart: number, original: string): readonly string[] {
  const { faults, edits } = placeErrata(corpus, original);
  const ours = corpusLines(undo(corpus.source, edits).slice(bodyStart));
  const theirs = sourceLines(original);
  return [
    ...faults,
    ...difference('characters', ours.join('').replace(/\s/gu, ''), theirs.join('').replace(/\s/gu, '')),
    ...difference('lines', ours.join('\n'), theirs.join('\n')),
  ];
}

/** The title and the paragraphs of a node, without anything between them. */
export function wordsOf(node: CorpusNode): string {
  return (node.title ?? '') + node.paragraphs.map((paragraph) => paragraph.text).join('');
}

/** The paths of the nodes that have white space inside their words, which the proof overlooks. */
export function spacedNodes(corpus: Corpus): readonly string[] {
  return corpus.nodes.filter((node) => /\s/u.test(wordsOf(node))).map(({ path }) => path);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function placeErrata(corpus: Corpus, original: string): { faults: readonly string[]; edits: readonly Edit[] } {
  const faults: string[] = [];
  const edits: Edit[] = [];
  const lineStarts = [0, ...Array.from(original.matchAll(/\n/gu), ({ index }) => index + 1), original.length + 1];
  for (const erratum of corpus.errata) {
    const node = corpus.byPath.get(erratum.where);
    const within = node === undefined ? '' : corpus.source.slice(node.span.start, node.span.end);
    const pieces = within.split(erratum.corpus).length - 1;
    if (node === undefined || pieces !== 1)
      faults.push(`${erratum.where}: 「${erratum.corpus}」 stands there ${pieces} times`);
    else edits.push(editOf(erratum, node.span.start + within.indexOf(erratum.corpus)));
    if (!beginsOnItsLine(erratum, original, lineStarts))
      faults.push(`line ${erratum.line} of the source lacks 「${erratum.source}」`);
  }
  const inOrder = edits.toSorted((a, b) => a.start - b.start);
  for (const [index, edit] of inOrder.entries()) {
    if (edit.start < (inOrder[index - 1]?.end ?? 0)) faults.push(`two errata overlap at ${edit.start}`);
  }
  return { faults, edits: inOrder };
}

function editOf(erratum: Erratum, start: number): Edit {
  return { start, end: start + erratum.corpus.length, text: erratum.source };
}

function beginsOnItsLine({ line, source }: Erratum, original: string, lineStarts: readonly number[]): boolean {
  const [start = 0, next = 0] = lineStarts.slice(line - 1, line + 1);
  const at = original.indexOf(source, start);
  return at >= 0 && at < next;
}

function undo(text: string, edits: readonly Edit[]): string {
  let undone = '';
  let from = 0;
  for (const edit of edits) {
    undone += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return undone + text.slice(from);
}

/** The words of each line of the corpus: without hashes and bullets, a table row cell by cell. */
function corpusLines(body: string): readonly string[] {
  return body.split('\n').flatMap((line) => {
    if (/^\|(?: -+ \|)+$/u.test(line)) return [];
    if (line.startsWith('|')) return words(line.split('|'));
    return words(line.replace(/^(?:#+|-) /u, '').split('\t'));
  });
}

/** The words of each line of the source: without bullets, a row of its table cell by cell. */
function sourceLines(original: string): readonly string[] {
  return original.split('\n').flatMap((line) => words(line.replace(/^- /u, '').split('\t')));
}

function words(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function difference(what: string, ours: string, theirs: string): readonly string[] {
  if (ours === theirs) return [];
  let index = 0;
  while (ours.charAt(index) === theirs.charAt(index)) index++;
  const near = (text: string): string => JSON.stringify(text.slice(Math.max(0, index - 10), index + 10));
  return [`${what} differ: the corpus has ${near(ours)}, the source ${near(theirs)}`];
}
