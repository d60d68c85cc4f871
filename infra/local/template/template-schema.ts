import * as z from 'zod';

export const Json = z.json();
export type Json = z.infer<typeof Json>;

/** The parts of a CloudFormation template that a local machine can bring to life. */
export const Template = z.looseObject({
  Resources: z
    .record(
      z.string(),
      z.looseObject({
        Type: z.string(),
        Properties: z.record(z.string(), Json).default({}),
        Metadata: z.record(z.string(), Json).default({}),
        Condition: z.string().optional(),
      }),
    )
    .default({}),
  Parameters: z.record(z.string(), z.looseObject({ Default: Json.optional() })).default({}),
  Conditions: z.record(z.string(), Json).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), Json))).default({}),
  Outputs: z
    .record(z.string(), z.looseObject({ Value: Json, Export: z.object({ Name: Json }).optional() }))
    .default({}),
});
export type Template = z.infer<typeof Template>;

/** What one synthesis gave: its templates by stack, and the stage's addresses that local ones take the place of. */
export const Assembly = z.object({
  region: z.string(),
  account: z.string(),
  addresses: z.object({ portal: z.string(), issuer: z.string(), register: z.string() }),
  stacks: z.record(z.string(), Template),
});
export type Assembly = z.infer<typeof Assembly>;

/** A sentence that says where a template asks for something that has no local counterpart. */
export class TemplateError extends Error {}
