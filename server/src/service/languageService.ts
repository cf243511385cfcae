/**
 * The language service: the features of the editor as functions of a draft and a place in it. It knows the data types
 * of the protocol and no connection, so that tests and other hosts call it as the server does. What it keeps is the
 * analysis of each draft that is still open, which can be computed again at any time. Features of a draft that nobody
 * needs while the server starts (hover, completion, code actions …) are no methods of it: whoever loads one calls it with
 * `readingOf`.
 */
import type {
  CodeLens,
  CompletionItem,
  Definition,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SemanticTokens,
  SymbolInformation,
} from 'vscode-languageserver-types';
import type { DraftAnalysis, DraftSettings } from '../core/draft/analysis.ts';
import type { Library } from '../core/draft/library.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Locale } from '../core/text/localised.ts';
import type { Steps } from '../core/text/steps.ts';
import { createAnalyses } from './analyses.ts';
import type { Draft } from './draft.ts';
import { codeLenses } from './features/codeLenses.ts';
import type { ClauseTexts } from './features/commands.ts';
import { definition } from './features/definition.ts';
import { diagnostics } from './features/diagnostics.ts';
import { documentHighlights } from './features/documentHighlights.ts';
import { documentSymbols } from './features/documentSymbols.ts';
import { foldingRanges } from './features/foldingRanges.ts';
import { inlayHints } from './features/inlayHints.ts';
import { citingDrafts, outline, type CitingDraft, type OutlinedCorpus } from './features/outline.ts';
import { references } from './features/references.ts';
import type { FoundClause } from './features/searchClauses.ts';
import { semanticTokens } from './features/semanticTokens.ts';
import type { ClientTraits, Reading } from './reading.ts';
import { readReference } from './references.ts';
import { createSources, type Sources } from './sources.ts';
import { recordOf, type DraftRecord } from './workspace/record.ts';

export interface ServiceOptions {
  readonly library: Library;
  readonly locale: Locale;
  readonly client: ClientTraits;
  /** The URI under which the editor can open a corpus. */
  readonly sourceUri: (corpus: Corpus) => string;
  /** The client's command that lists the citations of a clause, for code lenses; null or absent where it has none. */
  readonly listCommand?: string | null;
}

/**
 * No method throws for anything that a draft or a position holds. All answer at once but those that answer with a promise, whose
 * features are loaded when they are first asked for.
 */
export interface LanguageService {
  readonly sources: Sources;
  /** The analysis of a draft under settings; computed once for each version. */
  analysisOf(draft: Draft, settings: DraftSettings): DraftAnalysis;
  /** What a feature is a function of, for one that is loaded when it is first asked for. */
  readingOf(draft: Draft, settings: DraftSettings): Reading;
  /** The same in short steps, after which every other method answers at once. */
  analyseInSteps(draft: Draft, settings: DraftSettings): Steps<DraftAnalysis>;
  definition(draft: Draft, settings: DraftSettings, position: Position): Definition | LocationLink[] | null;
  resolveCompletion(item: CompletionItem): Promise<CompletionItem>;
  diagnostics(draft: Draft, settings: DraftSettings): Diagnostic[];
  documentHighlights(draft: Draft, settings: DraftSettings, position: Position): DocumentHighlight[] | null;
  inlayHints(draft: Draft, settings: DraftSettings, range: Range): InlayHint[];
  semanticTokens(draft: Draft, settings: DraftSettings, range: Range | null): SemanticTokens;
  /** What a draft cites, for the questions below that are asked of all drafts; null for a source. */
  recordOf(draft: Draft, settings: DraftSettings): DraftRecord | null;
  /** Citations of what is cited at the position, in the drafts given. */
  references(
    draft: Draft,
    settings: DraftSettings,
    position: Position,
    records: readonly DraftRecord[],
    includeSource: boolean,
  ): Location[] | null;
  /** Only sources have lenses, an outline and folding of ours; every other document is answered with null. */
  codeLenses(uri: string, records: readonly DraftRecord[]): CodeLens[] | null;
  /** The library as a tree, with what the drafts given cite of it. */
  outline(records: readonly DraftRecord[]): readonly OutlinedCorpus[];
  /** The drafts that cite the clause that the data refers to; none where there is no such clause. */
  citingDrafts(reference: unknown, records: readonly DraftRecord[]): readonly CitingDraft[];
  documentSymbols(uri: string): DocumentSymbol[] | null;
  foldingRanges(uri: string): FoldingRange[] | null;
  workspaceSymbols(query: string): Promise<SymbolInformation[]>;
  searchClauses(query: string): Promise<readonly FoundClause[]>;
  /** The texts of the clause that the data refers to; null where there is none. */
  clauseTexts(reference: unknown, settings: DraftSettings): Promise<ClauseTexts | null>;
}

export function createLanguageService(options: ServiceOptions): LanguageService {
  const { library, locale, client } = options;
  const sources = createSources(library, options.sourceUri);
  const analyses = createAnalyses(library);
  const read = (draft: Draft, settings: DraftSettings): Reading => ({
    draft,
    text: draft.text,
    analysis: analyses.of(draft, settings),
    locale,
    client,
    sources,
    prospectAt: (offset) => analyses.prospectAt(draft, settings, offset),
  });
  const records = new WeakMap<DraftAnalysis, DraftRecord>();

  return {
    sources,
    analysisOf: (draft, settings) => analyses.of(draft, settings),
    readingOf: read,
    analyseInSteps: (draft, settings) => analyses.inSteps(draft, settings),
    definition: (draft, settings, position) => definition(read(draft, settings), position),
    async resolveCompletion(item) {
      const { resolveCompletion } = await import('./features/completionResolve.ts');
      return resolveCompletion(item, { library, locale }, client);
    },
    diagnostics: (draft, settings) => diagnostics(read(draft, settings)),
    documentHighlights: (draft, settings, position) => documentHighlights(read(draft, settings), position),
    inlayHints: (draft, settings, range) => inlayHints(read(draft, settings), range),
    semanticTokens: (draft, settings, range) => semanticTokens(read(draft, settings), range),
    recordOf(draft, settings) {
      if (sources.corpusAt(draft.uri) !== null) return null;
      const analysis = analyses.of(draft, settings);
      const record = records.get(analysis) ?? recordOf(draft.uri, analysis.citations, () => draft.text);
      records.set(analysis, record);
      return record;
    },
    references: (draft, settings, position, all, includeSource) =>
      references(read(draft, settings), position, all, includeSource),
    codeLenses: (uri, all) => codeLenses(uri, all, { sources, locale, listCommand: options.listCommand ?? null }),
    outline: (all) => outline(library, all, locale),
    citingDrafts(reference, all) {
      const referent = readReference(library, reference);
      return referent === null ? [] : citingDrafts(referent, all);
    },
    documentSymbols: (uri) => documentSymbols(sources, uri),
    foldingRanges: (uri) => foldingRanges(sources, uri),
    async workspaceSymbols(query) {
      const { workspaceSymbols } = await import('./features/workspaceSymbols.ts');
      return workspaceSymbols(library, sources, query);
    },
    async searchClauses(query) {
      const { searchClauses } = await import('./features/searchClauses.ts');
      return searchClauses(query, { library, locale, sources });
    },
    async clauseTexts(reference, settings) {
      const referent = readReference(library, reference);
      if (referent === null) return null;
      const { clauseTexts } = await import('./features/commands.ts');
      return clauseTexts(referent, settings, { library, locale, sources });
    },
  };
}
