import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as zod from 'zod';
import * as late from '../../infra/constructs/schemas-when-used.ts';

type Zod = Omit<typeof zod, 'default'>;
/** One schema, however it is made. */
type Recipe = (z: Zod) => zod.ZodType;

const plain: readonly Recipe[] = [
  (z) => z.string().min(2).max(5),
  (z) =>
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z]+$/),
  (z) => z.int().positive().max(9),
  (z) => z.number().gte(-1).lt(1),
  (z) => z.enum(['one', 'two']),
  (z) => z.literal([1, 'x']),
  (z) => z.boolean().default(true),
  (z) => z.iso.date(),
  (z) => z.uuid().or(z.email()),
  (z) => z.tuple([z.string(), z.int().optional()]),
];
const { recipe } = fc.letrec<{ recipe: Recipe; plain: Recipe }>((tie) => ({
  plain: fc.constantFrom(...plain),
  recipe: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('plain'),
    tie('recipe').map(
      (inner): Recipe =>
        (z) =>
          inner(z).optional(),
    ),
    tie('recipe').map(
      (inner): Recipe =>
        (z) =>
          inner(z).nullable().meta({ description: 'perhaps' }),
    ),
    tie('recipe').map(
      (inner): Recipe =>
        (z) =>
          z.array(inner(z)).max(2),
    ),
    tie('recipe').map(
      (inner): Recipe =>
        (z) =>
          z.record(z.string().max(3), inner(z)),
    ),
    tie('recipe').map(
      (inner): Recipe =>
        (z) =>
          inner(z).refine((value) => value !== 0, { params: { code: 'zero' } }),
    ),
    tie('recipe').map(
      (inner): Recipe =>
        (z) =>
          inner(z).transform((value) => [value]),
    ),
    fc.tuple(tie('recipe'), tie('recipe')).map(
      ([one, other]): Recipe =>
        (z) =>
          z.union([one(z), other(z)]),
    ),
    fc.tuple(tie('recipe'), tie('recipe')).map(
      ([one, other]): Recipe =>
        (z) =>
          z.strictObject({ a: one(z) }).extend({ b: other(z).optional() }),
    ),
    tie('recipe').map(
      (inner): Recipe =>
        (z) =>
          z.lazy(() => inner(z)),
    ),
    fc.tuple(tie('recipe'), tie('recipe')).map(
      ([one, other]): Recipe =>
        (z) =>
          z
            .strictObject({ a: one(z), b: other(z) })
            .pick({ b: true })
            .strip(),
    ),
    fc.tuple(tie('recipe'), tie('recipe')).map(
      ([one, other]): Recipe =>
        (z) =>
          z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('one'), value: one(z) }),
            z.object({ kind: z.literal('two'), value: other(z) }).omit({ value: true }),
          ]),
    ),
    fc.tuple(tie('recipe'), tie('recipe')).map(
      ([one, other]): Recipe =>
        (z) =>
          z.object({
            a: z
              .discriminatedUnion('kind', [
                z.strictObject({ value: one(z) }).extend({ kind: z.literal(['one', 'three']) }),
                z.object({ kind: z.literal('two') }).extend({ value: other(z).optional() }),
              ])
              .optional(),
          }),
    ),
  ),
}));
const scalar = fc.oneof(
  fc.constantFrom(undefined, null, true, 0, 1, 12, 'x', 'one', ' Abc ', '2026-11-23', 'a@b.example'),
  fc.string({ maxLength: 6 }),
);
const value = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.record({ a: scalar, b: scalar }, { requiredKeys: [] }),
  fc.record({ a: fc.record({ kind: fc.constantFrom('one', 'two', 'three', 'four'), value: scalar }) }),
  fc.record({ kind: fc.constantFrom('one', 'two', 'three'), value: scalar }, { requiredKeys: ['kind'] }),
);

describe('schemas that are made when they are used', () => {
  it('say of anything what those of zod say', () => {
    fc.assert(
      fc.property(recipe, fc.array(value, { minLength: 1, maxLength: 5 }), (make, values) => {
        const [ours, theirs] = [make(late), make(zod)];
        for (const one of values) expect(ours.safeParse(one)).toEqual(theirs.safeParse(one));
      }),
      { numRuns: 500 },
    );
  });

  it('are not made before', () => {
    const asked: string[] = [];
    const shape = {
      get name() {
        asked.push('name');
        return late.string();
      },
    };
    const person = late.object(shape).optional();
    expect(asked).toEqual([]);
    expect(person.parse({ name: 'Cluster' })).toEqual({ name: 'Cluster' });
    expect(asked).not.toEqual([]);
  });

  it('are made once', () => {
    const schema = late.object({ name: late.string() });
    expect(schema.shape).toBe(schema.shape);
    expect(schema.optional().unwrap().shape).toBe(schema.shape);
  });

  it('are made of a union as far as values ask for', () => {
    const made: string[] = [];
    const named = (name: string) => ({
      get name() {
        made.push(name);
        return late.string();
      },
    });
    const Common = late.strictObject({ id: late.int() });
    const State = late.discriminatedUnion('status', [
      Common.extend({ status: late.literal('open') }).extend(named('open')),
      late.object({ status: late.literal(['shut', 'locked']), inner: late.object(named('shut')) }).strict(),
    ]);
    const Door = late.object({ state: State, before: State.optional() });
    expect(Door.parse({ state: { id: 1, status: 'open', name: 'front' } })).toMatchObject({
      state: { status: 'open' },
    });
    expect(made).toEqual(['open']);
    expect(Door.safeParse({ state: { status: 'ajar' } }).error?.issues).toMatchObject([
      { code: 'invalid_union', options: ['open', 'shut', 'locked'], path: ['state', 'status'] },
    ]);
    expect(made).toEqual(['open']);
    expect(Door.parse({ state: { status: 'locked', inner: { name: 'back' } } })).toMatchObject({
      state: { status: 'locked' },
    });
    expect(made).toEqual(['open', 'shut']);
  });

  it('are the options of a union', () => {
    const make = (z: Zod) => {
      const options = [z.object({ kind: z.literal('one') }), z.object({ kind: z.literal('two') })] as const;
      return z.discriminatedUnion('kind', options);
    };
    for (const union of [make(late), make(late).meta({ description: 'described' })]) {
      expect(union.options.map(({ shape }) => shape.kind.value)).toEqual(['one', 'two']);
      expect(union.options[0]).toBeInstanceOf(zod.ZodObject);
    }
    expect(zod.toJSONSchema(make(late))).toEqual(zod.toJSONSchema(make(zod)));
  });

  it('hold nothing inside that stands for another', () => {
    const inner = late.object({ id: late.uuid() });
    const { shape } = late.object({ inner, many: late.array(inner), either: late.union([inner, late.string()]) });
    const isOfZod = (one: object): boolean => Object.hasOwn(one, '_zod');
    expect(isOfZod(inner)).toBe(false);
    for (const one of [shape.inner, shape.many, shape.many.element, ...shape.either.options])
      expect(isOfZod(one)).toBe(true);
    expect(shape.many.element).toBe(shape.inner);
  });

  it('are what those of zod are', () => {
    const [ours, theirs] = [late, zod].map((z) => z.object({ id: z.uuid(), names: z.array(z.string().max(9)) }));
    expect(ours).toBeInstanceOf(zod.ZodObject);
    expect(ours).toBeInstanceOf(zod.ZodType);
    expect(ours).not.toBeInstanceOf(zod.ZodString);
    expect(ours && zod.toJSONSchema(ours)).toEqual(theirs && zod.toJSONSchema(theirs));
  });
});
