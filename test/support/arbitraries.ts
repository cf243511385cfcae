/** What tests draw at random, beside what fast-check has. */
import fc from 'fast-check';

/**
 * Any text: control characters, halves of surrogate pairs and all planes among its characters. fast-check's own unit `binary`
 * is as wide, but makes a table of all code points first, which takes longer than most properties.
 */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const character = fc.oneof(
    fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    fc.nat(0x10ffff).map((point) => String.fromCodePoint(point)),
  );
  return fc.array(character, { maxLength }).map((characters) => characters.join(''));
}
