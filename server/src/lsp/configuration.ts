/**
 * The configuration of each draft: the editor's section `shishin` and the nearest `.shishin/config.yaml` at or above the
 * draft's folder, which wins. Both are read when first asked for and forgotten when the editor says that they changed.
 */
import type { Library } from '../core/draft/library.ts';
import { composeConfig, configPath, type Config, type ConfigLayer } from '../service/config/config.ts';
import type { ConfigProblem } from '../service/config/problem.ts';
import { readSettings } from '../service/config/readLayer.ts';
import { readProjectFile } from '../service/config/readProjectFile.ts';
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
  /** Asks the editor for the section `shishin` as it is for one document; may fail or never resolve. */
  readonly fetchSettings: (uri: string) => Promise<unknown>;
  /** Called with each project file that was read, and with empty problems when it is gone. */
  readonly onProjectFile: (file: ReadProjectFile) => void;
  readonly onError: (error: unknown) => void;
}

/** All that is configured for one draft. */
export interface DraftConfig extends Config {
  readonly editor: EditorSettings;
}

export interface Configuration {
  /** The configuration for a draft. Never rejects: what cannot be had counts as not configured. */
  of(uri: string): Promise<DraftConfig>;
  /** Forgets everything, so that it is asked for again. */
  forget(): void;
  /** Forgets what was known for a draft that is closed. */
  forgetDraft(uri: string): void;
}

/** How long a request waits for an editor that does not answer, in milliseconds. */
const PATIENCE = 2000;

export function createConfiguration(options: ConfigurationOptions): Configuration {
  const { host, library, onError } = options;
  const configs = new Map<string, Promise<DraftConfig>>();
  const projectLayers = new Map<string, Promise<ConfigLayer | null>>();
  const found = new Set<string>();

  const fetchSettings = async (uri: string): Promise<unknown> => {
    try {
      return await Promise.race([options.fetchSettings(uri), host.after(PATIENCE)]);
    } catch (error) {
      onError(error);
      return undefined;
    }
  };

  const readFolder = async (folder: string): Promise<ConfigLayer | null> => {
    const uri = `${folder}/${configPath}`;
    const text = await host.readFile(uri);
    if (text === null) {
      if (found.delete(uri)) options.onProjectFile({ uri, text: '', problems: [] });
      return null;
    }
    found.add(uri);
    const { layer, problems } = await readProjectFile(
      text,
      library.corpora.map((corpus) => corpus.id),
    );
    options.onProjectFile({ uri, text, problems });
    return layer;
  };
  const layerOf = (folder: string): Promise<ConfigLayer | null> =>
    remember(projectLayers, folder, () => readFolder(folder));

  const projectLayer = async (uri: string): Promise<ConfigLayer> => {
    try {
      for (const folder of foldersAbove(uri)) {
        const layer = await layerOf(folder);
        if (layer !== null) return layer;
      }
    } catch (error) {
      onError(error);
    }
    return {};
  };

  return {
    of: (uri) =>
      remember(configs, uri, async () => {
        const [settings, project] = await Promise.all([fetchSettings(uri), projectLayer(uri)]);
        const config = composeConfig(readSettings(settings).layer, project);
        return { ...config, editor: readEditorSettings(settings) };
      }),
    forget() {
      configs.clear();
      projectLayers.clear();
    },
    forgetDraft: (uri) => void configs.delete(uri),
  };
}

function remember<V>(known: Map<string, Promise<V>>, key: string, make: () => Promise<V>): Promise<V> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** The URIs of the folders above a document, innermost first; none for documents that lie in no folder. */
function foldersAbove(uri: string): readonly string[] {
  const parts = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(\/[^?#]*)/i.exec(uri);
  if (parts === null) return [];
  const [, root = '', path = ''] = parts;
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end >= 0; end = end === 0 ? -1 : path.lastIndexOf('/', end - 1))
    folders.push(root + path.slice(0, end));
  return folders;
}
