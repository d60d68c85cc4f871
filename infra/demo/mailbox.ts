import * as z from 'zod';
import { type Patience, patientFetch } from './patient-fetch.ts';

const Store = z.object({
  emails: z.array(z.object({ destination: z.object({ to: z.array(z.string()).default([]) }), subject: z.string().optional() })),
});

/** Letters that arrived in the local mailbox since a moment, counted by address. */
export async function lettersSince(mailbox: string, since: Date, patience: Patience): Promise<ReadonlyMap<string, number>> {
  const seconds = Math.floor(since.getTime() / 1000);
  const { text } = await patientFetch(`${mailbox}/store?since=${seconds}`, {}, patience);
  const counts = new Map<string, number>();
  for (const { destination } of Store.parse(JSON.parse(text)).emails)
    for (const to of destination.to) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
}
