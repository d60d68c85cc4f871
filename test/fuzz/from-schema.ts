import fc from 'fast-check';
import * as z from 'zod';
import type { Random } from '../simulation/world/random.ts';

/** As much of JSON Schema as our document says things with. */
const Schema = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  example: z.unknown().optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  $ref: z.string().optional(),
});
export type Components = Readonly<Record<string, unknown>>;

/** A value that a schema allows, at its edges more often than not. */
export function valueOf(unparsed: unknown, random: Random, components: Components): unknown {
  const schema = Schema.parse(unparsed);
  if (schema.$ref !== undefined)
    return valueOf(components[schema.$ref.split('/').at(-1) ?? ''] ?? {}, random, components);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return random.pick(schema.enum);
  const either = schema.oneOf ?? schema.anyOf;
  if (either !== undefined) return valueOf(random.pick(either), random, components);
  if (schema.type === 'object') {
    const shown = Object.entries(schema.properties ?? {}).filter(
      ([name]) => schema.required?.includes(name) === true || random.chance(0.6),
    );
    return Object.fromEntries(shown.map(([name, of]) => [name, valueOf(of, random, components)]));
  }
  if (schema.type === 'array') {
    const { minItems = 0, maxItems = 5 } = schema;
    const length = random.pick([minItems, Math.min(maxItems, minItems + 1), Math.min(maxItems, 8)]);
    return Array.from({ length }, () => valueOf(schema.items ?? {}, random, components));
  }
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema, random);
  if (schema.type === 'boolean') return random.chance(0.5);
  if (schema.type === 'string') return textOf(schema, random);
  return schema.example ?? null;
}

function numberOf({ minimum, exclusiveMinimum, maximum = 1000 }: z.infer<typeof Schema>, random: Random): number {
  const least = minimum ?? (exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1);
  return random.pick([least, Math.min(maximum, least + 1), maximum]);
}

const formats: Readonly<Record<string, readonly string[]>> = {
  date: ['2026-11-09', '2028-02-29', '2030-12-31'],
  'date-time': ['2026-11-09T07:00:00.000Z', '2027-01-01T00:00:00Z', '2026-11-20T10:00:00.000Z'],
  email: ['anna@example.org', `${'a'.repeat(60)}@example.org`],
  uri: ['https://example.org/a', 'https://пример.рф/'],
};

function textOf(schema: z.infer<typeof Schema>, random: Random): string {
  if (typeof schema.example === 'string' && random.chance(0.6)) return schema.example;
  if (schema.format === 'uuid') return random.uuid();
  const known = formats[schema.format ?? ''];
  if (known !== undefined) return random.pick(known);
  if (schema.pattern !== undefined) return matching(schema.pattern, random);
  const { minLength = 0, maxLength = 200 } = schema;
  const letters = random.pick(['я', 'a', '😀', 'ё ', '7']);
  const length = random.pick([minLength, minLength + 1, Math.floor((minLength + maxLength) / 2), maxLength]);
  return letters.repeat(Math.ceil(Math.min(length, maxLength) / letters.length)).slice(0, Math.max(1, maxLength));
}

function matching(pattern: string, random: Random): string {
  try {
    const [text = ''] = fc.sample(fc.stringMatching(new RegExp(pattern)), {
      seed: random.whole(0, 2 ** 31 - 1),
      numRuns: 1,
    });
    return text;
  } catch {
    // Looks ahead, which fast-check cannot.
    return random.pick(['example.org', '7707083893', '26']);
  }
}
