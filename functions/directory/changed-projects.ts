import type { ClusterId } from '../../shared/domain/ids.ts';
import type { DirectoryWriter } from '../gateways/search/search-engine.ts';
import { projectChangesList } from '../store/keys.ts';
import type { DirectoryDeps } from './deps.ts';
import { lag } from './follow-organisations.ts';

type Changed = {
  readonly clusters: ReadonlySet<ClusterId>;
  /** Says that they are in the directory now. */
  readonly done: () => Promise<void>;
};

/** The clusters of projects that are new, or of another version than the directory knows. Read late or twice, they are told once. */
export async function changedProjects(
  writer: DirectoryWriter,
  { source }: Pick<DirectoryDeps, 'source'>,
): Promise<Changed> {
  const seen = await writer.watermark(projectChangesList);
  const since = seen === undefined ? '0' : new Date(Date.parse(seen) - lag).toISOString();
  const clusters = new Set<ClusterId>();
  let known: ReadonlyMap<string, number> | undefined;
  let newest = seen;
  let after: Parameters<typeof source.projects>[1];
  do {
    const page = await source.projects(since, after);
    if (page.items.length > 0) known ??= await writer.projectVersions();
    for (const { id, version, clusterId } of page.items) if (known?.get(id) !== version) clusters.add(clusterId);
    const last = page.items.at(-1)?.updatedAt;
    if (last !== undefined && last > (newest ?? '')) newest = last;
    after = page.next;
  } while (after !== undefined);
  const done = async () => {
    if (newest !== undefined && newest !== seen) await writer.setWatermark(projectChangesList, newest);
  };
  return { clusters, done };
}
