/** The version of the program: the bundler writes it from package.json; sources that run unbundled have none. */
declare const SHISHIN_VERSION: string | undefined;

export const version: string = typeof SHISHIN_VERSION === 'undefined' ? '0.0.0-development' : SHISHIN_VERSION;
