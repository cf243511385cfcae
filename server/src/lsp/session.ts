/**
 * A session: one client from `initialize` to `exit`. It owns the open drafts and what is configured for them, tells the
 * client of findings, and has the requests answered.
 */
import type { LiveLibrary } from '../service/corpora/liveLibrary.ts';
import type { Draft } from '../service/draft.ts';
import { createLanguageService } from '../service/languageService.ts';
import { runInSlices, Slices } from '../service/slices.ts';
import { createAnswerer, type AnswererOptions, type Lifecycle } from './answer.ts';
import type { Client } from './client.ts';
import type { DraftConfig } from './configuration.ts';
import type { Connection } from './connection.ts';
import { connectConfiguration } from './connectConfiguration.ts';
import { connectCorpora } from './corpora.ts';
import { createDrafts } from './drafts.ts';
import { createFolders } from './folders.ts';
import type { Host } from './host.ts';
import { createLog } from './log.ts';
import { clientCommands, workspaceChanged } from './ours.ts';
import { createPublisher } from './publishing.ts';
import { createPush } from './pushes.ts';
import { answerRequests } from './requests.ts';
import { refresh } from './refresh.ts';
import { sourceUriFor } from './sourceUri.ts';
import { createWatching } from './watching.ts';
import { connectWorkspace } from './workspace.ts';

export interface SessionOptions {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly library: LiveLibrary;
  readonly lifecycle: Lifecycle;
}

export interface Session {
  /** To be called when the client says that it is ready. */
  ready(): void;
  /** To be called when the client wants nothing more. */
  end(): void;
}

/** Registers every handler. */
export function startSession(options: SessionOptions): Session {
  const { connection, host, client, library, lifecycle } = options;
  const log = createLog(connection);
  const onError = (error: unknown): void => log.error(error);
  const push = createPush(connection);
  const drafts = createDrafts();
  const draftAt = (uri: string): Draft | undefined => drafts.get(uri);
  const service = createLanguageService({
    library,
    locale: client.locale,
    client,
    sourceUri: sourceUriFor(client, host, (corpus) => corpora.uriOf(corpus)),
    listCommand: client.isOurs ? clientCommands.listCitingDrafts : null,
  });
  const folders = createFolders(connection, client);
  const watching = createWatching({ connection, client, host, folders, onError });
  const { configuration, onReady } = connectConfiguration({
    ...options,
    log,
    push,
    drafts,
    folders,
    watching,
    onChange: () => configurationChanged(),
  });
  const corpora = connectCorpora({
    ...options,
    push,
    configuration,
    folders,
    watching,
    openDrafts: () => drafts.all().map(({ uri }) => uri),
    draftAt,
    onChange() {
      configuration.forget();
      findingsChanged();
    },
    onError,
  });
  const workspace = connectWorkspace({
    ...options,
    service,
    configuration,
    folders,
    watching,
    log,
    openDrafts: () => drafts.all(),
    isOpen: (uri) => draftAt(uri) !== undefined,
  });
  const configOf = (draft: Draft): Promise<DraftConfig> => configuration.of(draft.uri);
  const slices = (): Slices => new Slices(() => host.nextTurn());
  const prepare: AnswererOptions['prepare'] = async (draft, settings, goesOn) =>
    (await runInSlices(service.analyseInSteps(draft, settings), slices(), goesOn)) !== null;

  const publisher = createPublisher({
    host,
    draftAt,
    async diagnosticsOf(draft) {
      const { draft: settings, isExcluded } = await configOf(draft);
      if (isExcluded) return [];
      const isCurrent = (): boolean => draftAt(draft.uri) === draft;
      return isCurrent() && (await prepare(draft, settings, isCurrent)) ? service.diagnostics(draft, settings) : null;
    },
    publish: (params) => push('findings', params),
    onError,
  });
  const configurationChanged = (): void => {
    findingsChanged();
    corpora.configurationChanged();
  };
  const findingsChanged = (): void => {
    if (!client.pullsDiagnostics) for (const { uri } of drafts.all()) publisher.schedule(uri);
    refresh(options, onError);
    workspace.configurationChanged();
  };
  if (!client.pullsDiagnostics) {
    drafts.onChange((draft) => publisher.schedule(draft.uri));
    drafts.onClose((draft) => publisher.clear(draft.uri));
  }
  drafts.onChange((draft) => {
    workspace.draftChanged();
    corpora.documentChanged(draft.uri);
  });
  drafts.onClose((draft) => {
    corpora.documentClosed(draft.uri);
    configuration.forgetDraft(draft.uri);
    workspace.draftClosed(draft.uri);
  });
  drafts.listen(connection);
  workspace.onChange(() => {
    if (client.refreshes.codeLenses) connection.sendRequest('workspace/codeLens/refresh').catch(onError);
    if (client.isOurs) connection.sendNotification(workspaceChanged).catch(onError);
  });

  answerRequests({
    connection,
    client,
    service,
    answerer: createAnswerer({ lifecycle, log, draftAt, configOf, prepare }),
    configOf,
    host,
    configuration,
    workspace,
    draftAt,
  });
  let isOver = false;
  return {
    ready() {
      folders.start();
      onReady();
      watching.start();
      corpora.start();
      workspace.start();
      // While the client opens its drafts; what a draft needs at once it finishes itself.
      const { corpora: present, indexes } = library;
      runInSlices(indexes.prepare(present), slices(), () => !isOver).catch(onError);
    },
    end() {
      isOver = true;
      corpora.end();
      workspace.end();
    },
  };
}
