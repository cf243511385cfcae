/**
 * Contrasts: a writer who says 後方支援ではなく後方地域支援, or いわゆる「周辺有事」, knows what the right word is. Only the words
 * directly around a variant are looked at; that the right term stands in the same sentence is the judge's concern.
 */
import type { Span } from '../text/span.ts';

/**
 * Whether the words around `hit` set it off from the right term or speak of it as a word. `confused` asks further for the
 * marks of a comparison between two terms that are both right somewhere.
 */
export function contrasts(view: string, hit: Span, confused: boolean): boolean {
  const before = view.slice(Math.max(0, hit.start - 12), hit.start);
  const behind = view.slice(hit.end, hit.end + 48).replace(/^(?:活動|等)/u, '');
  return BEFORE.test(before) || BEHIND.test(behind) || (confused && COMPARED.test(behind));
}

const BEFORE =
  /(?:いわゆる|所謂|俗に|俗称の?|通称の?|従来の|旧来の|かつての|以前の|(?:報道|新聞|法律|法令|国際的)[でに]は)(?:[A-Za-zＡ-Ｚａ-ｚ]{1,8}[（(])?[、「『“"]*$/u;

const BEHIND = new RegExp(
  '^[」』”"）)]?(?:[（(][^（()）]{0,24}[）)])?(?:' +
    [
      'で(?:は|も)?な[くい]',
      'で(?:は|も)(?:あり|ござい)ません',
      'と(?:は|も)?(?:異な|違|別|区別|対比|混同|同じでは)',
      'と(?:も|は)?(?:呼|称|略|訳|誤|いわれ|言わ|俗称|述べ|発言|答弁|表現|書|報|伝え|評|解|理解|みな|捉え|読)',
      'と(?:いう|いった)(?:語|用語|言葉|表現|文言|概念|俗称|通称|呼称|訳|報道|誤解)',
      '(?:の|なる)(?:語|用語|言葉|表現|文言|呼称)',
      'に(?:代え|代わ|改め|換え)',
      'を[^。]{0,20}に(?:改め|変え|代え|置き換え|言い換え)',
      'から[^。]{0,20}[にへ]',
      'は[、,，]?(?:用い|使|俗称|通称|[^。、,，]{0,12}の(?:用?語|言葉|概念))',
      'を(?:用い|使わ)',
    ].join('|') +
    ')',
  'u',
);

const COMPARED = /^[」』”"]?に対し/u;
