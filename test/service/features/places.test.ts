// Features that list places: references, highlights, outline, folding, symbols, lenses, links, hints and tokens.
import { SymbolKind, type DocumentSymbol, type Range } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import { openDraft } from '../../../server/src/service/draft.ts';
import type { DraftRecord } from '../../../server/src/service/workspace/record.ts';
import { corpus, library, nodeOf } from '../../support/bundled.ts';
import { readFixture, type ReadFixture } from '../../support/service.ts';

const source = 'shishin:/guidelines-1997.md';

const caretOf = ({ draft, cursor }: ReadFixture) => draft.text.positionAt(cursor ?? 0);
const rangesOf = ({ draft, ranges }: ReadFixture): Range[] => ranges.map((range) => draft.text.rangeOf(range));
const everything = ({ draft }: ReadFixture): Range => draft.text.rangeOf({ start: 0, end: draft.text.text.length });
const wordsAt = ({ draft }: ReadFixture, range: Range): string => {
  const { start, end } = draft.text.spanOf(range);
  return draft.text.text.slice(start, end);
};

describe('document highlights', () => {
  test('mark every citation of the clause under the caret, and no other', () => {
    const read = readFixture('⟦指針Ⅵ$02⟧のほか、指針Ⅵ1がある。⟦指針のⅥの2⟧は、');
    const highlights = read.service.documentHighlights(read.draft, read.settings, caretOf(read));
    expect(highlights?.map(({ range }) => range)).toEqual(rangesOf(read));
  });

  test('mark every use of the term under the caret', () => {
    const read = readFixture('指針にいう⟦周辺$0事態⟧とは、⟦周辺事態⟧をいう。');
    const highlights = read.service.documentHighlights(read.draft, read.settings, caretOf(read));
    expect(highlights?.map(({ range }) => range)).toEqual(rangesOf(read));
  });

  test('are none on ordinary words', () => {
    const read = readFixture('本$0文');
    expect(read.service.documentHighlights(read.draft, read.settings, caretOf(read))).toBeNull();
  });
});

/** What a draft cites, as it goes into the questions that are asked of all drafts. */
function recordOf({ service, draft, settings }: ReadFixture): DraftRecord {
  const record = service.recordOf(draft, settings);
  if (record === null) throw new Error('A source has no record.');
  return record;
}

describe('references', () => {
  const other = readFixture('⟦指針Ⅵ2⟧及び指針Ⅵ1。', { uri: 'file:///other.md' });

  test('are the citations of the same clause in every draft, the source first where it is wanted', () => {
    const read = readFixture('⟦指針Ⅵ$02⟧。指針Ⅵ。⟦指針Ⅵ1から2まで⟧');
    const found = read.service.references(
      read.draft,
      read.settings,
      caretOf(read),
      [recordOf(read), recordOf(other)],
      true,
    );
    expect(found).toEqual([
      read.service.sources.locationOf(corpus, nodeOf('VI.2').heading),
      ...rangesOf(read).map((range) => ({ uri: read.draft.uri, range })),
      ...rangesOf(other).map((range) => ({ uri: 'file:///other.md', range })),
    ]);
  });

  test('of a clause in its source are the drafts that cite it', () => {
    const { service, settings } = other;
    const draft = openDraft(source, 'markdown', 1, corpus.source);
    const heading = nodeOf('VI.2').heading.start;
    const found = service.references(draft, settings, draft.text.positionAt(heading), [recordOf(other)], false);
    expect(service.recordOf(draft, settings)).toBeNull();
    expect(found?.map(({ uri }) => uri)).toEqual(['file:///other.md']);
  });

  test('lenses in the source count the drafts that cite each clause', () => {
    const third = readFixture('指針Ⅵ2と指針Ⅵ2', { uri: 'file:///third.md' });
    const lenses = other.service.codeLenses(source, [recordOf(other), recordOf(third)]);
    expect(lenses?.map(({ command }) => command?.title)).toEqual(['1件の原稿で参照', '2件の原稿で参照']);
    expect(other.service.codeLenses('file:///other.md', [recordOf(other)])).toBeNull();
  });
});

describe('a source', () => {
  const { service } = readFixture('');

  test('has its clauses and its annex as outline, each around its heading', () => {
    const outline = service.documentSymbols(source) ?? [];
    expect(outline.map(({ name }) => name)).toEqual([
      ...corpus.chapters.map((chapter) => `${chapter.marker} ${chapter.title}`),
      `(別表) ${corpus.annex?.title}`,
    ]);
    const all = (symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);
    expect(all(outline)).toHaveLength(corpus.nodes.length);
    for (const { range, selectionRange } of all(outline)) {
      expect(range.start.line).toBeLessThanOrEqual(selectionRange.start.line);
      expect(range.end.line).toBeGreaterThanOrEqual(selectionRange.end.line);
    }
  });

  test('folds each clause that has something below its first line', () => {
    const folds = service.foldingRanges(source) ?? [];
    const lines = corpus.source.split('\n');
    for (const chapter of corpus.chapters) {
      const line = service.sources.rangeOf(corpus, chapter.heading).start.line;
      const fold = folds.find(({ startLine }) => startLine === line);
      expect(lines.slice(line + 1, (fold?.endLine ?? line) + 1).some((text) => text.startsWith('## '))).toBe(false);
      expect(fold?.endLine).toBeGreaterThan(line);
    }
  });

  test('has outline and folding; drafts have those of their own language', () => {
    expect(service.documentSymbols('file:///draft.md')).toBeNull();
    expect(service.foldingRanges('file:///draft.md')).toBeNull();
  });
});

describe('workspace symbols', () => {
  const { service } = readFixture('');
  const first = async (query: string): Promise<string | undefined> => (await service.workspaceSymbols(query))[0]?.name;

  test.each([
    ['by number', '指針Ⅵ2', '指針Ⅵ2 日米間の調整メカニズム'],
    ['by title', '作戦構想', '指針Ⅳ2(2) 作戦構想'],
  ])('find clauses %s', async (_, query, name) => {
    expect(await first(query)).toBe(name);
  });

  test.each([
    ['number in another width', 'Ⅴ２（２）', '指針Ⅴ2(2) 米軍の活動に対する日本の支援'],
    ['path', 'V.2(2)', '指針Ⅴ2(2) 米軍の活動に対する日本の支援'],
    ['kana', 'さくせんこうそう', '指針Ⅳ2(2) 作戦構想'],
    ['romaji', 'sakusenkousou', '指針Ⅳ2(2) 作戦構想'],
    ['English', 'Concept of Operations', '指針Ⅳ2(2) 作戦構想'],
  ])('found by %s say so in their name, because editors filter by it once more', async (_, query, name) => {
    expect(await first(query)).toBe(`${name} (${query})`);
  });

  test('are all clauses for an empty query, and none for what is nowhere', async () => {
    expect(await service.workspaceSymbols('')).toHaveLength(library.corpora.flatMap(({ nodes }) => nodes).length);
    expect(await service.workspaceSymbols('核共有')).toEqual([]);
    expect((await service.workspaceSymbols(''))[0]?.kind).toBe(SymbolKind.String);
  });
});

/** The semantic tokens of a draft, each with its type and its words. */
function tokensOf(marked: string): readonly string[] {
  const read = readFixture(marked);
  const { data } = read.service.semanticTokens(read.draft, read.settings, null);
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [deltaLine = 0, delta = 0, length = 0, type = 0] = data.slice(index, index + 4);
    line += deltaLine;
    character = deltaLine === 0 ? character + delta : delta;
    tokens.push(
      `${type}:${wordsAt(read, { start: { line, character }, end: { line, character: character + length } })}`,
    );
  }
  return tokens;
}

describe('beside the text', () => {
  test('hints give the title behind a number, but not where the draft gives it', () => {
    const read = readFixture('指針Ⅵ2$0を参照。指針Ⅳ2(2)「作戦構想」も参照。指針Ⅱ1');
    expect(read.service.inlayHints(read.draft, read.settings, everything(read))).toMatchObject([
      { position: caretOf(read), label: '「日米間の調整メカニズム」' },
    ]);
  });

  test('hints are given for the range that is shown', () => {
    const read = readFixture('指針Ⅵ2\n\n指針Ⅵ1');
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } };
    expect(read.service.inlayHints(read.draft, read.settings, range)).toHaveLength(1);
  });

  test('links lead to the line of the clause, except from citations that are not sure', () => {
    const read = readFixture('⟦指針Ⅵ2⟧、指針Ⅴ(イ)、指針Ⅴ2(2)(ハ)');
    const links = read.service.documentLinks(read.draft, read.settings);
    const line = corpus.source.split('\n').indexOf('### 2 日米間の調整メカニズム') + 1;
    expect(links).toMatchObject([{ range: rangesOf(read)[0], target: `${source}#L${line}` }]);
  });

  test('hints are left out where the title has been quoted before its source', () => {
    const read = readFixture('「日米間の調整メカニズム」（指針Ⅵ2）、日米間の調整メカニズムの指針Ⅵ2$0');
    expect(read.service.inlayHints(read.draft, read.settings, everything(read))).toMatchObject([
      { position: caretOf(read) },
    ]);
  });

  test('tokens are citations and terms, in order, each on one line', () => {
    const draft = '# 題\n\n指針Ⅴ2による周辺事態は、指針の「後方地域支援」と\n異なる。指針Ⅵ';
    expect(tokensOf(draft)).toEqual(['0:指針Ⅴ2', '1:周辺事態', '0:指針の「後方地域支援」', '0:指針Ⅵ']);
  });

  test('tokens leave out what stands before the words of a line', () => {
    expect(tokensOf('> 指針Ⅴ2(1)(イ)\n> から(ハ)まで')).toEqual(['0:指針Ⅴ2(1)(イ)', '0:から(ハ)まで']);
    expect(tokensOf('- 指針Ⅴ\n  2(1)による')).toEqual(['0:指針Ⅴ', '0:2(1)']);
  });

  test('tokens of a range are those that lie in it', () => {
    const read = readFixture('指針Ⅵ\n\n指針Ⅴ');
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } };
    expect(read.service.semanticTokens(read.draft, read.settings, range).data.slice(0, 2)).toEqual([2, 0]);
  });
});
