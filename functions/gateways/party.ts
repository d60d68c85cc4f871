import * as z from 'zod';

/** A part that the basic plan leaves out, or that has an unexpected shape: as if it were not there. */
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().catch(undefined);

const text = optional(z.string());
const milliseconds = optional(z.number());

const Person = z.object({ inn: text });

/**
 * `data` of one suggestion of DaData's `findById/party`. Only what identifies the party and its status must be there;
 * everything else is null on some plans and absent in some answers.
 */
export const Party = z.object({
  inn: z.string(),
  ogrn: z.string(),
  type: z.enum(['LEGAL', 'INDIVIDUAL']),
  branch_type: optional(z.enum(['MAIN', 'BRANCH'])),
  name: optional(z.object({ full_with_opf: text, short_with_opf: text, full: text, short: text })),
  state: z.object({
    status: z.enum(['ACTIVE', 'LIQUIDATING', 'LIQUIDATED', 'BANKRUPT', 'REORGANIZING']),
    code: optional(z.union([z.string(), z.number().transform(String)])),
    registration_date: milliseconds,
    liquidation_date: milliseconds,
  }),
  invalid: optional(z.boolean()),
  okved: text,
  okved_type: text,
  okveds: optional(z.array(z.object({ code: text, type: text, main: optional(z.boolean()) }))),
  address: optional(
    z.object({
      value: text,
      unrestricted_value: text,
      data: optional(z.object({ region_kladr_id: text, region_iso_code: text })),
    }),
  ),
  management: optional(z.object({ name: text, post: text })),
  founders: optional(z.array(Person)),
  managers: optional(z.array(Person)),
  successors: optional(z.array(z.object({ inn: text, ogrn: text, name: text }))),
});
export type Party = z.infer<typeof Party>;

/** The envelope: the parties are parsed one by one, so that a strange branch does not spoil its head organisation. */
export const Suggestions = z.object({
  suggestions: z.array(
    z.object({
      value: text,
      data: z.looseObject({ inn: z.string(), ogrn: text, branch_type: text }),
    }),
  ),
});
