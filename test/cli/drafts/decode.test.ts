import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../server/src/cli/drafts/decode.ts';

const knownPairs = new Map<string, ReadonlyMap<string, readonly number[]>>();
const anyText = fc.array(fc.nat(0xd7ff), { maxLength: 50 }).map((codes) => String.fromCharCode(...codes));
const words =
  '　日本は、日米安全保障条約の目的の達成のため活動する米軍に対して、後方地域支援を行う。\nガイドライン等を参照。\n';

describe('UTF-8', () => {
  test.each(['', 'ascii\n', words, '指針\0Ⅴ2', 'a stray\0 NUL in English', 'e\u0301 𠮟る\r\n', '\u001b[31m'])(
    'is read as it is: %j',
    (text) => {
      expect(decode(new TextEncoder().encode(text))).toEqual({ kind: 'text', text, hasBom: false });
    },
  );

  test('may have a byte order mark, which is no part of the text', () => {
    expect(decode(new TextEncoder().encode(`\ufeff${words}`))).toEqual({ kind: 'text', text: words, hasBom: true });
  });

  test('is read whatever it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.includes('\0') && !text.includes('\u001b') && !text.startsWith('\ufeff'));
        expect(decode(new TextEncoder().encode(text))).toEqual({ kind: 'text', text, hasBom: false });
      }),
    );
  });
});

describe('another encoding is called by its name', () => {
  test.each([
    ['Shift_JIS', 'CP932', encodeDoubleByte('shift_jis', words)],
    ['EUC-JP', 'EUC-JP', encodeDoubleByte('euc-jp', words)],
    ['Shift_JIS', 'CP932', encodeDoubleByte('shift_jis', '指針Ⅴ2(2)(ロ)')],
    ['Shift_JIS', 'CP932', encodeDoubleByte('shift_jis', '○指針による。→※対象となるもの')],
    ['EUC-JP', 'EUC-JP', Buffer.concat([encodeDoubleByte('euc-jp', words), Buffer.from([0x8f, 0xf3, 0xf8])])],
    ['ISO-2022-JP', 'ISO-2022-JP', Buffer.from('\u001b$B;X?K\u001b(B', 'latin1')],
    ['UTF-16LE', 'UTF-16LE', Buffer.from(words, 'utf16le')],
    ['UTF-16LE', 'UTF-16LE', Buffer.from('plain ascii\n', 'utf16le')],
    ['UTF-16BE', 'UTF-16BE', Buffer.from(words, 'utf16le').swap16()],
    ['UTF-16LE', 'UTF-16', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16BE', 'UTF-16', Buffer.from(`\ufeff${words}`, 'utf16le').swap16()],
    ['UTF-32', 'UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
  ])('%s (iconv -f %s)', (name, iconv, bytes) => {
    expect(decode(bytes)).toMatchObject({ kind: 'foreign', name, iconv });
  });
});

describe('bytes that are no text', () => {
  test('are known by the place of the first bad one', () => {
    const bytes = Buffer.concat([Buffer.from('指針Ⅴ2\n指針'), Buffer.from([0xff]), Buffer.from('Ⅵ')]);
    expect(decode(bytes)).toEqual({ kind: 'broken', before: '指針Ⅴ2\n指針' });
  });

  test('never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decode(bytes);
        expect(new TextDecoder().decode(bytes)).toContain(decoded.kind === 'broken' ? decoded.before : '');
      }),
    );
  });
});

/** Encodes text by what the decoder makes of every pair of bytes: Node itself only decodes these encodings. */
function encodeDoubleByte(label: string, text: string): Uint8Array {
  const pairs = pairsOf(label);
  return Uint8Array.from(
    Array.from(text).flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (pairs.get(character) ?? [0]),
    ),
  );
}

function pairsOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = knownPairs.get(label);
  if (known !== undefined) return known;
  const pairs = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label);
  for (let first = 0x81; first <= 0xfc; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && !pairs.has(character)) pairs.set(character, [first, second]);
    }
  }
  knownPairs.set(label, pairs);
  return pairs;
}
