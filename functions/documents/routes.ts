import { exportLedger } from './routes/export-ledger.ts';
import { exportMembers } from './routes/export-members.ts';
import { exportReport } from './routes/export-report.ts';
import { importInvitations } from './routes/import-invitations.ts';
import { printLetter } from './routes/print-letter.ts';

/** Every route of this service; the gateway's routes come from the same contracts. */
export const routes = [exportLedger, exportMembers, exportReport, importInvitations, printLetter] as const;
