import { useEffect } from 'react';
import type { ItemOf } from '../../api/client.ts';
import { useList } from '../../api/queries.ts';

export type Member = ItemOf<'listMembers'>;

/** All memberships by organisation; a cluster has at most five hundred, so five pages at most. */
export const useAllMembers = (clusterId: string): ReadonlyMap<string, Member> => {
  const list = useList('listMembers', { clusterId, limit: '100' });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return new Map(list.items.map((member) => [member.organisationId, member]));
};
