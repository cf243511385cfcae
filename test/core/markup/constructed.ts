/**
 * Drafts whose words are known because they are put together with them: each construct of a language is a source and what a
 * reader sees of it, and constructs stand in one another as the language lets them. 「秘」 stands wherever nothing is read.
 */
import * as fc from 'fast-check';
import type { Markup } from '../../../server/src/core/markup/markup.ts';

/** A source, and what is seen of it: words in running text, or lines as {@link blocksOf} has them. */
export type Piece = readonly [source: string, seen: string];
export type Construct = readonly [source: string, blocks: readonly string[]];

/** A draft and its blocks. */
export interface ConstructedDraft {
  readonly text: string;
  readonly blocks: readonly string[];
}

interface Grammar {
  /** What holds no other words. */
  readonly leaves: readonly Piece[];
  /** What encloses words, by depth: marks that open and close alike do not stand in themselves. */
  readonly around: readonly (readonly ((inner: Piece) => Piece)[])[];
  /** Blocks made of one or two paragraphs of words. */
  readonly blocks: readonly ((first: Piece, second: Piece) => Construct)[];
}

const OBJECT = '￮';
const WORDS = ['指針', 'Ⅴ2(2)', '「後方地域支援」', 'は', 'the Guidelines'].map((seen): Piece => [seen, seen]);
const wrap =
  (open: string, close: string, shownOpen = '', shownClose = '') =>
  ([source, seen]: Piece): Piece => [open + source + close, shownOpen + seen + shownClose];
const hidden = (source: string): Piece => [source, ''];
const object = (source: string): Piece => [source, OBJECT];

const LATEX: Grammar = {
  leaves: [
    ...['\\label{秘}', '\\index{秘}', '\\newcommand\\a[1]{秘#1}', '\\iffalse 秘\\fi{}', '% 秘\n  ', '\\,'].map(hidden),
    ...['\\verb|秘|', '$秘$', '\\(秘\\)', '\\cite[秘]{秘}', '\\ref{秘}', '\\footnotemark[1]', '\\gls{秘}'].map(object),
    ['\\ruby[g]{漢字}{かんじ}', '漢字'],
    ['\\UTF{9AD9}', '髙'],
    ['~', ' '],
    ['50\\%', '50%'],
  ],
  around: [
    [
      wrap('\\textbf{', '}'),
      wrap('{\\bfseries{}', '}'),
      wrap('\\enquote{', '}', '“', '”'),
      wrap('\\textcolor[rgb]{1,0,0}{', '}'),
      wrap('\\href{https://a.b/c}{', '}'),
      wrap('\\footnote{', '}', '\uFFF9', '\uFFFB'),
      wrap('\\only<2->{', '}'),
    ],
  ],
  blocks: [
    ([a, b], [c, d]) => [`${a}\n${c}`, [`prose: ${b}↵${d}`]],
    ([a, b], [c, d]) => [`\\section{${a}}\\label{秘}\n${c}`, [`heading###: ${b}`, `prose: ${d}`]],
    ([a, b], [c, d]) => [
      `\\begin{itemize}\n\\item ${a}\n\\item<1-> ${c}\n\\end{itemize}`,
      ['raw:', `listItem: ${b}`, `listItem: ${d}`, 'raw:'],
    ],
    ([a, b], [c, d]) => [
      `\\begin{quote}\n${a}\n\n${c}\n\\end{quote}`,
      ['raw>:', `quotation>: ${b}`, `quotation>: ${d}`, 'raw:'],
    ],
    () => ['\\begin{verbatim}\n秘\n\n\\begin{quote}\n\\end{verbatim}', ['code:']],
    () => ['\\begin{comment}\n秘\n\n秘\n\\end{comment}', ['comment:']],
    () => ['\\iffalse\n秘\n\n\\ifx\\a\\b 秘\\else 秘\\fi\n\\fi', ['comment:']],
    () => ['\\begin{align*}\n秘\n\\end{align*}', ['raw:']],
    ([a, b]) => [`% 秘\n${a}`, ['comment:', `prose: ${b}`]],
  ],
};

const ASCIIDOC: Grammar = {
  leaves: [
    ...['anchor:a[]', '(((秘, 秘)))', '{empty}', 'indexterm:[秘]'].map(hidden),
    ...['`秘`', '``秘``', '+++秘+++', 'pass:[秘]', 'stem:[秘]', '<<秘>>', '{attribute}', ' image:秘.png[秘]'].map(
      object,
    ),
    ['&#x2164;', 'Ⅴ'],
  ].map(([source = '', seen = '']): Piece => [source, source.startsWith(' ') ? ` ${seen}` : seen]),
  around: [
    [wrap('**', '**'), wrap('[.a]##', '##'), wrap('footnote:[', ']', '\uFFF9', '\uFFFB')],
    [wrap('__', '__'), wrap('link:a[', ']')],
    [wrap('"`', '`"', '“', '”')],
  ],
  blocks: [
    ([a, b], [c, d]) => [`${a}\n${c}`, [`prose: ${b}↵${d}`]],
    ([a, b], [c, d]) => [`== ${a}\n${c}`, [`heading##: ${b}`, `prose: ${d}`]],
    ([a, b], [c, d]) => [`* ${a}\n+\n${c}`, [`listItem: ${b}`, 'raw:', `prose: ${d}`]],
    ([a, b], [c, d]) => [`____\n${a}\n\n${c}\n____`, ['raw:', `quotation>: ${b}`, `quotation>: ${d}`, 'raw>:']],
    ([a, b]) => [`====\n.${a}\n----\n秘\n----\n====`, ['raw:', `prose: ${b}`, 'code:', 'raw:']],
    ([a, b], [c, d]) => [`|===\n2+|${a} a|${c}\n|===`, ['raw:', `cell: ${b}${OBJECT}${d}`, 'raw:']],
    () => ['////\n秘\n\n秘\n////\n// 秘', ['comment:', 'comment:']],
    () => ['[source,秘]\n秘\n秘', ['raw:', 'code:']],
    ([a, b]) => [`++++\n秘\n++++\n${a}`, ['raw:', `prose: ${b}`]],
    ([a, b], [c, d]) => [`> ${a}\n> ${c}`, [`quotation>: ${b}↵${d}`]],
  ],
};

const REST: Grammar = {
  leaves: [
    ...['\\ ``秘``\\ ', '\\ :doc:`秘`\\ ', '\\ :cite:p:`秘`\\ ', '\\ [1]_\\ ', '\\ |秘|\\ '].map(object),
    ['\\ **甲**\\ ', '甲'],
    ['\\ *乙*\\ ', '乙'],
    ['\\ :ref:`丙 <秘>`\\ ', '丙'],
    ['\\ `丁 <https://a.b/秘>`_\\ ', '丁'],
    [' 戊_ ', ' 戊 '],
    ['\\*', '*'],
  ],
  around: [],
  blocks: [
    ([a, b], [c, d]) => [`${a}\n${c}`, [`prose: ${b}↵${d}`]],
    ([a, b], [c, d]) => [`${a}\n${'='.repeat(2 * a.length)}\n\n${c}`, [`heading#: ${b}`, `prose: ${d}`]],
    ([a, b], [c, d]) => [`* - ${a}\n  - ${c}`, [`listItem: ${b}`, `listItem: ${d}`]],
    ([a, b], [c, d]) => [`.. epigraph::\n\n   ${a}\n\n   -- ${c}`, ['raw:', `quotation>: ${b}`, `quotation>: -- ${d}`]],
    ([a, b], [c, d]) => [`.. admonition:: ${a}\n   :class: 秘\n\n   ${c}`, [`prose: ${b}`, 'raw:', `prose: ${d}`]],
    ([a, b], [c, d]) => [`.. [1] ${a}\n   ${c}`, [`note: ${b}↵${d}`]],
    ([a, b], [c, d]) => [`${a}\n\n   ${c}`, [`prose: ${b}`, `quotation>: ${d}`]],
    ([a, b], [c, d]) => [`| ${a}\n|   ${c}`, [`prose: ${b}↵${d}`]],
    () => ['例::\n\n  秘\n\n    秘', ['prose: 例:', 'code:']],
    () => ['.. code-block:: 秘\n   :a: 秘\n\n   秘', ['code:']],
    () => ['.. 秘\n   秘\n\n   秘', ['comment:']],
  ],
};

const REVIEW: Grammar = {
  leaves: [
    hidden('@<hidx>{秘}'),
    ...['@<code>{秘\\}}', '@<fn>{秘}', '@<m>$秘}$', '@<comment>{秘}', '@<chap>|秘|'].map(object),
    ['@<b>{甲\\}}', '甲}'],
    ['@<ruby>{漢字, かんじ}', '漢字'],
    ['@<href>{https://a.b/\\,秘, 乙}', '乙'],
    ['@<kw>$丙,秘$', '丙'],
    ['@<uchar>{2164}', 'Ⅴ'],
  ],
  around: [],
  blocks: [
    ([a, b], [c, d]) => [`${a}\n#@# 秘\n${c}`, [`prose: ${b}↵↵${d}`]],
    ([a, b], [c, d]) => [`=={秘} ${a}\n${c}`, [`heading##: ${b}`, `prose: ${d}`]],
    ([a, b], [c, d]) => [` * ${a}\n ** ${c}`, [`listItem: ${b}`, `listItem: ${d}`]],
    ([a, b], [c, d]) => [`//quote{\n${a}\n\n${c}\n//}`, ['raw:', `quotation>: ${b}`, `quotation>: ${d}`, 'raw>:']],
    ([a, b]) => [`//list[秘][${a}][秘]{\n秘\n\n= 秘\n//}`, [`prose: ${b}`, 'code:']],
    ([a, b], [c, d]) => [
      `//note[${a}]{\n//emlist{\n秘\n//}\n${c}\n//}`,
      [`prose: ${b}`, 'code:', `prose: ${d}`, 'raw:'],
    ],
    ([a, b]) => [`//footnote[秘][${a}]`, [`note: ${b}`]],
    ([a, b], [c, d]) => [`//table[秘]{\n${a}\t\t${c}\n-----\n//}`, ['raw:', `cell: ${b}${OBJECT}${d}`, 'raw:', 'raw:']],
    () => ['//comment{\n秘\n\n秘\n//}\n#@# 秘', ['comment:', 'comment:']],
  ],
};

const GRAMMARS = { latex: LATEX, asciidoc: ASCIIDOC, restructuredtext: REST, review: REVIEW } satisfies Partial<
  Record<Markup, Grammar>
>;

/** The languages whose drafts can be constructed. */
export const constructible = Object.keys(GRAMMARS) as readonly (keyof typeof GRAMMARS)[];

/** Drafts of a language with the blocks that they have by construction, between blank lines and ended by any line ending. */
export function constructedDrafts(markup: (typeof constructible)[number]): fc.Arbitrary<ConstructedDraft> {
  const grammar = GRAMMARS[markup];
  const paragraph = words(grammar, 0).map(([source, seen]): Piece => [`本${source}文`, `本${seen}文`]);
  const block = fc
    .tuple(fc.constantFrom(...grammar.blocks), paragraph, paragraph)
    .map(([build, first, second]) => build(first, second));
  return fc.tuple(fc.array(block, { maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r')).map(([parts, lineEnd]) => ({
    text: parts.map(([source]) => `${source}\n\n`.replaceAll('\n', lineEnd)).join(''),
    blocks: parts.flatMap(([, seen]) => seen),
  }));
}

/** Running text whose constructs enclose those of the next depth. */
function words(grammar: Grammar, depth: number): fc.Arbitrary<Piece> {
  const plain = fc.constantFrom(...WORDS, ...grammar.leaves);
  const around = grammar.around[Math.min(depth, grammar.around.length - 1)] ?? [];
  const isInnermost = around.length === 0 || depth >= Math.max(grammar.around.length, 3);
  const part = isInnermost
    ? plain
    : fc.oneof(
        { weight: 2, arbitrary: plain },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom(...around), words(grammar, depth + 1))
            .map(([enclose, [source, seen]]) => enclose([`甲${source}乙`, `甲${seen}乙`])),
        },
      );
  return fc
    .array(part, { maxLength: 3 })
    .map((parts): Piece => [parts.map(([source]) => source).join('と'), parts.map(([, seen]) => seen).join('と')]);
}
