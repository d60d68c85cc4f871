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

export const roleTexts = textsOf(
  { founder: 'основатель', participant: 'участник', partner: 'партнёр' },
  { founder: 'founder', participant: 'participant', partner: 'partner' },
);

export const memberStatusTexts = textsOf(
  {
    invited: 'приглашена',
    requested: 'просит принять',
    confirmed: 'подтвердила участие',
    declined: 'отказалась',
    expired: 'срок приглашения истёк',
    revoked: 'приглашение отозвано',
    refused: 'запрос отклонён',
    withdrawn: 'запрос отозван',
    left: 'вышла',
    removed: 'исключена',
  },
  {
    invited: 'invited',
    requested: 'asks to join',
    confirmed: 'confirmed',
    declined: 'declined',
    expired: 'invitation expired',
    revoked: 'invitation revoked',
    refused: 'request refused',
    withdrawn: 'request withdrawn',
    left: 'left',
    removed: 'removed',
  },
);

export const stageTexts = textsOf(
  { idea: 'идея', research: 'исследование', prototype: 'прототип', pilot: 'пилот', production: 'производство' },
  { idea: 'idea', research: 'research', prototype: 'prototype', pilot: 'pilot', production: 'production' },
);

export const contributionTexts = textsOf(
  {
    research: 'исследования',
    material: 'материал',
    component: 'компонент',
    assembly: 'сборка',
    software: 'программы',
    'test-site': 'испытания',
    'first-customer': 'первый заказчик',
    finance: 'деньги',
    training: 'обучение',
    infrastructure: 'инфраструктура',
    other: 'другое',
  },
  {
    research: 'research',
    material: 'material',
    component: 'component',
    assembly: 'assembly',
    software: 'software',
    'test-site': 'test site',
    'first-customer': 'first customer',
    finance: 'finance',
    training: 'training',
    infrastructure: 'infrastructure',
    other: 'other',
  },
);
