import { AccessStore } from '../store/access-store.ts';
import { ClusterStore } from '../store/cluster-store.ts';
import { IdempotencyStore } from '../store/idempotency-store.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { LetterStore } from '../store/paper-letter-store.ts';
import { SubmissionStore } from '../store/submission-store.ts';
import type { Table } from '../store/table.ts';

/** The stores over the table. */
export const stores = (table: Table) => ({
  access: new AccessStore(table),
  idempotency: new IdempotencyStore(table),
  clusters: new ClusterStore(table),
  organisations: new OrganisationStore(table),
  submissions: new SubmissionStore(table),
  letters: new LetterStore(table),
});
