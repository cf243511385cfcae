/** No conversion changes what is cited: over citations of all places in all styles, one after the other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeOf } from '../../../server/src/core/citation/citation.ts';
import { canonicalFormat, formatTarget } from '../../../server/src/core/citation/formatter.ts';
import { pathOf } from '../../../server/src/core/citation/paths.ts';
import type { CitationStyle } from '../../../server/src/core/draft/analysis.ts';
import type { Library } from '../../../server/src/core/draft/library.ts';
import { converted } from '../../support/convert.ts';
import { projectLibrary } from '../../support/corpora.ts';
import { library } from '../../support/bundled.ts';
import { readFixture, type ReadFixture } from '../../support/service.ts';

const styles: readonly CitationStyle[] = ['compact', 'linked', 'formal', 'titled', 'english'];

/** What a draft cites, in order. */
function cited({ service, draft, settings }: ReadFixture): readonly string[] {
  return service.analysisOf(draft, settings).citations.map(({ targets }) => targets.map(pathOf).join(' '));
}

/** Drafts that cite some places, with other words between. */
function situations(corpora: Library, asides: readonly string[]): fc.Arbitrary<string> {
  const node = fc.constantFrom(...corpora.corpora.flatMap(({ nodes }) => nodes));
  const citation = fc
    .tuple(node, fc.constantFrom(...styles.filter((style) => style !== 'english')))
    .map(([place, style]) => formatTarget(wholeOf(place), { ...canonicalFormat, style }));
  const between = fc.constantFrom('を引き、', '。次に、', '及び同項、', '\n\n', '、', ...asides);
  return fc
    .array(fc.tuple(citation, between), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map((part) => part.join('')).join(''));
}

test.each([
  ['in the Guidelines, beside another edition', ['（2015年の指針とは別）、'], () => Promise.resolve(library)],
  ['in the corpora of a project, two editions among them', [], () => projectLibrary()],
])('conversion changes nothing of what is cited %s', async (_, asides, load) => {
  const corpora = await load();
  fc.assert(
    fc.property(situations(corpora, asides), fc.constantFrom(...styles), (draft, style) => {
      const before = readFixture(draft, { library: corpora });
      const after = readFixture(converted(draft, style, corpora), { library: corpora });
      expect(cited(after)).toEqual(cited(before));
    }),
    { numRuns: 40 },
  );
});
