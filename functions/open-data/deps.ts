import type { Files } from '../gateways/files.ts';
import type { Log } from '../runtime/log.ts';
import type { ExportStore } from '../store/export-store.ts';

export type OpenDataDeps = {
  readonly store: ExportStore;
  readonly published: Pick<Files, 'get' | 'put'>;
  readonly now: () => Date;
  readonly log: Log;
};
