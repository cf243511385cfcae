/**
 * The language server's life: what is answered before `initialize`, between it and `shutdown`, and after. Everything
 * that needs to know the client begins with the session that `initialize` creates.
 */
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import { bundledCorpora, bundledTerms } from '../bundled/index.ts';
import { createLibrary } from '../core/draft/library.ts';
import { createLiveLibrary } from '../service/corpora/liveLibrary.ts';
import { refusalIn, type Lifecycle } from './answer.ts';
import { capabilitiesFor } from './capabilities.ts';
import { clientOf } from './client.ts';
import { withClientFiles } from './clientFiles.ts';
import type { Connection } from './connection.ts';
import type { Host } from './host.ts';
import { startSession, type Session } from './session.ts';
import { isObject } from './shapes.ts';

/** Serves the client at the other end of a connection; the connection must not listen yet. */
export function startServer(connection: Connection, host: Host): void {
  const lifecycle: Lifecycle = { state: 'new' };
  let session: Session | null = null;
  const end = (): void => host.exit(lifecycle.state === 'shutdown' ? 0 : 1);

  connection.onRequest('initialize', (params) => {
    if (lifecycle.state !== 'new')
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialised already.');
    if (!isObject(params))
      return new ResponseError(ErrorCodes.InvalidParams, 'The parameters do not have the shape of this request.');
    if (typeof params.processId === 'number') host.onProcessEnd(params.processId, end);
    const client = clientOf(params, host.locale);
    const library = createLiveLibrary(createLibrary(bundledCorpora(), bundledTerms()));
    const files = client.isOurs ? withClientFiles(host, connection) : host;
    session = startSession({ connection, host: files, client, library, lifecycle });
    lifecycle.state = 'running';
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'shishin', version: host.version } };
  });
  connection.onNotification('initialized', () => session?.ready());
  connection.onShutdown(() => {
    const untimely = refusalIn(lifecycle);
    if (untimely !== null) return untimely;
    lifecycle.state = 'shutdown';
    session?.end();
    return null;
  });
  // A client that is gone without having said so ends the server like one that has.
  connection.onNotification('exit', end);
  connection.onClose(end);
  connection.onOtherRequest(
    (method) => refusalIn(lifecycle) ?? new ResponseError(ErrorCodes.MethodNotFound, `There is no request ${method}.`),
  );
  connection.listen();
}
