/** The configuration as this client tells it: how settings are fetched, what says that they changed, what is reported. */
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Locale } from '../core/text/localised.ts';
import { configPath } from '../service/config/config.ts';
import { createDraftText } from '../service/draftText.ts';
import { createConfiguration, type Configuration, type ReadProjectFile } from './configuration.ts';
import { register, settingsOf } from './connection.ts';
import type { Folders } from './folders.ts';
import type { Log } from './log.ts';
import type { SessionOptions } from './session.ts';
import type { Watching } from './watching.ts';

interface Options extends Omit<SessionOptions, 'lifecycle'> {
  readonly log: Log;
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
    fetchSettings: async (uri) => {
      if (!client.hasConfiguration) return pushed;
      return settingsOf(connection, { scopeUri: uri, section });
    },
    onProjectFile: (file) => {
      connection.sendNotification('textDocument/publishDiagnostics', problemsOf(file, client.locale)).catch(onError);
    },
    folderOf: (uri) => folders.of(uri),
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
    if (uris.some((uri) => uri.endsWith(`/${configPath}`) || uri.endsWith('/.shishin'))) changed();
  });
  folders.onChange(changed);

  const onReady = (): void => {
    if (client.registersConfiguration)
      register(connection, 'workspace/didChangeConfiguration', { section: [section, 'files.exclude'] }).catch(onError);
  };
  return { configuration, onReady };
}

const section = 'shishin';

/** Clients that push their settings push them all, or only ours. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return null;
  return section in settings ? settings[section] : settings;
}

function problemsOf({ uri, text, problems }: ReadProjectFile, locale: Locale): PublishDiagnosticsParams {
  const lines = createDraftText(text);
  return {
    uri,
    diagnostics: problems.map(({ code, span, message }) => ({
      range: lines.rangeOf(span),
      severity: DiagnosticSeverity.Error,
      code,
      source: 'shishin',
      message: message[locale],
    })),
  };
}
