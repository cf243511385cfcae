/**
 * Picks a clause by number, title, reading, romaji, English title or words of its text: the server searches with each
 * letter, and the source is shown beside the draft meanwhile.
 */
import { l10n, ThemeIcon, window, type QuickPickItem } from 'vscode';
import type { FoundClause } from '../../../../server/src/service/features/searchClauses.ts';
import type { Server } from '../server.ts';
import { createPreview } from '../writing/preview.ts';

interface Item extends QuickPickItem {
  readonly clause: FoundClause;
}

/** The clause that the writer picks, of those that are `wanted`; null where they pick none. */
export async function pickClause(
  server: Server,
  title: string,
  wanted: (clause: FoundClause) => boolean = () => true,
): Promise<FoundClause | null> {
  const preview = createPreview();
  const pick = window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = l10n.t('Number, title, reading or words, such as Ⅴ2(2), 後方地域支援, kouhouchiiki, 憲法');
  let asked = 0;
  const search = async (query: string): Promise<void> => {
    const mine = ++asked;
    pick.busy = true;
    await server.started();
    const found = await server.searchClauses(query);
    // The writer has gone on typing, and a later answer is on its way.
    if (mine !== asked) return;
    pick.busy = false;
    pick.items = (found ?? []).filter(wanted).map(itemOf);
  };
  const picked = new Promise<FoundClause | null>((resolve) => {
    pick.onDidChangeValue((value) => void search(value));
    pick.onDidChangeActive(([item]) => preview.show(item?.clause ?? null));
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      // Enter before the answer is there picks nothing, and must not lose what was typed.
      if (item === undefined) return;
      resolve(item.clause);
      pick.hide();
    });
    pick.onDidHide(() => resolve(null));
  });
  pick.show();
  void search('');
  const clause = await picked;
  pick.dispose();
  await preview.end();
  return clause;
}

/** The server has matched already, by readings too, which VS Code's own filter would not find. */
function itemOf(clause: FoundClause): Item {
  const { label, description, detail } = clause;
  return { label, description, detail, iconPath: new ThemeIcon('note'), alwaysShow: true, clause };
}
