import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { blockQuote, plain, strongWithin, struckWithin } from '../../../server/src/service/render/markdown.ts';

const html = (markdown: string): string => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const fragments =
  '[a](command:x) ![a](http://a.jp) <img/src=x> ` ** _a_ ~~ # 1. - > &amp; http://a.jp/ www.a.jp a@b.jp \\ [^1] | <!-- --- 指針 「 」 Ⅴ (ロ)'
    .split(' ')
    .concat(' ', '\n', '# ', '1. ', '- ');
const hostile = fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((parts) => parts.join('').trim());

describe('words of drafts and corpora in hovers', () => {
  test('are shown as they are and become no markup, link, image or tag', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = html(`「${plain(text)}`).replace(/^<p>「|<\/p>$/g, '');
        expect(shown).toBe(escaped(text.replace(/[\r\n]+/g, ' ')));
      }),
      { numRuns: 200 },
    );
  });

  test('stay a paragraph of their quotation when they look like a heading, a list or a rule', () => {
    for (const text of ['# 指針', '1. 指針', '- 指針', '+ 指針', '---', '===', '2) 指針', '> 指針'])
      expect(html(blockQuote([text]))).toBe(`<blockquote>\n<p>${escaped(text)}</p>\n</blockquote>`);
  });

  test('are marked between kanji even where they are punctuation only', () => {
    for (const text of ['、', '「等」', '日本', '（周辺事態）', '*']) {
      expect(html(`米国${strongWithin(text)}及び`)).toContain('<strong>');
      expect(html(`米国${struckWithin(text)}及び`)).toContain('<del>');
    }
  });
});
