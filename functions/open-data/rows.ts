import type { DataSet, RowOf } from '../../shared/contracts/open-data.ts';
import { chainLine } from '../../shared/contracts/present/timeline-entry.ts';
import { isVisible, visibleStatuses } from '../../shared/domain/cluster/access.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { isSealed } from '../../shared/domain/proof/chain.ts';
import type { ProjectCard } from '../../shared/domain/project/card.ts';
import { proposedBy } from '../../shared/domain/project/proposed.ts';
import { stageOf } from '../../shared/domain/project/stages.ts';
import { isAdmitted } from '../../shared/domain/organisation/organisation.ts';
import type { ExportStore } from '../store/export-store.ts';

type Rows<Name extends DataSet> = AsyncGenerator<RowOf<Name>[]>;

/** The rows of every set, some at a time: memory does not grow with the city. A thing that moves meanwhile comes once. */
export const rowsOf: { readonly [Name in DataSet]: (store: ExportStore) => Rows<Name> } = {
  async *organisations(store) {
    const seen = new Set<string>();
    for (const status of ['participant', 'partner'] as const)
      for await (const page of store.organisations(status))
        yield page
          .filter(isAdmitted)
          .filter(({ id }) => isNew(seen, id))
          .map(({ id, status: as, facts, admittedAt }) => ({
            id,
            status: as,
            kind: facts.kind,
            ...(facts.kind === 'entrepreneur' ? {} : { name: facts.name, inn: facts.inn }),
            ...(facts.region === undefined ? {} : { region: facts.region }),
            ...(facts.mainActivity === undefined ? {} : { mainActivity: facts.mainActivity }),
            admittedAt,
          }));
  },

  async *clusters(store) {
    for await (const clusters of visibleClusters(store))
      yield clusters.map((cluster) => ({
        id: cluster.id,
        status: cluster.status,
        title: cluster.title,
        industries: cluster.industries,
        founder: cluster.founder,
        participants: cluster.counts.participants,
        partners: cluster.counts.partners,
        openedAt: cluster.openedAt,
        ...('registeredAt' in cluster ? { registeredAt: cluster.registeredAt } : {}),
      }));
  },

  async *memberships(store) {
    for await (const clusters of visibleClusters(store))
      for (const { id: clusterId } of clusters)
        for await (const members of store.members(clusterId))
          yield members.flatMap((member) =>
            member.status !== 'confirmed'
              ? []
              : [
                  {
                    clusterId,
                    organisationId: member.organisationId,
                    role: member.role,
                    contribution: member.contribution.kind,
                    confirmedAt: member.confirmedAt,
                  },
                ],
          );
  },

  async *projects(store) {
    for await (const clusters of visibleClusters(store))
      for (const cluster of clusters) {
        const { id: clusterId, industries } = cluster;
        const proposed = proposedBy(cluster);
        if (proposed.length > 0)
          yield proposed.map(({ id, title, stage, lead }) => {
            return { id, clusterId, title, status: 'proposed', stage, lead, industries };
          });
        for await (const cards of store.projects(clusterId)) yield cards.map(rowOfCard);
      }
  },

  async *events(store) {
    for await (const clusters of visibleClusters(store))
      for (const { id } of clusters)
        for await (const events of store.events(id))
          yield events.map((event) => {
            const line = chainLine(event);
            const { aggregate, aggregateId } = event;
            return isSealed(line) ? line : { aggregate, aggregateId, ...line };
          });
  },
};

const rowOfCard = ({ trl, lead, ...card }: ProjectCard): RowOf<'projects'> => ({
  id: card.id,
  clusterId: card.clusterId,
  title: card.title,
  status: card.status,
  stage: stageOf(trl),
  trl,
  ...(lead === undefined ? {} : { lead }),
  industries: card.industries,
  members: card.members,
  results: card.results,
  openedAt: card.openedAt,
});

async function* visibleClusters(store: ExportStore): AsyncGenerator<readonly Cluster[]> {
  const seen = new Set<string>();
  for (const status of visibleStatuses)
    for await (const page of store.clusters(status)) yield page.filter(isVisible).filter(({ id }) => isNew(seen, id));
}

function isNew(seen: Set<string>, id: string): boolean {
  const fresh = !seen.has(id);
  seen.add(id);
  return fresh;
}
