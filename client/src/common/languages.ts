/**
 * The languages in which drafts are written, by their VS Code identifiers. The manifest names the same ones as
 * activation events, which a test compares: the extension must wake for each of them and for nothing else.
 */
export const draftLanguages = [
  'markdown',
  'plaintext',
  'latex',
  'tex',
  'asciidoc',
  'restructuredtext',
  'review',
] as const;
