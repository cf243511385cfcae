/** The preview of one completion item, made only when the editor shows it. */
import type { CompletionItem } from 'vscode-languageserver-types';
import type { ClientTraits } from '../reading.ts';
import { readReference } from '../references.ts';
import { markupContent } from '../render/markupContent.ts';
import { renderTarget, type RenderContext } from '../render/target.ts';
import { renderTerm } from '../render/term.ts';
import { wholeOf } from '../targets.ts';

/** The item with its documentation; an item that is not ours comes back as it is. */
export function resolveCompletion(item: CompletionItem, context: RenderContext, client: ClientTraits): CompletionItem {
  const meant = readReference(context.library, item.data);
  if (meant === null) return item;
  const { corpus, node, term } = meant;
  const value =
    term === null
      ? renderTarget(corpus, wholeOf(node), context)
      : renderTerm(corpus, { term, variant: null }, context.locale);
  return { ...item, documentation: markupContent(value, client) };
}
