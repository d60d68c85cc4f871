import type { DirectoryDeps } from './deps.ts';
import { followClusters } from './follow-clusters.ts';
import { followOrganisations } from './follow-organisations.ts';
import { rereadOrganisations } from './reread-organisations.ts';

/** A run reads for so many milliseconds; where it stops, the next one goes on. */
const readingTime = 40_000;

/** Brings the directory up to date. Running twice, or beside another run, does no harm. */
export async function refresh(deps: DirectoryDeps): Promise<void> {
  const started = deps.now();
  let count = 0;
  const { saved } = await deps.change(async (writer) => {
    const organisations = await followOrganisations(writer, deps, started.getTime() + readingTime);
    count = organisations.count + (await followClusters(writer, deps));
    count += await rereadOrganisations(writer, deps, started.getTime() + readingTime);
    return organisations.until ?? started.toISOString();
  });
  const milliseconds = deps.now().getTime() - started.getTime();
  deps.log(saved ? 'directory-refreshed' : 'directory-overtaken', { count, milliseconds });
}
