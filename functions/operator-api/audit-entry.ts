import type { PlatformEvent } from '../../shared/domain/event.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Wanted } from '../store/audit-store.ts';

type Narrowing = { readonly actor?: PersonId | undefined; readonly type?: string | undefined };

/** Whether an event is what somebody looks for. */
export const isWanted =
  ({ actor, type }: Narrowing): Wanted =>
  (event) =>
    (actor === undefined || event.actor === actor) && (type === undefined || event.type === type);

/** An event without what only the chain needs. */
export const auditEntry = ({ id, aggregate, aggregateId, seq, type, at, actor, data, hash }: PlatformEvent) => ({
  id,
  aggregate,
  aggregateId,
  seq,
  type,
  at,
  actor,
  data: { ...data },
  hash,
});
