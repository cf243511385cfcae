/**
 * Lists in sentences. Official Japanese joins the last member with 及び or 又は and the others with a comma; English with "and" or
 * "or".
 */

/** A、B及びC. */
export function joinedByAnd(members: readonly string[]): { readonly ja: string; readonly en: string } {
  return { ja: joined(members, '、', '及び'), en: joined(members, ', ', ' and ') };
}

/** A、B又はC. */
export function joinedByOr(members: readonly string[]): { readonly ja: string; readonly en: string } {
  return { ja: joined(members, '、', '又は'), en: joined(members, ', ', ' or ') };
}

function joined(members: readonly string[], comma: string, last: string): string {
  if (members.length < 2) return members[0] ?? '';
  return members.slice(0, -1).join(comma) + last + (members.at(-1) ?? '');
}
