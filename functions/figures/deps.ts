import type { Statistics } from '../../shared/domain/statistics/state.ts';
import type { Log } from '../runtime/log.ts';
import type { FeedStore } from '../store/feed-store.ts';
import type { FiguresStore } from '../store/figures-store.ts';
import type { HeadsStore } from '../store/heads-store.ts';
import type { StateFiles } from './state-files.ts';

/** What a warm function still knows: only to read less, never to decide. */
export type Memory = {
  firstDay?: { readonly day: string; readonly until: Date };
  soFar?: {
    readonly since: string;
    /** Where the state before it was kept. */
    readonly file: string | undefined;
    readonly state: Statistics;
    readonly readTo: Date;
  };
};

export type FiguresDeps = {
  readonly feed: FeedStore;
  readonly figures: FiguresStore;
  readonly heads: HeadsStore;
  readonly states: StateFiles;
  readonly memory: Memory;
  /** Nothing happened before. */
  readonly beginning: string;
  readonly now: () => Date;
  readonly log: Log;
};
