import { contributionWords, memberStatusWords, roleWords } from '../../../shared/domain/cluster/words.ts';
import { industryName } from '../../../shared/domain/identifiers/okved-names.ts';
import type { Bilingual } from '../language/language.tsx';
import { textsOf } from '../language/texts.ts';

/** `26` → `26 · Электроника и оптика`, both languages; the bare code where the classifier has no name. */
export const industryTitle = (code: string): Bilingual => {
  const name = industryName(code);
  return name === undefined ? { ru: code, en: code } : { ru: `${code} · ${name.ru}`, en: `${code} · ${name.en}` };
};

export const clusterStatusTexts = textsOf(
  {
    gathering: 'собирает участников',
    checking: 'проверяется',
    'in-review': 'на рассмотрении',
    'action-needed': 'ждёт заявителя',
    active: 'действует',
    'at-risk': 'под угрозой',
    suspended: 'приостановлен',
    closed: 'закрыт',
    rejected: 'отклонён',
    withdrawn: 'отозван',
    expired: 'срок истёк',
  },
  {
    gathering: 'gathering members',
    checking: 'being checked',
    'in-review': 'in review',
    'action-needed': 'waits for the applicant',
    active: 'active',
    'at-risk': 'at risk',
    suspended: 'suspended',
    closed: 'closed',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
    expired: 'expired',
  },
);

export const isClusterStatus = (value: string): value is keyof typeof clusterStatusTexts.ru =>
  value in clusterStatusTexts.ru;

export const organisationStatusTexts = textsOf(
  {
    checking: 'проверяется',
    participant: 'участник',
    partner: 'партнёр',
    unclear: 'решает сотрудник',
    refused: 'отказано',
    suspended: 'приостановлена',
    excluded: 'исключена',
  },
  {
    checking: 'being checked',
    participant: 'participant',
    partner: 'partner',
    unclear: 'a person decides',
    refused: 'refused',
    suspended: 'suspended',
    excluded: 'excluded',
  },
);

export const roleTexts = textsOf(roleWords.ru, roleWords.en);

export const memberStatusTexts = textsOf(memberStatusWords.ru, memberStatusWords.en);

export const stageTexts = textsOf(
  { idea: 'идея', research: 'исследование', prototype: 'прототип', pilot: 'пилот', production: 'производство' },
  { idea: 'idea', research: 'research', prototype: 'prototype', pilot: 'pilot', production: 'production' },
);

export const contributionTexts = textsOf(contributionWords.ru, contributionWords.en);
