/**
 * The configuration of an analysis as everything behind the edge sees it: complete, valid, and made from layers. A layer
 * is what one place says (the editor's settings, the project's `.shishin/config.yaml`); what no layer says has a default.
 */
import { defaultSettings } from '../../core/draft/analysis.ts';
import type { CitationStyle, DraftSettings } from '../../core/draft/analysis.ts';
import { findingCodes } from '../../core/rules/finding.ts';
import type { FindingCode, Severity } from '../../core/rules/finding.ts';
import type { TermScope } from '../../core/terminology/term.ts';

/** Where a project keeps its configuration, relative to the project's folder. */
export const configPath = '.shishin/config.yaml';
/** Where it keeps corpora of its own, unless its configuration says otherwise. */
export const corporaPath = '.shishin/corpora';

/** File name extensions of drafts, without the dot. */
export const draftExtensions = ['md', 'markdown', 'txt', 'tex', 'ltx', 'adoc', 'asciidoc', 'rst', 're'] as const;

/** Which files of a folder are drafts: globs relative to the folder that holds `.shishin`. */
export interface FileGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export interface Config {
  readonly draft: DraftSettings;
  readonly files: FileGlobs;
  /** Globs of the project's own corpus files, relative to the folder that holds `.shishin`. */
  readonly corpora: readonly string[];
}

/**
 * What one place says. The editor's section `shishin` and the project file have the same keys, so that a setting can be
 * moved from one to the other as it stands.
 */
export interface ConfigLayer {
  readonly edition?: string | undefined;
  readonly citation?:
    | {
        readonly style?: CitationStyle | undefined;
        readonly formalName?: string | undefined;
        readonly formalYear?: DraftSettings['formalYear'] | undefined;
        readonly digits?: DraftSettings['digits'] | undefined;
      }
    | undefined;
  readonly terms?: { readonly scope?: TermScope | undefined } | undefined;
  /** By code, or by a group of codes such as `citation.*`; a code itself goes before its group. */
  readonly severities?: Readonly<Record<string, Severity | undefined>> | undefined;
  readonly allow?: readonly string[] | undefined;
  readonly corpora?: readonly string[] | undefined;
  readonly files?:
    { readonly include?: readonly string[] | undefined; readonly exclude?: readonly string[] | undefined } | undefined;
}

/** What holds where nothing is configured. */
export const defaultConfig: Config = {
  draft: defaultSettings,
  files: { include: [`**/*.{${draftExtensions.join(',')}}`], exclude: [] },
  corpora: [`${corporaPath}/*.md`],
};

/**
 * The configuration that the layers make together. The later layer wins, setting by setting, severities code by code: hand
 * over the editor's settings first and the project file last.
 */
export function composeConfig(...layers: readonly ConfigLayer[]): Config {
  return layers.reduce(withLayer, defaultConfig);
}

export { findingCodes };

function withLayer(config: Config, layer: ConfigLayer): Config {
  const { draft, files } = config;
  return {
    draft: {
      edition: layer.edition ?? draft.edition,
      style: layer.citation?.style ?? draft.style,
      formalName: layer.citation?.formalName ?? draft.formalName,
      formalYear: layer.citation?.formalYear ?? draft.formalYear,
      digits: layer.citation?.digits ?? draft.digits,
      termScope: layer.terms?.scope ?? draft.termScope,
      severities: { ...draft.severities, ...severitiesOf(layer) },
      allow: layer.allow ?? draft.allow,
    },
    files: {
      include: layer.files?.include ?? files.include,
      // What is cited is no draft. The default place of corpora is hidden and holds none anyway.
      exclude: withAll(layer.files?.exclude ?? files.exclude, layer.corpora),
    },
    corpora: layer.corpora ?? config.corpora,
  };
}

function withAll(globs: readonly string[], more: readonly string[] | undefined): readonly string[] {
  const others = (more ?? []).filter((glob) => !defaultConfig.corpora.includes(glob));
  return others.length === 0 ? globs : [...globs, ...others];
}

/** The severities of a layer with its groups of codes spelt out. */
function severitiesOf({ severities = {} }: ConfigLayer): Partial<Record<FindingCode, Severity>> {
  const result: Partial<Record<FindingCode, Severity>> = {};
  for (const code of findingCodes) {
    const group = `${code.slice(0, code.indexOf('.'))}.*`;
    const severity = Object.hasOwn(severities, code) ? severities[code] : severities[group];
    if (severity !== undefined) result[code] = severity;
  }
  return result;
}
