/**
 * What can be wrong with a corpus file, in words. The parser's faults come from the core with their arguments; those of the
 * front matter, of the files beside it and of several corpora together are found in this folder.
 */
import type { CorpusFault } from '../../core/corpus/problems.ts';
import type { Localised } from '../../core/text/localised.ts';
import type { Span } from '../../core/text/span.ts';

export type CorpusCode =
  | CorpusFault['code']
  /** The file is no text in UTF-8. */
  | 'corpus.encoding'
  /** The file is larger than anything that would be cited. */
  | 'corpus.size'
  /** The file, or a file beside it, is no YAML where it should be, or YAML that Shishin refuses. */
  | 'corpus.syntax'
  /** There is no front matter, or a key is missing without which there is no corpus. */
  | 'corpus.frontMatter'
  /** A key that the front matter does not have. */
  | 'corpus.unknownKey'
  /** A value of the wrong kind. */
  | 'corpus.value'
  /** Another corpus has the id. */
  | 'corpus.id'
  /** Another document that is loaded bears the name. */
  | 'corpus.name'
  /** The corpus translates one that is not loaded, or itself. */
  | 'corpus.translation'
  /** An entry of the terms is wrong. */
  | 'corpus.terms';

/** A fault at its place in one file: UTF-16 offsets into its text, half-open. */
export interface CorpusFileProblem {
  readonly code: CorpusCode;
  readonly span: Span;
  readonly message: Localised;
}

const noClause: Localised = {
  ja: '項目が1つもありません。見出し（「## 第1 総則」等）又は箇条書で、項目を番号とともに書いてください。',
  en: 'There is no clause. Write clauses with their numbers, as headings (such as ## 1 Purpose) or as items.',
};

/** The words for a fault that the parser has found. */
export function messageOf(fault: CorpusFault): Localised {
  switch (fault.code) {
    case 'corpus.gap':
      return {
        ja: `番号が飛んでいます。「${fault.expected}」があるべき位置に「${fault.found}」があります。番号を確かめるか、抜けている項目を補ってください。`,
        en: `A number is missing: ${fault.found} follows where ${fault.expected} should. Check the number, or add what is missing.`,
      };
    case 'corpus.order':
      return {
        ja: `番号が前に戻っています。「${fault.expected}」があるべき位置に「${fault.found}」があります。`,
        en: `The numbers go back: ${fault.found} follows where ${fault.expected} should.`,
      };
    case 'corpus.duplicate':
      return {
        ja: `「${fault.path}」が2回あります。参照されるのは、先にある項目です。番号又は見出しを改めてください。`,
        en: `${fault.path} stands twice, and only the first can be cited. Change the number or the heading.`,
      };
    case 'corpus.marker':
      return {
        ja: `「${fault.found}」は、この階層の番号ではありません。ここには「${fault.expected}」の形の番号が必要です。`,
        en: `${fault.found} is no number of this level, which would have ${fault.expected} here.`,
      };
    case 'corpus.level':
      return {
        ja: `階層が深すぎます。第${fault.depth}階層の項目ですが、ここに置けるのは第${fault.deepest}階層までです。見出しの「#」の数、字下げ又はlevelsを確かめてください。`,
        en: `This lies at level ${fault.depth}, but only level ${fault.deepest} can stand here. Check the hashes, the indentation, or levels.`,
      };
    case 'corpus.title':
      return {
        ja: '文書の題名（# で始まる行）が2つあります。題名は1つです。',
        en: 'The document has a second title. There is only one line that begins with a single #.',
      };
    case 'corpus.empty':
      if (fault.path === '') return noClause;
      return {
        ja: `「${fault.path}」には、本文も下位の項目もありません。`,
        en: `${fault.path} has neither words nor anything below it.`,
      };
    case 'corpus.wrapped':
      return {
        ja: '段落の途中で改行されています。1つの段落は1行で書き、段落の間に空行を入れてください。',
        en: 'A paragraph is broken over lines. Write each paragraph on one line, with an empty line between paragraphs.',
      };
    case 'corpus.markup':
      return {
        ja: `「${fault.found}」で始まる記法は、収録文書では使えません。使えるのは、見出し、箇条書及び段落です。`,
        en: `Markup that begins with ${fault.found} has no place in a corpus file, which has headings, items and paragraphs.`,
      };
    case 'corpus.comment':
      return {
        ja: 'コメント（<!--）が閉じていないため、ここから後は読み飛ばされます。「-->」で閉じてください。',
        en: 'This comment never ends, so that everything behind it is left out. Close it with -->.',
      };
    case 'corpus.scheme':
      return {
        ja: `${fault.list}の「${fault.found}」で始まる番号の付け方は、読めません。各階層の最初の番号（Ⅰ、1、(1)、(イ)、第1、第1章、ア、①等）を書いてください。`,
        en: `No numbering begins with ${fault.found}. ${fault.list} has the first number of each level, such as I, 1, (1), (a), Article 1 or 第1.`,
      };
    case 'corpus.reading':
      return {
        ja: `正誤の「${fault.found}」が、「${fault.path}」にちょうど1か所ある必要があります。`,
        en: `The errata name “${fault.found}”, which must stand exactly once in ${fault.path === '' ? 'the head' : fault.path}.`,
      };
  }
}
