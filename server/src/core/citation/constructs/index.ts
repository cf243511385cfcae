/**
 * All ways of citing, in the order of the design's table of forms. The documentation's table and the tests are made from this list.
 */
import { annex } from './annex.ts';
import { compact } from './compact.ts';
import type { Construct } from './construct.ts';
import { definedNames } from './definedNames.ts';
import { english } from './english.ts';
import { exclusions } from './exclusions.ts';
import { linked } from './linked.ts';
import { lists } from './lists.ts';
import { parts } from './parts.ts';
import { ranges } from './ranges.ts';
import { relative } from './relative.ts';
import { titles } from './titles.ts';
import { units } from './units.ts';

export const constructs: readonly Construct[] = [
  compact,
  linked,
  units,
  parts,
  relative,
  ranges,
  lists,
  exclusions,
  annex,
  titles,
  english,
  definedNames,
];
