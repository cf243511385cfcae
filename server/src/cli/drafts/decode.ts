/**
 * From the bytes of a file to its text. Drafts are UTF-8. Files in the older Japanese encodings are common in offices, so
 * they are not read as garbage but recognised and refused by name, with the command that converts them.
 */

/** A text, or why there is none. */
export type Decoded =
  /** A byte order mark is no part of the text. */
  | { readonly kind: 'text'; readonly text: string; readonly hasBom: boolean }
  /** Another encoding: its name for people and its name for `iconv`. */
  | { readonly kind: 'foreign'; readonly name: string; readonly iconv: string }
  /** No encoding that is known: the text before the first byte that is no UTF-8. */
  | { readonly kind: 'broken'; readonly before: string };

/** Decodes UTF-8, or says what the bytes are instead. Linear in time, except for the place of a broken byte. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return { kind: 'foreign', ...marked.encoding };
  const text = strictly('utf-8', bytes);
  if (text !== null) {
    if (isIso2022(text)) return { kind: 'foreign', ...ISO_2022_JP };
    const wide = isFullOfNulls(bytes) ? likeliest(bytes, WIDE) : null;
    return wide === null ? { kind: 'text', text, hasBom: hasUtf8Bom(bytes) } : { kind: 'foreign', ...wide };
  }
  const all = [...NARROW, ...WIDE];
  // Characters of a vendor's own are no reason not to recognise the encoding, unless the file is UTF-8 but for a byte or two.
  const encoding = likeliest(bytes, all) ?? (isNearlyUtf8(bytes) ? null : likeliest(bytes, all, looselyAs));
  return encoding === null ? { kind: 'broken', before: validStart(bytes) } : { kind: 'foreign', ...encoding };
}

interface Encoding {
  /** For people. */
  readonly name: string;
  /** For `iconv -f`; the vendors' supersets where they hold ① and Ⅴ, which official documents are full of. */
  readonly iconv: string;
  /** For TextDecoder. */
  readonly label: string;
}

const ISO_2022_JP: Encoding = { name: 'ISO-2022-JP', iconv: 'ISO-2022-JP', label: 'iso-2022-jp' };
const NARROW: readonly Encoding[] = [
  { name: 'Shift_JIS', iconv: 'CP932', label: 'shift_jis' },
  { name: 'EUC-JP', iconv: 'EUC-JP', label: 'euc-jp' },
];
const UTF_16LE: Encoding = { name: 'UTF-16LE', iconv: 'UTF-16LE', label: 'utf-16le' };
const UTF_16BE: Encoding = { name: 'UTF-16BE', iconv: 'UTF-16BE', label: 'utf-16be' };
const WIDE: readonly Encoding[] = [UTF_16LE, UTF_16BE];

/** What switches ISO-2022-JP and its extensions to kanji or to half-width kana. */
const ESCAPES = ['$@', '$B', '$(D', '$(O', '$(Q', '(I', '(J'].map((end) => `\u001b${end}`);

/** Byte order marks of other encodings, the longer ones first. iconv's UTF-16 and UTF-32 take the mark off. */
const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: Encoding }[] = [
  { mark: [0xff, 0xfe, 0, 0], encoding: { name: 'UTF-32', iconv: 'UTF-32', label: 'utf-32' } },
  { mark: [0, 0, 0xfe, 0xff], encoding: { name: 'UTF-32', iconv: 'UTF-32', label: 'utf-32' } },
  { mark: [0xff, 0xfe], encoding: { ...UTF_16LE, iconv: 'UTF-16' } },
  { mark: [0xfe, 0xff], encoding: { ...UTF_16BE, iconv: 'UTF-16' } },
];

/** How much of a file is looked at to guess its encoding, in bytes; even, for the sake of UTF-16. */
const SAMPLE = 65_536;

function hasUtf8Bom(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The text, or null where the bytes are not of the encoding or this Node does not know it. */
function strictly(label: string, bytes: Uint8Array, isWhole = true): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: !isWhole });
  } catch {
    return null;
  }
}

function strictlyAs({ label }: Encoding, bytes: Uint8Array, isWhole: boolean): string | null {
  return strictly(label, bytes, isWhole);
}

/** The text with U+FFFD for what is not of the encoding. */
function looselyAs({ label }: Pick<Encoding, 'label'>, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = looselyAs({ label: 'utf-8' }, bytes.subarray(0, SAMPLE)) ?? '';
  return (text.match(/\ufffd/gu)?.length ?? 0) < text.length / 20;
}

/** ISO-2022-JP is ASCII to the eye of UTF-8; its escape sequences are what no text has. */
function isIso2022(text: string): boolean {
  return ESCAPES.some((escape) => text.includes(escape));
}

/** UTF-16 of English is UTF-8 with a NUL for every other character. A stray NUL in a draft is none of that. */
function isFullOfNulls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let nuls = 0;
  for (const byte of sample) if (byte === 0) nuls++;
  return nuls > sample.length / 4;
}

/** The encoding under which the bytes look most like Japanese or English; null where they look like neither. */
function likeliest(bytes: Uint8Array, encodings: readonly Encoding[], decodeAs = strictlyAs): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE);
  let best: Encoding | null = null;
  let bestLikeness = 0;
  for (const encoding of encodings) {
    const text = decodeAs(encoding, sample, sample.length === bytes.length);
    const likeness = text === null || text === '' ? 0 : likenessOf(text);
    if (likeness > bestLikeness) [best, bestLikeness] = [encoding, likeness];
  }
  return best;
}

/**
 * How much a text looks like Japanese or English: the share of characters that these consist of, and once more the share
 * of kana, because bytes read in the wrong encoding give kanji of all kinds but no kana. Half-width katakana count as
 * wrong: they are what one Japanese encoding looks like when it is read as the other. Zero below 70 in a hundred.
 */
function likenessOf(text: string): number {
  const shareOf = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / text.length;
  const plausible = shareOf(
    /[\t\n\r -~\u2010-\u2026\u2160-\u2179\u2460-\u2473\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/gu,
  );
  return plausible < 0.7 ? 0 : plausible + shareOf(/[\u3041-\u30ff]/gu);
}

/** The longest beginning that is UTF-8, found by halving. */
function validStart(bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (strictly('utf-8', bytes.subarray(0, middle), false) === null) bad = middle;
    else good = middle;
  }
  return strictly('utf-8', bytes.subarray(0, good), false) ?? '';
}
