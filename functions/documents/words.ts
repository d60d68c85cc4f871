import type { Bilingual, CriterionId, Finding, MemberVerdict } from '../../shared/domain/cluster/submission.ts';
import type { LedgerVerdict } from '../../shared/eligibility/ledger.ts';
import type * as z from 'zod';

const say = (ru: string, en: string): Bilingual => ({ ru, en });

export const ledgerVerdicts = {
  counts: say('считается', 'counts'),
  'at-risk': say('под вопросом', 'at risk'),
  'not-yet': say('пока нет', 'not yet'),
  never: say('не считается', 'never'),
} as const satisfies Record<LedgerVerdict, Bilingual>;

export const memberVerdicts = {
  counts: say('считается', 'counts'),
  unclear: say('неясно', 'unclear'),
  'does-not-count': say('не считается', 'does not count'),
  partner: say('партнёр', 'partner'),
} as const satisfies Record<MemberVerdict['verdict'], Bilingual>;

export const verdicts = {
  pass: say('выполнено', 'pass'),
  fail: say('не выполнено', 'fail'),
  unclear: say('неясно', 'unclear'),
  advice: say('замечание', 'advice'),
} as const satisfies Record<Finding['verdict'], Bilingual>;

export const outcomes = {
  eligible: say('условия выполнены', 'eligible'),
  unclear: say('решает сотрудник департамента', 'a person decides'),
  'not-eligible': say('условия не выполнены', 'not eligible'),
} as const;

export const criteria = {
  threshold: say('Число участников', 'Number of participants'),
  'register-status': say('Сведения реестра', 'Register status'),
  region: say('Регион', 'Region'),
  adjacency: say('Смежность отраслей', 'Adjacency of industries'),
  activity: say('Виды деятельности', 'Activities'),
  project: say('Проект', 'Project'),
  contribution: say('Вклад участников', 'Contributions'),
  independence: say('Независимость', 'Independence'),
} as const satisfies Record<z.infer<typeof CriterionId>, Bilingual>;
