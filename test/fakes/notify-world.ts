import { makeDeps } from '../../functions/notify/deps.ts';
import { onEvent } from '../../functions/notify/on-event.ts';
import type { LogCode, LogFields } from '../../functions/runtime/log.ts';
import { clusterItem, memberItem } from '../../functions/store/cluster-items.ts';
import { clusterEvent, organisationEvent, putEvent } from '../../functions/store/event-item.ts';
import { organisationKey, representativeIndex, representativeKey } from '../../functions/store/keys.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import type { ClusterFact, OrganisationFact, PlatformEvent } from '../../shared/domain/event.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { mic } from '../../shared/programme/mic.ts';
import { firstDay, organisationId, personId } from '../builders/ids.ts';
import type { startMainTable } from './main-table.ts';
import type { startSqsServer } from './sqs-server.ts';

type Main = Awaited<ReturnType<Awaited<ReturnType<typeof startMainTable>>['fresh']>>;

/** The notify worker on a real table, with the people that a test names. */
export function notifyWorld(main: Main, queues: Awaited<ReturnType<typeof startSqsServer>>) {
  const logged = new Array<{ code: LogCode; fields: LogFields }>();
  const deps = makeDeps(
    { TABLE_NAME: main.name, MAIL_QUEUE_URL: queues.urlOf('mail'), MAIL_WINDOW_SECONDS: '120' },
    {
      dynamo: main.client,
      sqs: queues.client,
      now: () => firstDay,
      log: (code, fields = {}) => void logged.push({ code, fields }),
    },
  );
  const { notifications, settings, access, erasures } = deps;
  const represent = (person: number, n: number) => ({
    put: {
      ...representativeKey(personId(person), organisationId(n)),
      entity: 'representative',
      personId: personId(person),
      organisationId: organisationId(n),
      ...representativeIndex(organisationId(n), personId(person)),
    },
  });
  const put = async (writes: Parameters<typeof main.table.transact>[0]) => {
    for (let start = 0; start < writes.length; start += 100)
      await main.table.transact(writes.slice(start, start + 100));
  };
  const message = ({ aggregate, aggregateId, seq, type }: PlatformEvent) => ({ aggregate, aggregateId, seq, type });

  return {
    deps,
    settings,
    logged,
    /** Person n represents organisation n; more pairs as [person, organisation]. */
    people: (...pairs: readonly (readonly [number, number])[]) => put(pairs.map(([person, n]) => represent(person, n))),
    operators: async (...numbers: readonly number[]) => {
      for (const n of numbers) await access.grant(personId(n), 'operator');
    },
    /** The cluster after an event of it: state, memberships and the event, as the stores leave them. */
    happened: async (
      after: Cluster,
      fact: ClusterFact,
      actor: PersonId | 'system',
      members: readonly Member[] = [],
    ) => {
      const event = clusterEvent({ before: undefined, after, members, fact, actor, at: firstDay });
      await put([{ put: clusterItem(after, mic) }, putEvent(event)]);
      await put(members.map((member) => ({ put: memberItem(member, mic) })));
      return message(event);
    },
    decided: async (after: Organisation, fact: OrganisationFact, actor: PersonId | 'system' = 'system') => {
      const change = { before: undefined, after, fact, actor, at: firstDay, claims: [], releases: [] };
      const event = organisationEvent(change);
      await put([{ put: { ...organisationKey(after.id), entity: 'organisation', ...after } }, putEvent(event)]);
      return message(event);
    },
    erased: (n: number, at: Date) => erasures.open(personId(n), 'ru', at),
    tell: (about: ReturnType<typeof message>) => onEvent(about, deps),
    inbox: async (n: number) => (await notifications.list(personId(n), { limit: 50, after: undefined })).items,
    kinds: async (n: number) =>
      (await notifications.list(personId(n), { limit: 50, after: undefined })).items.map(({ kind }) => kind),
  };
}
