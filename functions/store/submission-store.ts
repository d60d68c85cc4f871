import { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { Decision, Note, Report, Snapshot } from '../../shared/domain/cluster/submission.ts';
import type { ClusterId } from '../../shared/domain/ids.ts';
import type { RegisterAnswer } from '../../shared/domain/register/facts.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { accept, refuse, type Result } from '../../shared/domain/result.ts';
import { clusterKey, clusterPartition, evidenceKey, reportKey, snapshotKey } from './keys.ts';
import { decisionOfItem, evidenceOfItem, noteOfItem, reportOfItem, snapshotOfItem } from './submission-items.ts';
import type { Table } from './table.ts';

export type Filed = { readonly snapshot: Snapshot; readonly hash: string };
export type Judged = { readonly report: Report; readonly hash: string };

/** What was filed, what the check found, what was decided: immutable, so read without a lock. */
export class SubmissionStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async snapshot(id: ClusterId, submission: number): Promise<Result<Filed, Refusal>> {
    const item = await this.table.get(snapshotKey(id, submission));
    return item === undefined ? refuse({ kind: 'not-found' }) : accept(snapshotOfItem(item));
  }

  async report(id: ClusterId, submission: number): Promise<Result<Judged, Refusal>> {
    const item = await this.table.get(reportKey(id, submission));
    return item === undefined ? refuse({ kind: 'not-found' }) : accept(reportOfItem(item));
  }

  /** The cluster and what was filed: one request. */
  async loadFiled(id: ClusterId, submission: number): Promise<Result<{ cluster: Cluster; filed: Filed }, Refusal>> {
    const [head, snapshot] = await this.table.getAll([clusterKey(id), snapshotKey(id, submission)]);
    if (head === undefined || snapshot === undefined) return refuse({ kind: 'not-found' });
    return accept({ cluster: Cluster.parse(head), filed: snapshotOfItem(snapshot) });
  }

  /** A submission with its report and what the register said then: one request. */
  async loadJudged(
    id: ClusterId,
    submission: number,
  ): Promise<Result<{ judged: Judged; filed: Filed; evidence: RegisterAnswer[] }, Refusal>> {
    const keys = [reportKey(id, submission), snapshotKey(id, submission), evidenceKey(id, submission)];
    const [report, snapshot, evidence] = await this.table.getAll(keys);
    if (report === undefined || snapshot === undefined) return refuse({ kind: 'not-found' });
    return accept({
      judged: reportOfItem(report),
      filed: snapshotOfItem(snapshot),
      evidence: evidence === undefined ? [] : evidenceOfItem(evidence),
    });
  }

  async decisions(id: ClusterId): Promise<Decision[]> {
    const items = await this.table.queryAll({ partition: clusterPartition(id), sort: { beginsWith: 'DECISION#' } });
    return items.map(decisionOfItem);
  }

  async notes(id: ClusterId): Promise<Note[]> {
    const items = await this.table.queryAll({ partition: clusterPartition(id), sort: { beginsWith: 'NOTE#' } });
    return items.map(noteOfItem);
  }
}
