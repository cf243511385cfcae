/**
 * Parts of a clause, once the writer has begun with one: 指針Ⅴ2(2)(ロ)第 goes on with 第1段落 and 第2段落. Only parts that the clause has
 * are offered, and 前段 and 後段 only where they divide it in two.
 */
import { wholeOf, type Target } from '../../core/citation/citation.ts';
import type { CorpusNode } from '../../core/corpus/corpus.ts';
import { englishOrdinals } from '../../core/text/numerals.ts';
import type { Continuation } from './continuation.ts';
import type { OpenCitation } from './openCitation.ts';
import { folded, numberLike } from './steps.ts';

const japanese = /^(?<joint>の)?(?<begun>[第前後柱冒末最].{0,4})$/u;
/** Shorter beginnings are those of any word that may follow. */
const english = /^(?<joint>, )(?<begun>[a-z]{3,9}(?: [a-z]{0,9})?)$/u;

export function parts(open: OpenCitation): readonly Continuation[] {
  const { target, notation, citation } = open;
  const tail = (notation.english ? english : japanese).exec(open.tail)?.groups;
  if (tail === undefined || target === null || citation?.isRange === true) return [];
  const { joint = '', begun = '' } = tail;
  const all = notation.english ? partsInEnglish(target) : partsOf(target, begun);
  return all
    .filter(({ text }) => folded(text).startsWith(folded(begun)))
    .map(({ text, target: part }) => ({ text: joint + text, target: part }));
}

/** The parts of a clause, or the sentences of its paragraph, by their Japanese names; numbers as in `begun`. */
export function partsOf(target: Target, begun: string): readonly Continuation[] {
  const counted = countedParts(target).map(({ unit, ordinal, part }) => ({
    text: `第${numberLike(begun, ordinal)}${unit}`,
    target: part,
  }));
  const { node, paragraph, sentence } = target;
  if (paragraph !== null || sentence !== null || target.ownWords) return counted;
  const [former, latter, ...others] = halvesOf(node);
  const halves =
    former === undefined || latter === undefined || others.length > 0
      ? []
      : [
          { text: '前段', target: former },
          { text: '後段', target: latter },
        ];
  const own = hasOwnWords(node) ? [{ text: '柱書', target: { ...wholeOf(node), ownWords: true } }] : [];
  const paragraphs = node.paragraphs.length;
  const ends =
    paragraphs < 2
      ? []
      : [
          { text: '冒頭', target: { ...wholeOf(node), paragraph: 1 } },
          { text: '末尾', target: { ...wholeOf(node), paragraph: paragraphs } },
          { text: '最終段落', target: { ...wholeOf(node), paragraph: paragraphs } },
        ];
  return [...counted, ...halves, ...own, ...ends];
}

function partsInEnglish(target: Target): readonly Continuation[] {
  const counted = countedParts(target).flatMap(({ unit, ordinal, part }) => {
    const word = englishOrdinals[ordinal - 1];
    return word === undefined ? [] : [{ text: `${word} ${unit === '文' ? 'sentence' : 'paragraph'}`, target: part }];
  });
  if (target.paragraph !== null || !hasOwnWords(target.node)) return counted;
  return [...counted, { text: 'chapeau', target: { ...target, ownWords: true } }];
}

interface CountedPart {
  readonly unit: '段落' | '文';
  readonly ordinal: number;
  readonly part: Target;
}

/** Paragraphs where there are several, else sentences; what there is only one of is the clause itself. */
function countedParts({ node, paragraph, sentence }: Target): readonly CountedPart[] {
  if (sentence !== null) return [];
  if (paragraph === null && node.paragraphs.length > 1) {
    return node.paragraphs.map((_, index) => ({
      unit: '段落',
      ordinal: index + 1,
      part: { ...wholeOf(node), paragraph: index + 1 },
    }));
  }
  const within = paragraph ?? 1;
  const sentences = node.paragraphs[within - 1]?.sentences ?? [];
  if (sentences.length < 2) return [];
  return sentences.map((_, index) => ({
    unit: '文',
    ordinal: index + 1,
    part: { ...wholeOf(node), paragraph: within, sentence: index + 1 },
  }));
}

function halvesOf(node: CorpusNode): readonly Target[] {
  return countedParts(wholeOf(node)).map(({ part }) => part);
}

/** The words before the first clause below; a clause with nothing below it has no others. */
function hasOwnWords({ paragraphs, children }: CorpusNode): boolean {
  return paragraphs.length > 0 && children.length > 0;
}
