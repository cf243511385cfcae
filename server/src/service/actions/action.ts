/** What can be done with a draft at a place, before it is put into the protocol's terms. */
import type { Edit } from '../../core/rules/finding.ts';
import type { Localised } from '../../core/text/localised.ts';

export interface Action {
  readonly title: Localised;
  readonly edits: readonly Edit[];
}
