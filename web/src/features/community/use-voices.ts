import { useRead } from '../../api/queries.ts';
import { useCluster } from '../clusters/use-cluster.ts';

export type Named = { readonly organisationId: string; readonly name: string };

/** For whom this person may speak in a cluster, and whom they can speak to: confirmed members with their names. */
export const useVoices = (clusterId: string) => {
  const { mine, inside, coordinates } = useCluster(clusterId);
  const ledger = useRead('readLedger', { clusterId }, { enabled: inside });
  const members: readonly Named[] = (ledger.data?.entries ?? []).filter(({ status }) => status === 'confirmed');
  const own = new Set<string>(
    mine?.memberships.filter(({ status }) => status === 'confirmed').map(({ organisationId }) => organisationId),
  );
  const voices = members.filter(({ organisationId }) => own.has(organisationId));
  return { mine, inside, coordinates, members, voices, ready: !inside || ledger.data !== undefined };
};
