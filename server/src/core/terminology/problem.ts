/**
 * What is wrong with a terms file. Places are keys, since a core without YAML knows no lines; whoever parsed the file turns
 * them into positions.
 */
import type { Localised } from '../text/localised.ts';

/** A fault and the keys and indexes that lead to it from the root of the data, as far as they exist. */
export interface TermProblem {
  readonly keys: readonly (string | number)[];
  readonly message: Localised;
}
