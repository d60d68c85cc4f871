import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { classOf } from '../../../../shared/domain/identifiers/okved.ts';
import { ClusterId, type OrganisationId } from '../../../../shared/domain/ids.ts';
import {
  type ClusterDocument,
  type ListedOrganisation,
  OrganisationDocument,
  type ProjectDocument,
} from '../documents.ts';
import type { DirectoryWriter } from '../search-engine.ts';
import { clusters, organisations, projectEntryId, projects } from '../shelves.ts';
import { ShelfWriter } from './shelf-writer.ts';

const hour = 3_600_000;

/** Keeps one snapshot file. A writer that threw has lost what was not flushed, and its file is not to be used. */
export class SnapshotWriter implements DirectoryWriter {
  private readonly database: DatabaseSync;
  private readonly organisations: ShelfWriter<OrganisationDocument>;
  private readonly clusters: ShelfWriter<ClusterDocument>;
  private readonly projects: ShelfWriter<ProjectDocument>;
  private readonly memberships: StatementSync;
  private readonly membersOf: StatementSync;
  private readonly activity: StatementSync;
  /** Whether anything was changed that is worth keeping. */
  changed = false;

  /** @param mostWaiting Changes of lists that wait to be written: each list is written whole, and common ones hold everybody. */
  constructor(database: DatabaseSync, mostWaiting = 200_000) {
    this.database = database;
    // Changes go to a copy that counts only when it is whole, so nothing here has to survive a crash.
    database.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536');
    this.organisations = new ShelfWriter(database, organisations, mostWaiting);
    this.clusters = new ShelfWriter(database, clusters, mostWaiting);
    this.projects = new ShelfWriter(database, projects, mostWaiting);
    this.memberships = database.prepare('SELECT cluster FROM member WHERE organisation = ? ORDER BY cluster');
    this.membersOf = database.prepare('SELECT organisation FROM member WHERE cluster = ?');
    this.activity = database.prepare('INSERT OR IGNORE INTO activity (class, main, entry) VALUES (?, ?, ?)');
  }

  async putOrganisations(documents: readonly ListedOrganisation[]): Promise<number> {
    return this.atOnce(() => documents.filter((document) => this.putOrganisation(document)).length);
  }

  async removeOrganisations(ids: readonly OrganisationId[]): Promise<number> {
    return this.atOnce(() => ids.filter((id) => this.noted(this.organisations.remove(id))).length);
  }

  async putCluster(
    cluster: ClusterDocument,
    found: readonly ProjectDocument[],
    members: readonly OrganisationId[],
  ): Promise<void> {
    if ((this.clusters.get(cluster.id)?.version ?? 0) > cluster.version) return;
    this.atOnce(() => {
      this.noted(this.clusters.put(cluster));
      this.replaceProjects(cluster.id, found);
      this.replaceMembers(cluster.id, members);
    });
  }

  async removeCluster(id: ClusterId): Promise<void> {
    this.atOnce(() => {
      this.noted(this.clusters.remove(id));
      this.replaceProjects(id, []);
      this.replaceMembers(id, []);
    });
  }

  async clusterVersions(): Promise<ReadonlyMap<string, number>> {
    const rows = this.database.prepare('SELECT id, version FROM clusters').all();
    return new Map(rows.map(({ id, version }) => [String(id), Number(version)]));
  }

  async projectVersions(): Promise<ReadonlyMap<string, number>> {
    const rows = this.database.prepare(
      `SELECT substr(id, -36) AS project, version FROM projects NATURAL JOIN projects_cells WHERE status <> 'proposed'`,
    );
    return new Map(rows.all().map(({ project, version }) => [String(project), Number(version)]));
  }

  async watermark(list: string): Promise<string | undefined> {
    const row = this.database.prepare('SELECT value FROM meta WHERE name = ?').get(`watermark ${list}`);
    return row === undefined ? undefined : String(row['value']);
  }

  async setWatermark(list: string, at: string): Promise<void> {
    // What moved only a little is not worth a new snapshot: it is read once more, and does nothing twice.
    const before = await this.watermark(list);
    if (before === undefined || Date.parse(at) - Date.parse(before) > hour) this.changed = true;
    this.database.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(`watermark ${list}`, at);
  }

  /** Until then not all that was put is in the file; afterwards the writer may go on. */
  flush(): void {
    this.atOnce(() => {
      for (const shelf of [this.organisations, this.clusters, this.projects]) shelf.flush();
    });
  }

  /** Puts together what many small changes left scattered; the last that is done. */
  compact(): void {
    // Without a journal, which would be the whole file in memory.
    this.database.exec('PRAGMA journal_mode = OFF; VACUUM');
  }

  private putOrganisation(document: ListedOrganisation, evenIfKnown = false): boolean {
    const clustersOfIt = this.memberships.all(document.id).map(({ cluster }) => ClusterId.parse(cluster));
    const entry = this.organisations.put({ ...document, clusters: clustersOfIt }, evenIfKnown);
    if (entry === undefined) return false;
    // Activities find candidates and nothing else: a closed organisation has none, and takes no candidate's place.
    if (!document.openToInvitations) return this.noted(true);
    const main = document.mainActivity === undefined ? [] : [classOf(document.mainActivity)];
    for (const code of main) this.activity.run(code, 1, entry);
    for (const code of document.additionalClasses) if (!main.includes(code)) this.activity.run(code, 0, entry);
    return this.noted(true);
  }

  private replaceProjects(cluster: ClusterId, found: readonly ProjectDocument[]): void {
    const kept = new Set(found.map(projectEntryId));
    for (const id of this.projects.idsOf(`${cluster}/`)) if (!kept.has(id)) this.noted(this.projects.remove(id));
    for (const project of found) {
      const known = this.projects.get(projectEntryId(project));
      // The same project tells something else when its cluster has another name or state.
      if (known !== undefined && (known.version > project.version || isDeepStrictEqual(known, project))) continue;
      this.noted(this.projects.put(project, true));
    }
  }

  private replaceMembers(cluster: ClusterId, members: readonly OrganisationId[]): void {
    const before = this.membersOf.all(cluster).map(({ organisation }) => String(organisation));
    const after = new Set<string>(members);
    this.database.prepare('DELETE FROM member WHERE cluster = ?').run(cluster);
    const insert = this.database.prepare('INSERT INTO member (cluster, organisation) VALUES (?, ?)');
    for (const organisation of after) insert.run(cluster, organisation);
    const joined = [...after].filter((id) => !before.includes(id));
    for (const id of [...joined, ...before.filter((organisation) => !after.has(organisation))]) {
      const { clusters: _, ...known } = this.organisations.get(id) ?? { clusters: undefined };
      if ('id' in known) this.putOrganisation(known, true);
    }
  }

  private noted(changed: unknown): boolean {
    const did = changed !== undefined && changed !== false;
    this.changed ||= did;
    return did;
  }

  private atOnce<Value>(work: () => Value): Value {
    this.database.exec('BEGIN');
    try {
      const value = work();
      this.database.exec('COMMIT');
      return value;
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }
}
