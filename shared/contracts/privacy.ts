import * as z from 'zod';
import { Bilingual } from '../domain/cluster/submission.ts';
import { Instant, OrganisationId, PersonId, Sha256 } from '../domain/ids.ts';
import type { Endpoint } from './endpoint.ts';
import { Cursor } from './page.ts';
import { Language, NotificationView } from './views.ts';

const own = { audience: 'member', service: 'privacy', tag: 'Privacy' } as const;
const Purpose = z.enum(['contact', 'news']);
const Version = z
  .string()
  .max(20)
  .regex(/^[\w.-]{1,20}$/);
const Consent = z.object({
  purpose: Purpose,
  version: z.string(),
  textHash: Sha256.meta({ description: 'SHA-256 of the text in both languages' }),
  givenAt: Instant,
  withdrawnAt: Instant.optional(),
});
const Consents = z.object({
  items: z.array(Consent).meta({ description: 'Everything that was agreed to and withdrawn, the oldest first' }),
  standing: z.array(Purpose).meta({ description: 'What holds now' }),
});

export const listConsentTexts = {
  audience: 'public',
  tag: 'Privacy',
  method: 'GET',
  path: '/public/consents',
  status: 200,
  summary: 'What people are asked to agree to, word for word, in every version',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        purpose: Purpose,
        version: z.string(),
        validFrom: z.string(),
        current: z.boolean(),
        text: Bilingual,
        textHash: Sha256,
      }),
    ),
  }),
  refusals: [],
  cache: 300,
} as const satisfies Endpoint;

export const listConsents = {
  ...own,
  method: 'GET',
  path: '/me/consents',
  status: 200,
  summary: 'What I agreed to, when, and what I withdrew',
  input: z.strictObject({}),
  output: Consents,
  refusals: [],
} as const satisfies Endpoint;

export const giveConsent = {
  ...own,
  method: 'POST',
  path: '/me/consents',
  status: 200,
  summary: 'Agrees to one text of the catalogue, given apart from everything else (152-FZ)',
  input: z.strictObject({ purpose: Purpose, version: Version, textHash: Sha256 }),
  output: Consents,
  refusals: ['unknown-consent', 'quota-exceeded'],
} as const satisfies Endpoint;

export const withdrawConsent = {
  ...own,
  method: 'POST',
  path: '/me/consents/withdrawal',
  status: 200,
  summary: 'Withdraws a consent; with the one for contact, name and address are removed',
  input: z.strictObject({ purpose: Purpose }),
  output: Consents,
  refusals: ['quota-exceeded'],
} as const satisfies Endpoint;

export const exportMe = {
  ...own,
  method: 'GET',
  path: '/me/export',
  status: 200,
  summary: 'Everything that is kept about me, and of what else only an id is kept; notifications come in pages',
  input: z.strictObject({ cursor: Cursor.optional() }),
  output: z.object({
    asOf: Instant,
    personId: PersonId,
    profile: z
      .object({ name: z.string().optional(), email: z.string().optional(), language: Language, updatedAt: Instant })
      .optional(),
    consents: z.array(Consent),
    operator: z.boolean(),
    organisations: z.array(OrganisationId).meta({ description: 'Whom I represent' }),
    notificationSettings: z.record(z.string(), z.unknown()),
    notifications: z.array(NotificationView),
    next: Cursor.optional().meta({ description: 'Continues the notifications; absent on the last page' }),
    kinds: z
      .array(z.object({ kind: z.string(), holds: z.enum(['values', 'id']), what: Bilingual, erasure: Bilingual }))
      .meta({ description: 'Every kind of record that may be about a person, what it holds and what erasure does' }),
  }),
  refusals: [],
} as const satisfies Endpoint;

const erasure = {
  status: z.enum(['none', 'erasing', 'done']).meta({ description: '`none`: nobody asked for it' }),
  requestedAt: Instant.optional(),
  doneAt: Instant.optional(),
};

export const readErasure = {
  ...own,
  method: 'GET',
  path: '/me/erasure',
  status: 200,
  summary: 'How far the removal of my data is',
  input: z.strictObject({}),
  output: z.object(erasure),
  refusals: [],
} as const satisfies Endpoint;

export const eraseMe = {
  ...own,
  method: 'POST',
  path: '/me/erasure',
  status: 202,
  summary: 'Asks for everything that is kept about me to be removed; my rights end at once, and it cannot be undone',
  input: z.strictObject({
    confirmation: z.enum(['УДАЛИТЬ', 'DELETE']).meta({ description: 'Typed by the person' }),
  }),
  output: z.object({ ...erasure, organisationsLeft: z.int() }),
  refusals: ['last-representative', 'changed-since-read', 'quota-exceeded'],
} as const satisfies Endpoint;
