import type { Cluster } from '../cluster/cluster.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { type Acting, managed } from './access.ts';
import { next, type ProjectChange } from './change.ts';
import { limits, type Project, type ReportHead } from './project.ts';

type Filing = Acting & {
  readonly report: Pick<ReportHead, 'from' | 'to' | 'published'> & { readonly text: string };
};

/** What was done in a period, for everybody or for the members of the cluster. What is filed stays as it is. */
export function fileReport(
  project: Project,
  cluster: Cluster,
  { report, by, at }: Filing,
): Result<ProjectChange, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  if (project.reports.length >= limits.reports) return refuse({ kind: 'quota-exceeded' });
  const { text, ...head } = report;
  const number = project.reports.length + 1;
  const after = {
    ...found.value,
    reports: [...project.reports, { ...head, number, filedAt: at.toISOString() }],
  };
  const data = { clusterId: project.clusterId, number, published: head.published };
  const fact = { type: 'project-report-filed', data } as const;
  const filed = { projectId: project.id, number, text };
  return accept(next(project, after, fact, { actor: by.personId, at }, { report: filed }));
}

/** A report for members is published after all. Nothing happens the second time. */
export function publishReport(
  project: Project,
  cluster: Cluster,
  { number, by, at }: Acting & { readonly number: number },
): Result<ProjectChange | undefined, Refusal> {
  const found = managed(project, cluster, { by, at });
  if (!found.ok) return found;
  const report = project.reports.find((one) => one.number === number);
  if (report === undefined) return refuse({ kind: 'not-found' });
  if (report.published) return accept(undefined);
  const reports = project.reports.map((one) => (one === report ? { ...report, published: true } : one));
  const fact = { type: 'project-report-published', data: { clusterId: project.clusterId, number } } as const;
  return accept(next(project, { ...found.value, reports }, fact, { actor: by.personId, at }));
}
