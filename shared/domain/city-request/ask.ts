import type { Programme } from '../../programme/programme.ts';
import type { Actor } from '../actor.ts';
import { coordinates } from '../cluster/access.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { noHash } from '../event.ts';
import type { CityRequestId } from '../ids.ts';
import { hasCapacity, isAdmitted, type Organisation } from '../organisation/organisation.ts';
import { isRunning } from '../project/access.ts';
import type { Project } from '../project/project.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { CityRequestChange } from './change.ts';
import type { CityRequestKind } from './city-request.ts';
import { termFrom } from './term.ts';

type Asking = {
  readonly id: CityRequestId;
  readonly department: Organisation;
  readonly kind: CityRequestKind;
  /** One of the cluster's own. */
  readonly project: Pick<Project, 'id' | 'clusterId'> | undefined;
  readonly question: string;
  readonly by: Actor;
  readonly at: Date;
};

/** The coordinator of a registered cluster asks a department of the city. */
export function askDepartment(
  cluster: Cluster,
  { id, department, kind, project, question, by, at }: Asking,
  programme: Pick<Programme, 'id' | 'version' | 'cityRequests'>,
): Result<CityRequestChange, Refusal> {
  if (!coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (!isRunning(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });
  if (department.id === cluster.founder) return refuse({ kind: 'conflict-of-interest' });
  if (!isAdmitted(department) || !hasCapacity(department, 'city-department'))
    return refuse({ kind: 'not-a-department' });
  if (project !== undefined && project.clusterId !== cluster.id) return refuse({ kind: 'not-found' });
  const of = project === undefined ? {} : { projectId: project.id };
  const term = termFrom(at, kind, programme);
  const now = at.toISOString();
  const who = { clusterId: cluster.id, clusterTitle: cluster.title, askedBy: cluster.founder };
  const whom = { departmentId: department.id, departmentName: department.facts.name };
  const rules = { id: programme.id, version: programme.version };
  const begun = { version: 1, lastEventHash: noHash, told: 'nothing', askedAt: now, updatedAt: now } as const;
  return accept({
    before: undefined,
    after: { status: 'asked', id, ...who, ...whom, programme: rules, kind, ...of, question, ...term, ...begun },
    fact: {
      type: 'city-request-asked',
      data: { clusterId: cluster.id, organisationId: department.id, kind, ...of, dueAt: term.dueAt },
    },
    actor: by.personId,
    at,
  });
}
