import type { Actor } from '../actor.ts';
import { coordinates, isAlive } from '../cluster/access.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { next } from '../cluster/next.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Letter, SentLetter } from './letter.ts';
import type { LetterChange } from './write-letter.ts';

/** The coordinator takes a letter back: whoever finds the paper cannot use it. */
export function revokeLetter(
  cluster: Cluster,
  letter: Letter,
  { by, at }: { readonly by: Actor; readonly at: Date },
): Result<LetterChange, Refusal> {
  if (!coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (letter.status !== 'sent') return refuse({ kind: 'wrong-status', status: letter.status });
  const fact = { type: 'letter-revoked', data: { letter: letter.number } } as const;
  return accept({ ...next(cluster, cluster, fact, { actor: by.personId, at }), letter: ended(letter, 'revoked', at) });
}

/** Its time is over, or that of its cluster; nothing before that. */
export function expireLetter(cluster: Cluster, letter: SentLetter, at: Date): LetterChange | undefined {
  if (Date.parse(letter.expiresAt) > at.getTime() && isAlive(cluster)) return undefined;
  const fact = { type: 'letter-expired', data: { letter: letter.number } } as const;
  return { ...next(cluster, cluster, fact, { actor: 'system', at }), letter: ended(letter, 'expired', at) };
}

const ended = (letter: SentLetter, status: 'expired' | 'revoked', at: Date): Letter => ({
  ...letter,
  status,
  endedAt: at.toISOString(),
  version: letter.version + 1,
});
