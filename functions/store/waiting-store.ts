import * as z from 'zod';
import type { CheckMessage } from '../../shared/contracts/messages.ts';
import type { Unanswered } from '../../shared/domain/cluster/cluster.ts';
import { ClusterId, Instant, OrganisationId } from '../../shared/domain/ids.ts';
import { clusterKey, duePartition, organisationKey } from './keys.ts';
import type { Condition, Item, Table } from './table.ts';

/** How often a check was tried and when it comes again. */
export type Attempt = { readonly attempts: number; readonly nextAttemptAt: string };
type NextAttempt = Attempt & { readonly unanswered?: readonly Unanswered[] };
/** Somebody waits for these; the watch has turns, and a letter works without an answer. */
type WaitingMessage = Exclude<CheckMessage, { kind: 'watch' | 'letter' }>;
export type WaitingCheck = Attempt & { readonly message: WaitingMessage };

const attempt = { status: z.literal('checking'), attempts: z.int(), nextAttemptAt: Instant };
const WaitingOrganisation = z.object({ id: OrganisationId, ...attempt });
const WaitingCluster = z.object({ id: ClusterId, submission: z.int(), ...attempt });

/** Checks that are not done. When one comes again is no event: it changes without a new version. */
export class WaitingStore {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Checks whose time has come and of which nothing was heard; the longest waiting first. */
  async due(what: 'organisation' | 'check', at: Date, limit: number): Promise<readonly WaitingCheck[]> {
    const { items } = await this.table.query({
      index: 'due',
      partition: duePartition(what),
      sort: { between: ['0', at.toISOString()] },
      limit,
    });
    return items.flatMap((item) => waitingOf(what, item) ?? []);
  }

  /** Sets the next attempt, unless somebody else did or the check is done: then `false`. */
  async reschedule({ message, ...seen }: WaitingCheck, next: NextAttempt): Promise<boolean> {
    const { unanswered } = next;
    const still: Condition = {
      expression: '#status = :checking AND attempts = :seenAttempts AND nextAttemptAt = :seenNext',
      names: { '#status': 'status' },
      values: { ':checking': 'checking', ':seenAttempts': seen.attempts, ':seenNext': seen.nextAttemptAt },
    };
    const item = await this.table.update({
      update: message.kind === 'organisation' ? organisationKey(message.organisationId) : clusterKey(message.clusterId),
      set: `SET attempts = :attempts, nextAttemptAt = :next, dueSk = :next${unanswered ? ', unanswered = :unanswered' : ''}`,
      values: {
        ':attempts': next.attempts,
        ':next': next.nextAttemptAt,
        ...(unanswered ? { ':unanswered': unanswered } : {}),
      },
      when: message.kind === 'organisation' ? still : ofSubmission(still, message.submission),
    });
    return item !== undefined;
  }
}

const ofSubmission = ({ expression, names, values }: Condition, submission: number): Condition => ({
  expression: `${expression} AND submission = :submission`,
  ...(names === undefined ? {} : { names }),
  values: { ...values, ':submission': submission },
});

/** The index lags: an item that is not waiting any more is passed over. */
function waitingOf(what: 'organisation' | 'check', item: Item): WaitingCheck | undefined {
  if (what === 'organisation') {
    const organisation = WaitingOrganisation.safeParse(item).data;
    if (organisation === undefined) return undefined;
    const { id: organisationId, attempts, nextAttemptAt } = organisation;
    return { message: { kind: 'organisation', organisationId }, attempts, nextAttemptAt };
  }
  const cluster = WaitingCluster.safeParse(item).data;
  if (cluster === undefined) return undefined;
  const { id: clusterId, submission, attempts, nextAttemptAt } = cluster;
  return { message: { kind: 'submission', clusterId, submission }, attempts, nextAttemptAt };
}
