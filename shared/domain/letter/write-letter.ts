import type { Programme } from '../../programme/programme.ts';
import type { Actor } from '../actor.ts';
import { coordinates, isOpenToChange } from '../cluster/access.ts';
import type { ClusterChange } from '../cluster/change.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { openMemberships } from '../cluster/member-counts.ts';
import { next } from '../cluster/next.ts';
import { addDays, dayOf } from '../days.ts';
import type { Inn } from '../identifiers/inn.ts';
import type { Refusal } from '../refusal.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Letter, SentLetter } from './letter.ts';

type Wish = {
  readonly inn: Inn;
  readonly role: 'participant' | 'partner' | undefined;
  readonly message: string | undefined;
  readonly tokenHash: string;
  /** The last letter of this cluster to this INN. */
  readonly latest: Letter | undefined;
  readonly by: Actor;
  readonly at: Date;
};
export type LetterChange = ClusterChange & { readonly letter: Letter };

/** The coordinator invites an organisation that is not here yet. It counts like any other invitation of the day. */
export function writeLetter(
  cluster: Cluster,
  { inn, role, message, tokenHash, latest, by, at }: Wish,
  programme: Programme,
): Result<LetterChange & { readonly letter: SentLetter }, Refusal> {
  if (!coordinates(by, cluster)) return refuse({ kind: 'not-yours' });
  if (!isOpenToChange(cluster)) return refuse({ kind: 'wrong-status', status: cluster.status });
  if (latest !== undefined && isOpen(latest, at)) return refuse({ kind: 'letter-open' });
  const day = dayOf(at);
  const sent = cluster.invitedToday.day === day ? cluster.invitedToday.count : 0;
  if (sent >= programme.limits.invitationsPerDay || openMemberships(cluster.counts) >= programme.limits.members)
    return refuse({ kind: 'quota-exceeded' });
  const number = cluster.version + 1;
  const letter: SentLetter = {
    status: 'sent',
    clusterId: cluster.id,
    number,
    inn,
    ...(role === undefined ? {} : { role }),
    ...(message === undefined ? {} : { message }),
    tokenHash,
    writtenBy: by.personId,
    writtenAt: at.toISOString(),
    expiresAt: addDays(at, programme.clocks.invitationDays).toISOString(),
    version: 1,
  };
  const after = { ...cluster, invitedToday: { day, count: sent + 1 } };
  const fact = { type: 'letter-written', data: { letter: number } } as const;
  return accept({ ...next(cluster, after, fact, { actor: by.personId, at }), letter });
}

/** A letter that can still be used, or whose organisation is still being checked. */
const isOpen = (letter: Letter, at: Date): boolean =>
  letter.status === 'sent'
    ? Date.parse(letter.expiresAt) > at.getTime()
    : letter.status === 'used' && letter.outcome === 'pending';
