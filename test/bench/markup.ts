/**
 * Markup alone: what blocks and views of a draft cost beside a bare pass over its characters, and whether time stays linear
 * on marks without end. Run it by `node test/bench/markup.ts`, Node 24 or newer; with a number, so many characters of each
 * mark are doubled (default 250,000). Processor time counts, not the clock, so that other programs do not.
 */
import { commentsOf } from '../../server/src/core/markup/comments.ts';
import type { Block, Markup } from '../../server/src/core/markup/markup.ts';
import { rescan, rescanBlocks, scanBlocks } from '../../server/src/core/markup/scan.ts';
import { viewOf } from '../../server/src/core/markup/view.ts';
import { alternate } from './sampling.ts';
import { draftOf } from './setting.ts';

/** Marks that begin something and never end it, and constructs whose ends are looked for. */
const MARKS: Readonly<Record<Markup, readonly string[]>> = {
  markdown: [
    '> ',
    '**あ',
    '[^a]',
    '[',
    '![',
    '[a](',
    '[a](b "',
    '`a``b',
    '<!--',
    '<a b="',
    '<sup>',
    '~~a',
    '*a_ ',
    '_*',
    '{漢|',
    '漢《',
    '- a\n',
    '|a|\n|-|\n',
    '```\n',
    '<div>\n',
    'http://',
    '$a',
    '$$a',
    '^[',
    '==a',
    '> [!a]\n',
    ': a\n',
  ],
  plaintext: ['> ', '(1', '・\n', '（注', '{漢|', 'http://', '\r', 'あ', '(1)あ\n', '＞'],
  latex: [
    '\\a{',
    '\\footnote{',
    '\\verb|',
    '$',
    '%\n',
    '\\begin{quote}\n',
    '%\\begin{document}',
    '\\item[',
    '~',
    '{',
    '\\iffalse ',
    '\\iffalse\n',
    '\\a[',
    '\\def\\a',
    '\\kern1',
    '\\a<',
  ],
  asciidoc: [
    '**a',
    '`a',
    'footnote:[',
    'link:',
    '<<a,',
    '[[',
    '{a',
    '____\n\n',
    '|a',
    '// a\n',
    '+a',
    '++a',
    '+++a',
    '((a',
    '(((',
    '[a',
    '> a\n',
    ':a: \\\n',
    'footnote:[a:b[c]',
  ],
  restructuredtext: [
    '**a',
    '`a`_',
    '|a',
    ':a:`',
    '- a\n',
    'a\n b\n',
    '=== ===\n',
    '| a\n',
    'a_',
    '* - ',
    'a::\n\n> ',
    '.. note:: a\n   :a: b\n',
  ],
  review: [
    '@<b>{',
    '@<ruby>{',
    '//quote{\n',
    '#@#\n',
    'a\t',
    '//list[',
    '//list[a][b]{\n',
    '//list[a][b]{\n//}\n',
    '@<href>{,',
    '\\]',
  ],
};

await drafts();
adversaries(Number(process.argv[2] ?? 250_000));

async function drafts(): Promise<void> {
  for (const length of [10_000, 100_000, 1_000_000]) {
    const text = draftOf(length);
    const blocks = scanBlocks(text, 'markdown');
    const at = text.length >> 1;
    const edited = Buffer.from(`${text.slice(0, at)}あ${text.slice(at)}`, 'utf16le').toString('utf16le');
    const edit = { start: at, oldEnd: at, newEnd: at + 1 };
    const sample = await alternate(
      {
        'a bare pass': () => barePass(text),
        blocks: () => scanBlocks(text, 'markdown'),
        'views of all blocks': () => views(text, blocks, 'markdown'),
        comments: () => commentsOf(text, blocks, 'markdown'),
        'blocks after a keystroke': () => rescanBlocks(edited, 'markdown', blocks, edit),
        'changed blocks alone': () => rescan(edited, 'markdown', blocks, edit),
      },
      { warmUp: 50, rounds: length > 500_000 ? 50 : 200 },
    );
    console.log(`\n${text.length.toLocaleString('en')} characters of Markdown, ${blocks.length} blocks`);
    const unit = sample['a bare pass'].median;
    for (const [name, { median, low }] of Object.entries(sample)) {
      const figures = [micros(median), `${micros(low)} at a quarter`, `${(median / unit).toFixed(2)} bare passes`];
      console.log(`  ${name.padEnd(26)} ${figures.join(', ')}`);
    }
  }
}

/** Prints the marks that grow worst: the doubled text's time over the single one's, and the time for each character. */
function adversaries(length: number): void {
  const found = Object.entries(MARKS).flatMap(([markup, marks]) =>
    marks.map((mark) => {
      const times = [1, 2].map((factor) =>
        processorTime(mark.repeat((factor * length) / mark.length), markup as Markup),
      );
      const [single = 0, double = 0] = times;
      return { name: `${markup} ${JSON.stringify(mark)}`, double, ratio: double / single };
    }),
  );
  console.log(`\n${length.toLocaleString('en')} characters of a mark, then twice as many: blocks, views and comments`);
  for (const { name, double, ratio } of found.toSorted((a, b) => b.double - a.double).slice(0, 15)) {
    console.log(
      `  ${name.padEnd(40)} × ${ratio.toFixed(2)}, ${((double * 1000) / (2 * length)).toFixed(3)} µs a character`,
    );
  }
}

/** Milliseconds of the processor, the best of three. */
function processorTime(text: string, markup: Markup): number {
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    const blocks = scanBlocks(text, markup);
    views(text, blocks, markup);
    commentsOf(text, blocks, markup);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

function views(text: string, blocks: readonly Block[], markup: Markup): number {
  let length = 0;
  for (const block of blocks) length += viewOf(text, block, markup).text.length;
  return length;
}

function barePass(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum ^= text.charCodeAt(index);
  return sum;
}

function micros(milliseconds: number): string {
  return `${(milliseconds * 1000).toFixed(0)} µs`;
}
