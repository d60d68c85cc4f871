import { listEventsOfAggregate as contract } from '../../../shared/contracts/audit.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { Refused } from '../../runtime/refused.ts';
import { route } from '../../runtime/route.ts';
import { auditEntry, isWanted } from '../audit-entry.ts';
import type { OperatorDeps } from '../deps.ts';

export const listEventsOfAggregate = route(
  contract,
  async ({ aggregate, aggregateId, cursor, limit, ...narrowing }, { actor }, deps: OperatorDeps) => {
    const list = `events ${aggregateId} ${narrowing.actor ?? ''} ${narrowing.type ?? ''} ${actor.personId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const page = await deps.audit.of(aggregate, aggregateId, paging, isWanted(narrowing));
    // Whatever exists has an event; only a narrowed list may be empty.
    const isWhole = cursor === undefined && narrowing.actor === undefined && narrowing.type === undefined;
    if (isWhole && page.items.length === 0) throw new Refused({ kind: 'not-found' });
    return { items: page.items.map(auditEntry), next: deps.cursors.write(list, page.next) };
  },
);
