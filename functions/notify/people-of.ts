import type { PlatformEvent } from '../../shared/domain/event.ts';
import type { ClusterId, OrganisationId, PersonId } from '../../shared/domain/ids.ts';
import type { Audience } from '../../shared/domain/notification/audience.ts';
import type { NotifyDeps } from './deps.ts';
import { inParallel } from '../runtime/in-parallel.ts';

/** Queries at the same time when all members of a cluster are told. */
const atOnce = 25;

/** The people of an audience, as it is now. */
export async function peopleOf(
  audience: Audience,
  event: PlatformEvent,
  { recipients }: Pick<NotifyDeps, 'recipients'>,
): Promise<PersonId[]> {
  const ofEach = async (organisations: readonly OrganisationId[]) =>
    (await inParallel(organisations, atOnce, (id) => recipients.representatives(id))).flat();
  const cluster = async (named?: ClusterId) => {
    const id = named ?? (event.aggregate === 'cluster' ? event.aggregateId : undefined);
    if (id === undefined) throw new Error(`${event.type} is about no cluster`);
    return (await recipients.cluster(id, [])).cluster;
  };

  switch (audience.to) {
    case 'organisation':
      return recipients.representatives(audience.organisationId);
    case 'coordinator':
      return recipients.representatives((await cluster(audience.clusterId)).founder);
    case 'members':
      return ofEach(await recipients.confirmed((await cluster(audience.clusterId)).id));
    case 'operators':
      return recipients.operators();
    case 'reviewers': {
      const reviewed = await cluster();
      const claim = 'claim' in reviewed ? reviewed.claim : undefined;
      return claim === undefined ? recipients.operators() : [claim.by];
    }
    case 'person':
      return [audience.personId];
    case 'people':
      return [...audience.personIds];
    case 'applicant': {
      const { appliedBy } = await recipients.organisation(audience.organisationId);
      return [appliedBy, ...(await recipients.representatives(audience.organisationId))];
    }
  }
}
