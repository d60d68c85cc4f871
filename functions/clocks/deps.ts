import type { Log } from '../runtime/log.ts';
import type { CityRequestStore } from '../store/city-request-store.ts';
import type { ClockStore } from '../store/clock-store.ts';
import type { LetterStore } from '../store/paper-letter-store.ts';
import type { OrganisationStore } from '../store/organisation-store.ts';
import type { ClusterStore } from '../store/cluster-store.ts';
import type { GatheringStore } from '../store/gathering-store.ts';
import type { MatchStore } from '../store/match-store.ts';
import type { NeedStore } from '../store/need-store.ts';

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
