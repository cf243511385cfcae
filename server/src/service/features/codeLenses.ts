/** Code lenses in a source: by how many drafts each clause is cited. Clauses that nobody cites have none. */
import type { CodeLens, Command, Range } from 'vscode-languageserver-types';
import type { Locale } from '../../core/text/localised.ts';
import type { Sources } from '../sources.ts';
import type { DraftRecord } from '../workspace/record.ts';
import { usageOf } from '../workspace/usage.ts';

export interface CodeLensOptions {
  readonly sources: Sources;
  readonly locale: Locale;
  /**
   * The client's command that lists the citations of the clause at a place, called with the source's URI and the
   * position; null where the client has none.
   */
  readonly listCommand: string | null;
}

export function codeLenses(
  uri: string,
  records: readonly DraftRecord[],
  { sources, locale, listCommand }: CodeLensOptions,
): CodeLens[] | null {
  const corpus = sources.corpusAt(uri);
  if (corpus === null) return null;
  const usage = usageOf(records);
  return corpus.nodes.flatMap((node) => {
    const drafts = usage.get(node)?.drafts;
    if (drafts === undefined) return [];
    const range = sources.rangeOf(corpus, node.heading);
    return [{ range, command: commandOf(citedBy(drafts, locale), uri, range, listCommand) }];
  });
}

/** A command without a name is how a lens says something that cannot be clicked. */
function commandOf(title: string, uri: string, { start }: Range, listCommand: string | null): Command {
  return listCommand === null ? { title, command: '' } : { title, command: listCommand, arguments: [uri, start] };
}

function citedBy(count: number, locale: Locale): string {
  if (locale === 'ja') return `${count}件の原稿で参照`;
  return `cited by ${count} ${count === 1 ? 'draft' : 'drafts'}`;
}
