import * as z from 'zod';
import { Contribution } from '../cluster/member.ts';
import { Inn } from '../identifiers/inn.ts';
import { ClusterId, Instant, OrganisationId, PersonId, Sha256 } from '../ids.ts';
import { RegisterStatus } from '../register/facts.ts';

/** What the register said about the INN of a letter, as it publishes it. */
export const FoundAddressee = z.strictObject({
  kind: z.literal('found'),
  name: z.string().max(300),
  ogrn: z.string().max(15),
  region: z.string().length(2).optional(),
  status: RegisterStatus,
  asOf: Instant,
});
export const AddresseeNotFound = z.strictObject({ kind: z.literal('not-found'), asOf: Instant });
export const Addressee = z.discriminatedUnion('kind', [FoundAddressee, AddresseeNotFound]);
export type Addressee = z.infer<typeof Addressee>;

const Common = z.object({
  clusterId: ClusterId,
  /** Number of the event that wrote it: unique in its cluster. */
  number: z.int().positive(),
  inn: Inn,
  role: z.enum(['participant', 'partner']).optional(),
  message: z.string().max(500).optional(),
  /** Whoever knows the token may use the letter; we do not know it. */
  tokenHash: Sha256,
  writtenBy: PersonId,
  writtenAt: Instant,
  expiresAt: Instant,
  /** Set when its page was first looked at. */
  openedAt: Instant.optional(),
  /** Absent until the register answers. */
  addressee: Addressee.optional(),
  /** Grows with each change of the letter itself. */
  version: z.int().positive(),
});

export const SentLetter = Common.extend({ status: z.literal('sent') });
export const UsedLetter = Common.extend({
  status: z.literal('used'),
  usedAt: Instant,
  usedBy: PersonId,
  organisationId: OrganisationId,
  contribution: Contribution,
  /** What became of it: pending until the organisation is admitted or refused. */
  outcome: z.enum(['pending', 'invited', 'refused', 'cluster-full', 'cluster-ended', 'already-in']),
  /** When the clock looks again at what became of the organisation; only while pending. */
  lookAgainAt: Instant.optional(),
});
export const EndedLetter = Common.extend({ status: z.enum(['expired', 'revoked']), endedAt: Instant });

/** A one-time invitation on paper for an organisation that nobody represents here yet. */
export const Letter = z.discriminatedUnion('status', [SentLetter, UsedLetter, EndedLetter]);
export type Letter = z.infer<typeof Letter>;
export type SentLetter = z.infer<typeof SentLetter>;
export type UsedLetter = z.infer<typeof UsedLetter>;
