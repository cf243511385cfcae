/**
 * All rules, in the order of `findingCodes`. A new rule is one file beside this one and one line here.
 */
import { citationAmbiguous } from './citationAmbiguous.ts';
import { citationIncomplete } from './citationIncomplete.ts';
import { citationLookalike } from './citationLookalike.ts';
import { citationStyle } from './citationStyle.ts';
import { citationUnresolved } from './citationUnresolved.ts';
import { directiveUnknown } from './directiveUnknown.ts';
import { directiveUnused } from './directiveUnused.ts';
import { quotationAltered } from './quotationAltered.ts';
import { quotationFolded } from './quotationFolded.ts';
import { quotationMerged } from './quotationMerged.ts';
import { quotationMisattributed } from './quotationMisattributed.ts';
import { quotationNotFound } from './quotationNotFound.ts';
import type { Rule } from './rule.ts';
import { termConfused } from './termConfused.ts';
import { termOtherEdition } from './termOtherEdition.ts';
import { termVariant } from './termVariant.ts';

export const rules: readonly Rule[] = [
  citationUnresolved,
  citationAmbiguous,
  citationIncomplete,
  citationLookalike,
  citationStyle,
  quotationFolded,
  quotationAltered,
  quotationMisattributed,
  quotationNotFound,
  quotationMerged,
  termVariant,
  termConfused,
  termOtherEdition,
  directiveUnknown,
  directiveUnused,
];
