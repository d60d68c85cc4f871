import type { Log } from '../runtime/log.ts';
import type { VerificationStore } from '../store/verification-store.ts';

export type VerifyDeps = {
  readonly store: VerificationStore;
  readonly now: () => Date;
  readonly log: Log;
};
