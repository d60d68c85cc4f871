import * as z from 'zod';
import type { MemberFacts } from '../../shared/domain/cluster/member.ts';
import { ClusterId, type OrganisationId } from '../../shared/domain/ids.ts';
import { memberKey, organisationPartition } from './keys.ts';
import type { Table } from './table.ts';

const openStatuses = ['invited', 'requested', 'confirmed'] as const;
const Membership = z.object({ clusterId: ClusterId, status: z.enum(openStatuses) });

/** The copies of an organisation's facts that its memberships carry. */
export class MembershipCopies {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** The clusters in which it is invited, asks to join, or is confirmed. The index lags. */
  async clustersOf(organisation: OrganisationId): Promise<readonly ClusterId[]> {
    const pages = await Promise.all(
      openStatuses.map((status) =>
        this.table.queryAll({
          index: 'byOrganisation',
          partition: organisationPartition(organisation),
          sort: { beginsWith: `MEMBER#${status}#` },
        }),
      ),
    );
    return pages.flat().flatMap((item) => Membership.safeParse(item).data?.clusterId ?? []);
  }

  /**
   * Replaces the copy, unless it is from the same or a later state of the organisation, or the membership has ended.
   * `facts` of an older date never replace newer ones; a membership is never made.
   */
  async refresh(
    cluster: ClusterId,
    organisation: OrganisationId,
    { facts, version }: { readonly facts: MemberFacts; readonly version: number },
  ): Promise<boolean> {
    const item = await this.table.update({
      update: memberKey(cluster, organisation),
      set: 'SET facts = :facts, factsVersion = :version',
      values: { ':facts': facts, ':version': version },
      when: {
        expression:
          '#status IN (:invited, :requested, :confirmed) AND facts.asOf <= :asOf AND ' +
          '(attribute_not_exists(factsVersion) OR factsVersion < :version)',
        names: { '#status': 'status' },
        values: { ':invited': 'invited', ':requested': 'requested', ':confirmed': 'confirmed', ':asOf': facts.asOf },
      },
    });
    return item !== undefined;
  }
}
