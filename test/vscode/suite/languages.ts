/** The languages of drafts: each one wakes the extension and is served. */
import { hoverAt, middleOf, newDraft } from './support.ts';

const languages = ['markdown', 'plaintext', 'latex', 'tex', 'asciidoc', 'restructuredtext', 'review'];

describe('the language', () => {
  for (const language of languages) {
    it(`${language} is served`, async () => {
      const draft = await newDraft(language, '詳細は、指針Ⅱ2を参照。\n');
      await hoverAt(draft, middleOf(draft, '指針Ⅱ2'));
    });
  }
});
