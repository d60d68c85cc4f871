import fc from 'fast-check';
import { chained } from '../../functions/store/event-item.ts';
import { ClusterEvent, OrganisationEvent, type PlatformEvent, ProjectEvent } from '../../shared/domain/event.ts';
import { clusterId, dayAfter, firstDay, organisationId, personId, projectId } from './ids.ts';

type Step = { readonly type: string; readonly data: object };
const participants = 30;
const someone = (n: number) => ({ organisationId: organisationId(n) });

const clusterStep = fc.oneof(
  fc
    .nat(5)
    .map((n): Step => ({ type: 'invitation-accepted', data: { ...someone(n), role: 'participant', participants } })),
  fc.nat(5).map((n): Step => ({ type: 'member-left', data: { ...someone(n), participants } })),
  fc
    .nat(5)
    .map((n): Step => ({ type: 'cluster-recovered', data: { ...someone(n), participants, role: 'participant' } })),
  fc.constantFrom<Step>(
    { type: 'cluster-edited', data: { fields: ['industries'], industries: ['72'], projects: 3 } },
    { type: 'cluster-submitted', data: { submission: 1, snapshotHash: '0'.repeat(64), programmeVersion: 1 } },
    { type: 'check-completed', data: { submission: 1, outcome: 'not-eligible', reportHash: '0'.repeat(64) } },
    { type: 'cluster-registered', data: { submission: 1, participants } },
    { type: 'cluster-rejected', data: { submission: 1, reason: 'not-innovative' } },
    { type: 'cluster-suspended', data: { participants } },
    { type: 'cluster-withdrawn', data: {} },
    { type: 'cluster-reopened', data: {} },
  ),
);
const organisationStep = fc.constantFrom<Step>(
  { type: 'organisation-admitted', data: { as: 'participant', region: '77', mainClass: '26' } },
  { type: 'organisation-admitted', data: { as: 'partner', region: '50', mainClass: '72' } },
  { type: 'organisation-facts-changed', data: { fields: ['region'], region: '16' } },
  { type: 'organisation-unclear', data: { reason: 'reorganising' } },
);

const schemas = { cluster: ClusterEvent, organisation: OrganisationEvent, project: ProjectEvent };
const projectStep = fc.constantFrom<Step['type']>('project-started', 'project-completed', 'project-stopped');

function chainOf(
  aggregate: 'cluster' | 'organisation' | 'project',
  id: string,
  steps: readonly Step[],
  hours: number,
): PlatformEvent[] {
  let before: PlatformEvent | undefined;
  return steps.map((fact, index) => {
    const at = new Date(firstDay.getTime() + (hours + index * 9) * 3_600_000);
    const change = { before: before && { lastEventHash: before.hash }, after: { id, version: index + 1 } };
    const event = chained(aggregate, { ...change, fact, actor: personId(1), at });
    before = schemas[aggregate].parse(event);
    return before;
  });
}

/** What happened to three clusters, their projects and four organisations within some days, in the order of its time. */
export const histories: fc.Arbitrary<PlatformEvent[]> = fc
  .tuple(
    fc.array(fc.array(clusterStep, { maxLength: 9 }), { minLength: 1, maxLength: 3 }),
    fc.array(fc.array(organisationStep, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.array(projectStep, { maxLength: 3 }), { maxLength: 4 }),
  )
  .map(([clusters, organisations, projects]) => [
    ...clusters.flatMap((steps, n) => {
      const opened = { type: 'cluster-opened', data: { ...someone(0), industries: ['26', '72'], projects: 1 } };
      return chainOf('cluster', clusterId(n), [opened, ...steps], n);
    }),
    ...projects.flatMap((steps, n) => {
      const of = { clusterId: clusterId(n % 3) };
      const opened = { type: 'project-opened', data: { ...of, origin: 'opened', trl: 3 } };
      return chainOf('project', projectId(n), [opened, ...steps.map((type) => ({ type, data: of }))], n * 3);
    }),
    ...organisations.flatMap((steps, n) => chainOf('organisation', organisationId(n), steps, n * 2)),
  ])
  .map((events) => events.toSorted((one, other) => (one.at < other.at ? -1 : 1)));

/** After the last event of every history. */
export const afterwards = dayAfter(12);
