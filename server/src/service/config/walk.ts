/**
 * Walking the schema of a layer: which keys and which values a place knows. valibot checks values, but of several keys
 * that it does not know it names one, and messages want to say what would have been right.
 */
import { layerSchema } from './schema.ts';

/** Keys and list indexes from the section's root. */
export type Path = readonly (string | number)[];

/** The keys that may stand below a path; null where no keys are expected. */
export function keysAt(path: Path): readonly string[] | null {
  const schema = schemaAt(path);
  return schema?.entries === undefined ? null : Object.keys(schema.entries);
}

/** The values that may stand at a path where it takes one of a few; else none. */
export function choicesAt(path: Path): readonly string[] {
  return schemaAt(path)?.options ?? [];
}

/**
 * A copy of the value without the places for which `isDropped` holds. Only maps and lists are entered and only as deep as
 * settings go; what lies deeper is no setting and is left to the schema to refuse.
 */
export function copyWithout(
  value: unknown,
  isDropped: (path: Path, item: unknown) => boolean,
  path: Path = [],
): unknown {
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.filter((item, index) => !isDropped([...path, index], item));
  }
  const kept: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    const place = [...path, key];
    if (!isDropped(place, item)) kept.push([key, copyWithout(item, isDropped, place)]);
  }
  return Object.fromEntries(kept);
}

/** Groups such as `citation`, their settings, and the members of a list: no setting lies deeper. */
const DEEPEST = 2;

/** A schema as far as it matters here: wrappers hold the schema that they are about. */
interface Schema {
  readonly type: string;
  readonly wrapped?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly options?: readonly string[];
}

function schemaAt(path: Path): Schema | null {
  let schema: Schema | null = layerSchema;
  for (const step of path) schema = schema === null ? null : below(schema, step);
  return schema;
}

function below(schema: Schema, step: string | number): Schema | null {
  const entries = schema.entries ?? {};
  const entry = Object.hasOwn(entries, step) ? entries[step] : undefined;
  const found = entry ?? schema.item ?? null;
  return found?.type === 'optional' ? (found.wrapped ?? null) : found;
}
