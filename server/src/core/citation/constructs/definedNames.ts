/**
 * Form 11, defined names: a draft gives the document a name of its own, and the name holds from there on, before everything
 * else. A definition that gives one of our names to another document takes it away from us.
 *
 *     日米防衛協力のための指針（以下「97指針」という。）   ガイドライン（日米防衛協力のための指針をいう。以下同じ。）
 *     「対象文書」とは、日米防衛協力のための指針をいう。
 *     Guidelines for Japan-U.S. Defense Cooperation (hereinafter "the Guidelines")
 */
import { isDigit, isKanji, isKatakana, isLatin } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { matchAt } from '../scan.ts';
import type { Construct } from './construct.ts';

/** A name that a draft defines: its words, and where they stand. */
export interface DefinedName extends Span {
  readonly form: string;
  /** The offset behind the whole definition. */
  readonly behind: number;
}

/** The definition directly behind a document's name that ends at `at`, or around the name from `start`; null where none stands. */
export function readDefinition(text: string, start: number, at: number): DefinedName | null {
  return readBracket(text, at) ?? readMeans(text, start, at) ?? readSaid(text, start, at);
}

const QUOTED =
  /[ \t\n]*[（(][^（）()「」『』]{0,80}?(?:以下|以後|以降)[、,]?[^（）()「」『』“”"]{0,20}?[「『“"]([^「」『』“”"（）()\n]{1,40})[」』”"](?:(?:と|に|を)[^（）()「」]{0,24})?[）)]/y;
const UNQUOTED =
  /[ \t\n]*[（(][^（）()「」『』]{0,80}?(?:以下|以後|以降)[、,]?(?:単に)?([^（）()「」『』、。\s]{1,30}?)と(?:いう|する|略称|略記|略す|呼ぶ|呼称|記す|表記|称する|称す)[^（）()]{0,16}[）)]/y;
const ENGLISH =
  /[ \n]*\((?:(?:hereinafter|hereafter|henceforth),?[ \n]*(?:(?:simply[ \n]+)?(?:referred to as|called|cited as)[ \n]+)?)?(?:the[ \n]+)?["“](?:the[ \n]+)?([^"“”()\n]{1,60})["”]\)/iy;
const ENGLISH_UNQUOTED =
  /[ \n]*\((?:hereinafter|hereafter|henceforth),?[ \n]*(?:(?:referred to as|called|cited as)[ \n]+)?(?:the[ \n]+)?([^"“”()\n,;]{1,60})\)/iy;

function readBracket(text: string, at: number): DefinedName | null {
  const open = text.charAt(skipSpaces(text, at));
  if (open !== '（' && open !== '(') return null;
  const match =
    matchAt(QUOTED, text, at) ??
    matchAt(UNQUOTED, text, at) ??
    matchAt(ENGLISH, text, at) ??
    matchAt(ENGLISH_UNQUOTED, text, at);
  const form = match?.groups[1]?.trim();
  if (match === null || form === undefined || form === '') return null;
  const start = text.indexOf(form, at);
  return { start, end: start + form.length, form, behind: match.end };
}

const MEANS = /[」』]?(?:[（(][^（）()]{0,60}[）)])?をいう。?(?:以下[^（）()]{0,12}同じ。?)?[ \t]*[）)]/y;

/** X（…をいう。）: the words before the bracket are the name, and what the bracket holds is the document. */
function readMeans(text: string, start: number, at: number): DefinedName | null {
  const match = matchAt(MEANS, text, at);
  if (match === null) return null;
  let open = start;
  while (open > 0 && '「『'.includes(text.charAt(open - 1))) open--;
  if (text.charAt(open - 1) !== '（' && text.charAt(open - 1) !== '(') return null;
  const end = open - 1;
  const isQuoted = '」』'.includes(text.charAt(end - 1)) && end > 0;
  const last = isQuoted ? end - 1 : end;
  let first = last;
  while (first > 0 && last - first < 30 && isNamePart(text.charCodeAt(first - 1))) first--;
  return first === last ? null : { start: first, end: last, form: text.slice(first, last), behind: match.end };
}

const SAID =
  /([「『])([^「」『』（）()\n]{1,40})[」』](?:とは|は|というときは)、?[^。、「」『』\n]{0,40}[「『]?$|["“](?:the )?([^"“”\n]{1,60})["”] (?:means|refers to|denotes) (?:the )?(?:[0-9]{4} )?$/i;

/** 「X」とは、…をいう。 and “X” means …: the words in quotation marks before the document are its name. */
function readSaid(text: string, start: number, at: number): DefinedName | null {
  const head = text.slice(Math.max(0, start - 100), start);
  const match = SAID.exec(head);
  if (match === null) return null;
  const [words, open = '"', japanese, english] = match;
  const form = japanese ?? english ?? '';
  const end =
    japanese === undefined
      ? { end: at }
      : matchAt(/[」』]?(?:(?:のこと)?をい[うい]|を指[すし]|を意味[すし])/y, text, at);
  if (end === null) return null;
  const first = start - words.length + words.indexOf(form, open.length);
  return { start: first, end: first + form.length, form, behind: end.end };
}

function isNamePart(code: number): boolean {
  return isKanji(code) || isKatakana(code) || isLatin(code) || isDigit(code);
}

function skipSpaces(text: string, at: number): number {
  return matchAt(/[ \t\n]*/y, text, at)?.end ?? at;
}

export const definedNames: Construct = {
  form: 11,
  name: { ja: '原稿が定める略称', en: 'Names that the draft defines' },
  examples: [
    {
      draft: '日米防衛協力のための指針（以下「97指針」という。）を引く。⟦97指針Ⅴ2⟧は、',
      targets: ['V.2'],
    },
    { draft: '日米防衛協力のための指針（以下単に「新指針」という。）の⟦新指針Ⅴ2⟧', targets: ['V.2'] },
    { draft: '日米防衛協力のための指針（以降、日米文書と称する。）。⟦日米文書Ⅴ2⟧は、', targets: ['V.2'] },
    { draft: '対象文書（日米防衛協力のための指針をいう。以下同じ。）を引く。⟦対象文書Ⅴ2⟧は、', targets: ['V.2'] },
    { draft: '「対象文書」とは、日米防衛協力のための指針をいう。⟦対象文書Ⅴ2⟧は、', targets: ['V.2'] },
    { draft: '「対象文書」は日米防衛協力のための指針をいい、「要綱」は別に定める。⟦対象文書Ⅴ2⟧は、', targets: ['V.2'] },
    { draft: '防衛装備移転三原則の運用指針（以下「指針」という。）を引く。指針Ⅴ2は、', targets: [] },
    { draft: '「指針」とは、防衛装備移転三原則の運用指針をいう。指針Ⅴ2は、', targets: [] },
    {
      draft:
        'Guidelines for Japan-U.S. Defense Cooperation (hereinafter "the 97 Text"). See ⟦Section V.2 of the 97 Text⟧.',
      targets: ['V.2'],
    },
  ],
};
