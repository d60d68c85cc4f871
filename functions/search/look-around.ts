import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import { isConfirmed } from '../../shared/domain/cluster/snapshot.ts';
import type { Search } from '../../shared/eligibility/candidate.ts';
import { welcomeClasses } from '../../shared/eligibility/gaps.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import type { SearchDeps } from './deps.ts';

/** One request to the table; more than a person reads. */
const considered = 100;

/**
 * Who might fit, by the directory; what counts is the table: the directory may be a minute behind, and does not know
 * who owns whom.
 */
export async function lookAround(
  { industries }: Pick<Cluster, 'industries'>,
  members: readonly Member[],
  programme: Programme,
  { directory, organisations }: Pick<SearchDeps, 'directory' | 'organisations'>,
): Promise<Pick<Search, 'inside' | 'found'> & { readonly asOf: string }> {
  const engine = await directory();
  const except = members.map(({ organisationId }) => organisationId);
  const near = await engine.candidates({
    classes: welcomeClasses(industries, programme),
    first: industries,
    regions: programme.regions,
    except,
    limit: considered,
  });
  const clustersOf = new Map(near.items.map(({ id, clusters }) => [id, clusters.length]));
  const found = await organisations.loadMany(near.items.map(({ id }) => id));
  const inside = await organisations.loadMany(members.filter(isConfirmed).map(({ organisationId }) => organisationId));
  return {
    inside,
    found: found.map((organisation) => ({ organisation, clusters: clustersOf.get(organisation.id) ?? 0 })),
    asOf: near.asOf,
  };
}
