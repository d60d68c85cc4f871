import { listEventsOfDay as contract } from '../../../shared/contracts/audit.ts';
import { limitOf } from '../../../shared/contracts/page.ts';
import { route } from '../../runtime/route.ts';
import { auditEntry, isWanted } from '../audit-entry.ts';
import type { OperatorDeps } from '../deps.ts';

export const listEventsOfDay = route(
  contract,
  async ({ day, cursor, limit, ...narrowing }, { actor }, deps: OperatorDeps) => {
    const of = day ?? deps.now().toISOString().slice(0, 10);
    const list = `events ${of} ${narrowing.actor ?? ''} ${narrowing.type ?? ''} ${actor.personId}`;
    const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
    const page = await deps.audit.ofDay(of, paging, isWanted(narrowing));
    return { items: page.items.map(auditEntry), next: deps.cursors.write(list, page.next) };
  },
);
