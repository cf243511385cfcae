/** The configuration as this client tells it: how settings are fetched, what says that they changed, what is reported. */
import { configPath } from '../service/config/config.ts';
import { isProjectFile } from '../service/config/projectFile.ts';
import { nameIn } from '../service/sources.ts';
import { INCREMENTAL } from './capabilities.ts';
import { createConfiguration, type Configuration } from './configuration.ts';
import { register, settingsOf } from './connection.ts';
import { debounced } from './debounced.ts';
import type { Drafts } from './drafts.ts';
import { defaultEditorSettings, otherEditorSettings } from './editorSettings.ts';
import type { Folders } from './folders.ts';
import type { Log } from './log.ts';
import { problemDiagnostics, type Push } from './pushes.ts';
import type { SessionOptions } from './session.ts';
import type { Watching } from './watching.ts';

interface Options extends Omit<SessionOptions, 'lifecycle'> {
  readonly log: Log;
  readonly push: Push;
  readonly drafts: Drafts;
  readonly folders: Folders;
  readonly watching: Watching;
  /** Called when findings may differ from now on. */
  readonly onChange: () => void;
}

/** Makes the configuration of a session; `onReady` is to be called when the client takes registrations. */
export function connectConfiguration({
  connection,
  host,
  client,
  library,
  log,
  push,
  drafts,
  folders,
  watching,
  onChange,
}: Options): {
  readonly configuration: Configuration;
  readonly onReady: () => void;
} {
  const onError = (error: unknown): void => log.error(error);
  let pushed: unknown = null;
  const configuration = createConfiguration({
    host,
    library,
    editor: client.isOurs ? defaultEditorSettings : otherEditorSettings,
    openFile: (uri) => drafts.projectFile(uri),
    fetchSettings: async (uri) => {
      if (!client.hasConfiguration) return pushed;
      return settingsOf(connection, { scopeUri: uri, section });
    },
    onProjectFile: (file) => {
      push('problems', { uri: file.uri, diagnostics: problemDiagnostics(file, client.locale) }).catch(onError);
    },
    onLateSettings: () => onChange(),
    folderOf: (uri) => folders.of(uri),
    isOpenBelow: (folder) => drafts.all().some(({ uri }) => nameIn(folder, uri) !== null),
    onError,
  });
  const changed = (): void => {
    configuration.forget();
    onChange();
  };
  connection.onNotification('workspace/didChangeConfiguration', ({ settings }) => {
    pushed = sectionOf(settings);
    changed();
  });
  watching.onChange((uris) => {
    if (uris.some((uri) => isProjectFile(uri) || configuration.hasFoundBelow(uri) || uri.endsWith('/.shishin')))
      changed();
  });
  folders.onChange(changed);
  const soon = debounced(host, REST, changed);
  drafts.onProjectFile((uri) => {
    // Whoever only opens the file to read it changes nothing.
    if (!configuration.hasRead(uri, drafts.projectFile(uri)?.text.text)) soon();
  });

  const onReady = (): void => {
    if (client.registersDocuments) followProjectFiles(connection).catch(onError);
    if (client.registersConfiguration)
      register(connection, 'workspace/didChangeConfiguration', { section: [section, 'files.exclude'] }).catch(onError);
  };
  return { configuration, onReady };
}

const section = 'shishin';

/** How long a project file rests in the editor before it counts, in milliseconds. */
const REST = 300;

/** Has the client tell of open project files: what is unsaved there counts, and an edit must fit it. */
async function followProjectFiles(connection: SessionOptions['connection']): Promise<void> {
  const documentSelector = [{ pattern: `**/${configPath}` }];
  await register(connection, 'textDocument/didOpen', { documentSelector });
  await register(connection, 'textDocument/didChange', { documentSelector, syncKind: INCREMENTAL });
  await register(connection, 'textDocument/didClose', { documentSelector });
}

/** Clients that push their settings push them all, or only ours. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return null;
  return section in settings ? settings[section] : settings;
}
