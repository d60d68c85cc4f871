import type * as z from 'zod';
import type { ContributionKind, MemberRole, MemberStatus } from './member.ts';

/** One text for each key in each language, as people read it in the portal, in tables and on paper. */
type Words<Key extends string> = Readonly<Record<'ru' | 'en', Readonly<Record<Key, string>>>>;

export const roleWords = {
  ru: { founder: 'основатель', participant: 'участник', partner: 'партнёр' },
  en: { founder: 'founder', participant: 'participant', partner: 'partner' },
} as const satisfies Words<MemberRole>;

export const memberStatusWords = {
  ru: {
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
  en: {
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
} as const satisfies Words<MemberStatus>;

export const contributionWords = {
  ru: {
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
  en: {
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
} as const satisfies Words<z.infer<typeof ContributionKind>>;
