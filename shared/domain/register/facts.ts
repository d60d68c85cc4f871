import * as z from 'zod';
import { Inn } from '../identifiers/inn.ts';
import { Ogrn } from '../identifiers/ogrn.ts';
import { OkvedCode } from '../identifiers/okved.ts';
import { Instant, Sha256 } from '../ids.ts';

export const RegisterStatus = z.enum(['ACTIVE', 'LIQUIDATING', 'LIQUIDATED', 'BANKRUPT', 'REORGANIZING']);
export type RegisterStatus = z.infer<typeof RegisterStatus>;

export const RegisteredName = z.string().min(1).max(300);

/**
 * What the company register said about an organisation, and when: a dated fact, never edited.
 * Names and addresses of entrepreneurs are shown only as the register publishes them.
 */
export const RegisterFacts = z.strictObject({
  inn: Inn,
  ogrn: Ogrn,
  kind: z.enum(['legal-entity', 'entrepreneur']),
  name: RegisteredName,
  status: RegisterStatus,
  /** Code of the status in the register's own catalogue, e.g. 113 (bankruptcy case opened). */
  statusCode: z.string().max(10).optional(),
  /** The tax service marked data of the organisation as unreliable. */
  unreliable: z.boolean(),
  /** Federal subject of the *register address*, two digits; never taken from the INN. */
  region: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  address: z.string().max(500).optional(),
  /** OKVED 2 only ("2014"); codes of the old classifier are dropped, not compared. */
  mainActivity: OkvedCode.optional(),
  additionalActivities: z.array(OkvedCode).max(500),
  registeredOn: z.iso.date().optional(),
  liquidatedOn: z.iso.date().optional(),
  successors: z
    .array(z.strictObject({ inn: z.string().max(12), ogrn: z.string().max(15).optional(), name: z.string().max(300) }))
    .max(20),
  /** Keyed hashes that reveal a shared head company, director or address without storing a person. */
  links: z.strictObject({
    founders: z.array(Sha256).max(50),
    director: Sha256.optional(),
    address: Sha256.optional(),
  }),
  /** When the register was asked. */
  asOf: Instant,
});
export type RegisterFacts = z.infer<typeof RegisterFacts>;

/** The register's answer to one INN. An outage is not an answer and has no place here. */
export const RegisterAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), inn: Inn, facts: RegisterFacts }),
  z.strictObject({ kind: z.literal('not-found'), inn: Inn, asOf: Instant }),
]);
export type RegisterAnswer = z.infer<typeof RegisterAnswer>;
