/** The preview of one completion item, made only when the editor shows it. */
import type { CompletionItem } from 'vscode-languageserver-types';
import type { ClientTraits } from '../reading.ts';
import { readReference, readTargetReference } from '../references.ts';
import { renderDocument } from '../render/document.ts';
import { markupContent } from '../render/markupContent.ts';
import { renderTarget, type RenderContext } from '../render/target.ts';
import { renderTerm } from '../render/term.ts';

/** The item with its documentation; an item that is not ours comes back as it is. */
export function resolveCompletion(item: CompletionItem, context: RenderContext, client: ClientTraits): CompletionItem {
  const term = readReference(context.library, item.data)?.term ?? null;
  const meant = readTargetReference(context.library, item.data);
  if (meant === null) return item;
  const { corpus, target } = meant;
  const value =
    term !== null
      ? renderTerm(corpus, { term, variant: null }, context.locale)
      : target === null
        ? renderDocument(corpus, context.locale)
        : renderTarget(corpus, target, context);
  return { ...item, documentation: markupContent(value, client) };
}
