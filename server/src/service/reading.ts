/**
 * A reading: one version of a draft with what is known of it and with all that a feature may ask besides. A feature is
 * a function of a reading and a place in it; it keeps nothing, and nothing else reaches it.
 */
import type { DraftAnalysis } from '../core/draft/analysis.ts';
import type { Library } from '../core/draft/library.ts';
import type { Prospect } from '../core/draft/prospect.ts';
import type { Locale } from '../core/text/localised.ts';
import type { Draft } from './draft.ts';
import type { DraftText } from './draftText.ts';
import type { Sources } from './sources.ts';

/** What the editor understands, as far as answers differ by it. */
export interface ClientTraits {
  /** Definitions may say which words they belong to (`LocationLink`). */
  readonly locationLinks: boolean;
  /** Edits may name the version of the document that they are meant for. */
  readonly documentChanges: boolean;
  /** Edits may make files. */
  readonly createsFiles: boolean;
  /** Code actions that cannot be taken may be shown with the reason. */
  readonly disabledActions: boolean;
  /** Findings may point to the clause that they rest on. */
  readonly relatedInformation: boolean;
  /** Hovers and previews may be Markdown. */
  readonly markdown: boolean;
  /** Completion items may have a description beside their label. */
  readonly labelDetails: boolean;
  /** Completion items may say what they replace behind the caret, for users who want that (`InsertReplaceEdit`). */
  readonly insertReplace: boolean;
}

export interface Reading {
  readonly draft: Draft;
  readonly text: DraftText;
  readonly analysis: DraftAnalysis;
  readonly locale: Locale;
  readonly client: ClientTraits;
  readonly sources: Sources;
  /** What the draft would mean if it went on otherwise at an offset; null where nothing is read. */
  prospectAt(offset: number): Prospect | null;
}

/** What a feature is a function of that is asked of the library and of no draft. */
export interface LibraryContext {
  readonly library: Library;
  readonly locale: Locale;
  readonly sources: Sources;
}
