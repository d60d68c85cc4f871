import type { Actor } from '../../domain/actor.ts';
import { coordinates } from '../../domain/cluster/access.ts';
import type { Cluster } from '../../domain/cluster/cluster.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import type { LetterView } from '../letter-views.ts';

/** Opened is no state of its own: it may be used, run out or be revoked as before. */
export const letterStatus = (letter: Letter, at: Date): LetterView['status'] => {
  if (letter.status !== 'sent') return letter.status;
  if (Date.parse(letter.expiresAt) <= at.getTime()) return 'expired';
  return letter.openedAt === undefined ? 'sent' : 'opened';
};

/** A letter as its coordinator sees it. */
export const letterView = (cluster: Cluster, letter: Letter, actor: Actor, at: Date): LetterView => ({
  clusterId: letter.clusterId,
  letterId: String(letter.number),
  inn: letter.inn,
  ...(letter.role === undefined ? {} : { role: letter.role }),
  ...(letter.message === undefined ? {} : { message: letter.message }),
  status: letterStatus(letter, at),
  addressee: letter.addressee ?? { kind: 'unknown' },
  writtenAt: letter.writtenAt,
  expiresAt: letter.expiresAt,
  ...(letter.openedAt === undefined ? {} : { openedAt: letter.openedAt }),
  ...(letter.status === 'used'
    ? { usedAt: letter.usedAt, organisationId: letter.organisationId, outcome: letter.outcome }
    : {}),
  allowedActions: letter.status === 'sent' && coordinates(actor, cluster) ? ['revokeLetter'] : [],
});
