import type { Actor } from '../../shared/domain/actor.ts';
import { OrganisationId, type PersonId } from '../../shared/domain/ids.ts';
import { accessPartition, listingIndex, roleKey, roleList } from './keys.ts';
import type { Table } from './table.ts';

/** Who may act for whom. Read at every request, so that a revoked role ends at once. */
export class AccessStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** One request. A person represents a handful of organisations, so the first page is all. */
  async actor(personId: PersonId): Promise<Actor> {
    const { items } = await this.table.query({ partition: accessPartition(personId) });
    return {
      personId,
      organisations: items.flatMap(({ entity, organisationId }) =>
        entity === 'representative' ? [OrganisationId.parse(organisationId)] : [],
      ),
      operator: items.some(({ sk }) => sk === roleKey(personId, 'operator').sk),
    };
  }

  async grant(personId: PersonId, role: 'operator'): Promise<void> {
    const key = roleKey(personId, role);
    await this.table.transact([
      { put: { ...key, entity: 'role', version: 1, personId, role, ...listingIndex(roleList(role), personId) } },
    ]);
  }

  async revoke(personId: PersonId, role: 'operator'): Promise<void> {
    await this.table.transact([{ delete: roleKey(personId, role) }]);
  }
}
