/**
 * The names of those who act in policy prose: to put one of them for another turns the meaning, and another name of the same one
 * (我が国 for 日本) does not.
 */

/** Whether two exchanged words name different actors, alone or as a part of a longer word: 日本周辺, 米国周辺. */
export function areDifferentActors(original: string, quoted: string, actors: ReadonlySet<string>): boolean {
  const whole = compared(original, quoted, actors);
  if (whole !== null) return whole;
  const end = commonEnd(original, quoted);
  const a = original.slice(0, original.length - end);
  const b = quoted.slice(0, quoted.length - end);
  const headed = end === 0 ? null : compared(a, b, actors);
  if (headed !== null) return headed;
  const start = commonStart(a, b);
  return start > 0 && compared(a.slice(start), b.slice(start), actors) === true;
}

/** Whether words that were left out or put in are one of several actors: 及び米軍, 自衛隊及び. */
export function isOneOfActors(words: string): boolean {
  const name = words.replace(/^(?:及び|並びに)|(?:及び|並びに)$/u, '');
  return name !== words && actorOf(name) !== null;
}

/** Null where one of the two names nobody. */
function compared(original: string, quoted: string, actors: ReadonlySet<string>): boolean | null {
  const a = actorOf(original);
  const b = actorOf(quoted);
  if (a !== null && b !== null) return a !== b;
  return actors.has(original) && actors.has(quoted) ? true : null;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

/** The row of the countries, forces and bodies that a word names; null for other words. */
function actorOf(text: string): number | null {
  const row = ACTORS.findIndex((names) => names.test(text));
  return row < 0 ? null : row;
}

/** Each row names one actor by its names. First persons of a Japanese text are Japan. */
const ACTORS: readonly RegExp[] = [
  /^(?:日本|我が国|わが国|我国|日本国|本邦|日本側|日本政府|Japan)$/u,
  /^(?:米国|アメリカ|合衆国|アメリカ合衆国|米側|米国側|米国政府|米政府|the United States|United States)$/u,
  /^(?:(?:日米)?両国政府|日米(?:両)?政府|両政府|日米両国|両国|双方|日米(?:双方)?|both Governments|the two Governments)$/iu,
  /^(?:(?:日米)?(?:いずれか|どちらか)?(?:一方|片方)の?(?:政府)?|either Government)$/iu,
  /^(?:自衛隊|the Self-Defense Forces|Self-Defense Forces)$/u,
  /^(?:米軍|在日米軍|アメリカ軍|合衆国軍隊|U\.S\. Forces)$/u,
  /^(?:第三国|中国|中華人民共和国|ロシア|北朝鮮|韓国|大韓民国|台湾|国連|国際連合)$/u,
];
