/** Picks a clause by number, title, reading, romaji or English title: the server searches with each letter. */
import { l10n, ThemeIcon, window, type QuickPickItem } from 'vscode';
import type { FoundClause } from '../../../../server/src/service/features/commands.ts';
import type { Server } from '../server.ts';

interface Item extends QuickPickItem {
  readonly clause: FoundClause;
}

/** The clause that the writer picks; null where they pick none. */
export async function pickClause(server: Server, title: string): Promise<FoundClause | null> {
  const pick = window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = l10n.t('Number, title, reading or English title, such as Ⅴ2(2), 後方地域支援, kouhouchiiki');
  let asked = 0;
  const search = async (query: string): Promise<void> => {
    const mine = ++asked;
    pick.busy = true;
    const found = await server.searchClauses(query);
    // The writer has gone on typing, and a later answer is on its way.
    if (mine !== asked) return;
    pick.busy = false;
    pick.items = (found ?? []).map(itemOf);
  };
  const picked = new Promise<FoundClause | null>((resolve) => {
    pick.onDidChangeValue((value) => void search(value));
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.clause ?? null);
      pick.hide();
    });
    pick.onDidHide(() => resolve(null));
  });
  pick.show();
  void search('');
  const clause = await picked;
  pick.dispose();
  return clause;
}

/** The server has matched already, by readings too, which VS Code's own filter would not find. */
function itemOf(clause: FoundClause): Item {
  const { label, description, detail } = clause;
  return { label, description, detail, iconPath: new ThemeIcon('note'), alwaysShow: true, clause };
}
