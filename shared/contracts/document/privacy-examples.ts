import type * as z from 'zod';
import { consentTexts } from '../../domain/consent/texts.ts';
import type * as contracts from '../privacy.ts';
import { coordinator, decidedAt, founder, hashes, openedAt } from './example-facts.ts';

type Answer<Name extends keyof typeof contracts> = z.input<(typeof contracts)[Name]['output']>;

const consent = { purpose: 'contact' as const, version: '2026-1', textHash: hashes.snapshot, givenAt: openedAt };

const listConsentTexts: Answer<'listConsentTexts'> = {
  items: consentTexts.slice(0, 1).map((text) => ({ ...text, current: true, textHash: hashes.snapshot })),
};
const listConsents: Answer<'listConsents'> = { items: [consent], standing: ['contact'] };
const exportMe: Answer<'exportMe'> = {
  asOf: decidedAt,
  personId: coordinator,
  profile: { name: 'Анна Петрова', email: 'anna.petrova@example.org', language: 'ru', updatedAt: openedAt },
  consents: [consent],
  operator: false,
  organisations: [founder.id],
  notificationSettings: { email: { invitations: true } },
  notifications: [],
  kinds: [
    {
      kind: 'person',
      holds: 'values',
      what: { ru: 'имя, электронная почта, язык', en: 'name, e-mail address, language' },
      erasure: { ru: 'удаляется', en: 'removed' },
    },
  ],
};
const readErasure: Answer<'readErasure'> = { status: 'erasing', requestedAt: decidedAt };
const eraseMe: Answer<'eraseMe'> = { ...readErasure, organisationsLeft: 1 };

export const privacyExamples = {
  listConsentTexts,
  listConsents,
  giveConsent: listConsents,
  withdrawConsent: { ...listConsents, standing: [] },
  exportMe,
  eraseMe,
  readErasure,
};
