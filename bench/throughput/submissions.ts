import { dynamo } from '../../functions/aws/dynamo-db.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { hashOf } from '../../functions/store/hashing.ts';
import { Table } from '../../functions/store/table.ts';
import { checking } from '../../test/builders/cluster.ts';
import { clusterId, innOf, ogrnOf, organisationId, personId } from '../../test/builders/ids.ts';
import { party } from '../../test/builders/party.ts';
import { snapshot, snapshotMember } from '../../test/builders/snapshot.ts';
import { SimulatedDynamo } from '../../test/simulation/aws/simulated-dynamo.ts';
import { Faults } from '../../test/simulation/faults.ts';
import { Platform } from '../../test/simulation/platform/platform.ts';
import { enter } from '../../test/simulation/world/globals.ts';
import { Random } from '../../test/simulation/world/random.ts';
import { VirtualTime } from '../../test/simulation/world/time.ts';

const start = Date.parse('2026-11-09T07:00:00.000Z');
const minute = 60_000;
/** Nothing takes longer than this many times the limit. */
const patience = 5;

export type Asked = {
  readonly submissions: number;
  readonly members: number;
  /** Questions that the register answers in a second. */
  readonly rate: number;
  /** The register is silent for so many milliseconds from the moment at which all is submitted. */
  readonly outage: number;
  /** How far the clocks of machines are off at most, in milliseconds. */
  readonly mostSkew: number;
};
export type Decided = {
  /** Milliseconds from the submissions, or the end of the outage, to the last decision. */
  readonly taken: number;
  /** Those that so many questions take at that rate. */
  readonly limit: number;
  readonly questions: number;
  /** Questions that were put to the register, those that it left unanswered included. */
  readonly put: number;
  readonly decided: number;
};

/**
 * All submissions at one moment, on the real functions and simulated services in virtual time. No two have a member in
 * common, so that no answer serves twice.
 */
export async function decideAll({ submissions, members, rate, outage, mostSkew }: Asked): Promise<Decided> {
  const time = new VirtualTime(start);
  const silent = { id: 0, kind: 'register-silent' as const, at: 0, burst: { until: outage, probability: 1 } };
  const faults = new Faults(outage > 0 ? [silent] : [], () => time.now - start);
  const world = {
    time,
    random: new Random('throughput'),
    faults,
    trace: () => undefined,
    sabotage: {},
    mostSkew,
    registerRate: rate,
  };
  let put = 0;
  const { leave } = enter({
    time,
    random: new Random('noise'),
    fetch: (_url, request) => {
      put++;
      return platform.register.answer(request);
    },
  });
  const platform = new Platform(world, new Random('ids'));
  try {
    let decidedAt = start;
    let decided = 0;
    let seen = 0;
    const isDone = (): boolean => {
      for (; seen < platform.logged.length; seen++)
        if (platform.logged[seen]?.code === 'check-completed') {
          decided++;
          decidedAt = time.now;
        }
      return decided === submissions;
    };
    await submit(platform, submissions, members);
    const questions = submissions * members;
    const limit = (questions / rate) * 1000;
    for (let at = start + minute; !isDone() && at < start + outage + patience * limit + 30 * minute; at += minute) {
      await time.runUntil(at, isDone);
      for (const fn of ['sweep', 'clocks'] as const) void platform.tick(fn);
    }
    return { taken: decidedAt - start - outage, limit, questions, put, decided };
  } finally {
    leave();
  }
}

/** Applications as they lie there once they are filed, with the events that start their checks. */
async function submit(platform: Platform, submissions: number, members: number): Promise<void> {
  const tables = new SimulatedDynamo(new Map([['main', platform.main]]));
  const client = Object.assign(dynamo({}), {
    send: async (command: object) => tables.run(command),
  });
  const clusters = new ClusterStore(new Table(client, 'main'));
  const at = new Date(start);
  for (let n = 1; n <= submissions; n++) {
    const first = (n - 1) * members;
    const inside = Array.from({ length: members }, (_, index) => first + index + 1);
    for (const one of inside) {
      platform.register.known.set(innOf(one), party(one));
      platform.register.known.set(ogrnOf(one), party(one));
    }
    const what = snapshot({
      clusterId: clusterId(n),
      members: inside.map((one, index) => snapshotMember(one, { role: index === 0 ? 'founder' : 'participant' })),
    });
    const snapshotHash = hashOf(what);
    const saved = await clusters.save({
      before: undefined,
      after: checking({
        id: clusterId(n),
        founder: organisationId(first + 1),
        version: 1,
        snapshotHash,
        submittedAt: at.toISOString(),
        nextAttemptAt: new Date(start + minute).toISOString(),
      }),
      members: [],
      fact: { type: 'cluster-submitted', data: { submission: 1, snapshotHash, programmeVersion: 1 } },
      actor: personId(first + 1),
      at,
      snapshot: what,
    });
    if (!saved.ok) throw new Error(saved.refusal.kind);
  }
}
