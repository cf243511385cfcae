/**
 * One trial: quoted words, read and ready, with what they are judged against. Every step of the judge takes it whole.
 */
import type { Target } from '../citation/citation.ts';
import type { Range } from './grams.ts';
import type { PassageIndex } from './passages.ts';
import type { Claim } from './quotation.ts';
import type { Fragment, Readings } from './reading.ts';
import type { Make } from './seams.ts';

/** What is judged against what. */
export interface Trial {
  readonly view: string;
  readonly readings: Readings;
  readonly index: PassageIndex;
  /** Null where the whole document is claimed. */
  readonly targets: readonly Target[] | null;
  readonly claimed: readonly Range[];
  readonly slot: Claim['slot'];
  readonly goesOn: boolean;
  /** How each fragment is put together from exact words, as far as it was asked. */
  readonly makes: Map<Fragment, Make | null>;
}
