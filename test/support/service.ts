/** The language service over the bundled corpus, for tests of features. Made once: it keeps nothing between drafts. */
import type { CodeAction, CodeActionContext, CompletionList, Position, Range } from 'vscode-languageserver-types';
import { defaultSettings, type DraftSettings } from '../../server/src/core/draft/analysis.ts';
import type { Library } from '../../server/src/core/draft/library.ts';
import type { Locale } from '../../server/src/core/text/localised.ts';
import { openDraft, type Draft } from '../../server/src/service/draft.ts';
import { codeActions } from '../../server/src/service/features/codeActions.ts';
import { completion } from '../../server/src/service/features/completion.ts';
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
export interface WholeService extends LanguageService {
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
  const service = createLanguageService({
    library: options.library ?? library,
    locale: options.locale ?? 'ja',
    client: { ...everything, ...options.client },
    sourceUri: (corpus) => `shishin:/${corpus.fileName}`,
  });
  return {
    ...fixture,
    service: {
      ...service,
      codeActions: (draft, settings, range, context) => codeActions(service.readingOf(draft, settings), range, context),
      completion: (draft, settings, position) => completion(service.readingOf(draft, settings), position),
    },
    draft: openDraft(uri, languageId, 1, fixture.text),
    settings: { ...defaultSettings, ...options.settings },
  };
}
