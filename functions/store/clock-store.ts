import * as z from 'zod';
import { CityRequestId, ClusterId, GatheringId, MatchId, NeedId, OrganisationId } from '../../shared/domain/ids.ts';
import { duePartition } from './keys.ts';
import type { Item, Table } from './table.ts';

const ClusterClock = z.object({ id: ClusterId });
const CityRequestClock = z.object({ id: CityRequestId });
const GatheringClock = z.object({ id: GatheringId });
const NeedClock = z.object({ id: NeedId });
const MatchClock = z.object({ id: MatchId });
const MemberClock = z.object({ clusterId: ClusterId, organisationId: OrganisationId });

const LetterClock = z
  .object({ clusterId: ClusterId, number: z.int() })
  .transform(({ clusterId, number }) => ({ clusterId, letter: number }));

/** Whose clock has run out: a cluster, or one invitation or letter of it. */
export type RunningClock = {
  readonly clusterId: ClusterId;
  readonly organisationId?: OrganisationId;
  readonly letter?: number;
};

/** Clocks that have run out, the longest overdue first. The index lags, so each is looked at again when it is told. */
export class ClockStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async due(what: 'cluster' | 'member' | 'letter', at: Date, limit: number): Promise<RunningClock[]> {
    return (await this.overdue(what, at, limit)).map((item) => {
      if (what === 'letter') return LetterClock.parse(item);
      return what === 'member' ? MemberClock.parse(item) : { clusterId: ClusterClock.parse(item).id };
    });
  }

  /** Events of calendars about which somebody has to be reminded. */
  async dueGatherings(at: Date, limit: number): Promise<GatheringId[]> {
    return (await this.overdue('gathering', at, limit)).map((item) => GatheringClock.parse(item).id);
  }

  /** Needs of which somebody has to be reminded, or that end. */
  async dueNeeds(at: Date, limit: number): Promise<NeedId[]> {
    return (await this.overdue('need', at, limit)).map((item) => NeedClock.parse(item).id);
  }

  /** Requests to departments of which somebody has to be reminded. */
  async dueCityRequests(at: Date, limit: number): Promise<CityRequestId[]> {
    return (await this.overdue('city-request', at, limit)).map((item) => CityRequestClock.parse(item).id);
  }

  /** Matches that nobody answered in time. */
  async dueMatches(at: Date, limit: number): Promise<MatchId[]> {
    return (await this.overdue('match', at, limit)).map((item) => MatchClock.parse(item).id);
  }

  private async overdue(what: Parameters<typeof duePartition>[0], at: Date, limit: number): Promise<Item[]> {
    const { items } = await this.table.query({
      index: 'due',
      partition: duePartition(what),
      sort: { between: ['0', at.toISOString()] },
      limit,
    });
    return items;
  }
}
