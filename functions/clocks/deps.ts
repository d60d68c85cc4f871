import type { Log } from '../runtime/log.ts';
import { CityRequestStore } from '../store/city-request-store.ts';
import { ClockStore } from '../store/clock-store.ts';
import { LetterStore } from '../store/paper-letter-store.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { GatheringStore } from '../store/gathering-store.ts';
import { MatchStore } from '../store/match-store.ts';
import { NeedStore } from '../store/need-store.ts';
import type { Table } from '../store/table.ts';

export type ClockDeps = {
  readonly clocks: ClockStore;
  readonly clusters: Pick<ClusterStore, 'load' | 'members' | 'save'>;
  readonly letters: Pick<LetterStore, 'find' | 'lookAgain'>;
  readonly organisations: Pick<OrganisationStore, 'load'>;
  readonly now: () => Date;
  readonly log: Log;
};

/** What the terms of city departments need. */
export type CityClockDeps = Pick<ClockDeps, 'clocks' | 'now' | 'log'> & {
  readonly cityRequests: Pick<CityRequestStore, 'load' | 'save'>;
};

/** What reminding of events needs. */
export type ReminderDeps = Pick<ClockDeps, 'clocks' | 'now' | 'log'> & {
  readonly gatherings: Pick<GatheringStore, 'load' | 'plan'>;
};

/** What the clocks of needs need. */
export type NeedClockDeps = Pick<ClockDeps, 'clocks' | 'now' | 'log'> & {
  readonly needs: Pick<NeedStore, 'load' | 'write'>;
};

/** What the clocks of matches need. */
export type MatchClockDeps = Pick<ClockDeps, 'clocks' | 'now' | 'log'> & {
  readonly matches: Pick<MatchStore, 'load' | 'write'>;
};

export const makeDeps = (table: Table, { now, log }: Pick<ClockDeps, 'now' | 'log'>) => ({
  clocks: new ClockStore(table),
  clusters: new ClusterStore(table),
  letters: new LetterStore(table),
  organisations: new OrganisationStore(table),
  gatherings: new GatheringStore(table),
  needs: new NeedStore(table),
  cityRequests: new CityRequestStore(table),
  matches: new MatchStore(table),
  now,
  log,
});
