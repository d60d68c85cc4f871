import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import { Letter, LetterRef } from './letter.ts';

/** The id that operators see: `<person>~<letter>`. A letter's id may hold the sign, a person's does not. */
export const deliveryId = ({ personId, letterId }: LetterRef): string => `${personId}~${letterId}`;

/** The letter that an id names; `undefined` if it cannot be one. */
export function refOfDelivery(id: string): LetterRef | undefined {
  const end = id.indexOf('~');
  return LetterRef.safeParse({ personId: id.slice(0, Math.max(0, end)), letterId: id.slice(end + 1) }).data;
}

/** A letter that failed, or came back, may be sent again: the address may have been mended, or the cause. */
export const mayRetry = ({ email }: Letter): boolean => email.status === 'failed' || email.status === 'bounced';

/** The letter as it waits for another round of attempts. */
export function retry(letter: Letter, at: Date): Result<Letter, Refusal> {
  if (!mayRetry(letter)) return refuse({ kind: 'wrong-status', status: letter.email.status });
  const { attempts } = letter.email;
  const email = { status: 'queued', attempts, notBefore: at.toISOString() } as const;
  return accept({ ...letter, email, settled: attempts, forgiven: attempts });
}
