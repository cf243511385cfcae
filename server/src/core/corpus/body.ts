/**
 * The body of a corpus file, line by line: where each heading, item and paragraph belongs. Headings are placed by their hashes,
 * items by their indentation, and the marker then has to be the one of that level.
 */
import type { Span } from '../text/span.ts';
import type { Builder, GrowingNode, NodeHead } from './builder.ts';
import type { Line } from './lines.ts';
import { firstWord, readClauseMarker, readLikelyMarker, type ClauseMarker } from './heads.ts';
import type { AnnexMeta } from './meta.ts';
import { isArticle, markerOf, type Level } from './numbering.ts';
import type { CorpusFault } from './problems.ts';

export class BodyReader {
  readonly #source: string;
  readonly #annex: AnnexMeta | null;
  readonly #levels: readonly Level[];
  readonly #builder: Builder;
  readonly #report: (fault: CorpusFault, span: Span) => void;
  /** The open headings, outermost first, and the open items below the last of them. */
  #headings: GrowingNode[] = [];
  #items: { readonly indent: number; readonly node: GrowingNode }[] = [];

  constructor(
    source: string,
    annex: AnnexMeta | null,
    levels: readonly Level[],
    builder: Builder,
    report: (fault: CorpusFault, span: Span) => void,
  ) {
    this.#source = source;
    this.#annex = annex;
    this.#levels = levels;
    this.#builder = builder;
    this.#report = report;
  }

  /** Takes the next line. */
  read(line: Line): void {
    switch (line.kind) {
      case 'heading':
        return this.#readHeading(line);
      case 'item':
        return this.#readItem(line);
      case 'text':
        return this.#readText(line);
      case 'table':
        return this.#readTable(line);
      case 'openComment':
        return this.#report({ code: 'corpus.comment' }, line.span);
      case 'foreign':
        return this.#report({ code: 'corpus.markup', found: firstWord(this.#source, line.span) }, line.span);
    }
  }

  #readHeading(line: Line): void {
    this.#items = [];
    const depth = line.depth - 1;
    if (depth === 0) return this.#builder.title(line.span);
    while ((this.#headings.at(-1)?.depth ?? 0) >= depth) this.#headings.pop();
    const parent = this.#headings.at(-1) ?? null;
    const deepest = (parent?.depth ?? 0) + 1;
    const place = { parent, depth, heading: line.span };
    const isAnnexPart = parent !== null && parent.kind !== 'clause';
    // Where no level is so deep at all, the clause's own heading is reported, once.
    const isKnown = isAnnexPart || depth <= this.#levels.length;
    if (depth > deepest && isKnown && !this.#mayLeaveOut(depth))
      this.#report({ code: 'corpus.level', depth, deepest }, line.span);
    const node = isAnnexPart
      ? this.#builder.annexPart({ ...place, marker: '', titleSpan: line.words }, 'row')
      : (this.#annexHeading(place, line.words) ?? this.#clauseHeading(place, line));
    if (node !== null) this.#headings.push(node);
  }

  /** The annex, where an outermost heading begins with its marker in any width. */
  #annexHeading(place: Omit<NodeHead, 'marker' | 'titleSpan'>, words: Span): GrowingNode | null {
    const expected = this.#annex?.marker ?? '';
    const start = words.start + expected.length;
    const marker = this.#source.slice(words.start, start);
    if (place.parent !== null || expected === '' || start > words.end) return null;
    if (marker.normalize('NFKC') !== expected.normalize('NFKC')) return null;
    const title = this.#source.slice(start, words.end).trimStart();
    const titleSpan = title === '' ? null : { start: words.end - title.length, end: words.end };
    return this.#builder.annexPart({ ...place, marker, titleSpan }, 'annex');
  }

  #clauseHeading(place: Omit<NodeHead, 'marker' | 'titleSpan'>, line: Line): GrowingNode | null {
    const level = this.#levels[place.depth - 1];
    if (level === undefined) {
      this.#report({ code: 'corpus.level', depth: place.depth, deepest: this.#levels.length }, line.span);
      return null;
    }
    const read = readClauseMarker(this.#source, line.words, level);
    const { marker, words } = read ?? this.#wrongMarker(place, level, line);
    const titleSpan = words.start < words.end ? words : null;
    return this.#builder.clause({ ...place, marker, titleSpan }, level, read?.ordinal ?? null);
  }

  /** Whether a level may stand below another one than the level above it: a chapter without sections has its articles itself. */
  #mayLeaveOut(depth: number): boolean {
    const level = this.#levels[depth - 1];
    return level !== undefined && isArticle(level);
  }

  /** Reports a head that is no marker of its level, and takes what looks like one from the words. */
  #wrongMarker(
    { parent, depth }: Pick<NodeHead, 'parent' | 'depth'>,
    level: Level,
    line: Line,
  ): Omit<ClauseMarker, 'ordinal'> {
    const likely = readLikelyMarker(this.#source, line.words);
    const expected = markerOf(level, this.#builder.nextBelow(parent, depth));
    const found = likely?.marker ?? firstWord(this.#source, line.words);
    this.#report({ code: 'corpus.marker', expected, found }, line.span);
    return likely ?? { marker: '', words: line.words };
  }

  #readItem(line: Line): void {
    while ((this.#items.at(-1)?.indent ?? -1) >= line.depth) this.#items.pop();
    const parent = this.#items.at(-1)?.node ?? this.#headings.at(-1) ?? null;
    const isAnnex = parent !== null && parent.kind !== 'clause';
    const node = isAnnex ? this.#annexItem(parent, line) : this.#clauseItem(parent, line);
    if (node !== null) this.#items.push({ indent: line.depth, node });
  }

  /** An item of the annex. A bullet inside an item is a paragraph of it, since the annex goes no deeper. */
  #annexItem(parent: GrowingNode, line: Line): GrowingNode | null {
    const node =
      parent.kind === 'item'
        ? null
        : this.#builder.annexPart(
            { parent, depth: parent.depth + 1, heading: line.span, marker: '', titleSpan: null },
            'item',
          );
    this.#builder.paragraph(node ?? parent, line.words);
    return node;
  }

  /** A clause without heading. A bullet without marker is a paragraph of the clause around it. */
  #clauseItem(parent: GrowingNode | null, line: Line): GrowingNode | null {
    const deepest = (parent?.depth ?? 0) + 1;
    const depth = this.#depthOfItem(line, deepest);
    const level = this.#levels[depth - 1];
    const read = level === undefined ? null : readClauseMarker(this.#source, line.words, level);
    if (read === null && readLikelyMarker(this.#source, line.words) === null) {
      this.#builder.paragraph(parent, line.words);
      return null;
    }
    if (level === undefined || (depth > deepest && !this.#mayLeaveOut(depth))) {
      this.#report({ code: 'corpus.level', depth, deepest: Math.min(deepest, this.#levels.length) }, line.span);
    }
    if (level === undefined) {
      this.#builder.paragraph(parent, line.words);
      return null;
    }
    const { marker, words } = read ?? this.#wrongMarker({ parent, depth }, level, line);
    const heading = { start: line.span.start, end: line.words.start + marker.length };
    const node = this.#builder.clause(
      { parent, depth, heading, marker, titleSpan: null },
      level,
      read?.ordinal ?? null,
    );
    this.#builder.paragraph(node, words);
    return node;
  }

  /** The depth whose marker stands there: normally the next one, else the nearest deeper one, else the next one still. */
  #depthOfItem(line: Line, next: number): number {
    for (let depth = next; depth <= this.#levels.length; depth++) {
      const level = this.#levels[depth - 1];
      if (level !== undefined && readClauseMarker(this.#source, line.words, level) !== null) return depth;
    }
    return next;
  }

  /** Text indented below an item belongs to the item, other text to the heading. */
  #readText(line: Line): void {
    while ((this.#items.at(-1)?.indent ?? -1) >= line.depth) this.#items.pop();
    if (line.follows) this.#report({ code: 'corpus.wrapped' }, line.span);
    this.#builder.paragraph(this.#items.at(-1)?.node ?? this.#headings.at(-1) ?? null, line.span);
  }

  /** A table directly below the annex's heading names its columns, for people; any other is not read. */
  #readTable(line: Line): void {
    const node = this.#headings.at(-1);
    if (node?.kind === 'annex' && node.children.length === 0) return;
    this.#report({ code: 'corpus.markup', found: '|' }, line.span);
  }
}
