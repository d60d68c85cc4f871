import { Problem } from '../../api/problem.ts';
import { useRead } from '../../api/queries.ts';

/** An event as visitors see it: there is no page of one, so it is found among those to come and those that were. */
export const useOpenGathering = (clusterId: string, gatheringId: string, enabled: boolean) => {
  const upcoming = useRead('listPublicGatherings', { clusterId, when: 'upcoming', limit: '100' }, { enabled });
  const past = useRead('listPublicGatherings', { clusterId, when: 'past', limit: '100' }, { enabled });
  const all = [...(upcoming.data?.items ?? []), ...(past.data?.items ?? [])];
  const gathering = all.find(({ id }) => id === gatheringId);
  const looked = upcoming.isSuccess && past.isSuccess;
  const missing = enabled && looked && gathering === undefined ? new Problem(404, 'not-found', '') : null;
  return { gathering, problem: upcoming.error ?? past.error ?? missing };
};
