/**
 * From a value that somebody wrote to a valid layer. What the schema objects to is reported and left out, so that one slip
 * costs one setting and not the configuration.
 */
import * as v from 'valibot';
import { closest } from '../closest.ts';
import type { ConfigLayer } from './config.ts';
import { emptyValue, unknownKey, wrongType, wrongValue } from './problem.ts';
import type { SettingsProblem, ValueType } from './problem.ts';
import { layerSchema } from './schema.ts';
import { choicesAt, copyWithout, keysAt } from './walk.ts';
import type { Path } from './walk.ts';

/** A layer, and what was left out of it and why. */
export interface ReadLayer {
  readonly layer: ConfigLayer;
  readonly problems: readonly SettingsProblem[];
}

/**
 * Reads a layer from parsed YAML or JSON. Keys without a value (`edition:`) count as absent. Never throws; every problem
 * names the path of keys at which it stands.
 */
export function readLayer(value: unknown): ReadLayer {
  const notKeys = notKeysAt([], value ?? {});
  if (notKeys !== null) return { layer: {}, problems: [notKeys] };
  const problems: SettingsProblem[] = [];
  const known = copyWithout(value ?? {}, (path, item) => {
    if (item === null || item === undefined) return true;
    const problem = unknownKeyAt(path) ?? notKeysAt(path, item);
    if (problem !== null) problems.push(problem);
    return problem !== null;
  });
  const first = v.safeParse(layerSchema, known);
  if (first.success) return { layer: first.output, problems };
  const faults = new Set<string>();
  for (const issue of first.issues) {
    const path = pathOf(issue);
    faults.add(idOf(path));
    problems.push({ code: codeOf(issue), path, message: messageOf(issue, path) });
  }
  const rest = v.safeParse(
    layerSchema,
    faults.has(idOf([])) ? {} : copyWithout(known, (path) => faults.has(idOf(path))),
  );
  return { layer: rest.success ? rest.output : {}, problems };
}

/**
 * Reads the editor's section `shishin`. An empty text is how editors say that a setting is not set, and keys of the
 * section that are no setting belong to the client.
 */
export function readSettings(value: unknown): ReadLayer {
  const { layer, problems } = readLayer(
    copyWithout(value ?? {}, (path, item) => item === '' && typeof path.at(-1) === 'string'),
  );
  return { layer, problems: problems.filter(({ code, path }) => code !== 'config.unknownKey' || path.length > 1) };
}

type Issue = v.BaseIssue<unknown>;

function unknownKeyAt(path: Path): SettingsProblem | null {
  const key = path.at(-1);
  const keys = keysAt(path.slice(0, -1));
  if (typeof key !== 'string' || keys === null || keys.includes(key)) return null;
  return { code: 'config.unknownKey', path, message: unknownKey(key, closest(key, keys, { count: 2 })) };
}

/** valibot takes a list for a map with the keys 0, 1, 2 …; a writer does not. */
function notKeysAt(path: Path, item: unknown): SettingsProblem | null {
  if (keysAt(path) === null || (typeof item === 'object' && item !== null && !Array.isArray(item))) return null;
  return { code: 'config.type', path, message: wrongType(nameOf(path), 'map', item) };
}

function pathOf(issue: Issue): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function idOf(path: Path): string {
  return JSON.stringify(path);
}

function codeOf(issue: Issue): SettingsProblem['code'] {
  const isValue = issue.type === 'non_empty' || (issue.type === 'picklist' && typeof issue.input === 'string');
  return isValue ? 'config.value' : 'config.type';
}

function messageOf(issue: Issue, path: Path): SettingsProblem['message'] {
  const name = nameOf(path);
  if (issue.type === 'non_empty') return emptyValue(name);
  if (issue.type === 'picklist' && typeof issue.input === 'string') {
    const choices = choicesAt(path);
    return wrongValue(name, issue.input, choices, closest(issue.input, choices));
  }
  return wrongType(name, expectedType(issue), issue.input);
}

function expectedType(issue: Issue): ValueType {
  return issue.type === 'array' ? 'list' : 'text';
}

/** The setting's name as the editor spells it; members of a list have none of their own. */
function nameOf(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.') || 'shishin';
}
