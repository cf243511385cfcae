/** The preview of one completion item, made only when the editor shows it. */
import { MarkupKind, type CompletionItem } from 'vscode-languageserver-types';
import { readReference } from '../references.ts';
import { renderTarget, type RenderContext } from '../render/target.ts';
import { renderTerm } from '../render/term.ts';
import { wholeOf } from '../targets.ts';

/** The item with its documentation; an item that is not ours comes back as it is. */
export function resolveCompletion(item: CompletionItem, context: RenderContext): CompletionItem {
  const meant = readReference(context.library, item.data);
  if (meant === null) return item;
  const { corpus, node, term } = meant;
  const value =
    term === null
      ? renderTarget(corpus, wholeOf(node), context)
      : renderTerm(corpus, { term, variant: null }, context.locale);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}
