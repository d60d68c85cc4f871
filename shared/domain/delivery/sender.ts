import * as z from 'zod';
import { EventActor } from '../event.ts';
import { Instant, type PersonId, Sha256 } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse } from '../result.ts';

/** There is one sender of letters. */
export const senderId = '5e9de700-0000-4000-8000-000000000001';
export const SenderId = z.literal(senderId);

/** Whether letters go out. */
export const Sender = z.object({
  id: SenderId,
  version: z.int().nonnegative(),
  lastEventHash: Sha256,
  status: z.enum(['sending', 'paused']),
  since: Instant.optional(),
  by: EventActor.optional(),
  /** Grows with each resumption. What happened before it does not count against the letters after it. */
  run: z.int().positive(),
});
export type Sender = z.infer<typeof Sender>;

/** Before anybody paused it. */
export const newSender: Sender = { id: senderId, version: 0, lastEventHash: '0'.repeat(64), status: 'sending', run: 1 };

/** Letters of a day of which we know what became of them. */
export type Fates = { readonly delivered: number; readonly bounced: number };

const fewest = 50;
const most = 0.05;

/** Share of letters that came back for good, 0 to 1. */
export const bounceRate = ({ delivered, bounced }: Fates): number =>
  bounced === 0 ? 0 : bounced / (delivered + bounced);

/** More than one letter in twenty comes back: whoever goes on sending then loses the right to send. */
export const mustPause = (fates: Fates): boolean =>
  fates.delivered + fates.bounced >= fewest && bounceRate(fates) > most;

type By = { readonly by: PersonId | 'system'; readonly at: Date; readonly fates: Fates };

/** No letter goes out until somebody resumes. */
export function pause(sender: Sender, { by, at, fates }: By) {
  if (sender.status === 'paused') return refuse<Refusal>({ kind: 'wrong-status', status: 'paused' });
  const { delivered, bounced } = fates;
  const fact = { type: 'sender-paused', data: { run: sender.run, delivered, bounced } } as const;
  return accept(step(sender, { status: 'paused', run: sender.run }, fact, by, at));
}

/** Letters go out again, and their fates are counted anew. */
export function resume(sender: Sender, { by, at }: Omit<By, 'fates'>) {
  if (sender.status === 'sending') return refuse<Refusal>({ kind: 'wrong-status', status: 'sending' });
  const run = sender.run + 1;
  return accept(step(sender, { status: 'sending', run }, { type: 'sender-resumed', data: { run } } as const, by, at));
}

const step = <What>(
  sender: Sender,
  next: Pick<Sender, 'status' | 'run'>,
  fact: What,
  by: PersonId | 'system',
  at: Date,
) => ({
  before: sender.version === 0 ? undefined : sender,
  after: { ...sender, ...next, version: sender.version + 1, since: at.toISOString(), by },
  fact,
  actor: by,
  at,
});
