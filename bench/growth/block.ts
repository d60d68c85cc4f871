import { pseudonyms } from '../../functions/gateways/pseudonym.ts';
import { CityRequestStore } from '../../functions/store/city-request-store.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { GatheringStore } from '../../functions/store/gathering-store.ts';
import { NeedStore, needCardIdOf } from '../../functions/store/need-store.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { ProjectStore } from '../../functions/store/project-store.ts';
import { SubmissionStore } from '../../functions/store/submission-store.ts';
import type { Item, Key } from '../../functions/store/table.ts';
import { ThreadStore } from '../../functions/store/thread-store.ts';
import { CaptureTable } from '../../infra/ops/seed/capture-table.ts';
import { firstSerial } from '../../infra/ops/seed/city.ts';
import { clusterPlans } from '../../infra/ops/seed/cluster-plans.ts';
import { type Citizen, seedCluster } from '../../infra/ops/seed/seed-cluster.ts';
import { representativeOf, seededId, seedOrganisation } from '../../infra/ops/seed/seed-organisation.ts';
import { planGathering } from '../../shared/domain/calendar/plan-gathering.ts';
import { answerRequest } from '../../shared/domain/city-request/answer.ts';
import { standingIn } from '../../shared/domain/community/standing.ts';
import { startThread } from '../../shared/domain/community/start-thread.ts';
import { addDays } from '../../shared/domain/days.ts';
import { GatheringId, NeedId, ThreadId } from '../../shared/domain/ids.ts';
import { openNeed } from '../../shared/domain/need/open-need.ts';
import type { Result } from '../../shared/domain/result.ts';
import { programmeInForce } from '../../shared/programme/programmes.ts';
import { representative } from '../../test/builders/actor.ts';
import { cityDepartment, taken } from '../../test/builders/city-request.ts';

/** When the measured city is looked at. */
export const now = new Date('2026-11-20T09:00:00.000Z');

const done = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

/**
 * One registered cluster with everything around it: its members, projects and history, an announcement, an event, a
 * need and an answer of the city, all by the product's own decisions and stores.
 */
export async function cityBlock(members: number) {
  const table = new CaptureTable();
  const programme = programmeInForce('mic', now);
  const around = { store: new OrganisationStore(table), programme, pseudonym: pseudonyms('bench') };
  const citizens: Citizen[] = [];
  for (let serial = firstSerial; serial < firstSerial + members; serial++) {
    const applicant = { scenario: 'microelectronics' as const, serial };
    const organisation = await seedOrganisation(applicant, { ...around, at: addDays(now, -200) });
    citizens.push({ organisation, by: representativeOf(applicant) });
  }
  const [founder, ...others] = citizens;
  const [model] = clusterPlans;
  if (founder === undefined || model === undefined) throw new Error('a cluster without a founder');
  const clusters = new ClusterStore(table);
  const projects = new ProjectStore(table);
  const cluster = await seedCluster(
    {
      plan: { ...model, members, partners: 0 },
      founder,
      others,
      openedAt: addDays(now, -100),
      until: 'active',
    },
    { store: clusters, submissions: new SubmissionStore(table), projects, programme },
  );
  const [project] = await projects.allOfCluster(cluster.id);
  if (project === undefined) throw new Error('a cluster without a project');
  const { by } = founder;
  const voice = standingIn(cluster, await clusters.members(cluster.id, [founder.organisation.id]), by);
  const common = { as: founder.organisation.id, visibility: 'public' as const, title: 'День открытых дверей', at: now };
  const thread = startThread(voice, {
    ...common,
    id: ThreadId.parse(seededId('thread')),
    kind: 'announcement',
    text: 'Приглашаем посмотреть на образцы.',
    mentions: [],
    members: new Set(),
  });
  done(await new ThreadStore(table).save(done(thread)));
  const gathering = planGathering(voice, {
    ...common,
    id: GatheringId.parse(seededId('gathering')),
    text: undefined,
    time: {
      kind: 'timed',
      startsAt: addDays(now, 7).toISOString(),
      endsAt: addDays(now, 8).toISOString(),
      timeZone: 'Europe/Moscow',
    },
    place: { kind: 'place', address: 'Технопарк «Строгино»' },
  });
  done(await new GatheringStore(table).plan(done(gathering)));
  const needId = NeedId.parse(seededId('need'));
  const need = openNeed(
    { project, cluster },
    {
      id: needId,
      cardId: needCardIdOf(needId),
      visibility: 'named',
      content: { kind: 'competence', field: 'law', people: 2 },
      region: '77',
      neededBy: '2027-06-30',
      words: 'Нужен юрист по патентам.',
      by,
      at: now,
    },
  );
  done(await new NeedStore(table).write(done(need)));
  const answer = answerRequest(taken({ clusterId: cluster.id }), {
    department: cityDepartment(),
    by: representative(5),
    at: now,
    outcome: 'yes',
    summary: 'Площадка предоставлена.',
    answer: 'Договор подготовит отдел площадок.',
  });
  done(await new CityRequestStore(table).save(done(answer)));
  const items: readonly (Item & Key)[] = table.take();
  return { items, clusterId: cluster.id, projectId: project.id, founder };
}
export type CityBlock = Awaited<ReturnType<typeof cityBlock>>;
