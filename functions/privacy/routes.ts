import { eraseMe } from './routes/erase-me.ts';
import { exportMe } from './routes/export-me.ts';
import { giveConsent } from './routes/give-consent.ts';
import { listConsents } from './routes/list-consents.ts';
import { readErasure } from './routes/read-erasure.ts';
import { withdrawConsent } from './routes/withdraw-consent.ts';

/** Every route of this service; the gateway's routes come from the same contracts. */
export const routes = [eraseMe, exportMe, giveConsent, listConsents, readErasure, withdrawConsent] as const;
