/**
 * Silence: whatever clauses and rows are cited one beside the other, in whatever style, nothing is reported as long as
 * each citation is right. The titles in them are no quotations of their neighbours.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeOf } from '../../../server/src/core/citation/citation.ts';
import { formatTarget } from '../../../server/src/core/citation/formatter.ts';
import { corpus } from '../../support/bundled.ts';
import { analyse } from '../../support/citations.ts';

const cited = fc.record({
  path: fc.constantFrom(...corpus.nodes.map(({ path }) => path)),
  style: fc.constantFrom('compact', 'linked', 'formal', 'titled'),
  range: fc.boolean(),
  named: fc.boolean(),
});
/** What joins a list, behind which the name may be left out, and what does not. */
const listing = ['及び', '並びに', '、', '・', '又は'];
const joints = fc.constantFrom(...listing, 'と、', 'のほか、', 'に加え、', '。また、', '\n\n');
const ends = fc.constantFrom(
  'を参照。',
  'は、重要である。',
  'に掲げる事項',
  'の規定による。',
  '）',
  'が定める協力',
  '\n',
);

type Cited = typeof cited extends fc.Arbitrary<infer Value> ? Value : never;

function written({ path, style, range }: Cited, withName: boolean): string {
  const node = corpus.byPath.get(path);
  if (node === undefined) throw new Error(path);
  const citation = formatTarget(wholeOf(node), {
    style,
    formalName: null,
    formalYear: 'era',
    digits: 'auto',
    withName,
  });
  const next = node.kind === 'clause' ? (node.parent?.children ?? corpus.chapters)[node.ordinal] : undefined;
  return range && style === 'compact' && next !== undefined ? `${citation}から${next.marker}まで` : citation;
}

describe('right citations beside one another', () => {
  it('are reported by no rule', () => {
    fc.assert(
      fc.property(fc.array(cited, { minLength: 1, maxLength: 4 }), joints, ends, (all, joint, end) => {
        const isNamed = (index: number, named: boolean) => named || index === 0 || !listing.includes(joint);
        const citations = all.map((each, index) => written(each, isNamed(index, each.named)));
        const text = `詳細は、${citations.join(joint)}${end}`;
        const findings = analyse(text).findings.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
        expect(findings, text).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});
