/**
 * Words for people. Whatever a person reads is written in both languages at the place where it is decided, so that
 * neither language can be forgotten; the edge picks one by the client's locale.
 */

/** One text in each language of the interface. */
export interface Localised {
  readonly ja: string;
  readonly en: string;
}

/** The languages of the interface. */
export type Locale = keyof Localised;

/** The interface language for a BCP 47 tag or a POSIX locale such as `ja`, `ja-JP` or `ja_JP.UTF-8`; English otherwise. */
export function localeOf(tag: string | undefined): Locale {
  return tag !== undefined && /^ja(?![a-z])/i.test(tag) ? 'ja' : 'en';
}

/** The locale of an environment, by the order of POSIX. */
export function environmentLocale(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
}
