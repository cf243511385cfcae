/**
 * What the client does when the server is lost: it starts a new one and says so once. A server that keeps dying is given
 * up after a while, because each start reads the workspace again and the writer would only notice a busy machine.
 */
import { commands, l10n, window, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { commandIds } from './commands.ts';

/** How many losses within `withinMs` milliseconds are answered by a restart. */
const tolerated = 4;
const withinMs = 3 * 60 * 1000;

/** The error handler of a client that logs to `log`. */
export function restartWhenLost(log: LogOutputChannel): ErrorHandler {
  let losses: readonly number[] = [];
  return {
    // The client logs what could not be read or written. It is never a reason to shut down: the messages on their way to a
    // server that has just died fail before its end is known, and a client that shuts down then starts no other.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      const now = Date.now();
      losses = [...losses.filter((time) => now - time < withinMs), now];
      if (losses.length > tolerated) {
        void sayThatItStopped(log);
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      if (losses.length === 1) void sayThatItRestarts(log);
      return { action: CloseAction.Restart, handled: true };
    },
  };
}

async function sayThatItRestarts(log: LogOutputChannel): Promise<void> {
  const show = l10n.t('Show Log');
  const message = l10n.t('The Shishin server stopped unexpectedly and has been restarted.');
  if ((await window.showWarningMessage(message, show)) === show) log.show();
}

async function sayThatItStopped(log: LogOutputChannel): Promise<void> {
  const restart = l10n.t('Restart');
  const show = l10n.t('Show Log');
  const message = l10n.t('The Shishin server keeps stopping and was not restarted again.');
  const answer = await window.showErrorMessage(message, restart, show);
  if (answer === restart) await commands.executeCommand(commandIds.restart);
  if (answer === show) log.show();
}
