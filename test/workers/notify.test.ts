import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { active, atRisk, claimed, gathering, inReview, rejected } from '../builders/cluster.ts';
import { clusterId, firstDay, instant, organisationId, personId } from '../builders/ids.ts';
import { confirmed, ended, founder, invited } from '../builders/member.ts';
import {
  checkingOrganisation,
  participant,
  refusedOrganisation,
  unclearOrganisation,
} from '../builders/organisation.ts';
import { SenderStore } from '../../functions/store/sender-store.ts';
import { newSender, pause, senderId } from '../../shared/domain/delivery/sender.ts';
import { accepted } from '../builders/outcome.ts';
import { startMainTable } from '../fakes/main-table.ts';
import { notifyWorld } from '../fakes/notify-world.ts';
import { startSqsServer } from '../fakes/sqs-server.ts';

let tables: Awaited<ReturnType<typeof startMainTable>>;
let queues: Awaited<ReturnType<typeof startSqsServer>>;
let main: Awaited<ReturnType<typeof tables.fresh>>;
let world: ReturnType<typeof notifyWorld>;

beforeAll(async () => {
  tables = await startMainTable();
});
afterAll(() => tables.stop());
beforeEach(async () => {
  queues = await startSqsServer();
  main = await tables.fresh();
  world = notifyWorld(main, queues);
  return () => queues.stop();
});

const joined = { organisationId: organisationId(2), role: 'participant', participants: 8 } as const;

describe('the coordinator', () => {
  test('is told who accepted, with the count; the person who accepted is not', async () => {
    await world.people([1, 1], [2, 2]);
    const fact = { type: 'invitation-accepted', data: joined } as const;
    await world.tell(await world.happened(gathering(), fact, personId(2), [founder(), confirmed(2)]));
    expect(await world.inbox(1)).toMatchObject([
      {
        kind: 'invitation-accepted',
        at: instant(),
        data: { organisationName: 'ООО «Пример 2»', participants: 8, threshold: 30 },
        email: { status: 'in-letter', letterId: `2026-11-09T07:02:00.000Z~${clusterId()}` },
      },
    ]);
    expect(await world.inbox(2)).toEqual([]);
  });

  test('hears of a milestone even when their own approval reached it', async () => {
    await world.people([1, 1], [2, 2]);
    const fact = { type: 'join-approved', data: { ...joined, milestone: 25 } } as const;
    await world.tell(await world.happened(gathering(), fact, personId(1), [founder(), confirmed(2)]));
    expect(await world.kinds(1)).toEqual(['milestone-reached']);
    expect(await world.kinds(2)).toEqual(['join-approved']);
  });

  test('gets a confirmation of their own submission', async () => {
    await world.people([1, 1]);
    const data = { submission: 1, snapshotHash: '0'.repeat(64), programmeVersion: 1 };
    await world.tell(await world.happened(inReview(), { type: 'cluster-submitted', data }, personId(1)));
    expect(await world.kinds(1)).toEqual(['cluster-submitted']);
  });

  test('reads the reason of a rejection in both languages', async () => {
    await world.people([1, 1]);
    const data = { submission: 1, reason: 'no-such-code' };
    await world.tell(await world.happened(rejected(), { type: 'cluster-rejected', data }, personId(900)));
    expect(await world.inbox(1)).toMatchObject([{ data: { reason: { en: 'The decision states the reason.' } } }]);
  });
});

describe('an invited organisation', () => {
  test('is told with its name and its time limit; one who represents two hears it once', async () => {
    await world.people([2, 2], [22, 2], [3, 3], [3, 4]);
    const data = { organisationIds: [organisationId(2), organisationId(3), organisationId(4)] };
    const members = [founder(), invited(2), invited(3), invited(4)];
    await world.tell(await world.happened(gathering(), { type: 'organisations-invited', data }, personId(1), members));
    expect(await world.inbox(22)).toMatchObject([{ kind: 'invitation-received', data: { expiresAt: instant(30) } }]);
    expect(await world.inbox(3)).toMatchObject([{ data: { organisationName: 'ООО «Пример 3»' } }]);
    expect(queues.to('mail')).toHaveLength(3);
  });
});

describe('operators', () => {
  test('hear of a new case; the coordinator hears that the check is passed', async () => {
    await world.people([1, 1]);
    await world.operators(900, 901);
    const data = { submission: 1, outcome: 'eligible', reportHash: '0'.repeat(64) } as const;
    await world.tell(await world.happened(inReview(), { type: 'check-completed', data }, 'system'));
    expect([await world.kinds(1), await world.kinds(900), await world.kinds(901)]).toEqual([
      ['check-passed'],
      ['review-new'],
      ['review-new'],
    ]);
  });

  test('of whom one has claimed the case: only that one is reminded', async () => {
    await world.operators(900, 901);
    const data = { submission: 1, dueAt: instant(14) };
    await world.tell(await world.happened(claimed(), { type: 'review-near-due', data }, 'system'));
    expect([await world.kinds(900), await world.kinds(901)]).toEqual([['review-near-due'], []]);
  });

  test('whose case is taken over are told', async () => {
    const data = { by: personId(900), takenOverFrom: personId(901) };
    await world.tell(await world.happened(claimed(), { type: 'review-claimed', data }, personId(900)));
    expect([await world.kinds(900), await world.kinds(901)]).toEqual([[], ['review-taken-over']]);
  });
});

describe('all members', () => {
  test('hear of the registration, those who only were invited or left do not', async () => {
    await world.people([1, 1], [2, 2], [3, 3], [4, 4]);
    const members = [founder(), confirmed(2), invited(3), ended(4)];
    const fact = { type: 'cluster-registered', data: { submission: 1, participants: 30 } } as const;
    await world.tell(await world.happened(active(), fact, personId(900), members));
    expect(await Promise.all([1, 2, 3, 4].map((n) => world.kinds(n)))).toEqual([
      ['cluster-registered'],
      ['cluster-registered'],
      [],
      [],
    ]);
  });

  test('hear that the cluster is at risk; the one whose removal caused it hears of the removal', async () => {
    await world.people([1, 1], [2, 2], [3, 3]);
    const members = [founder(), confirmed(2), ended(3, { status: 'removed' })];
    const data = { participants: 29, deadline: instant(60), organisationId: organisationId(3) };
    await world.tell(await world.happened(atRisk(), { type: 'cluster-at-risk', data }, personId(1), members));
    expect(await Promise.all([1, 2, 3].map((n) => world.kinds(n)))).toEqual([
      [],
      ['cluster-at-risk'],
      ['member-removed'],
    ]);
  });

  test('are told in time when there are 500, and a worker that dies in the middle loses and doubles nothing', async () => {
    const numbers = Array.from({ length: 500 }, (_, index) => index + 1);
    await world.people(...numbers.map((n) => [n, n] as const));
    const members = numbers.map((n) => (n === 1 ? founder() : confirmed(n)));
    const fact = { type: 'cluster-registered', data: { submission: 1, participants: 500 } } as const;
    const about = await world.happened(active(), fact, personId(900), members);
    let writes = 0;
    main.fault = (command) =>
      command === 'TransactWriteItems' && (writes += 1) > 200 ? new Error('timeout') : undefined;
    await expect(world.tell(about)).rejects.toThrow('timeout');
    main.fault = () => undefined;
    const start = performance.now();
    await world.tell(about);
    expect(performance.now() - start).toBeLessThan(15_000);
    const inboxes = await Promise.all(numbers.map((n) => world.kinds(n)));
    expect(inboxes.every((kinds) => kinds.length === 1)).toBe(true);
    expect(queues.to('mail')).toHaveLength(500);
  }, 60_000);
});

describe('an applicant', () => {
  test.each([
    ['organisation-admitted', participant(2), { type: 'organisation-admitted', data: { as: 'participant' } }],
    ['organisation-refused', refusedOrganisation(2), { type: 'organisation-refused', data: { reason: 'liquidating' } }],
    ['organisation-check-delayed', checkingOrganisation(2), { type: 'organisation-check-delayed', data: {} }],
  ] as const)('hears %s although nobody represents the organisation yet', async (kind, organisation, fact) => {
    await world.tell(await world.decided(organisation, fact));
    expect(await world.kinds(2)).toEqual([kind]);
  });

  test('hears that a person decides, and the operators that they must', async () => {
    await world.operators(900);
    const fact = { type: 'organisation-unclear', data: { reason: 'reorganising' } } as const;
    await world.tell(await world.decided(unclearOrganisation(2), fact));
    expect([await world.kinds(2), await world.kinds(900)]).toEqual([['organisation-unclear'], ['review-organisation']]);
  });
});

describe('the same message', () => {
  const fact = { type: 'cluster-registered', data: { submission: 1, participants: 30 } } as const;

  test('twice and at once gives each person one notification and asks for the letter while it is not taken up', async () => {
    await world.people([1, 1], [2, 2]);
    const about = await world.happened(active(), fact, personId(900), [founder(), confirmed(2)]);
    await Promise.all([world.tell(about), world.tell(about), world.tell(about)]);
    expect([await world.kinds(1), await world.kinds(2)]).toEqual([['cluster-registered'], ['cluster-registered']]);
    expect(queues.to('mail').length).toBeGreaterThanOrEqual(2);
  });

  test('comes again when the queue did not take a letter, and the letter is asked for then', async () => {
    await world.people([1, 1], [2, 2]);
    const about = await world.happened(active(), fact, personId(900), [founder(), confirmed(2)]);
    queues.refuses = ({ body }) => JSON.stringify(body).includes('person-2');
    await expect(world.tell(about)).rejects.toThrow('1 letters');
    queues.refuses = () => false;
    await world.tell(about);
    const asked = queues.to('mail').map((body) => JSON.stringify(body));
    expect(asked.some((body) => body.includes('person-2'))).toBe(true);
    expect(await world.kinds(2)).toEqual(['cluster-registered']);
  });

  test('before its event is visible fails and comes again', async () => {
    const about = { aggregate: 'cluster', aggregateId: organisationId(77), seq: 1, type: 'cluster-opened' } as const;
    await expect(world.tell(about)).rejects.toThrow();
  });
});

describe('letters', () => {
  const left = (n: number) =>
    ({ type: 'member-left', data: { organisationId: organisationId(n), participants: 8 } }) as const;
  const leaves = async (n: number, version: number) =>
    world.happened(gathering({ version }), left(n), personId(n), [founder(), ended(n, { status: 'left' })]);

  test('collect what happens to a cluster within two minutes, and wait for that moment', async () => {
    await world.people([1, 1]);
    for (const n of [2, 3, 4]) await world.tell(await leaves(n, n));
    const letterId = `2026-11-09T07:02:00.000Z~${clusterId()}`;
    const message = { personId: personId(1), letterId };
    expect(queues.to('mail')).toEqual([message, message, message]);
    expect(queues.sent.map(({ delaySeconds }) => delaySeconds)).toEqual([120, 120, 120]);
    expect((await world.inbox(1)).map(({ email }) => email)).toEqual(
      [2, 3, 4].map(() => ({ status: 'in-letter', letterId })),
    );
  });

  test('of a later day are left to the sweeper', async () => {
    await world.people([1, 1]);
    await world.settings.put(personId(1), { pace: { membership: 'weekly' } }, firstDay);
    await world.tell(await leaves(2, 2));
    expect(queues.sent).toEqual([]);
    expect(await world.inbox(1)).toMatchObject([{ email: { letterId: '2026-11-16T06:00:00.000Z~digest' } }]);
  });

  test('are not written to whom they are switched off; the notification is', async () => {
    await world.people([1, 1]);
    await world.settings.put(personId(1), { pace: { membership: 'off' } }, firstDay);
    await world.tell(await leaves(2, 2));
    expect(queues.sent).toEqual([]);
    expect(await world.inbox(1)).toMatchObject([{ kind: 'member-left', email: { status: 'off', why: 'settings' } }]);
  });
});

test('operators are told once, in the app only, that letters are stopped', async () => {
  await world.operators(900, 901);
  const sender = new SenderStore(main.table);
  const fates = { delivered: 90, bounced: 10 };
  await sender.save(accepted(pause(newSender, { by: 'system', at: firstDay, fates })));
  const about = { aggregate: 'sender', aggregateId: senderId, seq: 1, type: 'sender-paused' } as const;
  await Promise.all([world.tell(about), world.tell(about)]);
  expect(await world.inbox(900)).toMatchObject([{ kind: 'sending-paused', data: fates, email: { why: 'in-app' } }]);
  expect(await world.kinds(901)).toEqual(['sending-paused']);
  expect(queues.sent).toEqual([]);
});

test('logs hold no name', async () => {
  await world.people([1, 1]);
  const fact = { type: 'invitation-declined', data: { organisationId: organisationId(2) } } as const;
  await world.tell(await world.happened(gathering(), fact, personId(2), [founder(), ended(2, { status: 'declined' })]));
  expect(world.logged).toMatchObject([{ code: 'notification-written', fields: { count: 1 } }]);
  expect(JSON.stringify(world.logged)).not.toMatch(/Пример|Микроэлектроника/);
});

describe('whoever had themselves erased', () => {
  const before = new Date(firstDay.getTime() - 60_000);
  const refused = { type: 'organisation-refused', data: { reason: 'liquidating' } } as const;
  const isRefused = (appliedAt: string) => world.decided({ ...refusedOrganisation(2), appliedAt }, refused);

  test('is told nothing of what they applied for before', async () => {
    await world.erased(2, before);
    await world.tell(await isRefused(new Date(before.getTime() - 60_000).toISOString()));
    expect(await world.inbox(2)).toEqual([]);
  });

  test('is told nothing of what happened before, even if they act for an organisation again', async () => {
    await world.people([2, 2]);
    await world.erased(2, firstDay);
    await world.tell(await isRefused(firstDay.toISOString()));
    expect(await world.inbox(2)).toEqual([]);
  });

  test('hears of what happens since, when they act for an organisation again', async () => {
    await world.people([2, 2]);
    await world.erased(2, before);
    await world.tell(await isRefused(new Date(before.getTime() - 60_000).toISOString()));
    expect(await world.kinds(2)).toEqual(['organisation-refused']);
  });

  test('hears what became of what they applied for since', async () => {
    await world.erased(2, before);
    await world.tell(await isRefused(firstDay.toISOString()));
    expect(await world.kinds(2)).toEqual(['organisation-refused']);
  });
});
