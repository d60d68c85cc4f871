import * as zod from 'zod/v4';

/*
 * In the bundles of functions this stands for zod. A function holds the schemas of all its routes and stores, some
 * thousands, and a cold start waits for the few that its one request needs: here they are made when they are first used
 * (docs/adr/0028). What is made holds no stand-ins inside, but behind `z.lazy`, so warm requests cost the same.
 */

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
    const made: unknown = Reflect.apply(maker, whose, this.#given.map(real));
    if (typeof made !== 'object' || made === null) throw new TypeError('this makes no schema');
    return made;
  }
}

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

const whenUsed = <Make extends object>(make: Make): Make =>
  new Proxy(make, { apply: (_, __, given) => new StandIn(make, undefined, given) });

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
