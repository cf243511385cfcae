/**
 * YAML as a person wrote it: its value, what is wrong with it, and where in the text each key and value stands. The parser
 * is loaded only when there is something to read, since most drafts have neither configuration nor corpora of their own.
 */
import type { Document, Node, ParsedNode } from 'yaml';
import type { Localised } from '../../core/text/localised.ts';
import type { Span } from '../../core/text/span.ts';
import type { Path } from './walk.ts';
import type * as yamlParts from './yaml.ts';
import { yamlError } from './yamlErrors.ts';

/** A text that was read. Spans are UTF-16 offsets into it. */
export interface YamlText {
  /** As far as the text could be read; an empty map where an alias points nowhere. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** The place of a path's value, or of its last key; as far as the path leads. */
  spanOf(path: Path, part: 'key' | 'value'): Span;
}

export interface YamlFault {
  readonly span: Span;
  readonly message: Localised;
}

/** No sensible file comes near; a larger one is somebody's mistake or somebody's attack. In UTF-16 units. */
const LONGEST = 1_000_000;
/** How often aliases may multiply what they stand for. */
const MOST_ALIASES = 100;

/** Reads a text. Null where it is too large, or so nested or aliased that reading it might not end well. Never throws. */
export async function readYaml(text: string): Promise<YamlText | null> {
  if (text.length > LONGEST) return null;
  const yaml = await import('./yaml.ts');
  try {
    const document = yaml.parseDocument(text, { prettyErrors: false, logLevel: 'error' });
    const loose = looseAliases(document, yaml);
    const value: unknown = loose.length > 0 ? {} : document.toJS({ maxAliasCount: MOST_ALIASES });
    const broken = [...document.errors, ...document.warnings].map(({ code, pos }): YamlFault => {
      return { message: yamlError(code), span: within(text, pos) };
    });
    return {
      value,
      faults: [...broken, ...loose],
      spanOf: (path, part) => spanOf(document, path, part === 'key', yaml),
    };
  } catch (error) {
    // The library's word for aliases that would multiply without bound, and the engine's for nesting deeper than the stack.
    if (error instanceof ReferenceError || error instanceof RangeError) return null;
    throw error;
  }
}

/** The parser places what is missing behind the text. */
function within(text: string, [start, end]: readonly [number, number]): Span {
  return { start: Math.min(start, text.length), end: Math.min(end, text.length) };
}

type Yaml = typeof yamlParts;

/** Aliases of anchors that do not stand before them: the parser finds them only when it is too late to say where. */
function looseAliases(document: Document<ParsedNode>, yaml: Yaml): readonly YamlFault[] {
  const anchors = new Set<string>();
  const faults: YamlFault[] = [];
  yaml.visit(document, {
    Node: (_, node) => {
      if (!yaml.isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
      } else if (!anchors.has(node.source)) {
        const [start = 0, end = start] = node.range ?? [];
        faults.push({ message: yamlError('BAD_ALIAS'), span: { start, end } });
      }
    },
  });
  return faults;
}

function spanOf(document: Document<ParsedNode>, path: Path, ofKey: boolean, yaml: Yaml): Span {
  let node: Node | null = document.contents;
  let key: unknown = null;
  for (const step of path) {
    if (yaml.isMap(node)) {
      const pair = node.items.find(
        (item) => String(yaml.isScalar(item.key) ? item.key.value : item.key) === String(step),
      );
      if (pair === undefined) break;
      key = pair.key;
      node = yaml.isNode(pair.value) ? pair.value : null;
    } else if (yaml.isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (!yaml.isNode(item)) break;
      node = item;
    }
  }
  const place = (ofKey && yaml.isNode(key) ? key : (node ?? key)) as Node | null;
  const [start = 0, end = start] = place?.range ?? [];
  return { start, end };
}
