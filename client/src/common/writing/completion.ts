/**
 * Completion for those who type faster than it is answered. While an answer is on its way, an input method may commit other
 * words of the same length in the same place; VS Code would take the answer for the words that are gone, find nothing
 * that fits, and not open the list until the next key. So what has become outdated is asked again.
 */
import type { CompletionMiddleware } from 'vscode-languageclient';

/** More often than this nobody commits while one answer is on its way. */
const mostTries = 3;

export const completeWhatIsThere: CompletionMiddleware = {
  async provideCompletionItem(document, position, context, token, next) {
    let { version } = document;
    let answer = await next(document, position, context, token);
    for (let tries = 1; tries < mostTries; tries++) {
      if (document.version === version || token.isCancellationRequested) break;
      ({ version } = document);
      answer = await next(document, position, context, token);
    }
    return answer;
  },
};
