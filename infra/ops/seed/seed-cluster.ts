import { hashOf } from '../../../functions/store/hashing.ts';
import type { ClusterStore } from '../../../functions/store/cluster-store.ts';
import type { ProjectStore } from '../../../functions/store/project-store.ts';
import type { SubmissionStore } from '../../../functions/store/submission-store.ts';
import { acceptInvitation } from '../../../shared/domain/cluster/accept-invitation.ts';
import { claim } from '../../../shared/domain/cluster/claim.ts';
import type { ClusterChange } from '../../../shared/domain/cluster/change.ts';
import type { Cluster, Project } from '../../../shared/domain/cluster/cluster.ts';
import { completeCheck } from '../../../shared/domain/cluster/complete-check.ts';
import { decide } from '../../../shared/domain/cluster/decide.ts';
import { edit } from '../../../shared/domain/cluster/edit.ts';
import { invite } from '../../../shared/domain/cluster/invite.ts';
import type { ContributionKind, Member } from '../../../shared/domain/cluster/member.ts';
import { open } from '../../../shared/domain/cluster/open.ts';
import { submit } from '../../../shared/domain/cluster/submit.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { ClusterId, PersonId, ProjectId } from '../../../shared/domain/ids.ts';
import { openFromCharter } from '../../../shared/domain/project/open-from-charter.ts';
import type { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { evaluate } from '../../../shared/eligibility/evaluate.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import type * as z from 'zod';
import type { ClusterPlan } from './cluster-plans.ts';
import { seededId } from './seed-organisation.ts';

/** An organisation of the city and who acts for it. */
export type Citizen = { readonly organisation: Organisation; readonly by: Actor };

export type Casting = {
  readonly plan: ClusterPlan;
  readonly founder: Citizen;
  readonly others: readonly Citizen[];
  readonly openedAt: Date;
  /** How far it came. */
  readonly until: 'gathering' | 'in-review' | 'active';
};

type Around = {
  readonly store: ClusterStore;
  readonly submissions: SubmissionStore;
  readonly projects: ProjectStore;
  readonly programme: Programme;
};

const operator: Actor = { personId: PersonId.parse('operator'), organisations: [], operator: true };
const hour = 3_600_000;

/** A cluster from its opening on, decided as everywhere in the product; every step one event, some hours apart. */
export async function seedCluster(
  { plan, founder, others, openedAt, until }: Casting,
  around: Around,
): Promise<Cluster> {
  const { store, programme } = around;
  const id = ClusterId.parse(seededId('cluster', plan.title));
  const projects = plan.projects.map((project, index) => projectOf(plan, project, index, founder));
  const [first] = projects;
  if (first === undefined) throw new Error('a cluster without a project');
  const write = async (decided: Result<ClusterChange | undefined, unknown>): Promise<Cluster> => {
    if (!decided.ok || decided.value === undefined) throw new Error(`${plan.title}: ${JSON.stringify(decided)}`);
    const saved = await store.save(decided.value);
    if (!saved.ok) throw new Error(`${plan.title}: ${saved.refusal.kind}`);
    return saved.value;
  };
  const opening = {
    id,
    projectId: first.id,
    content: { title: plan.title, summary: plan.summary, industries: [...plan.industries] },
    project: first,
    contribution: contributionOf(4),
    by: founder.by,
    at: openedAt,
  };
  let cluster = await write(open(founder.organisation, opening, programme));
  let at = new Date(openedAt.getTime() + 2 * hour);
  const further = projects.slice(1).values();
  const edition = {
    changes: { projects },
    confirmed: new Set([founder.organisation.id]),
    newId: () => further.next().value?.id ?? first.id,
    sawVersion: cluster.version,
    by: founder.by,
    at,
  };
  cluster = await write(edit(cluster, edition));

  for (let start = 0; start < others.length; start += 90) {
    at = addDays(at, 1);
    const chunk = others.slice(start, start + 90);
    const byInn = new Map(chunk.map(({ organisation }) => [innOf(organisation), organisation]));
    const invitation = {
      invitees: [...byInn.keys()].map((inn) => ({ inn })),
      message: `Приглашаем в проект «${first.title}».`,
      seen: new Set<string>(),
      find: (inn: string) => {
        const organisation = byInn.get(inn);
        return organisation === undefined ? undefined : { organisation };
      },
      by: founder.by,
      at,
    };
    const invited = invite(cluster, invitation, programme);
    cluster = await write(invited.ok ? { ok: true, value: invited.value.change } : invited);
  }

  const willing = until === 'gathering' ? others.slice(0, Math.ceil(others.length / 2)) : others;
  for (const [index, { organisation, by }] of willing.entries()) {
    at = new Date(at.getTime() + (8 + (index % 7)) * hour * (20 / willing.length));
    const member = await memberIn(store, id, organisation);
    const contribution = contributionOf(index);
    cluster = await write(acceptInvitation(cluster, member, organisation, { contribution, by, at }, programme));
  }
  if (until === 'gathering') return cluster;
  cluster = await judged(cluster, { founder, at: new Date(at.getTime() + 5 * hour) }, around, write);
  if (until !== 'active') return cluster;
  cluster = await registered(cluster, around, write);
  await openProjects(cluster, around);
  return cluster;
}

type Write = (decided: Result<ClusterChange | undefined, unknown>) => Promise<Cluster>;

/** Filed, and checked with what the register said when the members were admitted. */
async function judged(
  cluster: Cluster,
  { founder, at }: { readonly founder: Citizen; readonly at: Date },
  { store, programme }: Around,
  write: Write,
): Promise<Cluster> {
  const loaded = await store.loadAll(cluster.id);
  if (!loaded.ok) throw new Error('the cluster is gone');
  const { members } = loaded.value;
  const filed = submit(cluster, { members, sawVersion: cluster.version, hash: hashOf, by: founder.by, at }, programme);
  const checking = await write(filed);
  const snapshot = filed.ok ? filed.value.snapshot : undefined;
  if (checking.status !== 'checking' || snapshot === undefined) throw new Error('the application was not filed');
  const checkedAt = new Date(at.getTime() + 90_000);
  const { snapshotHash } = checking;
  const report = evaluate({ snapshot, snapshotHash, answers: new Map(), programme, at: checkedAt });
  return write({
    ok: true,
    value: completeCheck(checking, { report, reportHash: hashOf(report), at: checkedAt }, programme),
  });
}

/** Decided three days later. What the report only advises is accepted with a reason, as an operator would. */
async function registered(cluster: Cluster, { submissions, programme }: Around, write: Write): Promise<Cluster> {
  if (cluster.status !== 'in-review') throw new Error(`${cluster.title} is ${cluster.status}`);
  const at = addDays(new Date(cluster.reviewSince), 3);
  const held = await write(claim(cluster, { force: false, conflicted: false, by: operator, at }));
  const judgement = await submissions.report(cluster.id, cluster.submission);
  if (!judgement.ok) throw new Error('the report is gone');
  const { report, hash: reportHash } = judgement.value;
  const overrides = report.findings
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ criterion }) => ({ criterion, reason: 'Проверено по документам участников.' }));
  const deciding = {
    verdict: { outcome: 'register', overrides } as const,
    report,
    reportHash,
    conflicted: false,
    lapsing: 0,
    sawVersion: held.version,
    by: operator,
    at: new Date(at.getTime() + hour),
  };
  return write(decide(held, deciding, programme));
}

/** As the platform does it seconds after the registration. */
async function openProjects(cluster: Cluster, { store, projects }: Around): Promise<void> {
  if (!('registeredAt' in cluster)) throw new Error('a cluster without a registration');
  const { registeredAt: startedAt } = cluster;
  const at = new Date(Date.parse(startedAt) + 3000);
  const leads = await store.members(cluster.id, [...new Set(cluster.projects.map(({ lead }) => lead))]);
  for (const charter of cluster.projects) {
    const saved = await projects.save(openFromCharter(cluster, leads, charter, { startedAt, at }));
    if (!saved.ok) throw new Error(`${charter.title}: ${saved.refusal.kind}`);
  }
}

const innOf = (organisation: Organisation): string => {
  if (organisation.status === 'checking' || organisation.facts === undefined) throw new Error('it was never judged');
  return organisation.facts.inn;
};

async function memberIn(store: ClusterStore, id: ClusterId, { id: organisationId }: Organisation): Promise<Member> {
  const [member] = await store.members(id, [organisationId]);
  if (member === undefined) throw new Error('it was never invited');
  return member;
}

const contributions: readonly (readonly [z.infer<typeof ContributionKind>, string])[] = [
  ['research', 'Исследования и расчёты, научная группа'],
  ['component', 'Компоненты и комплектующие'],
  ['material', 'Материалы с паспортами качества'],
  ['software', 'Программное обеспечение и данные'],
  ['assembly', 'Сборка и пусконаладка'],
  ['test-site', 'Площадка для испытаний'],
  ['first-customer', 'Первая партия для своего производства'],
  ['training', 'Обучение инженеров и операторов'],
  ['finance', 'Софинансирование опытной партии'],
];
function contributionOf(index: number) {
  const [kind, text] = contributions[index % contributions.length] ?? ['research', 'Исследования'];
  return { kind, text };
}

const projectOf = (
  plan: ClusterPlan,
  [title, stage]: ClusterPlan['projects'][number],
  index: number,
  founder: Citizen,
): Project => ({
  id: ProjectId.parse(seededId('project', plan.title, index)),
  title,
  goal: `${title}: опытный образец, испытания у участников и первая партия для города.`,
  stage,
  lead: founder.organisation.id,
});
