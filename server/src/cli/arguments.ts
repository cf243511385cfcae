/**
 * Reading a command line: Node's own parser splits it, and what does not fit is said in the user's language, with the
 * option that was probably meant.
 */
import { parseArgs } from 'node:util';
import { closest } from '../service/closest.ts';
import { UsageError } from './failure.ts';

/** The options of a command. A choice is a text of which only a few values are allowed. */
export type Options = Readonly<Record<string, Option>>;

export interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  readonly choices?: readonly string[];
}

/** The values of options that were given, and everything else. */
export interface Arguments<O extends Options> {
  readonly values: { readonly [K in keyof O]?: ValueOf<O[K]> };
  readonly positionals: readonly string[];
}

/**
 * Parses what follows the command's name.
 * @throws UsageError where an option is unknown, lacks its value, or has one that is not allowed.
 */
export function parseArguments<const O extends Options>(argv: readonly string[], options: O): Arguments<O> {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, parserOption(option)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'option')
      values[token.name] = valueOf(token, (options as Options)[token.name], [
        ...Object.keys(options),
        'help',
        'locale',
      ]);
  }
  return { values: values as Arguments<O>['values'], positionals };
}

type ValueOf<T extends Option> = T extends { choices: readonly (infer C)[] }
  ? C
  : T['type'] extends 'boolean'
    ? boolean
    : string;

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function parserOption({ type, short }: Option): { type: 'boolean' | 'string'; short?: string } {
  return short === undefined ? { type } : { type, short };
}

function valueOf(token: OptionToken, option: Option | undefined, names: readonly string[]): string | boolean {
  const { rawName, value } = token;
  if (option === undefined) throw unknownOption(token, names);
  if (option.type === 'boolean') {
    if (value === undefined) return true;
    throw new UsageError({ ja: `${rawName}に値は付けられません。`, en: `${rawName} takes no value.` });
  }
  if (value === undefined)
    throw new UsageError({ ja: `${rawName}に値がありません。`, en: `${rawName} needs a value.` });
  if (option.choices?.includes(value) === false) throw unknownChoice(rawName, value, option.choices);
  return value;
}

function unknownOption({ name, rawName }: OptionToken, names: readonly string[]): UsageError {
  const [near] = closest(name, names);
  return new UsageError({
    ja: `${rawName}というオプションはありません。${near === undefined ? '' : `--${near}の誤りではありませんか。`}`,
    en: `There is no option ${rawName}.${near === undefined ? '' : ` Did you mean --${near}?`}`,
  });
}

function unknownChoice(name: string, value: string, choices: readonly string[]): UsageError {
  return new UsageError({
    ja: `${name}に「${value}」は指定できません。指定できる値は、${choices.join('、')}です。`,
    en: `${name} cannot be "${value}". It is one of ${choices.join(', ')}.`,
  });
}
