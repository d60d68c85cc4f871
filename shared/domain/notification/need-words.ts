import type { Bilingual } from '../cluster/submission.ts';
import type { NeedKind } from '../need/content.ts';

/** Kinds of needs in plain words. */
export const needWords: Readonly<Record<NeedKind, Bilingual>> = {
  investment: { ru: 'инвестиции', en: 'investment' },
  'pilot-site': { ru: 'площадка для пилота', en: 'a pilot site' },
  infrastructure: { ru: 'инфраструктура', en: 'infrastructure' },
  'equipment-time': { ru: 'время на оборудовании', en: 'time on equipment' },
  'permit-question': { ru: 'вопрос о разрешении', en: 'a question about a permit' },
  'city-order': { ru: 'городской заказ', en: 'an order of the city' },
  competence: { ru: 'компетенции', en: 'competence' },
};
