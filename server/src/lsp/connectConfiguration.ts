/** The configuration as this client tells it: how settings are fetched, what says that they changed, what is reported. */
import {
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver';
import type { Locale } from '../core/text/localised.ts';
import { configPath } from '../service/config/config.ts';
import { createDraftText } from '../service/draftText.ts';
import { createConfiguration, type Configuration, type ReadProjectFile } from './configuration.ts';
import type { SessionOptions } from './session.ts';

/**
 * Makes the configuration of a session. `onChange` is called when findings may differ from now on, `onReady` is to be
 * called when the client takes registrations.
 */
export function connectConfiguration(
  { connection, host, client, library }: Omit<SessionOptions, 'lifecycle'>,
  onChange: () => void,
): { configuration: Configuration; onReady: () => void } {
  const onError = (error: unknown): void => connection.console.error(String(error));
  let pushed: unknown = null;
  const configuration = createConfiguration({
    host,
    library,
    fetchSettings: async (uri) => {
      if (!client.hasConfiguration) return pushed;
      const settings: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section });
      return settings;
    },
    onProjectFile: (file) => {
      connection.sendDiagnostics(problemsOf(file, client.locale)).catch(onError);
    },
    onError,
  });
  const changed = (): void => {
    configuration.forget();
    onChange();
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    pushed = sectionOf(settings);
    changed();
  });
  connection.onDidChangeWatchedFiles(changed);

  const onReady = (): void => {
    if (client.registersConfiguration)
      connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(onError);
    if (client.registersWatchers)
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${configPath}` }] })
        .catch(onError);
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
