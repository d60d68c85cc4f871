import * as z from 'zod';
import { Instant, OrganisationId } from '../../shared/domain/ids.ts';
import type { Organisation } from '../../shared/domain/organisation/organisation.ts';
import { isWatched, nextWatch, retryWatch, type Round } from '../../shared/domain/organisation/watch.ts';
import { dueIndex, duePartition, watchKey } from './keys.ts';
import { present, type Table, type Write } from './table.ts';

export const WatchTurn = z.object({
  organisationId: OrganisationId,
  round: z.enum(['member', 'other']),
  nextAt: Instant,
  /** How often the register was silent about it since it last answered. */
  misses: z.int().nonnegative(),
});
/** When the register is asked about an organisation again. */
export type WatchTurn = z.infer<typeof WatchTurn>;

const dueNames = { member: 'watch-member', other: 'watch-other' } as const satisfies Record<Round, string>;

/**
 * Whose turn it is to be looked up again. An item of its own beside the organisation: a turn is no event, and must not
 * change the version that people see.
 */
export class WatchStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Those whose time has come, the longest waiting first. */
  async due(round: Round, at: Date, limit: number): Promise<readonly WatchTurn[]> {
    const { items } = await this.table.query({
      index: 'due',
      partition: duePartition(dueNames[round]),
      sort: { between: ['0', at.toISOString()] },
      limit,
    });
    return items.flatMap((item) => WatchTurn.safeParse(item).data ?? []);
  }

  /** Takes the turn and sets the next one; `false` when another run took it: of two, one asks. */
  async take({ organisationId, round, nextAt }: WatchTurn, at: Date): Promise<boolean> {
    return this.put(organisationId, { nextAt: nextWatch(organisationId, round, at) }, nextAt);
  }

  /** Nobody was asked after all: again in a while. */
  async missed(organisationId: OrganisationId, at: Date): Promise<void> {
    const turn = WatchTurn.safeParse(await this.table.get(watchKey(organisationId))).data;
    if (turn === undefined) return;
    const again = retryWatch(turn.misses, at);
    if (again.toISOString() < turn.nextAt)
      await this.put(organisationId, { nextAt: again, misses: turn.misses + 1 }, turn.nextAt);
  }

  /** The register answered. */
  async heard(organisationId: OrganisationId, at: Date): Promise<void> {
    await this.table.update({
      update: watchKey(organisationId),
      set: 'SET misses = :none, heardAt = :at',
      values: { ':none': 0, ':at': at.toISOString() },
      when: present,
    });
  }

  /** Puts it into this round, with its turn within the round's time from now; does nothing when it is there. */
  async place(organisationId: OrganisationId, round: Round, at: Date): Promise<boolean> {
    const { duePk, dueSk, ...item } = turnItem(organisationId, round, at);
    const written = await this.table.update({
      update: watchKey(organisationId),
      set:
        'SET entity = :entity, organisationId = :id, round = :round, misses = :none, ' +
        'nextAt = :next, duePk = :duePk, dueSk = :next',
      values: {
        ':entity': item.entity,
        ':id': organisationId,
        ':round': round,
        ':none': 0,
        ':next': item.nextAt,
        ':duePk': duePk,
      },
      when: { expression: 'attribute_not_exists(pk) OR round <> :round' },
    });
    return written !== undefined;
  }

  /** It is not watched any more. */
  async end(organisationId: OrganisationId): Promise<void> {
    await this.table.transact([{ delete: watchKey(organisationId) }]);
  }

  private async put(
    organisationId: OrganisationId,
    { nextAt, misses }: { readonly nextAt: Date; readonly misses?: number },
    seen: string,
  ): Promise<boolean> {
    const item = await this.table.update({
      update: watchKey(organisationId),
      set: `SET nextAt = :next, dueSk = :next${misses === undefined ? '' : ', misses = :misses'}`,
      values: { ':next': nextAt.toISOString(), ...(misses === undefined ? {} : { ':misses': misses }) },
      when: { expression: 'nextAt = :seen', values: { ':seen': seen } },
    });
    return item !== undefined;
  }
}

const turnItem = (organisationId: OrganisationId, round: Round, at: Date) => {
  const nextAt = nextWatch(organisationId, round, at).toISOString();
  return {
    ...watchKey(organisationId),
    entity: 'watch',
    version: 1,
    organisationId,
    round,
    nextAt,
    misses: 0,
    ...dueIndex(dueNames[round], nextAt),
  };
};

/** With the admission of an organisation its watch begins, in the same transaction; with its exclusion it ends. */
export function watchWrites(before: Organisation | undefined, after: Organisation, at: Date): Write[] {
  const was = before !== undefined && isWatched(before);
  if (isWatched(after) === was) return [];
  return was ? [{ delete: watchKey(after.id) }] : [{ put: turnItem(after.id, 'other', at) }];
}
