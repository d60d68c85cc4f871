import { goRound } from '../../functions/watch/go-round.ts';
import { makeDeps as watchDeps } from '../../functions/watch/deps.ts';
import { tell } from '../../functions/clocks/tell.ts';
import { tellCityRequests } from '../../functions/clocks/tell-city-requests.ts';
import { tellGatherings } from '../../functions/clocks/tell-gatherings.ts';
import { tellMatches } from '../../functions/clocks/tell-matches.ts';
import { tellNeeds } from '../../functions/clocks/tell-needs.ts';
import { makeDeps as eraseDeps } from '../../functions/erase/deps.ts';
import { eraseDue } from '../../functions/erase/erase-due.ts';
import { publishAll } from '../../functions/open-data/publish-all.ts';
import { CityRequestStore } from '../../functions/store/city-request-store.ts';
import { ClockStore } from '../../functions/store/clock-store.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { ExportStore } from '../../functions/store/export-store.ts';
import { GatheringStore } from '../../functions/store/gathering-store.ts';
import { MatchStore } from '../../functions/store/match-store.ts';
import { NeedStore } from '../../functions/store/need-store.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { LetterStore } from '../../functions/store/paper-letter-store.ts';
import { VerificationStore } from '../../functions/store/verification-store.ts';
import { verify } from '../../functions/verify/verify.ts';
import { dayAfter } from '../builders/ids.ts';
import { directoryWorld } from '../fakes/directory-world.ts';
import { figuresWorld } from '../fakes/figures-world.ts';
import { memoryFiles } from '../fakes/memory-files.ts';
import { type Outside, env } from '../simulation/platform/outside.ts';
import { scheduled } from '../simulation/platform/workers.ts';
import type { Place } from './place.ts';

type Run = (place: Place, outside: Outside) => Promise<() => Promise<unknown>>;

/** One run of everything that has a schedule, as its `handler.ts` does it; what comes before it is not part of it. */
export const runs: Readonly<Record<string, Run>> = {
  sweep: async (_, outside) => scheduled.sweep(outside),
  clocks: async ({ main: { table } }, { now, log }) => {
    const deps = {
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
    };
    return () =>
      Promise.all([tell(deps), tellGatherings(deps), tellNeeds(deps), tellCityRequests(deps), tellMatches(deps)]);
  },
  watch: async (_, outside) => {
    const deps = watchDeps({ ...env, REGISTER_DAILY_BUDGET: '10000' }, outside);
    return () => goRound(deps);
  },
  verify: async ({ main: { table } }, { now, log }) => {
    const store = new VerificationStore(table);
    return () => verify({ store, now, log });
  },
  erase: async (_, { dynamo, ses, now, log }) => {
    const deps = eraseDeps(env, { dynamo, peopleDynamo: dynamo, ses, now, log, mayGoOn: () => true });
    return () => eraseDue(deps);
  },
  directory: async ({ main }) => directoryWorld(main, { now: dayAfter(0), logged: [] }).refresh,
  'directory: again': async ({ main }) => {
    const { refresh } = directoryWorld(main, { now: dayAfter(0), logged: [] });
    await refresh();
    return refresh;
  },
  figures: async ({ main }) => figuresWorld(main).run,
  'figures: again': async ({ main }) => {
    const { run } = figuresWorld(main);
    await run();
    return run;
  },
  'open-data': async ({ main: { table } }, { now, log }) => {
    const deps = { store: new ExportStore(table), published: memoryFiles('published'), now, log };
    return () => publishAll(deps);
  },
};
