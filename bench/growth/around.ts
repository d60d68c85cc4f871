import { CityRequestStore } from '../../functions/store/city-request-store.ts';
import type { ClusterStore } from '../../functions/store/cluster-store.ts';
import { CommentStore } from '../../functions/store/comment-store.ts';
import { closedWrites, correctionWrites } from '../../functions/store/figure-writes.ts';
import { GatheringStore } from '../../functions/store/gathering-store.ts';
import { HeadsStore } from '../../functions/store/heads-store.ts';
import { departmentKey } from '../../functions/store/keys.ts';
import { NeedStore, needCardIdOf } from '../../functions/store/need-store.ts';
import { ThreadStore } from '../../functions/store/thread-store.ts';
import { WebhookDeliveryStore } from '../../functions/store/webhook-delivery-store.ts';
import { WebhookStore } from '../../functions/store/webhook-store.ts';
import type { CaptureTable } from '../../infra/ops/seed/capture-table.ts';
import type { Citizen } from '../../infra/ops/seed/seed-cluster.ts';
import { seededId } from '../../infra/ops/seed/seed-organisation.ts';
import { planGathering } from '../../shared/domain/calendar/plan-gathering.ts';
import { answerRequest } from '../../shared/domain/city-request/answer.ts';
import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import { standingIn } from '../../shared/domain/community/standing.ts';
import { startThread } from '../../shared/domain/community/start-thread.ts';
import { writeComment } from '../../shared/domain/community/write-comment.ts';
import { addDays } from '../../shared/domain/days.ts';
import { noHash } from '../../shared/domain/event.ts';
import { CommentId, GatheringId, NeedId, ThreadId } from '../../shared/domain/ids.ts';
import { openNeed } from '../../shared/domain/need/open-need.ts';
import type { Project } from '../../shared/domain/project/project.ts';
import type { Result } from '../../shared/domain/result.ts';
import { figuresOf } from '../../shared/domain/statistics/figures.ts';
import { dayPeriod } from '../../shared/domain/statistics/periods.ts';
import { noStatistics } from '../../shared/domain/statistics/state.ts';
import { create } from '../../shared/domain/webhook/create.ts';
import { cityDepartment, taken } from '../../test/builders/city-request.ts';
import { pending, webhookId } from '../../test/builders/webhook.ts';
import { now } from './now.ts';

const done = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

type Around = {
  readonly cluster: Cluster;
  readonly clusters: ClusterStore;
  readonly project: Project;
  readonly founder: Citizen;
};
export const lastDay = '2026-11-19';

/** One of each thing that stands in a list. */
export async function aroundCluster(around: Around, table: CaptureTable) {
  const threads = await conversation(around, table);
  const needId = await need(around, table);
  const cityRequestId = await answer(around, table);
  await figures(table);
  return { ...threads, needId, cityRequestId, ...(await delivery(around, table)) };
}

/** An announcement, a discussion with a comment, and an event. */
async function conversation({ cluster, clusters, founder }: Around, table: CaptureTable) {
  const { by } = founder;
  const voice = standingIn(cluster, await clusters.members(cluster.id, [founder.organisation.id]), by);
  const common = { as: founder.organisation.id, visibility: 'public' as const, title: 'День открытых дверей', at: now };
  const said = { text: 'Приглашаем посмотреть на образцы.', mentions: [], members: new Set<never>() };
  const ids = { announcementId: ThreadId.parse(seededId('thread')), threadId: ThreadId.parse(seededId('discussion')) };
  const store = new ThreadStore(table);
  const announced = { ...common, ...said, id: ids.announcementId, kind: 'announcement' } as const;
  done(await store.save(done(startThread(voice, announced))));
  const begun = { ...common, ...said, id: ids.threadId, kind: 'discussion' } as const;
  const thread = done(await store.save(done(startThread(voice, begun))));
  const commentId = CommentId.parse(seededId('comment'));
  const written = { ...said, as: common.as, id: commentId, replyTo: undefined, at: now };
  done(await new CommentStore(table).save(done(writeComment(thread, voice, written))));
  const gatheringId = GatheringId.parse(seededId('gathering'));
  const [startsAt, endsAt] = [addDays(now, 7).toISOString(), addDays(now, 8).toISOString()];
  const gathering = planGathering(voice, {
    ...common,
    id: gatheringId,
    text: undefined,
    time: { kind: 'timed', startsAt, endsAt, timeZone: 'Europe/Moscow' },
    place: { kind: 'place', address: 'Технопарк «Строгино»' },
  });
  done(await new GatheringStore(table).plan(done(gathering)));
  return { ...ids, commentId, gatheringId };
}

async function need({ cluster, project, founder: { by } }: Around, table: CaptureTable) {
  const id = NeedId.parse(seededId('need'));
  const asked = {
    id,
    cardId: needCardIdOf(id),
    visibility: 'named',
    content: { kind: 'competence', field: 'law', people: 2 },
    region: '77',
    neededBy: '2027-06-30',
    words: 'Нужен юрист по патентам.',
    by,
    at: now,
  } as const;
  done(await new NeedStore(table).write(done(openNeed({ project, cluster }, asked))));
  return id;
}

/** The founder answers for the city, too. */
async function answer({ cluster, founder: { organisation, by } }: Around, table: CaptureTable) {
  const owner = { personId: by.personId, since: now.toISOString() };
  const request = taken({ clusterId: cluster.id, departmentId: organisation.id, owner });
  const serving = { department: { ...cityDepartment(), id: organisation.id }, by, at: now };
  const said = { summary: 'Площадка предоставлена.', answer: 'Договор подготовит отдел площадок.' };
  done(await new CityRequestStore(table).save(done(answerRequest(request, { ...serving, ...said, outcome: 'yes' }))));
  // Its record is counted up in place, which a table in memory does not do.
  const record = { departmentId: organisation.id, name: 'ГБУ «Площадки»', active: true, asked: 1, yes: 1, days3: 1 };
  await table.transact([{ put: { ...departmentKey(organisation.id), entity: 'city-department', ...record } }]);
  return request.id;
}

/** A closed day, with a head, and corrected since. */
async function figures(table: CaptureTable): Promise<void> {
  const closedAt = now.toISOString();
  const heads = new HeadsStore(table);
  const { write } = await heads.prepare({ day: lastDay, previous: noHash, closedAt }, [noHash]);
  const closed = figuresOf(noStatistics, dayPeriod(lastDay));
  const was = closed.organisations;
  const difference = { metric: 'organisations', was, is: { ...was, value: 1 } } as const;
  const found = { foundAt: closedAt, events: 1 };
  await table.transact([
    write,
    ...closedWrites('DAY', lastDay, closed, closedAt),
    ...correctionWrites('DAY', lastDay, [difference], found),
  ]);
}

async function delivery({ founder: { organisation, by } }: Around, table: CaptureTable) {
  const id = webhookId();
  const step = create({
    id,
    owner: { kind: 'organisation', organisationId: organisation.id },
    content: { name: 'Учёт', url: 'https://hooks.example.org/clusters', events: ['*'] },
    targets: { loopback: false },
    by,
    at: now,
  });
  done(await new WebhookStore(table).change(done(step)));
  const sent = pending({ webhookId: id, at: now.toISOString(), eventId: `${seededId('delivered')}:1` });
  await new WebhookDeliveryStore(table).begin(sent, now);
  return { webhookId: id };
}
