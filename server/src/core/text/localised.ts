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
  return knownLocale(tag) ?? 'en';
}

/** The same, and null for a language that the interface does not have. */
export function knownLocale(tag: string | undefined): Locale | null {
  const language = /^(?:ja|en)(?![a-z])/i.exec(tag ?? '')?.[0].toLowerCase();
  return language === 'ja' || language === 'en' ? language : null;
}

/** The locale of an environment, by the order of POSIX. */
export function environmentLocale(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
}
