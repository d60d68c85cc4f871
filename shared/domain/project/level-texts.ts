import type { Bilingual } from '../cluster/submission.ts';

/** What a level means, in plain words. */
export const levelTexts: readonly Bilingual[] = [
  { ru: 'сформулирована идея', en: 'the idea is stated' },
  { ru: 'описано, где и как её применить', en: 'it is described where and how to use it' },
  { ru: 'идея подтверждена расчётом или опытом', en: 'calculation or experiment supports the idea' },
  { ru: 'макет работает в лаборатории', en: 'a mock-up works in the laboratory' },
  { ru: 'узлы испытаны в условиях, близких к реальным', en: 'parts are tested in conditions close to real ones' },
  { ru: 'опытный образец испытан на стенде', en: 'a prototype is tested on a bench' },
  { ru: 'опытный образец работает у заказчика', en: 'a prototype works at a customer’s site' },
  { ru: 'изделие готово и прошло испытания', en: 'the product is complete and has passed its tests' },
  { ru: 'изделие выпускается и применяется', en: 'the product is made and in use' },
];
