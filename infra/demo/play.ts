import { admit } from './admit.ts';
import type { Role } from './cast.ts';
import type { OutputOf } from './client.ts';
import { type Decided, decide } from './decide.ts';
import { accept, gather } from './gather.ts';
import { type Player, type Scene, theOne } from './scene.ts';
import { settle } from './settle.ts';
import { checked, delayed, submit } from './submit.ts';
import { waitFor } from './wait-for.ts';

type Report = OutputOf<'readReport'>;
type Ledger = OutputOf<'readLedger'>;

/** How one cluster ended. */
export type Played = {
  readonly clusterId: string;
  readonly players: readonly Player[];
  readonly status: string;
  readonly ledger: Ledger;
  readonly reports: readonly Report[];
  readonly decided: Decided | undefined;
  readonly seconds: number;
};

/** The whole way of one cluster: from the first sign-in to the decision, or to the return. */
export async function play(roles: readonly Role[], scene: Scene): Promise<Played> {
  const start = performance.now();
  const { plan, tell } = scene;
  const players = await admit(roles, scene);
  const as = theOne(players, 'founder').person;
  const clusterId = await gather(players, scene);
  tell('dry run', 0.66);
  const ledger = await readyToSubmit(clusterId, as, scene);

  const reports = [await fileAndCheck(clusterId, players, scene)];
  if (plan.fate === 'liquidation') reports.push(await replaceAndFileAgain(clusterId, players, scene));
  const played = { clusterId, players, reports };
  if (plan.fate === 'short') {
    tell('returned to the applicant', 0.95);
    const after = await ledgerWithout(
      clusterId,
      as,
      players.filter(({ part }) => part === 'ends').length,
      ledger,
      scene,
    );
    return { ...played, status: 'gathering', ledger: after, decided: undefined, seconds: since(start) };
  }
  tell('the operator decides', 0.9);
  const decided = await decide(clusterId, scene);
  const last = await scene.api.must('readLedger', { clusterId }, { as });
  return { ...played, status: 'active', ledger: last, decided, seconds: since(start) };
}

const since = (start: number): number => (performance.now() - start) / 1000;

/** The rules as known now say yes before the application is filed. */
async function readyToSubmit(clusterId: string, as: string, { api }: Scene): Promise<Ledger> {
  const dry = await api.must('dryRun', { clusterId }, { as });
  if (dry.outcome === 'not-eligible') throw new Error(`the dry run says no: ${JSON.stringify(dry.findings)}`);
  return api.must('readLedger', { clusterId }, { as });
}

/** The first submission, with whatever the register has in store for this cluster. */
async function fileAndCheck(clusterId: string, players: readonly Player[], scene: Scene): Promise<Report> {
  const { plan, register, tell } = scene;
  const as = theOne(players, 'founder').person;
  const ending = players.filter(({ part }) => part === 'ends');
  for (const [index, { inn }] of ending.entries())
    await register.change(
      inn,
      index === 0 ? { status: 'LIQUIDATING', stateCode: '101' } : { status: 'BANKRUPT', stateCode: '117' },
    );
  const file = async () => {
    tell('submitted, being checked', 0.7);
    return checked(clusterId, as, await submit(clusterId, as, 1, scene), scene);
  };
  if (plan.fate !== 'outage') {
    const { cluster, report } = await register.whileOpen(file);
    expectStatus(cluster.status, ending.length > 0 ? 'gathering' : 'in-review');
    return report;
  }
  await register.whileDown(60, async () => {
    tell('submitted while the register is down', 0.7);
    await submit(clusterId, as, 1, scene);
    await delayed(clusterId, as, scene);
  });
  tell('the register is back, the check resumes by itself', 0.75);
  const { cluster, report } = await checked(clusterId, as, 1, scene);
  expectStatus(cluster.status, 'in-review');
  return report;
}

/** The member that ends is removed, others join, and the second submission passes. */
async function replaceAndFileAgain(clusterId: string, players: readonly Player[], scene: Scene): Promise<Report> {
  const as = theOne(players, 'founder').person;
  scene.tell('returned; the member in liquidation is replaced', 0.75);
  const removal = { clusterId, organisationId: theOne(players, 'ends').id, reason: 'Организация ликвидируется.' };
  await settle(scene.api, 'removeMember', removal, { as, doneAlready: ['wrong-status'] });
  await accept(
    clusterId,
    players.filter(({ part }) => part === 'later'),
    players,
    scene,
  );
  await readyToSubmit(clusterId, as, scene);
  scene.tell('submitted again, being checked', 0.8);
  const { cluster, report } = await scene.register.whileOpen(async () =>
    checked(clusterId, as, await submit(clusterId, as, 2, scene), scene),
  );
  expectStatus(cluster.status, 'in-review');
  return report;
}

/** What the check learned reaches the ledger by the projections, a moment later. */
function ledgerWithout(clusterId: string, as: string, ended: number, before: Ledger, { api }: Scene): Promise<Ledger> {
  return waitFor('the ledger without those who ended', async () => {
    const now = await api.must('readLedger', { clusterId }, { as });
    return now.summary.counts === before.summary.counts - ended ? now : undefined;
  });
}

function expectStatus(status: string, expected: string): void {
  if (status !== expected) throw new Error(`after the check the cluster is ${status} instead of ${expected}`);
}
