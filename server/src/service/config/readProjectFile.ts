/**
 * Reads `.shishin/config.yaml`: text in, layer and positioned problems out. YAML and the schema are loaded only when there
 * is a file to read, since most drafts have none.
 */
import type { Document, Node, ParsedNode } from 'yaml';
import type { Span } from '../../core/text/span.ts';
import type { ConfigLayer } from './config.ts';
import { unknownEdition } from './problem.ts';
import type { ConfigProblem, SettingsProblem } from './problem.ts';
import type { Path } from './walk.ts';
import type * as yamlParts from './yaml.ts';
import { tooLarge, yamlError } from './yamlErrors.ts';

/** What a project file says, and what is wrong with it. */
export interface ProjectFile {
  readonly layer: ConfigLayer;
  /** In order of their place; spans are UTF-16 offsets into the text. */
  readonly problems: readonly ConfigProblem[];
}

/** No sensible configuration comes near; a larger one is somebody's mistake or somebody's attack. In UTF-16 units. */
const LONGEST = 1_000_000;
/** How often aliases may multiply what they stand for. */
const MOST_ALIASES = 100;

/**
 * Reads the text of a project file. Where the YAML is broken, what could be read before and around the fault still counts.
 * With the ids of the corpora at hand, an `edition` that none of them has is a problem too. Never throws.
 */
export async function readProjectFile(text: string, corpusIds?: readonly string[]): Promise<ProjectFile> {
  if (text.length > LONGEST) return refused();
  const [yaml, { readLayer }] = await Promise.all([import('./yaml.ts'), import('./readLayer.ts')]);
  try {
    const document = yaml.parseDocument(text, { prettyErrors: false });
    const loose = looseAliases(document, yaml);
    const { layer, problems } = readLayer(loose.length > 0 ? {} : document.toJS({ maxAliasCount: MOST_ALIASES }));
    const checked = corpusIds === undefined ? { layer, problems: [] } : withKnownEdition(layer, corpusIds);
    const placed = [...problems, ...checked.problems].map(({ code, path, message }) => {
      return { code, message, span: spanOf(document, path, code === 'config.unknownKey', yaml) };
    });
    const broken = [...document.errors, ...document.warnings].map(({ code, pos }): ConfigProblem => {
      return { code: 'config.syntax', message: yamlError(code), span: within(text, pos) };
    });
    return {
      layer: checked.layer,
      problems: [...broken, ...loose, ...placed].sort((a, b) => a.span.start - b.span.start),
    };
  } catch (error) {
    // The library's word for aliases that would multiply without bound, and the engine's for nesting deeper than the stack.
    if (error instanceof ReferenceError || error instanceof RangeError) return refused();
    throw error;
  }
}

/** The parser places what is missing behind the text. */
function within(text: string, [start, end]: readonly [number, number]): Span {
  return { start: Math.min(start, text.length), end: Math.min(end, text.length) };
}

function refused(): ProjectFile {
  return { layer: {}, problems: [{ code: 'config.syntax', message: tooLarge, span: { start: 0, end: 0 } }] };
}

function withKnownEdition(
  layer: ConfigLayer,
  ids: readonly string[],
): { layer: ConfigLayer; problems: readonly SettingsProblem[] } {
  const { edition, ...rest } = layer;
  if (edition === undefined || ids.includes(edition)) return { layer, problems: [] };
  return {
    layer: rest,
    problems: [{ code: 'config.edition', path: ['edition'], message: unknownEdition(edition, ids) }],
  };
}

type Yaml = typeof yamlParts;

/** Aliases of anchors that do not stand before them: the parser finds them only when it is too late to say where. */
function looseAliases(document: Document<ParsedNode>, yaml: Yaml): readonly ConfigProblem[] {
  const anchors = new Set<string>();
  const problems: ConfigProblem[] = [];
  yaml.visit(document, {
    Node: (_, node) => {
      if (!yaml.isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
      } else if (!anchors.has(node.source)) {
        const [start = 0, end = start] = node.range ?? [];
        problems.push({ code: 'config.syntax', message: yamlError('BAD_ALIAS'), span: { start, end } });
      }
    },
  });
  return problems;
}

/** The place of a path's value, or of its last key; as far as the path leads. */
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
      node = yaml.isNode(item) ? item : null;
    }
  }
  const place = (ofKey && yaml.isNode(key) ? key : (node ?? key)) as Node | null;
  const [start = 0, end = start] = place?.range ?? [];
  return { start, end };
}
