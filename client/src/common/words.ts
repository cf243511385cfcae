/**
 * Words of drafts and corpora where the workbench takes a plain string for more than that: status items and notifications
 * make `[words](command:…)` a link that runs a command, and `$(name)` an icon. Nobody has vouched for such words.
 */

/** The same words to the eye, and to the workbench nothing but words: a space without width parts the signs. */
export function inert(words: string): string {
  return words.replaceAll(/(?<=[\]$])\(/gu, '\u200b(');
}
