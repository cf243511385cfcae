/**
 * The date in brackets behind a document's name: （平成13年９月23日）, (2001), （2001.9.23）; or a year without: ガイドライン2001.
 */
import { matchAt } from './scan.ts';
import { SHORT_YEAR, YEAR, yearOf, yearOfTwoDigits } from './years.ts';

/** A date as read. Where the brackets hold a definition too, the year counts and the brackets are left: not `whole`. */
export interface DateReading {
  readonly end: number;
  readonly year: number;
  readonly modifier: null;
  readonly whole: boolean;
}

/** The date in brackets at `at`, or a year that belongs to the name as it is; null where none stands. */
export function readDate(text: string, at: number): DateReading | null {
  const whole = matchAt(DATE_BRACKET, text, at) ?? matchAt(YEAR_BEHIND, text, at);
  const match = whole ?? matchAt(DATE_OPEN, text, at);
  if (match === null) return null;
  const [, era, yearOfEra, western, digits] = match.groups;
  const year = digits === undefined ? yearOf(era, yearOfEra, western) : yearOfTwoDigits(digits);
  return year === null ? null : { end: whole?.end ?? at, year, modifier: null, whole: whole !== null };
}

const OPEN = '[ \\t]*[（(〔［[][ \\t]*';
const INNER = '[^（）()〔〕［］[\\]「」]{0,60}';
const DATE_BRACKET = new RegExp(
  `${OPEN}(?:${YEAR}[ 　]*(?:[年.．/／-]${INNER})?|${SHORT_YEAR}年${INNER})[）)〕］\\]]`,
  'y',
);
const YEAR_BEHIND = new RegExp(
  `[ 　]?(?=[12１２])${YEAR}(?:年版)?(?![ 　]?(?:[.．,，]?[0-9０-９]|[\\u3400-\\u9fff]))`,
  'y',
);
const DATE_OPEN = new RegExp(`${OPEN}(?:${YEAR}|${SHORT_YEAR})[ 　]*年`, 'y');

/**
 * The year in which a sentence says that the document was made which it names: 2001年９月、両政府は「…」（以下…）を了承した, In 2001 the
 * ministers issued …. The words are those before the name and behind it with what defines it; null where they say none.
 */
export function readMaking(before: string, behind: string): number | null {
  const [, ...then] = MADE_THEN.exec(behind) ?? [];
  const english = then[3] ?? MADE_BEFORE.exec(before)?.[1];
  if (english !== undefined) return Number(english);
  if (then.length > 0) return yearOf(then[0], then[1], then[2]);
  if (!MADE_BEHIND.test(behind)) return null;
  const [, era, yearOfEra, western, digits] =
    [...before.slice(before.lastIndexOf('。') + 1).matchAll(YEARS)].at(-1) ?? [];
  return digits === undefined ? yearOf(era, yearOfEra, western) : yearOfTwoDigits(digits);
}

/** What is done with a document that is made. */
export const MADE = '策定|改定|改訂|見直|了承|合意|公表|発表|決定|作成|採択';
const MADE_BEHIND = new RegExp(`^(?:[をがは][^。「」（）]{0,20}?(?:${MADE})|に合意)`);
const YEARS = new RegExp(`(?:${YEAR}|${SHORT_YEAR})[ 　]*年(?![ぶ間来余以度])`, 'g');
const MADE_EN = '(?:approved|adopted|agreed|issued|released|announced|concluded|published)';
const MADE_BEFORE = new RegExp(`.*\\b((?:1[89]|20)[0-9]{2})\\b[^;。]*\\b${MADE_EN}\\b[^.;。]{0,30}$`, 's');

/** The date behind an English name: (September 23, 2001), (Sept. 2001), of 2001, ", September 23, 2001", issued by them in 2001. */
export function readEnglishDate(text: string, at: number): DateReading | null {
  const match = matchAt(ENGLISH_BRACKET, text, at) ?? matchAt(ENGLISH_DATE, text, at);
  const year = match?.groups[1];
  return match === null || year === undefined
    ? null
    : { end: match.end, year: Number(year), modifier: null, whole: true };
}

const DAY = '(?:[A-Z][a-z]{2,8}\\.?[ \\n]+(?:[0-9]{1,2},?[ \\n]+)?)?((?:1[89]|20)[0-9]{2})';
const DONE = `${MADE_EN}(?:[ \\n]+by[ \\n]+[^,.;()0-9]{1,60}?)?[ \\n]+(?:(?:on|in)[ \\n]+)?`;
/** …は、2001年９月に了承された; … were approved on September 23, 2001. */
const MADE_THEN = new RegExp(
  `^(?:[」』'*]*(?:[（(][^（）()]{0,80}[）)])?は、?${YEAR}[ 　]*年[^。、「」（）]{0,30}(?:${MADE})|[ \\n]+(?:was|were)[ \\n]+${DONE}${DAY})`,
);
const ENGLISH_BRACKET = new RegExp(`[ \\n]*[([](?:${DONE})?${DAY}[)\\]]`, 'y');
const ENGLISH_DATE = new RegExp(`(?:,[ \\n]+(?:${DONE})?|[ \\n]+(?:of[ \\n]+|${DONE}))${DAY}(?![0-9–-])`, 'y');
