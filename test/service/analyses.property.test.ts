import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../server/src/core/draft/analysis.ts';
import { createAnalyses } from '../../server/src/service/analyses.ts';
import { changeDraft, openDraft } from '../../server/src/service/draft.ts';
import { library } from '../support/bundled.ts';
import { factsOf, fresh } from './facts.ts';

const piece = fc.constantFrom(
  '指針',
  'Ⅴ2(2)',
  '(ハ)',
  '(ロ)',
  'を参照。',
  '同項',
  '\n',
  '\n\n',
  '`',
  '# ',
  '運用指針',
  '（以下「97指針」という。）',
);
const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
const position = fc.record({ line: fc.nat(5), character: fc.nat(12) });
const change = fc.record({ range: fc.record({ start: position, end: position }), text });

test('analyses of every version of an open draft equal a fresh analysis, whichever versions are asked for', () => {
  fc.assert(
    fc.property(
      text,
      fc.array(fc.tuple(fc.array(change, { maxLength: 3 }), fc.boolean()), { maxLength: 5 }),
      (before, edits) => {
        const analyses = createAnalyses(library);
        let draft = openDraft('file:///a.md', 'markdown', 1, before);
        for (const [index, [changes, isAsked]] of edits.entries()) {
          draft = changeDraft(draft, changes, index + 2);
          const asked = isAsked ? [analyses.of(draft, defaultSettings)] : [];
          const expected = isAsked ? [fresh(draft)] : [];
          expect(asked.map(factsOf)).toEqual(expected.map(factsOf));
        }
        expect(factsOf(analyses.of(draft, defaultSettings))).toEqual(factsOf(fresh(draft)));
      },
    ),
    { numRuns: 40 },
  );
});
