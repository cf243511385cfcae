/**
 * Names of laws, treaties, outlines and the like, by the way their names end. A sentence that speaks of such a document
 * may use its vocabulary: 捜索救助 is the word of the law, and no wrong 捜索・救難. Documents that are themselves terms of a
 * corpus (the treaty on which it rests) are not counted.
 */
import { isKanji, isKatakana, isLatin } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/**
 * Whether the part `span` of the view names such a document outside the words in `own` and `terms`, both in order. Linear
 * in the span.
 */
export function namesOtherDocument(view: string, span: Span, own: readonly Span[], terms: readonly Span[]): boolean {
  const known = [...own, ...terms].toSorted((a, b) => a.start - b.start);
  let index = 0;
  for (const match of view.slice(span.start, Math.min(span.end, view.length)).matchAll(DOCUMENT)) {
    const end = span.start + match.index + match[0].length;
    while (index < known.length && (known[index]?.end ?? end) < end) index++;
    if ((known[index]?.start ?? end) < end) continue;
    if (isNamed(view, end - match[0].length) && !isCommonNoun(view, end)) return true;
  }
  return false;
}

const DOCUMENT =
  /法案?(?=[^\p{sc=Han}]|第|別表|[一二三四五六七八九十]+条|上|$)|特措法|条約|協定|大綱|白書|宣言|憲章|議定書|報告書|政令|省令|規則|(?:保障|防衛)戦略|声明/gu;

/** 法 is part of many words that are no laws. */
const COMMON = [
  '方法',
  '手法',
  '国際法',
  '国内法',
  '憲法',
  '司法',
  '立法',
  '用法',
  '技法',
  '違法',
  '合法',
  '不法',
  '適法',
  '文法',
  '作法',
  '戦法',
];

function isCommonNoun(view: string, end: number): boolean {
  return COMMON.some((noun) => view.endsWith(noun, end));
}

/** Whether the document has a name before its kind, as 自衛隊法 has and a bare 協定 has not. */
function isNamed(view: string, start: number): boolean {
  const before = view.charCodeAt(start - 1);
  return start > 0 && (isKanji(before) || isKatakana(before) || isLatin(before) || before === 0x300d);
}
