import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AggregateStore } from '../../functions/store/aggregate-store.ts';
import type { CityRequestChange } from '../../shared/domain/city-request/change.ts';
import { CityRequest } from '../../shared/domain/city-request/city-request.ts';
import type { CityRequestFact } from '../../shared/domain/city-request/fact.ts';
import { CityRequestEvent } from '../../shared/domain/event.ts';
import { announceCityRequest } from '../../shared/domain/notification/announce-city-request.ts';
import { bilingualText, notificationLink } from '../../shared/domain/notification/texts.ts';
import { NotificationSubject } from '../../shared/domain/notification/kinds.ts';
import { answered, asked, due, taken } from '../builders/city-request.ts';
import { active } from '../builders/cluster.ts';
import { cityRequestId, clusterId, firstDay, hashOf, instant, organisationId } from '../builders/ids.ts';
import { founder } from '../builders/member.ts';
import { subject } from '../builders/notification-subjects.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { notifyWorld } from '../fakes/notify-world.ts';
import { seed } from '../fakes/seed.ts';
import { startSqsServer } from '../fakes/sqs-server.ts';

const between = { clusterId: clusterId(), organisationId: organisationId(5) };
const dueAt = due.dueAt;
const later = '2026-12-21T20:59:59.999Z';
const withdrawn = CityRequest.parse({ ...asked(), status: 'withdrawn', withdrawnAt: instant(2) });
const nearDue = asked({ told: 'near-due' });
const overdue = taken({ told: 'overdue' });

/** What happened, what the request is by the time it is told, and who hears of it. */
const cases: readonly (readonly [CityRequestFact, CityRequest, readonly string[]])[] = [
  [
    { type: 'city-request-asked', data: { ...between, kind: 'pilot-site', dueAt } },
    asked(),
    ['city-request-asked → organisation'],
  ],
  [{ type: 'city-request-asked', data: { ...between, kind: 'pilot-site', dueAt } }, withdrawn, []],
  [
    { type: 'city-request-taken', data: { ...between, takenOver: false } },
    taken(),
    ['city-request-taken → coordinator'],
  ],
  [
    { type: 'city-request-taken', data: { ...between, takenOver: true } },
    taken(),
    ['city-request-taken-over → organisation'],
  ],
  [{ type: 'city-request-taken', data: { ...between, takenOver: false } }, answered(), []],
  [
    { type: 'city-request-prolonged', data: { ...between, dueAt: later } },
    taken({ dueAt: later }),
    ['city-request-prolonged → coordinator'],
  ],
  [
    { type: 'city-request-near-due', data: { ...between, dueAt } },
    nearDue,
    ['city-request-due → organisation', 'city-request-due → coordinator', 'city-request-watched → operators'],
  ],
  [{ type: 'city-request-near-due', data: { ...between, dueAt } }, overdue, []],
  [{ type: 'city-request-near-due', data: { ...between, dueAt } }, taken({ dueAt: later }), []],
  [
    { type: 'city-request-overdue', data: { ...between, dueAt } },
    overdue,
    ['city-request-due → organisation', 'city-request-due → coordinator', 'city-request-watched → operators'],
  ],
  [{ type: 'city-request-overdue', data: { ...between, dueAt } }, answered(), []],
  [
    { type: 'city-request-answered', data: { ...between, outcome: 'yes', workingDays: 5 } },
    answered(),
    ['city-request-answered → coordinator'],
  ],
  [{ type: 'city-request-withdrawn', data: between }, withdrawn, ['city-request-withdrawn → organisation']],
];

describe('who is told of a request to a department', () => {
  const announced = (fact: CityRequestFact, request: CityRequest) => {
    const event: CityRequestEvent = {
      id: `${request.id}:2`,
      seq: 2,
      at: instant(1),
      actor: 'system',
      previousHash: hashOf(1),
      hash: hashOf(2),
      aggregate: 'city-request',
      aggregateId: request.id,
      ...fact,
    };
    return announceCityRequest(event, request);
  };

  it.each(
    cases.map(([fact, request, expected]) => ({ type: fact.type, status: request.status, fact, request, expected })),
  )('$type, $status by then: $expected', ({ fact, request, expected }) => {
    const told = announced(fact, request);
    expect(told.map(({ audience, subject: { kind } }) => `${kind} → ${audience.to}`)).toEqual(expected);
    for (const one of told) {
      expect(NotificationSubject.parse(one.subject)).toEqual(one.subject);
      expect(JSON.stringify(one.subject)).not.toContain('контроллеров');
    }
  });

  it('leads them to the request, and operators to their list', () => {
    expect(notificationLink(subject('city-request-due'))).toBe(`/city-requests/${cityRequestId()}`);
    expect(notificationLink(subject('city-request-watched'))).toBe('/review/city-requests');
    expect(bilingualText(subject('city-request-asked')).body.ru).toContain('до 30 ноября 2026 года');
  });
});

describe('the notify worker', () => {
  let engine: Awaited<ReturnType<typeof startMainTable>>;
  beforeAll(async () => {
    engine = await startMainTable();
  });
  afterAll(() => engine.stop());
  let queues: Awaited<ReturnType<typeof startSqsServer>>;
  beforeEach(async () => {
    queues = await startSqsServer();
    return () => queues.stop();
  });

  it('reaches the people of the department, the coordinator and operators, once', async () => {
    const main = await engine.fresh();
    const world = notifyWorld(main, queues);
    await seed(main.table).participants(1, 5);
    await seed(main.table).cluster(active(), [founder()]);
    await world.operators(900);
    const store = new AggregateStore<CityRequest, CityRequestEvent>(main.table, {
      aggregate: 'city-request',
      state: CityRequest,
      event: CityRequestEvent,
      indexes: () => ({}),
    });
    const change: CityRequestChange = {
      before: undefined,
      after: asked({ told: 'overdue' }),
      fact: { type: 'city-request-overdue', data: { ...between, dueAt } },
      actor: 'system',
      at: firstDay,
    };
    expect(await store.save(change)).toMatchObject({ ok: true });
    const message = {
      aggregate: 'city-request',
      aggregateId: cityRequestId(),
      seq: 1,
      type: 'city-request-overdue',
    } as const;
    await world.tell(message);
    await world.tell(message);
    expect(await Promise.all([1, 2, 5, 900].map((n) => world.kinds(n)))).toEqual([
      ['city-request-due'],
      [],
      ['city-request-due'],
      ['city-request-watched'],
    ]);
  });
});
