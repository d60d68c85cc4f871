import * as z from 'zod';
import type { ClusterId, OrganisationId } from '../../../../shared/domain/ids.ts';
import { ClusterDocument, type ListedOrganisation, OrganisationDocument, ProjectDocument } from '../documents.ts';
import type { DirectoryWriter } from '../search-engine.ts';
import { projectEntryId } from '../shelves.ts';
import { Anything, Meta, SearchAnswer } from './answers.ts';
import { known, put, write } from './bulk.ts';
import type { OpenSearch } from './client.ts';
import { indexOf, storedCluster, storedOrganisation, storedProject } from './indices.ts';

const organisations = indexOf('organisations');
const clusters = indexOf('clusters');
const projects = indexOf('projects');
const meta = indexOf('meta');

const Members = z.looseObject({ members: z.array(z.string()) });
const page = 500;
const sorted = (ids: Iterable<ClusterId>): ClusterId[] => [...new Set(ids)].toSorted();

/**
 * Keeps the indices. There are no transactions: every entry is written on the state that was read, a conflict ends the
 * run, and a cluster itself is written last, so that whatever was interrupted is done again by the next run.
 */
export class OpenSearchWriter implements DirectoryWriter {
  private readonly server: OpenSearch;

  constructor(server: OpenSearch) {
    this.server = server;
  }

  async putOrganisations(documents: readonly ListedOrganisation[]): Promise<number> {
    const newest = [
      ...new Map(documents.toSorted((a, b) => a.version - b.version).map((one) => [one.id, one])).values(),
    ];
    const before = await this.organisations(newest.map(({ id }) => id));
    const fresh = newest.filter(({ id, version }) => version > (before.get(id)?.document.version ?? -1));
    const joined = await this.clustersOf(fresh.map(({ id }) => id).filter((id) => !before.has(id)));
    const lines = fresh.map((one) => {
      const { document, entry } = before.get(one.id) ?? {};
      const found = document?.clusters ?? sorted(joined.get(one.id) ?? []);
      return put(organisations, storedOrganisation({ ...one, clusters: found }), entry);
    });
    return write(this.server, lines);
  }

  removeOrganisations(ids: readonly OrganisationId[]): Promise<number> {
    return write(
      this.server,
      ids.map((id) => ({ delete: { _index: organisations, _id: id } })),
    );
  }

  async putCluster(cluster: ClusterDocument, found: readonly ProjectDocument[], members: readonly OrganisationId[]) {
    const before = (await known(this.server, clusters, [cluster.id])).get(cluster.id);
    if (before !== undefined && ClusterDocument.parse(before.document).version > cluster.version) return;
    await this.replaceMembers(cluster.id, before?.members ?? [], members);
    await this.replaceProjects(cluster.id, found);
    await write(this.server, [put(clusters, storedCluster(cluster, members), before)], true);
  }

  async removeCluster(id: ClusterId): Promise<void> {
    const before = (await known(this.server, clusters, [id])).get(id);
    await this.replaceMembers(id, before?.members ?? [], []);
    await this.replaceProjects(id, []);
    await write(this.server, [{ delete: { _index: clusters, _id: id } }], true);
  }

  async clusterVersions(): Promise<ReadonlyMap<string, number>> {
    const versions = new Map<string, number>();
    for await (const { _source } of this.all(clusters, { match_all: {} })) {
      const { id, version } = ClusterDocument.parse(_source.document);
      versions.set(id, version);
    }
    return versions;
  }

  async projectVersions(): Promise<ReadonlyMap<string, number>> {
    const versions = new Map<string, number>();
    for await (const { _source } of this.all(projects, { match_all: {} })) {
      const { id, version, status } = ProjectDocument.parse(_source.document);
      if (status !== 'proposed') versions.set(id, version);
    }
    return versions;
  }

  async watermark(list: string): Promise<string | undefined> {
    const path = `${meta}/_doc/${encodeURIComponent(`watermark ${list}`)}`;
    return this.server.askUnless(404, { method: 'GET', path }, Meta);
  }

  async setWatermark(list: string, at: string): Promise<void> {
    const path = `${meta}/_doc/${encodeURIComponent(`watermark ${list}`)}`;
    await this.server.ask({ method: 'PUT', path, body: JSON.stringify({ value: at }) }, Anything);
  }

  private async replaceMembers(cluster: ClusterId, before: readonly string[], after: readonly OrganisationId[]) {
    const now = new Set<string>(after);
    const found = await this.organisations([...new Set([...before, ...after])]);
    const lines = [...found.values()].flatMap(({ document, entry }) => {
      const others = document.clusters.filter((id) => id !== cluster);
      const isIn = sorted(now.has(document.id) ? [...others, cluster] : others);
      if (isIn.length === document.clusters.length) return [];
      return [put(organisations, storedOrganisation({ ...document, clusters: isIn }), entry)];
    });
    await write(this.server, lines, true);
  }

  private async replaceProjects(cluster: ClusterId, found: readonly ProjectDocument[]): Promise<void> {
    const kept = new Set(found.map(projectEntryId));
    const gone = new Array<string>();
    for await (const { _id } of this.all(projects, { prefix: { id: `${cluster}/` } }))
      if (!kept.has(_id)) gone.push(_id);
    const written = found.map((one) => ({
      index: { _index: projects, _id: projectEntryId(one) },
      document: storedProject(one),
    }));
    const removed = gone.map((id) => ({ delete: { _index: projects, _id: id } }));
    await write(this.server, [...removed, ...written], true);
  }

  private async organisations(ids: readonly string[]) {
    const found = await known(this.server, organisations, ids);
    return new Map(
      [...found].map(([id, entry]) => [id, { entry, document: OrganisationDocument.parse(entry.document) }]),
    );
  }

  /** Of organisations that are new here: their clusters may have come before them. */
  private async clustersOf(ids: readonly OrganisationId[]): Promise<ReadonlyMap<string, readonly ClusterId[]>> {
    const found = new Map<string, ClusterId[]>();
    if (ids.length === 0) return found;
    for await (const { _source } of this.all(clusters, { terms: { members: ids } })) {
      const { id } = ClusterDocument.parse(_source.document);
      for (const member of Members.parse(_source).members) found.set(member, [...(found.get(member) ?? []), id]);
    }
    return found;
  }

  private async *all(index: string, query: object) {
    let after: readonly (string | number)[] | undefined;
    do {
      const body = {
        query,
        sort: [{ id: 'asc' }],
        size: page,
        track_total_hits: true,
        ...(after && { search_after: after }),
      };
      const path = `${index}/_search?allow_partial_search_results=false`;
      const asked = { method: 'POST', path, body: JSON.stringify(body) } as const;
      const { hits } = (await this.server.ask(asked, SearchAnswer)).hits;
      yield* hits;
      after = hits.length < page ? undefined : hits.at(-1)?.sort;
    } while (after !== undefined);
  }
}
