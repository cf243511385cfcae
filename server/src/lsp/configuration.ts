/**
 * The configuration of each draft: the editor's section `shishin` and the nearest `.shishin/config.yaml` at or above the
 * draft's folder, which wins. Both are read when first asked for and forgotten when the editor says that they changed.
 */
import type { Library } from '../core/draft/library.ts';
import { composeConfig, configPath, type Config, type ConfigLayer } from '../service/config/config.ts';
import type { Draft } from '../service/draft.ts';
import { createDraftFilter } from '../service/config/draftFiles.ts';
import type { ConfigProblem } from '../service/config/problem.ts';
import type { ProjectFile } from '../service/config/projectFile.ts';
import { nameIn, sameDocument } from '../service/sources.ts';
import { readEditorSettings, type EditorSettings } from './editorSettings.ts';
import type { Host } from './host.ts';

/** A project file as it was found, with what is wrong in it. */
export interface ReadProjectFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

export interface ConfigurationOptions {
  readonly host: Host;
  readonly library: Library;
  /** What holds where the editor says nothing. */
  readonly editor: EditorSettings;
  /** A project file that the editor has open, which counts before the one on disk. */
  readonly openFile: (uri: string) => Draft | undefined;
  /** Asks the editor for the section `shishin` as it is for one document or folder; may fail or never resolve. */
  readonly fetchSettings: (uri: string) => Promise<unknown>;
  /** The folder of the workspace that a document lies in; null outside of all. */
  readonly folderOf: (uri: string) => string | null;
  /** Whether a draft is open in a folder or below it. */
  readonly isOpenBelow: (folder: string) => boolean;
  /** Called with each project file that was read, and with empty problems when it is gone. */
  readonly onProjectFile: (file: ReadProjectFile) => void;
  /** Called when the editor has said, after its time, what it was asked for: other settings hold from now on. */
  readonly onLateSettings: () => void;
  readonly onError: (error: unknown) => void;
}

/** All that is configured for one draft. */
export interface DraftConfig extends Config {
  readonly editor: EditorSettings;
  /** Whether a file of this name is a draft where nobody has named or opened it. */
  readonly isIncluded: boolean;
  /** Whether `files.exclude` leaves the document alone, even if it is open. */
  readonly isExcluded: boolean;
}

export interface Configuration {
  /** The configuration for a draft. Never rejects: what cannot be had counts as not configured. */
  of(uri: string): Promise<DraftConfig>;
  /**
   * The project file that counts for a draft, or the one that its folder could have; null where the draft lies in no folder of
   * the workspace and below no project file. Never rejects.
   */
  projectFileOf(uri: string): Promise<ProjectFile | null>;
  /** Whether a project file was last read with this text, so that nothing would change by it. */
  hasRead(uri: string, text: string | undefined): boolean;
  /** Whether a project file was found below a folder. */
  hasFoundBelow(folder: string): boolean;
  /** Forgets everything, so that it is asked for again. */
  forget(): void;
  /** Forgets what was known for a draft that is closed. */
  forgetDraft(uri: string): void;
}

/** How long a request waits for an editor that does not answer, in milliseconds; what it says later counts from then on. */
const PATIENCE = 2000;

export function createConfiguration(options: ConfigurationOptions): Configuration {
  const { host, library, onError } = options;
  const nothingSaid: EditorLayer = { layer: noLayer, editor: options.editor };
  const configs = new Map<string, Promise<DraftConfig>>();
  const settings = new Map<string, Promise<EditorLayer>>();
  const projectLayers = new Map<string, Promise<ConfigLayer | null>>();
  const composed = new Map<EditorLayer, Map<ConfigLayer, Config>>();
  const filter = createDraftFilter();
  /** The project files that were found, with the text that was last read. */
  const found = new Map<string, string>();

  /** How often everything was forgotten: what was asked or read before says nothing any more. */
  let forgotten = 0;

  const askEditor = async (uri: string): Promise<EditorLayer> => {
    try {
      const section = await options.fetchSettings(uri);
      if (section !== null && section !== undefined) {
        // What checks settings is loaded where there are any: most editors have none.
        const { readSettings } = await import('../service/config/readLayer.ts');
        return { layer: readSettings(section).layer, editor: readEditorSettings(section, options.editor) };
      }
    } catch (error) {
      onError(error);
    }
    return nothingSaid;
  };

  const fetchSettings = async (uri: string): Promise<EditorLayer> => {
    const asked = forgotten;
    const answer = askEditor(uri);
    const inTime = await Promise.race([answer, host.after(PATIENCE)]);
    if (inTime !== undefined) return inTime;
    void answer.then((late) => {
      if (late === nothingSaid || asked !== forgotten) return;
      settings.set(uri, answer);
      configs.clear();
      options.onLateSettings();
    });
    return nothingSaid;
  };

  const takeBack = (uri: string): void => {
    if (found.delete(uri)) options.onProjectFile({ uri, text: '', problems: [] });
  };

  /** Whether anybody can want to know of the project in a folder: it may have left the workspace, and its drafts be closed. */
  const concerns = (folder: string): boolean => options.folderOf(`${folder}/-`) !== null || options.isOpenBelow(folder);

  const takeBackOthers = (): void => {
    for (const uri of found.keys()) {
      const folder = folderOfProject(uri);
      if (concerns(folder)) continue;
      takeBack(uri);
      projectLayers.delete(folder);
    }
  };

  const readFolder = async (folder: string): Promise<ConfigLayer | null> => {
    const asked = forgotten;
    const uri = projectFileIn(folder);
    const text = options.openFile(uri)?.text.text ?? (await host.readFile(uri, folder));
    if (text === null) {
      if (asked === forgotten) takeBack(uri);
      return null;
    }
    const { readProjectFile } = await import('../service/config/readProjectFile.ts');
    const { layer, problems } = await readProjectFile(
      text,
      library.corpora.map((corpus) => corpus.id),
    );
    if (asked !== forgotten) return layer;
    // Not remembered, so that it is read again, and its problems told, when somebody is concerned.
    if (!concerns(folder)) projectLayers.delete(folder);
    else {
      found.set(uri, text);
      options.onProjectFile({ uri, text, problems });
    }
    return layer;
  };
  const layerOf = (folder: string): Promise<ConfigLayer | null> =>
    remember(projectLayers, folder, () => readFolder(folder));

  const projectOf = async (uri: string): Promise<Project> => {
    try {
      for (const folder of foldersAbove(uri)) {
        const layer = await layerOf(folder);
        if (layer !== null) return { folder, layer };
      }
    } catch (error) {
      onError(error);
    }
    return { folder: options.folderOf(uri), layer: noLayer };
  };

  const projectFileOf = async (draft: string): Promise<ProjectFile | null> => {
    const { folder } = await projectOf(draft);
    if (folder === null) return null;
    const uri = projectFileIn(folder);
    const open = options.openFile(uri);
    if (open !== undefined) return { uri: open.uri, text: open.text.text, version: open.version };
    const text = await host.readFile(uri, folder).catch(() => null);
    return { uri, text: text?.replace(/^\uFEFF/u, '') ?? null, version: null };
  };

  /** One configuration for all drafts for which the same was said, so that it can be compared by identity. */
  const compose = (settingsOfFolder: EditorLayer, project: ConfigLayer): Config => {
    const known = composed.get(settingsOfFolder) ?? new Map<ConfigLayer, Config>();
    composed.set(settingsOfFolder, known);
    const config = known.get(project) ?? composeConfig(settingsOfFolder.layer, project);
    known.set(project, config);
    return config;
  };

  return {
    of: (uri) =>
      remember(configs, uri, async () => {
        // Settings differ by folder at most, and a workspace may have more drafts than an editor likes to be asked about.
        const scope = options.folderOf(uri) ?? uri;
        const [said, project] = await Promise.all([
          remember(settings, scope, () => fetchSettings(scope)),
          projectOf(uri),
        ]);
        const config = compose(said, project.layer);
        const name = nameIn(project.folder, uri);
        return {
          ...config,
          editor: said.editor,
          isIncluded: filter.includes(config.files, name, uri),
          isExcluded: filter.excludes(config.files, name),
        };
      }),
    projectFileOf,
    hasRead: (uri, text) =>
      text !== undefined && [...found].some(([own, read]) => read === text && sameDocument(own, uri)),
    hasFoundBelow: (folder) => [...found.keys()].some((uri) => nameIn(folder, uri) !== null),
    forget() {
      forgotten++;
      takeBackOthers();
      configs.clear();
      settings.clear();
      projectLayers.clear();
      composed.clear();
      // A project file may be gone together with all who would ask for it.
      for (const uri of found.keys()) layerOf(folderOfProject(uri)).catch(onError);
    },
    forgetDraft(uri) {
      configs.delete(uri);
      if (options.folderOf(uri) === null) settings.delete(uri);
      takeBackOthers();
    },
  };
}

/** What the editor says of a folder. */
interface EditorLayer {
  readonly layer: ConfigLayer;
  readonly editor: EditorSettings;
}

interface Project {
  /** The folder that globs are relative to; null where there is none. */
  readonly folder: string | null;
  readonly layer: ConfigLayer;
}

const noLayer: ConfigLayer = {};

function projectFileIn(folder: string): string {
  return `${folder}/${configPath}`;
}

/** The folder of a project file that `projectFileIn` has named. */
function folderOfProject(uri: string): string {
  return uri.slice(0, -configPath.length - 1);
}

function remember<V>(known: Map<string, Promise<V>>, key: string, make: () => Promise<V>): Promise<V> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** The URIs of the folders above a document, innermost first; none for documents that lie in no folder. */
export function foldersAbove(uri: string): readonly string[] {
  const parts = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(\/[^?#]*)/i.exec(uri);
  if (parts === null) return [];
  const [, root = '', path = ''] = parts;
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end >= 0; end = end === 0 ? -1 : path.lastIndexOf('/', end - 1))
    folders.push(root + path.slice(0, end));
  return folders;
}
