import { soonThenSlower, useRead } from '../../api/queries.ts';
import { useSession } from '../../session/use-session.ts';

/** States in which something moves without anybody here: worth another look now and then. */
const moving: ReadonlySet<string> = new Set(['checking']);

/** A cluster as this reader may see it: `mine` has what a signed-in person may do; a visitor has the public part. */
export const useCluster = (clusterId: string) => {
  const session = useSession();
  const own = useRead('readCluster', { clusterId }, { enabled: session === 'signed-in' });
  const open = useRead('readPublicCluster', { clusterId }, { enabled: session === 'anonymous' });
  // While a check runs, every page of the cluster looks whether it is done.
  const checking = own.data !== undefined && moving.has(own.data.status);
  useRead('readCluster', { clusterId }, { enabled: checking, every: checking ? soonThenSlower : false });
  const asked = session === 'signed-in' ? own : open;
  const inside =
    own.data !== undefined &&
    (own.data.allowedActions.some((action) => action === 'readLedger' || action === 'readCase') ||
      own.data.memberships.some(({ status }) => status === 'confirmed'));
  return {
    // Until it is known who reads, what everybody may see is better than nothing.
    cluster: asked.data ?? open.data,
    mine: own.data,
    /** May see members, ledger, reports and history. */
    inside,
    /** Represents the founder: may change the application. */
    coordinates: own.data?.allowedActions.includes('readLedger') === true,
    error: asked.error,
    refetch: asked.refetch,
  };
};
