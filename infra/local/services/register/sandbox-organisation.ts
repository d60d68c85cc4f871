import * as z from 'zod';

const Person = z.strictObject({ inn: z.string(), name: z.string() });
const Entity = z.strictObject({ inn: z.string(), ogrn: z.string(), name: z.string() });
const Branch = z.strictObject({ kpp: z.string(), region: z.string(), address: z.string(), name: z.string() });

/** A synthetic organisation as this sandbox keeps it; `party.ts` says it in the words of the real register. */
export const SandboxOrganisation = z.object({
  scenario: z.string(),
  serial: z.number(),
  inn: z.string(),
  ogrn: z.string(),
  kpp: z.string().optional(),
  kind: z.enum(['legal-entity', 'entrepreneur']),
  opf: z.strictObject({ code: z.string(), full: z.string(), short: z.string() }),
  /** Without legal form and quotes. */
  brand: z.string(),
  person: z.strictObject({ surname: z.string(), name: z.string(), patronymic: z.string() }).optional(),
  status: z.enum(['ACTIVE', 'LIQUIDATING', 'LIQUIDATED', 'BANKRUPT', 'REORGANIZING']),
  stateCode: z.string().optional(),
  unreliable: z.boolean(),
  region: z.string().optional(),
  address: z.string().optional(),
  classifier: z.enum(['2014', '2001']),
  mainActivity: z.string().optional(),
  additionalActivities: z.array(z.string()),
  registeredOn: z.iso.date(),
  liquidatedOn: z.iso.date().optional(),
  director: Person.optional(),
  founders: z.array(
    z.discriminatedUnion('kind', [
      Person.extend({ kind: z.literal('person') }),
      Entity.extend({ kind: z.literal('entity') }),
    ]),
  ),
  successors: z.array(Entity),
  branches: z.array(Branch),
  /** What the plan paid for hides: the basic one tells neither founders nor managers. */
  plan: z.enum(['full', 'basic']),
});
export type SandboxOrganisation = z.infer<typeof SandboxOrganisation>;
