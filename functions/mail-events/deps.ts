import type { Log } from '../runtime/log.ts';
import type { MailFeedbackStore } from '../store/mail-feedback-store.ts';
import type { SuppressionStore } from '../store/suppression-store.ts';

export type MailEventsDeps = {
  readonly feedback: MailFeedbackStore;
  readonly suppressions: Pick<SuppressionStore, 'suppress'>;
  readonly log: Log;
};
