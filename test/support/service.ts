/** The language service over the bundled corpus, for tests of features. Made once: it keeps nothing between drafts. */
import type {
  CodeAction,
  CodeActionContext,
  CompletionItem,
  CompletionList,
  DocumentLink,
  Hover,
  Position,
  Range,
} from 'vscode-languageserver-types';
import { defaultSettings, type DraftSettings } from '../../server/src/core/draft/analysis.ts';
import type { Library } from '../../server/src/core/draft/library.ts';
import type { Locale } from '../../server/src/core/text/localised.ts';
import { openDraft, type Draft } from '../../server/src/service/draft.ts';
import { codeActions } from '../../server/src/service/features/codeActions.ts';
import { completion } from '../../server/src/service/features/completion.ts';
import { resolveCompletion } from '../../server/src/service/features/completionResolve.ts';
import { documentLinks } from '../../server/src/service/features/documentLinks.ts';
import { hover } from '../../server/src/service/features/hover.ts';
import { createLanguageService, type LanguageService } from '../../server/src/service/languageService.ts';
import type { ClientTraits } from '../../server/src/service/reading.ts';
import { library } from './bundled.ts';
import { parseFixture, type Fixture } from './fixture.ts';

const everything: ClientTraits = {
  locationLinks: true,
  documentChanges: true,
  createsFiles: true,
  disabledActions: true,
  relatedInformation: true,
  labelDetails: true,
  insertReplace: true,
  markdown: true,
};

/** How a fixture is read; what is absent is as in VS Code in Japanese without settings. */
export interface ReadOptions {
  readonly locale?: Locale;
  readonly client?: Partial<ClientTraits>;
  readonly settings?: Partial<DraftSettings>;
  readonly languageId?: string;
  readonly uri?: string;
  /** The corpora; the bundled ones if left out. */
  readonly library?: Library;
}

/** The service with what the server loads when it is first asked for. */
export interface WholeService extends Omit<LanguageService, 'resolveCompletion'> {
  hover(draft: Draft, settings: DraftSettings, position: Position): Hover | null;
  documentLinks(draft: Draft, settings: DraftSettings): DocumentLink[];
  resolveCompletion(item: CompletionItem): CompletionItem;
  codeActions(draft: Draft, settings: DraftSettings, range: Range, context: CodeActionContext): CodeAction[];
  completion(draft: Draft, settings: DraftSettings, position: Position): CompletionList | null;
}

export interface ReadFixture extends Fixture {
  readonly service: WholeService;
  readonly draft: Draft;
  readonly settings: DraftSettings;
}

/** A fixture as an open draft of a service. */
export function readFixture(marked: string, options: ReadOptions = {}): ReadFixture {
  const fixture = parseFixture(marked);
  const { uri = 'file:///draft.md', languageId = 'markdown' } = options;
  const corpora = options.library ?? library;
  const locale = options.locale ?? 'ja';
  const client = { ...everything, ...options.client };
  const service = createLanguageService({
    library: corpora,
    locale,
    client,
    sourceUri: (corpus) => `shishin:/${corpus.fileName}`,
  });
  return {
    ...fixture,
    service: {
      ...service,
      hover: (draft, settings, position) => hover(service.readingOf(draft, settings), position),
      documentLinks: (draft, settings) => documentLinks(service.readingOf(draft, settings)),
      resolveCompletion: (item) => resolveCompletion(item, { library: corpora, locale }, client),
      codeActions: (draft, settings, range, context) => codeActions(service.readingOf(draft, settings), range, context),
      completion: (draft, settings, position) => completion(service.readingOf(draft, settings), position),
    },
    draft: openDraft(uri, languageId, 1, fixture.text),
    settings: { ...defaultSettings, ...options.settings },
  };
}
