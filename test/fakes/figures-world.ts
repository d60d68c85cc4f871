import { keepFigures } from '../../functions/figures/keep-figures.ts';
import { StateFiles } from '../../functions/figures/state-files.ts';
import { putEvent } from '../../functions/store/event-item.ts';
import { FeedStore } from '../../functions/store/feed-store.ts';
import { FiguresStore } from '../../functions/store/figures-store.ts';
import { HeadsStore } from '../../functions/store/heads-store.ts';
import type { Table } from '../../functions/store/table.ts';
import type { PlatformEvent } from '../../shared/domain/event.ts';
import { afterwards } from '../builders/history.ts';
import { recordFile } from '../grants/recorder.ts';

/** The figures of a table: events `happen`, and each `run` is one of a cold function. */
export function figuresWorld({ table }: { readonly table: Table }) {
  const kept = new Map<string, Uint8Array>();
  const files = {
    get: async (key: string) => {
      recordFile('GetObject', key);
      const bytes = kept.get(key);
      return bytes && { bytes, etag: 'e' };
    },
    put: async (key: string, bytes: Uint8Array) => {
      recordFile('PutObject', key);
      kept.set(key, bytes);
      return 'e';
    },
  };
  const clock = { now: afterwards };
  const deps = () => ({
    feed: new FeedStore(table),
    figures: new FiguresStore(table),
    heads: new HeadsStore(table),
    states: new StateFiles(files),
    // A cold function each time.
    memory: {},
    beginning: '2026-11-01',
    now: () => clock.now,
    log: () => undefined,
  });
  return {
    table,
    kept,
    clock,
    ...deps(),
    happen: async (events: readonly PlatformEvent[]) => {
      for (const event of events) await table.transact([putEvent(event)]);
    },
    run: () => keepFigures(deps()),
  };
}
