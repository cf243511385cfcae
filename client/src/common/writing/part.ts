/** Picks what of a clause is quoted: all of it, a paragraph or a sentence. */
import { l10n, window, type QuickPickItem } from 'vscode';
import type { ClauseTexts } from '../../../../server/src/service/features/commands.ts';

export type Part = ClauseTexts['parts'][number];

interface Item extends QuickPickItem {
  readonly part: Part;
}

/**
 * The part that the writer picks, without being asked where there is but one. The sentence by which the clause was found
 * is the one that Enter takes. Null where the writer picks none.
 */
export async function pickPart(parts: readonly Part[], sentence: string | null): Promise<Part | null> {
  const [only, ...others] = parts;
  if (only === undefined || others.length === 0) return only ?? null;
  const pick = window.createQuickPick<Item>();
  pick.title = l10n.t('Which Part?');
  pick.placeholder = l10n.t('Words of the part');
  pick.matchOnDetail = true;
  pick.items = parts.map((part) => ({ label: part.label, detail: part.words, part }));
  const found = pick.items.find(({ part }) => part.words === sentence);
  if (found !== undefined) pick.activeItems = [found];
  const picked = new Promise<Part | null>((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item === undefined) return;
      resolve(item.part);
      pick.hide();
    });
    pick.onDidHide(() => resolve(null));
  });
  pick.show();
  const part = await picked;
  pick.dispose();
  return part;
}
