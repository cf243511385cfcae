/**
 * What a construct is: one way of citing, with examples that are at once its tests and its row in the documentation's table of
 * forms. A construct's file also holds the reader of what is particular to it; the readers are put together in `member.ts`
 * and in `openings/`.
 */
import type { Localised } from '../../text/localised.ts';

/** A draft sentence in which `⟦…⟧` marks each citation, and the paths that the marked ones mean, in order. */
export interface ConstructExample {
  readonly draft: string;
  /**
   * One list of targets for each mark; `?` before a path: ambiguous; `!`: unresolved, the path is that of the deepest
   * node; `~`: incomplete.
   */
  readonly targets: readonly string[];
}

export interface Construct {
  /** The number of the form in the design's table. */
  readonly form: number;
  readonly name: Localised;
  readonly examples: readonly ConstructExample[];
}
