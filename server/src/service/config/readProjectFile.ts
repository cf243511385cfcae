/**
 * Reads `.shishin/config.yaml`: text in, layer and positioned problems out. YAML and the schema are loaded only when there
 * is a file to read, since most drafts have none.
 */
import type { ConfigLayer } from './config.ts';
import { outsideProject, unknownEdition } from './problem.ts';
import type { ConfigProblem, SettingsProblem } from './problem.ts';
import { readYaml } from './yamlText.ts';
import { tooLarge } from './yamlErrors.ts';

/** What a project file says, and what is wrong with it. */
export interface ProjectFile {
  readonly layer: ConfigLayer;
  /** In order of their place; spans are UTF-16 offsets into the text. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads the text of a project file. Where the YAML is broken, what could be read before and around the fault still counts.
 * With the ids of the corpora at hand, an `edition` that none of them has is a problem too. Never throws.
 */
export async function readProjectFile(text: string, corpusIds?: readonly string[]): Promise<ProjectFile> {
  const [yaml, { readLayer }] = await Promise.all([readYaml(text), import('./readLayer.ts')]);
  if (yaml === null)
    return { layer: {}, problems: [{ code: 'config.syntax', message: tooLarge, span: { start: 0, end: 0 } }] };
  const read = readLayer(yaml.value);
  const inside = withoutOutsiders(read.layer);
  const checked = corpusIds === undefined ? inside : withKnownEdition(inside.layer, corpusIds);
  const faults = new Set([...read.problems, ...inside.problems, ...checked.problems]);
  const placed = [...faults].map(({ code, path, message }): ConfigProblem => {
    return { code, message, span: yaml.spanOf(path, code === 'config.unknownKey' ? 'key' : 'value') };
  });
  const broken = yaml.faults.map(({ message, span }): ConfigProblem => ({ code: 'config.syntax', message, span }));
  return { layer: checked.layer, problems: [...broken, ...placed].sort((a, b) => a.span.start - b.span.start) };
}

interface Checked {
  readonly layer: ConfigLayer;
  readonly problems: readonly SettingsProblem[];
}

/** Corpora lie within the project: a configuration that came with a repository must not read the rest of the machine. */
function withoutOutsiders(layer: ConfigLayer): Checked {
  const { corpora } = layer;
  if (corpora === undefined) return { layer, problems: [] };
  const problems = corpora.flatMap((glob, index): SettingsProblem[] =>
    leavesFolder(glob) ? [{ code: 'config.value', path: ['corpora', index], message: outsideProject(glob) }] : [],
  );
  return { layer: { ...layer, corpora: corpora.filter((glob) => !leavesFolder(glob)) }, problems };
}

/** Whether a glob could lead out of the folder that it is relative to. */
function leavesFolder(glob: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:|~)|(?:^|[/\\{,])\.\.(?:[/\\},]|$)/u.test(glob);
}

function withKnownEdition(layer: ConfigLayer, ids: readonly string[]): Checked {
  const { edition, ...rest } = layer;
  if (edition === undefined || ids.includes(edition)) return { layer, problems: [] };
  return {
    layer: rest,
    problems: [{ code: 'config.edition', path: ['edition'], message: unknownEdition(edition, ids) }],
  };
}
