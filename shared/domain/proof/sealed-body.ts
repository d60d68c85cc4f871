import type { Aggregate } from '../event.ts';

type Sealable = {
  readonly id: string;
  readonly aggregate: Aggregate;
  readonly aggregateId: string;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly data: object;
  readonly previousHash: string;
};

/**
 * What the hash of an event is computed over (as canonical JSON, RFC 8785): all that the public sees of it. A public
 * entry is exactly this and `hash`, so whoever has one needs no more to check it.
 */
export const sealedBody = (
  { id, aggregate, aggregateId, seq, type, at, data, previousHash }: Sealable,
  { recipe, actor }: { readonly recipe: 2; readonly actor: string },
) => ({ recipe, id, aggregate, aggregateId, seq, type, at, data: { ...data }, actorSeal: actor, previousHash });
