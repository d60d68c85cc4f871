import { clusterItem, memberItem } from '../../functions/store/cluster-items.ts';
import { clusterEvent, putEvent } from '../../functions/store/event-item.ts';
import { hashOf } from '../../functions/store/hashing.ts';
import {
  claimKey,
  organisationKey,
  representativeIndex,
  representativeKey,
  roleKey,
} from '../../functions/store/keys.ts';
import { registrationItem } from '../../functions/store/registration-items.ts';
import { reportWrite, snapshotWrite } from '../../functions/store/submission-items.ts';
import type { Table, Write } from '../../functions/store/table.ts';
import type { ActionNeededCluster, Cluster, InReviewCluster } from '../../shared/domain/cluster/cluster.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import type { Report } from '../../shared/domain/cluster/submission.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { mic } from '../../shared/programme/mic.ts';
import { inReview } from '../builders/cluster.ts';
import { firstDay, organisationId, personId } from '../builders/ids.ts';
import { confirmed, founder } from '../builders/member.ts';
import { participant } from '../builders/organisation.ts';
import { report as reportOf, snapshot, snapshotMembers } from '../builders/snapshot.ts';

/** What lies on the table before a test begins, as the stores leave it. */
export function seed(table: Table) {
  const put = async (writes: readonly Write[]): Promise<void> => {
    for (let start = 0; start < writes.length; start += 100)
      if (await table.transact(writes.slice(start, start + 100))) throw new Error('something else lies there already');
  };
  const numbersOf = (organisation: Organisation): readonly string[] =>
    'facts' in organisation && organisation.facts !== undefined
      ? [organisation.facts.inn, organisation.facts.ogrn]
      : [organisation.identifier.value];
  const one = {
    /** Organisations with their numbers and the person who represents each: person n for organisation n. */
    organisations: (...organisations: readonly Organisation[]) =>
      put(
        organisations.flatMap((organisation) => {
          const { id } = organisation;
          const person = organisation.appliedBy;
          return [
            { put: { ...organisationKey(id), entity: 'organisation', ...organisation } },
            {
              put: {
                ...representativeKey(person, id),
                personId: person,
                organisationId: id,
                entity: 'representative',
                ...representativeIndex(id, person),
              },
            },
            ...numbersOf(organisation).map((number) => ({ put: { ...claimKey(number), organisationId: id } })),
          ];
        }),
      ),
    /** Participants number `from` to `to`. */
    participants: (from: number, to: number) =>
      one.organisations(...Array.from({ length: to - from + 1 }, (_, index) => participant(from + index))),
    operator: (n = 900) => put([{ put: { ...roleKey(personId(n), 'operator'), entity: 'role' } }]),
    /** A cluster with these memberships; its last event is there, so that the next one follows. */
    cluster: async (cluster: Cluster, members: readonly Member[] = [founder()]): Promise<void> => {
      const fact = { type: 'cluster-opened', data: { organisationId: organisationId(1) } } as const;
      const event = clusterEvent({
        before: undefined,
        after: cluster,
        members,
        fact,
        actor: personId(1),
        at: firstDay,
      });
      await put([{ put: clusterItem({ ...cluster, lastEventHash: event.hash }, mic) }, putEvent(event)]);
      if ('registeredAt' in cluster) await put([{ put: registrationItem({ ...cluster, clusterId: cluster.id }) }]);
      await put(members.map((member) => ({ put: memberItem({ ...member, clusterId: cluster.id }, mic) })));
    },
    /** An application in review with its snapshot and report, thirty members and whatever is overridden. */
    review: async (
      cluster: InReviewCluster | ActionNeededCluster = inReview(),
      report: Partial<Report> = {},
      members = confirmedMembers(30),
    ): Promise<Cluster> => {
      const filed = snapshot({ clusterId: cluster.id, members: snapshotMembers(30) });
      const reviewed = { ...cluster, snapshotHash: hashOf(filed) };
      await put([
        snapshotWrite(filed),
        reportWrite(reportOf({ clusterId: cluster.id, snapshotHash: hashOf(filed), ...report })),
      ]);
      await one.cluster(reviewed, members);
      return reviewed;
    },
    put,
  };
  return one;
}

/** The founder and organisations 2 to `count`, confirmed. */
export const confirmedMembers = (count: number): Member[] => [
  founder(),
  ...Array.from({ length: count - 1 }, (_, index) => confirmed(index + 2)),
];
