/**
 * Numbers that share a unit, which stands only behind the last of them: 第1〜3文, 第1・2段落, 第1及び第2項目. Here are the parts of the
 * patterns by which such numbers are known; each is the source of a regular expression.
 */

/** A number of a part or an item, as its first group. */
export const NUMBER = '([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';

const JOINT = '[ \\t]*(?:[、・，,〜～∼~‐‑–—―－−-]|及び|および|並びに|ならびに|又は|または|から|ないし|乃至)[ \\t]*';

/** A number behind which up to six others follow, of which the last one has the unit. */
export function numberSharing(unit: string): string {
  return `${NUMBER}(?=(?:${JOINT}第?[ \\t]*${NUMBER.replace('(', '(?:')}){1,6}[ \\t]*${unit})`;
}
