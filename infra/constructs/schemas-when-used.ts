import * as zod from 'zod/v4';

/*
 * In the bundles of functions this stands for zod. A function holds the schemas of all its routes and stores, some
 * thousands, and a cold start waits for the few that its one request needs: here they are made when they are first used
 * (docs/adr/0028). What is made holds no stand-ins inside, but behind `z.lazy`, so warm requests cost the same.
 */

/*
 * Zod would compile the schema of each object when it first parses. At a cold start most of them parse once: without it
 * the first answer is 4 to 10 ms of CPU nearer, and warm ones cost the same. And no code is made of text.
 */
zod.config({ jitless: true });

/** What a stand-in stands for. */
const itself = Symbol('itself');

/** Of these it is known without the schema that they make another. */
const makers = [
  'optional nullable nullish default prefault catch array readonly brand meta describe',
  'refine superRefine check transform overwrite pipe or and',
  'min max length nonempty regex startsWith endsWith trim normalize toLowerCase toUpperCase',
  'positive nonnegative gt gte lt lte multipleOf',
  'extend safeExtend pick omit partial required strict strip exclude extract',
].flatMap((names) => names.split(' '));

/**
 * A schema that nobody has looked at. What is not here is looked up behind its prototype, in the schema: an object for
 * each stand-in, and one proxy for all of them, because thousands of proxies take 1 ms more. Its fields are `#private`,
 * so that they hide nothing of a schema. `in` does not look behind it: a proxy in a prototype is not told who is asked.
 */
class StandIn {
  /** What zod exports, or the name of a method of another stand-in. */
  readonly #maker: object | string;
  readonly #whose: StandIn | undefined;
  readonly #given: readonly unknown[];
  #made: object | undefined;

  constructor(maker: object | string, whose: StandIn | undefined, given: readonly unknown[]) {
    this.#maker = maker;
    this.#whose = whose;
    this.#given = given;
  }

  /** The schema, made when it is first asked for. */
  get [itself](): object {
    return (this.#made ??= this.#make());
  }

  #make(): object {
    const whose = this.#whose?.[itself];
    const maker: unknown =
      whose === undefined || typeof this.#maker !== 'string' ? this.#maker : Reflect.get(whose, this.#maker);
    if (typeof maker !== 'function') throw new TypeError('a schema has no such method');
    const made: unknown = Reflect.apply(
      maker,
      whose,
      maker === zod.discriminatedUnion ? this.#choices() : this.#given.map(real),
    );
    if (typeof made !== 'object' || made === null) throw new TypeError('this makes no schema');
    return made instanceof zod.ZodDiscriminatedUnion ? withItsOptions(made) : made;
  }

  /** What a union by `key` is made of: options that are made when a value is one of theirs. */
  #choices(): unknown[] {
    const [key, options, ...rest] = this.#given;
    if (typeof key !== 'string' || !Array.isArray(options)) return this.#given.map(real);
    const toChoose = options.map((option: unknown) =>
      option instanceof StandIn ? option.#toChoose(key) : real(option),
    );
    return [key, toChoose, ...rest];
  }

  /** This as an option of a union by `key`, if that can be told without making it; otherwise made. */
  #toChoose(key: string): unknown {
    const values = this.#valuesOf(key);
    if (values === undefined) return this[itself];
    const choice = zod.lazy(() => schemaOf(this[itself]));
    const { _zod: internals } = choice;
    Object.defineProperties(internals, {
      propValues: { value: { [key]: values } },
      optin: { value: undefined },
      optout: { value: undefined },
    });
    choices.add(choice);
    return choice;
  }

  /** Which values an object of this may have at `key`, if it is a literal in the shape that this was made of. */
  #valuesOf(key: string): Set<unknown> | undefined {
    const [shape] = this.#given;
    const madeOfShape = this.#whose === undefined ? objects.has(this.#maker) : this.#maker === 'extend';
    if (madeOfShape && typeof shape === 'object' && shape !== null && Object.hasOwn(shape, key)) {
      const field: unknown = Reflect.get(shape, key);
      return field instanceof StandIn && field.#maker === zod.literal ? new Set([field.#given[0]].flat()) : undefined;
    }
    const keepsIt = this.#maker === 'extend' || this.#maker === 'strict' || this.#maker === 'strip';
    return keepsIt && this.#whose !== undefined ? this.#whose.#valuesOf(key) : undefined;
  }
}

const objects = new Set<unknown>([zod.object, zod.strictObject, zod.looseObject]);

/** Options that stand in unions and are made when they are chosen. */
const choices = new WeakSet<object>();

const schemaOf = (made: object): zod.ZodType => {
  if (made instanceof zod.ZodType) return made;
  throw new TypeError('this makes no schema');
};

/** A union lists its options as zod's does. */
const withItsOptions = (union: zod.ZodDiscriminatedUnion): object => {
  const { options } = union.def;
  return Object.defineProperty(union, 'options', {
    get: () =>
      options.map((option) => (choices.has(option) && option instanceof zod.ZodLazy ? option.unwrap() : option)),
  });
};

for (const name of makers)
  Reflect.set(StandIn.prototype, name, function (this: StandIn, ...given: unknown[]) {
    return new StandIn(name, this, given);
  });
const behind: ProxyHandler<object> = {
  get: (_, name, asked): unknown => (asked instanceof StandIn ? Reflect.get(asked[itself], name) : undefined),
};
Reflect.setPrototypeOf(StandIn.prototype, new Proxy({}, behind));

/** The same with schemas in place of their stand-ins: one alone, a list of them, a shape. */
function real(given: unknown): unknown {
  if (given instanceof StandIn) return given[itself];
  if (typeof given !== 'object' || given === null) return given;
  if (Array.isArray(given)) return given.map(real);
  if (Reflect.getPrototypeOf(given) !== Object.prototype) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, real(value)]));
}

function whenUsed<Make>(make: Make): Make;
function whenUsed(make: object) {
  return (...given: readonly unknown[]): unknown => new StandIn(make, undefined, given);
}

export * from 'zod/v4';
export const object = /* @__PURE__ */ whenUsed(zod.object);
export const strictObject = /* @__PURE__ */ whenUsed(zod.strictObject);
export const looseObject = /* @__PURE__ */ whenUsed(zod.looseObject);
export const string = /* @__PURE__ */ whenUsed(zod.string);
export const int = /* @__PURE__ */ whenUsed(zod.int);
export const number = /* @__PURE__ */ whenUsed(zod.number);
export const boolean = /* @__PURE__ */ whenUsed(zod.boolean);
export const literal = /* @__PURE__ */ whenUsed(zod.literal);
export const array = /* @__PURE__ */ whenUsed(zod.array);
export const tuple = /* @__PURE__ */ whenUsed(zod.tuple);
export const record = /* @__PURE__ */ whenUsed(zod.record);
export const union = /* @__PURE__ */ whenUsed(zod.union);
export const discriminatedUnion = /* @__PURE__ */ whenUsed(zod.discriminatedUnion);
export const intersection = /* @__PURE__ */ whenUsed(zod.intersection);
export const uuid = /* @__PURE__ */ whenUsed(zod.uuid);
export const url = /* @__PURE__ */ whenUsed(zod.url);
export const email = /* @__PURE__ */ whenUsed(zod.email);
export const iso = /* @__PURE__ */ { ...zod.iso, date: whenUsed(zod.iso.date), datetime: whenUsed(zod.iso.datetime) };
const choice = /* @__PURE__ */ whenUsed(zod.enum);
export { choice as enum };
