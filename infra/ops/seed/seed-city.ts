import type { Pseudonym } from '../../../functions/gateways/pseudonym.ts';
import { ClusterStore } from '../../../functions/store/cluster-store.ts';
import { OrganisationStore } from '../../../functions/store/organisation-store.ts';
import { ProjectStore } from '../../../functions/store/project-store.ts';
import { SubmissionStore } from '../../../functions/store/submission-store.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { isAdmitted } from '../../../shared/domain/organisation/organisation.ts';
import { programmeInForce } from '../../../shared/programme/programmes.ts';
import { scenarioOf } from '../../local/services/register/scenarios.ts';
import type { BulkWriter } from './bulk-writer.ts';
import { CaptureTable } from './capture-table.ts';
import { applicants } from './city.ts';
import { type ClusterPlan, clusterPlans } from './cluster-plans.ts';
import { type Casting, type Citizen, seedCluster } from './seed-cluster.ts';
import { representativeOf, seedOrganisation } from './seed-organisation.ts';

export type City = {
  readonly organisations: number;
  readonly now: Date;
  readonly pseudonym: Pseudonym;
  readonly writer: Pick<BulkWriter, 'write' | 'finish'>;
  readonly tell: (what: string, share: number) => void;
};

export type Seeded = { readonly organisations: Readonly<Record<string, number>>; readonly clusters: number };

/** Days of a city’s life: no further back than its first rules. */
const history = 680;
/** Members apply early, so that they are there when the clusters are founded. */
const early = 0.3;
const perFlush = 500;

/** Organisations first, then the clusters that the earliest of them form. */
export async function seedCity({ organisations, now, pseudonym, writer, tell }: City): Promise<Seeded> {
  const programme = programmeInForce('mic', now);
  const table = new CaptureTable();
  const around = { store: new OrganisationStore(table), programme, pseudonym };
  const begin = addDays(now, -history).getTime();
  const span = now.getTime() - 86_400_000 - begin;
  const wanted = Math.min(organisations, 5000);
  const pools = new Map<string, Citizen[]>();
  const counts: Record<string, number> = {};
  for (const [index, applicant] of applicants(organisations).entries()) {
    const share = index < wanted ? (index / wanted) * early : early + ((index - wanted) / organisations) * (1 - early);
    const organisation = await seedOrganisation(applicant, { ...around, at: new Date(begin + share * span) });
    counts[organisation.status] = (counts[organisation.status] ?? 0) + 1;
    if (index < wanted && isAdmitted(organisation))
      pools.set(applicant.scenario, [
        ...(pools.get(applicant.scenario) ?? []),
        { organisation, by: representativeOf(applicant) },
      ]);
    if (index % perFlush !== perFlush - 1) continue;
    await writer.write(table.take());
    tell(`${index + 1} of ${organisations} organisations`, (index + 1) / organisations);
  }
  await writer.write(table.take());

  const stores = {
    store: new ClusterStore(table),
    submissions: new SubmissionStore(table),
    projects: new ProjectStore(table),
    programme,
  };
  const castings = cast(pools, { begin, span });
  for (const [index, casting] of castings.entries()) {
    await seedCluster(casting, stores);
    await writer.write(table.take());
    tell(`${index + 1} of ${castings.length} clusters`, (index + 1) / castings.length);
  }
  await writer.finish();
  return { organisations: counts, clusters: castings.length };
}

/** Three applications that still gather and one that waits for a decision, beside the registered clusters. */
const drafts: readonly (readonly [title: string, scenario: ClusterPlan['scenario'], until: Casting['until']])[] = [
  ['Умные материалы для обуви и одежды', 'additive', 'gathering'],
  ['Лабораторное приборостроение', 'active-rnd', 'gathering'],
  ['Игровые технологии в обучении', 'software', 'gathering'],
  ['Светотехника города', 'photonics', 'in-review'],
];

/** Each organisation plays in one cluster. */
function cast(pools: ReadonlyMap<string, Citizen[]>, { begin, span }: { begin: number; span: number }): Casting[] {
  const used = new Map<string, number>();
  const take = (scenario: string, count: number): Citizen[] => {
    const from = used.get(scenario) ?? 0;
    const taken = pools.get(scenario)?.slice(from, from + count) ?? [];
    if (taken.length < count)
      throw new Error(`The city is too small: ${scenario} has ${from + taken.length} organisations.`);
    used.set(scenario, from + count);
    return taken;
  };
  const casting = (plan: ClusterPlan, share: number, until: Casting['until']): Casting => {
    const [founder, ...members] = take(plan.scenario, plan.members);
    if (founder === undefined) throw new Error('a cluster without a founder');
    const others = [...members, ...take('other-region', plan.partners)];
    return { plan, founder, others, openedAt: new Date(begin + share * span), until };
  };
  const registered = clusterPlans.map((plan, index) =>
    casting(plan, 0.32 + (index / clusterPlans.length) * 0.55, 'active'),
  );
  const open = drafts.map(([title, scenario, until], index) => {
    const model = clusterPlans.find((plan) => plan.scenario === scenario);
    if (model === undefined) throw new Error(`no cluster is like ${scenarioOf(scenario).title.en}`);
    const plan = { ...model, title, summary: `${title}: заявка на создание кластера.`, members: 34, partners: 2 };
    return casting(plan, 0.94 + index * 0.005, until);
  });
  return [...registered, ...open];
}
