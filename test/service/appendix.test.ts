import { describe, expect, test } from 'vitest';
import type { Citation, Target } from '../../server/src/core/citation/citation.ts';
import { readPath } from '../../server/src/core/citation/paths.ts';
import { overlaps } from '../../server/src/core/text/span.ts';
import { appendixOf } from '../../server/src/service/appendix.ts';
import type { AppendixOptions } from '../../server/src/service/appendix.ts';
import { plain } from '../../server/src/service/render/markdown.ts';
import { citationOf, corpus, nodeOf } from '../support/bundled.ts';

/** The appendix to one draft for each list of paths, every path a citation of its own; a ¶ or `柱書` is a part. */
function appendix(
  drafts: readonly (readonly string[])[],
  options: Partial<AppendixOptions> = {},
  verdict: Citation['verdict'] = 'resolved',
): string {
  const analyses = drafts.map((paths) => ({ citations: paths.map((path) => citing(path, verdict)) }));
  return appendixOf(analyses, { order: 'document', locale: 'ja', ...options });
}

function citing(path: string, verdict: Citation['verdict']): Citation {
  const target = readPath(corpus, path.replace('柱書', '')) as Target;
  return { ...citationOf({ start: 0, end: 0 }, [{ ...target, ownWords: path.endsWith('柱書') }]), verdict };
}

function headingsOf(markdown: string): readonly string[] {
  return markdown.match(/^###+ .*$/gmu) ?? [];
}

describe('the appendix', () => {
  test('gives a clause with everything below it, in the words of the corpus', () => {
    const text = appendix([['V.2(2)']]);
    expect(text).toMatch(
      /^# 引用箇所抜粋\n\n## 日米防衛協力のための指針（平成９年９月23日）\n\n### 指針Ⅴ2\(2\)　米軍の活動に対する日本の支援\n\n> /u,
    );
    for (const path of ['V.2(2)(イ)', 'V.2(2)(ロ)']) {
      const node = nodeOf(path);
      expect(text).toContain(`> **${node.marker} ${node.title}**`);
      for (const paragraph of node.paragraphs) expect(text).toContain(`> ${plain(paragraph.text)}`);
    }
  });

  test('goes in the order of the document, or in that of the citations, each clause once', () => {
    const drafts = [
      ['V.2(2)(ロ)', 'II.2'],
      ['I', 'V.2(2)(ロ)'],
    ];
    const [first, second, fifth] = ['### 指針Ⅰ　指針の目的', '### 指針Ⅱ2', '### 指針Ⅴ2(2)(ロ)　後方地域支援'];
    expect(headingsOf(appendix(drafts))).toEqual([first, second, fifth]);
    expect(headingsOf(appendix(drafts, { order: 'citation' }))).toEqual([fifth, second, first]);
  });

  test('does not repeat what stands inside a clause that it gives', () => {
    expect(headingsOf(appendix([['V.2(2)(ロ)', 'V.2', 'V.2(1)(イ)']]))).toEqual(['### 指針Ⅴ2　周辺事態への対応']);
  });

  test('gives the own words alone where only these or a part of them are cited', () => {
    for (const path of ['V柱書', 'V¶1']) {
      const text = appendix([[path, 'V.2(2)(ロ)']]);
      expect(headingsOf(text)).toHaveLength(2);
      expect(text).toContain(`> ${plain(nodeOf('V').paragraphs[0]?.text ?? '')}`);
      expect(text).not.toContain('施設の使用**');
    }
    expect(headingsOf(appendix([['V柱書', 'V', 'V¶1']]))).toHaveLength(1);
    expect(appendix([['V柱書', 'V', 'V¶1']])).toBe(appendix([['V']]));
  });

  test('names rows of the annex, and lists their items', () => {
    const text = appendix([['annex:後方地域支援/補給']]);
    const items = nodeOf('annex:後方地域支援/補給').children;
    expect(headingsOf(text)).toEqual(['### 指針別表「後方地域支援」の「補給」']);
    expect(items.map((item) => text.includes(`> - ${plain(item.text)}`))).toEqual([true, true]);
  });

  test('says which characters of the corpus are inferred', () => {
    const inferred = corpus.variants.find(({ certainty }) => certainty === 'inferred');
    const holder = corpus.nodes.findLast(({ paragraphs }) =>
      paragraphs.some(({ span }) => inferred !== undefined && overlaps(span, inferred.span)),
    );
    expect(appendix([[holder?.path ?? '']])).toMatch(/\n\n- \*\*注意\*\*　「[^」]+」は推定による補訂です。\n/u);
    expect(appendix([['V.2(2)(ロ)']])).not.toContain('推定');
  });

  test('leaves out what is not resolved', () => {
    expect(appendix([['V.2']], {}, 'ambiguous')).toBe('# 引用箇所抜粋\n\n引用箇所はありません。\n');
    expect(headingsOf(appendix([['V.2']], {}, 'incomplete'))).toHaveLength(1);
  });

  test('speaks English around the words of the corpus', () => {
    expect(appendix([['V.2(2)(ロ)']], { locale: 'en' })).toMatch(
      /^# Clauses cited\n\n## Guidelines for Japan-U\.S\. Defense Cooperation \(September 23, 1997\)\n\n### Guidelines, V\.2\(2\)\(b\) — Rear Area Support\n/u,
    );
  });
});
