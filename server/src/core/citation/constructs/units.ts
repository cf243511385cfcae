/**
 * Form 3, with 第 and a unit: 第Ⅴ章, 第2節, 第4項. A chapter with 第 may be written in Arabic or kanji numerals, which without
 * 第 and 章 would be no chapter. The step itself is read in `step.ts`, since 第 is part of it.
 *
 *     指針第Ⅴ章   指針第五章２(2)   指針Ⅱの第4項
 */
import type { Construct } from './construct.ts';

export const units: Construct = {
  form: 3,
  name: { ja: '「第…章」等', en: 'With 第 and a unit' },
  examples: [
    { draft: '⟦指針第Ⅴ章⟧は', targets: ['V'] },
    { draft: '⟦指針第5章⟧は', targets: ['V'] },
    { draft: '⟦指針第五章２(2)⟧は', targets: ['V.2(2)'] },
    { draft: '⟦指針第Ⅴ章第2節(2)(ロ)⟧は', targets: ['V.2(2)(ロ)'] },
    { draft: '⟦指針Ⅱの第4項⟧は', targets: ['II.4'] },
    { draft: '⟦指針第Ⅲ⟧、⟦Ⅳ⟧及び⟦Ⅴ章⟧は', targets: ['III', 'IV', 'V'] },
    { draft: '⟦指針第三ないし第五章⟧は', targets: ['III IV V'] },
    { draft: '⟦指針第Ⅴ章第２節第（２）項⟧は', targets: ['V.2(2)'] },
    { draft: '指針第3項及び指針第2節', targets: [] },
  ],
};
