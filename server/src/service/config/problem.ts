/**
 * What can be wrong with a configuration, and how it is said. Every fault is reported at its place and costs only the
 * setting that it stands in: the rest of the configuration goes on working.
 */
import type { Localised } from '../../core/text/localised.ts';
import type { Span } from '../../core/text/span.ts';

export type ConfigCode =
  /** The file is no YAML, or YAML that Shishin refuses (too large, too many aliases). */
  | 'config.syntax'
  /** A key that is no setting. */
  | 'config.unknownKey'
  /** A value of the wrong type, such as a list where a text is needed. */
  | 'config.type'
  /** A value of the right type that is not one of those allowed. */
  | 'config.value'
  /** `edition` names a corpus that is not there. */
  | 'config.edition';

/** A fault of the editor's settings, which have no text: its place is the path of keys. */
export interface SettingsProblem {
  readonly code: ConfigCode;
  /** Keys and list indexes from the section's root. */
  readonly path: readonly (string | number)[];
  readonly message: Localised;
}

/** A fault of the project file: UTF-16 offsets into its text, half-open. */
export interface ConfigProblem {
  readonly code: ConfigCode;
  readonly span: Span;
  readonly message: Localised;
}

/** A key that is no setting, with the nearest settings of the same place, if any is near. */
export function unknownKey(key: string, near: readonly string[]): Localised {
  const [ja, en] = [joined(near, '又は'), joined(near, 'or')];
  return {
    ja: `「${key}」という設定はありません。${ja === '' ? '' : `${ja}の誤りではありませんか。`}`,
    en: `There is no setting "${key}".${en === '' ? '' : ` Did you mean ${en}?`}`,
  };
}

/** A value of the wrong type. */
export function wrongType(key: string, expected: ValueType, found: unknown): Localised {
  const actual = typeNames[typeOf(found)];
  return {
    ja: `「${key}」には${typeNames[expected].ja}を指定します（現在は${actual.ja}です）。`,
    en: `"${key}" takes ${typeNames[expected].en}, not ${actual.en}.`,
  };
}

/** A value that is not one of those allowed, with the nearest of them, if any is near. */
export function wrongValue(key: string, value: string, allowed: readonly string[], near: readonly string[]): Localised {
  const [first] = near;
  return {
    ja: `「${key}」に「${value}」は指定できません。${first === undefined ? '' : `「${first}」の誤りではありませんか。`}指定できる値は、${allowed.join('、')}です。`,
    en: `"${key}" cannot be "${value}".${first === undefined ? '' : ` Did you mean "${first}"?`} It is one of ${allowed.join(', ')}.`,
  };
}

/** An empty text where words are needed. */
export function emptyValue(key: string): Localised {
  return {
    ja: `「${key}」が空です。値を指定するか、行を削除してください。`,
    en: `"${key}" is empty. Give a value or remove it.`,
  };
}

/** An edition that no corpus has. */
export function unknownEdition(id: string, ids: readonly string[]): Localised {
  return {
    ja: `「${id}」という収録文書はありません。収録されているのは、${ids.join('、')}です。`,
    en: `There is no corpus "${id}". There ${ids.length === 1 ? 'is' : 'are'}: ${ids.join(', ')}.`,
  };
}

/** A glob that leads out of the project. */
export function outsideProject(glob: string): Localised {
  return {
    ja: `「${glob}」は、プロジェクトのフォルダーの外を指しています。フォルダーの中を指定してください。`,
    en: `"${glob}" leads out of the project's folder. Name files inside of it.`,
  };
}

export type ValueType = 'text' | 'list' | 'map' | 'number' | 'truth' | 'nothing';

const typeNames: Readonly<Record<ValueType, Localised>> = {
  text: { ja: '文字列', en: 'a text' },
  list: { ja: '一覧', en: 'a list' },
  map: { ja: 'キーと値の組', en: 'keys with values' },
  number: { ja: '数値', en: 'a number' },
  truth: { ja: '真偽値', en: 'true or false' },
  nothing: { ja: '空', en: 'nothing' },
};

function typeOf(value: unknown): ValueType {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  return typeof value === 'boolean' ? 'truth' : 'map';
}

function joined(words: readonly string[], word: '又は' | 'or'): string {
  return word === '又は' ? words.map((one) => `「${one}」`).join('又は') : words.map((one) => `"${one}"`).join(' or ');
}
