import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { hashOf } from '../../functions/store/hashing.ts';
import { NotificationStore } from '../../functions/store/notification-store.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { OutboxStore } from '../../functions/store/outbox-store.ts';
import type { Table } from '../../functions/store/table.ts';
import type { ClusterChange } from '../../shared/domain/cluster/change.ts';
import type { Decision } from '../../shared/domain/cluster/submission.ts';
import { noHash } from '../../shared/domain/event.ts';
import type { ClusterId } from '../../shared/domain/ids.ts';
import type { OrganisationChange } from '../../shared/domain/organisation/change.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { active, checking, gathering, inReview } from '../builders/cluster.ts';
import { dayAfter, firstDay, instant, organisationId, personId } from '../builders/ids.ts';
import { confirmed, founder, invited } from '../builders/member.ts';
import { checkingOrganisation, participant } from '../builders/organisation.ts';
import { report, snapshot } from '../builders/snapshot.ts';

/** Thirty that count, each with another INN. */
export const verdicts = Array.from({ length: 30 }, (_, n) => ({
  organisationId: organisationId(n + 1),
  inn: participant(n + 1).facts.inn,
  verdict: 'counts' as const,
  reason: 'confirmed',
}));
const one = { participants: 1, lapsed: 0, partners: 0, invited: 0, requested: 0 };
const counts = { ...one, participants: 2 };
const [operator, coordinator] = [personId(900), personId(1)];

/** A past that the stores themselves wrote, an event for each step. */
export function livedCity(table: Table) {
  const [organisations, clusters] = [new OrganisationStore(table), new ClusterStore(table)];
  const outbox = new OutboxStore(table);

  const organisationStep = async (change: Omit<OrganisationChange, 'actor' | 'at' | 'releases'>) => {
    const saved = await organisations.save({ ...change, actor: 'system', at: firstDay, releases: [] });
    if (!saved.ok) throw new Error(`an organisation could not be: ${saved.refusal.kind}`);
    return saved.value;
  };
  const clusterStep = async (change: Omit<ClusterChange, 'actor' | 'at'>, actor = coordinator) => {
    const saved = await clusters.save({ ...change, actor, at: firstDay });
    if (!saved.ok) throw new Error(`a cluster could not be: ${saved.refusal.kind}`);
    return saved.value;
  };

  return {
    /** Organisation n applied and was admitted; person n acts for it. */
    organisation: async (n: number): Promise<Organisation> => {
      const { facts } = participant(n);
      const before = await organisationStep({
        before: undefined,
        after: checkingOrganisation(n, { lastEventHash: noHash }),
        fact: { type: 'organisation-applied', data: {} },
        claims: [facts.inn],
        representative: personId(n),
      });
      const fact = { type: 'organisation-admitted', data: { as: 'participant' } } as const;
      return organisationStep({ before, after: participant(n), fact, claims: [facts.ogrn] });
    },
    /** Organisation 1 founds it, organisation 2 was invited and came. */
    gathering: async (id: ClusterId) => {
      const at = (version: number, counted: object) => gathering({ id, version, counts: { ...one, ...counted } });
      const members = [founder({ clusterId: id })];
      const second = organisationId(2);
      const opened = { type: 'cluster-opened', data: { organisationId: organisationId(1) } } as const;
      const first = await clusterStep({ before: undefined, after: at(1, {}), members, fact: opened });
      const called = await clusterStep({
        before: first,
        after: at(2, { invited: 1 }),
        members: [invited(2, { clusterId: id })],
        fact: { type: 'organisations-invited', data: { organisationIds: [second] } },
      });
      const data = { organisationId: second, role: 'participant', participants: 2 } as const;
      return clusterStep({
        before: called,
        after: at(3, counts),
        members: [confirmed(2, { clusterId: id })],
        fact: { type: 'invitation-accepted', data },
      });
    },
    /** Submitted, found eligible, and registered by operator 900. Of thirty verdicts, two are of members. */
    registered: async (id: ClusterId) => {
      const gathered = await livedCity(table).gathering(id);
      const filed = snapshot({ clusterId: id });
      const snapshotHash = hashOf(filed);
      const found = report({ clusterId: id, snapshotHash, members: verdicts });
      const reportHash = hashOf(found);
      const submitted = await clusterStep({
        before: gathered,
        after: checking({ id, version: 4, counts, snapshotHash }),
        members: [],
        fact: { type: 'cluster-submitted', data: { submission: 1, snapshotHash, programmeVersion: 1 } },
        snapshot: filed,
      });
      const judged = await clusterStep({
        before: submitted,
        after: inReview({ id, version: 5, counts, snapshotHash }),
        members: [],
        fact: { type: 'check-completed', data: { submission: 1, outcome: 'eligible', reportHash } },
        report: found,
      });
      const said = { submission: 1, reasons: [], text: '', overrides: [], by: operator, at: instant() };
      const decision: Decision = { clusterId: id, outcome: 'register', ...said, reportHash };
      const fact = { type: 'cluster-registered', data: { submission: 1, participants: 30 } } as const;
      const after = active({ id, version: 6, counts });
      return clusterStep({ before: judged, after, members: [], fact, decision }, operator);
    },
    /** The founder hears of what happened. */
    told: (id: ClusterId, seq: number) =>
      new NotificationStore(table).put(
        { personId: coordinator, at: instant(), eventId: `${id}:${seq}` },
        {
          kind: 'cluster-registered',
          data: { clusterId: id, clusterTitle: 'Микроэлектроника', participants: 30, threshold: 30 },
        },
        firstDay,
      ),
    /** What was written is with its consumers. */
    handedOn: async () => {
      for (const event of await outbox.unsentBefore(dayAfter(1), 100)) await outbox.markSent(event);
    },
  };
}
