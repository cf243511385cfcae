/**
 * Form 2, linked: の stands between the levels, as in speech. Bare numbers and katakana are read there too.
 *
 *     指針Ⅴの2の(2)の(ロ)   指針のⅣの２の（３）のホのⅲ   指針Ⅳの二の（二）
 */
import { skipBlanks, skipSpace } from '../../text/characters.ts';
import { matchAt } from '../scan.ts';
import type { JointReading } from './compact.ts';
import type { Construct } from './construct.ts';

/** Reads の, のうち or 中 between levels, with or without white space and a line break before it; null where there is none. */
export function readLinkedJoint(text: string, at: number): JointReading | null {
  const joint = matchAt(JOINT, text, skipSpace(text, at));
  return joint === null ? null : { joint: 'linked', end: skipBlanks(text, joint.end) };
}

const JOINT = /の(?:うち)?|中の?/y;

export const linked: Construct = {
  form: 2,
  name: { ja: '「の」によるつなぎ', en: 'Linked by の' },
  examples: [
    { draft: '⟦指針Ⅴの2の(2)の(ロ)⟧', targets: ['V.2(2)(ロ)'] },
    { draft: '⟦指針のⅣの２の（３）のホのⅲ⟧', targets: ['IV.2(3)(ホ)(iii)'] },
    { draft: '⟦指針Ⅳの二の（二）⟧', targets: ['IV.2(2)'] },
    { draft: '⟦指針Ⅴ2のうち(1)⟧及び⟦(2)⟧、⟦指針Ⅴ2中(2)(ロ)⟧', targets: ['V.2(1)', 'V.2(2)', 'V.2(2)(ロ)'] },
    { draft: '⟦指針Ⅴ⟧のイラクへの影響', targets: ['V'] },
    { draft: '⟦指針Ⅴ⟧の一部を引く', targets: ['V'] },
  ],
};
