/**
 * What is inserted is read back as what was offered: over every clause of the Guidelines and of a project's own corpora, in every
 * notation, with everything that a writer may have begun behind it, and whatever stands behind the caret.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { wholeOf } from '../../../server/src/core/citation/citation.ts';
import { canonicalFormat, formatTarget } from '../../../server/src/core/citation/formatter.ts';
import { pathOf } from '../../../server/src/core/citation/paths.ts';
import type { CorpusNode } from '../../../server/src/core/corpus/corpus.ts';
import type { CitationStyle } from '../../../server/src/core/draft/analysis.ts';
import type { Library } from '../../../server/src/core/draft/library.ts';
import { projectLibrary } from '../../support/corpora.ts';
import { library } from '../../support/bundled.ts';
import { readFixture } from '../../support/service.ts';

/** Behind a citation in Japanese, and behind one in English. */
const tails = [
  '',
  'の',
  '(',
  '（',
  '第',
  'の第',
  '及び',
  '並びに(',
  'から',
  '～',
  '、',
  '・',
  '前',
  '後',
  '柱',
  '.',
  '－',
];
const englishTails = ['', '.', '(', ' and ', ', ', '–', ', fir', ', sec', ', para. '];

/** Sentences in which a citation stands before the caret; `@` is the citation. */
const japaneseDrafts = [
  '@',
  '「この点は、@',
  '@を引く。また、同',
  '@を引く。また、同(',
  '@及び同',
  '@を引く。上記(',
  '@に加え、同項',
];
const englishDrafts = ['See @', '@; see id., ', 'As @ says, see ibid., '];

/** What may stand around what is being written: brackets come in pairs. */
const around = [
  ['', ''],
  ['', 'を参照。'],
  ['(', ')を参照。'],
  ['（', '）'],
  ['考え方を「', '」と定める。'],
  ['', '\n\n次の段落。'],
  ['', ' of course'],
  ['', '、(1)'],
] as const;

interface Situation {
  /** The draft up to the caret. */
  readonly written: string;
  readonly behind: string;
}

function situations({ corpora }: Library): fc.Arbitrary<Situation> {
  const node = fc.constantFrom(...corpora.flatMap((corpus) => corpus.nodes));
  const pair = fc.constantFrom(...around);
  const japanese = fc.record({
    node,
    pair,
    frame: fc.constantFrom(...japaneseDrafts),
    style: fc.constantFrom('compact' as const, 'linked' as const, 'formal' as const),
    digits: fc.constantFrom('half' as const, 'full' as const, 'official' as const),
    tail: fc.constantFrom(...tails),
  });
  const english = fc.record({
    node,
    pair,
    frame: fc.constantFrom(...englishDrafts),
    style: fc.constant('english' as const),
    digits: fc.constant('half' as const),
    tail: fc.constantFrom(...englishTails),
  });
  return fc.oneof(
    { weight: 3, arbitrary: japanese.map(situationOf) },
    { weight: 1, arbitrary: english.map(situationOf) },
  );
}

interface Written {
  readonly node: CorpusNode;
  readonly pair: readonly [before: string, behind: string];
  readonly frame: string;
  readonly style: CitationStyle;
  readonly digits: 'half' | 'full' | 'official';
  readonly tail: string;
}

function situationOf({ node, pair: [before, after], frame, style, digits, tail }: Written): Situation {
  const citation = formatTarget(wholeOf(node), { ...canonicalFormat, style, digits });
  return { written: before + frame.replace('@', citation) + (frame.endsWith('@') ? tail : ''), behind: after };
}

/** An item that was accepted. */
interface Accepted {
  readonly label: string;
  /** The path of what the draft then cites last before the end of the edit. */
  readonly cited: string;
  /** The path that the item was offered for. */
  readonly offered: unknown;
}

function acceptAll({ written, behind: after }: Situation, corpora: Library): readonly Accepted[] {
  const { service, draft, settings } = readFixture(written + after, { library: corpora });
  const items = service.completion(draft, settings, draft.text.positionAt(written.length))?.items ?? [];
  return items.flatMap(({ label, data, textEdit, kind }): Accepted[] => {
    if (kind !== CompletionItemKind.Reference || textEdit === undefined || !('range' in textEdit)) return [];
    const { start, end } = draft.text.spanOf(textEdit.range);
    const text = draft.text.text.slice(0, start) + textEdit.newText + draft.text.text.slice(end);
    const read = readFixture(text, { library: corpora });
    const { citations } = read.service.analysisOf(read.draft, settings);
    const last = citations.findLast(({ span }) => span.start < start + textEdit.newText.length)?.targets.at(-1);
    const offered = typeof data === 'object' && data !== null && 'path' in data ? data.path : null;
    return [{ label, cited: last === undefined ? 'nothing' : pathOf(last), offered }];
  });
}

function check(corpora: Library): void {
  const runs = 100;
  let offers = 0;
  fc.assert(
    fc.property(situations(corpora), (situation) => {
      const accepted = acceptAll(situation, corpora);
      offers += accepted.length;
      expect(accepted.map(({ label, cited }) => [label, cited])).toEqual(
        accepted.map(({ label, offered }) => [label, offered]),
      );
    }),
    { numRuns: runs },
  );
  expect(offers, 'the property speaks of something').toBeGreaterThan(runs);
}

describe('every citation that is offered is read back as what it was offered for', () => {
  test('in the Guidelines', () => {
    check(library);
  });

  test('in the corpora of a project, however they are numbered', async () => {
    check(await projectLibrary());
  });
});
