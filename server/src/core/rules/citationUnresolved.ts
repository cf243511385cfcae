/** `citation.unresolved`: a citation of something that the corpus does not have. */
import { wholeOf, type Citation, type DeadEnd } from '../citation/citation.ts';
import { foundElsewhere, soughtAmong } from '../citation/sought.ts';
import type { Corpus, CorpusNode } from '../corpus/corpus.ts';
import { joinedByAnd } from '../text/enumerate.ts';
import { romanGlyphsOf, romanValue } from '../text/numerals.ts';
import type { Localised } from '../text/localised.ts';
import type { Fix } from './finding.ts';
import type { Rule } from './rule.ts';
import { childName, fixTo, markerName, placeName } from './support/citations.ts';

export const citationUnresolved: Rule = {
  code: 'citation.unresolved',
  severity: 'error',
  title: { ja: '存在しない引用箇所', en: 'A citation of something that is not there' },
  documentation: {
    ja: `収録文書にない章、番号、段落、文又は別表の欄が示されている場合に指摘します。どこまで存在するか、及びその下に何があるかを示します。

文書の名称に続く番号など、収録文書のものであることが明らかな箇所に限って指摘します。他の版、他の文書及び原稿自身の番号は、指摘しません。`,
    en: `Reports a chapter, number, paragraph, sentence or row that the document does not have, and names the deepest level that exists with what stands below it.

Only where the number is clearly the document's. Other editions, other documents and the draft's own numbers are left alone.`,
  },
  examples: [
    { wrong: '⟦指針Ⅴ2(2)(ハ)⟧は、', right: '指針Ⅴ2(2)(ロ)は、', fixed: '指針Ⅴ2(2)(ロ)は、' },
    { wrong: '⟦指針Ⅷ⟧による。', right: '2015年の指針Ⅷによる。' },
    { wrong: '⟦指針Ⅱ2ただし書⟧は、', right: '自衛隊法第76条ただし書は、' },
    { wrong: '⟦指針別表「整備」第9項目⟧', right: '指針別表「整備」第3項目' },
    { wrong: 'See ⟦Guidelines, V.2(2)(c)⟧.', right: 'See Guidelines, V.2(2)(b).' },
  ],
  *check({ citations }) {
    for (const citation of citations) {
      if (citation.verdict !== 'unresolved' || citation.deadEnd === null || citation.deadEnd.missing.ja === '')
        continue;
      const { deadEnd } = citation;
      yield {
        span: citation.span,
        message: messageOf(citation, deadEnd),
        clause: deadEnd.node?.path ?? null,
        fixes: fixesOf(citation, deadEnd),
      };
    }
  },
};

function messageOf(citation: Citation, { node, missing, what }: DeadEnd): Localised {
  const { corpus } = citation;
  switch (what) {
    case 'clause':
      return missingClause(node, missing, corpus, soughtAmong(citation));
    case 'row':
      return missingRow(node, missing, corpus);
    case 'item':
    case 'paragraph':
    case 'sentence':
    case 'proviso':
    case 'ownWords':
      return missingPart(node, missing, what, corpus);
  }
}

function missingClause(
  node: CorpusNode | null,
  missing: Localised,
  corpus: Corpus,
  among: readonly CorpusNode[],
): Localised {
  const place = node === null ? { ja: corpus.meta.cite, en: `The ${corpus.meta.citeEn}` } : placeName(wholeOf(node));
  const { ja, en } = below(among);
  const asked = node === null ? missing.en : place.en + (missing.en.startsWith('(') ? '' : '.') + missing.en;
  const [has, it] = isPlural(corpus.meta.citeEn) ? ['have', 'They contain'] : ['has', 'It contains'];
  return {
    ja: `${place.ja}${node === null ? printed(missing.ja) : missing.ja}はありません。${place.ja}の下に${ja}。番号を確かめてください。`,
    en: `The ${corpus.meta.citeEn} ${has} no ${asked}. ${node === null ? it : `${place.en} contains`} ${en}. Check the number.`,
  };
}

/** Whether a name is said of several: the Guidelines have, the Outline has. */
function isPlural(name: string): boolean {
  return /[^s]s$/u.test(name);
}

/** Chapters are shown as the corpus prints them. */
function printed(missing: string): string {
  const value = romanValue(missing);
  return value === null ? missing : (romanGlyphsOf(value) ?? missing);
}

/** What a message can list; more is summed up by its first and last. */
const LONGEST_LIST = 5;

function below(children: readonly CorpusNode[]): Localised {
  const clauses = children.filter(({ kind }) => kind === 'clause');
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (first === undefined || last === undefined) return { ja: '項目はありません', en: 'nothing below it' };
  const isPlain = clauses.length > 2 && clauses.every(({ title }) => title === null);
  if (isPlain || clauses.length > LONGEST_LIST) {
    const [from, to] = [markerName(first), markerName(last)];
    return { ja: `あるのは、${from.ja}から${to.ja}までです`, en: `${from.en} to ${to.en}` };
  }
  const names = clauses.map(childName);
  return {
    ja: `あるのは、${joinedByAnd(names.map(({ ja }) => ja)).ja}です`,
    en: joinedByAnd(names.map(({ en }) => en)).en,
  };
}

function missingRow(node: CorpusNode | null, missing: Localised, corpus: Corpus): Localised {
  const word = corpus.meta.annex?.names[0] ?? '';
  const place =
    node === null || node.kind === 'annex'
      ? { ja: `${corpus.meta.cite}${word}`, en: 'The Annex' }
      : placeName(wholeOf(node));
  const rows = (node?.children ?? []).filter(({ kind }) => kind !== 'item').map(childName);
  const list = { ja: joinedByAnd(rows.map(({ ja }) => ja)).ja, en: joinedByAnd(rows.map(({ en }) => en)).en };
  return {
    ja: `${place.ja}に${missing.ja}の欄はありません。${rows.length === 0 ? '' : `その下にあるのは、${list.ja}です。`}名称を確かめてください。`,
    en: `${place.en} has no row ${missing.en}.${rows.length === 0 ? '' : ` It has ${list.en}.`} Check the name.`,
  };
}

function missingPart(node: CorpusNode | null, missing: Localised, what: DeadEnd['what'], corpus: Corpus): Localised {
  const place = node === null ? { ja: corpus.meta.cite, en: corpus.meta.citeEn } : placeName(wholeOf(node));
  const paragraphs = node?.paragraphs.length ?? 0;
  const sentences = node?.paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0) ?? 0;
  const items = node?.children.filter(({ kind }) => kind === 'item').length ?? 0;
  if (what === 'item') {
    return {
      ja: `${place.ja}に${missing.ja}はありません。あるのは、${items}項目です。番号を確かめてください。`,
      en: `${place.en} has ${counted(items, 'item')}, and no ${missing.en}. Check the number.`,
    };
  }
  const has =
    paragraphs === 0
      ? { ja: `${place.ja}は、固有の文を持ちません。`, en: `${place.en} has no words of its own.` }
      : {
          ja: `${place.ja}は、${paragraphs}段落${sentences}文から成ります。`,
          en: `${place.en} consists of ${counted(paragraphs, 'paragraph')} with ${counted(sentences, 'sentence')}.`,
        };
  return {
    ja: `${place.ja}に${missing.ja}はありません。${has.ja}引用箇所の表示を確かめてください。`,
    en: `${place.en} has no ${missing.en}. ${has.en} Check the citation.`,
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What may have been meant: the same number elsewhere, then the last clauses of the place where it was looked for. */
function fixesOf(citation: Citation, { node, what }: DeadEnd): readonly Fix[] {
  if (what !== 'clause' || node === null) return [];
  const children = soughtAmong(citation).filter(({ kind }) => kind === 'clause');
  const nearest = [...foundElsewhere(citation), ...children.slice(-3).toReversed()].slice(0, 3);
  const fixes = nearest.map((child, index) => fixTo(citation, wholeOf(child), index === 0));
  return fixes.filter((fix) => fix !== null);
}
