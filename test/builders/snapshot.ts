import type * as z from 'zod';
import { Report, Snapshot, type SnapshotMember } from '../../shared/domain/cluster/submission.ts';
import { project } from './cluster.ts';
import { memberFacts } from './facts.ts';
import { clusterId, hashOf, instant, organisationId, personId } from './ids.ts';

type SnapshotInput = z.input<typeof Snapshot>;
type MemberInput = SnapshotInput['members'][number];

/** Organisation n as a confirmed member; number 1 is the founder. */
export const snapshotMember = (n = 2, overrides: Partial<MemberInput> = {}): SnapshotMember =>
  Snapshot.shape.members.element.parse({
    organisationId: organisationId(n),
    role: n === 1 ? 'founder' : 'participant',
    confirmedAt: instant(),
    contribution: { kind: 'component', text: 'Проектирование аналоговых микросхем' },
    facts: memberFacts(n),
    ...overrides,
  });

/** Organisations 1 (the founder) to `count`. */
export const snapshotMembers = (count = 30): SnapshotMember[] =>
  Array.from({ length: count }, (_, index) => snapshotMember(index + 1));

/** An application that passes: 30 active Moscow participants, one project. */
export const snapshot = (overrides: Partial<SnapshotInput> = {}): Snapshot =>
  Snapshot.parse({
    clusterId: clusterId(),
    submission: 1,
    submittedAt: instant(),
    submittedBy: personId(1),
    programme: { id: 'mic', version: 1 },
    title: 'Микроэлектроника Зеленограда',
    summary: 'Полный цикл: от проектирования до испытаний и первых заказчиков',
    industries: ['26', '72'],
    projects: [project()],
    members: overrides.members ?? snapshotMembers(),
    ...overrides,
  });

/** The report of a submission that passed. */
export const report = (overrides: Partial<z.input<typeof Report>> = {}): Report =>
  Report.parse({
    clusterId: clusterId(),
    submission: 1,
    programme: { id: 'mic', version: 1 },
    snapshotHash: hashOf(9),
    outcome: 'eligible',
    counted: 30,
    unclear: 0,
    threshold: 30,
    findings: [],
    members: [],
    checkedAt: instant(),
    ...overrides,
  });
