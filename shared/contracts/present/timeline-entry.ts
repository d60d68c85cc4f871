import type * as z from 'zod';
import type { EventType, PlatformEvent } from '../../domain/event.ts';
import type { ChainLine, SealedEntry } from '../../domain/proof/chain.ts';
import { sealedBody } from '../../domain/proof/sealed-body.ts';
import type { TimelineEntry } from '../views.ts';

/** What the public may see; invitations, requests and reviews are between those concerned. */
const publicTypes = new Set<EventType>([
  'cluster-opened',
  'invitation-accepted',
  'join-approved',
  'member-left',
  'member-removed',
  'cluster-submitted',
  'cluster-registered',
  'cluster-at-risk',
  'cluster-recovered',
  'cluster-suspended',
  'cluster-closed',
  'member-lapsed',
  'member-counts-again',
  'cluster-expired',
  'cluster-withdrawn',
]);

export const isPublicEvent = ({ type }: PlatformEvent): boolean => publicTypes.has(type);

/** An event without who did it. */
export const timelineEntry = (event: PlatformEvent): z.infer<typeof TimelineEntry> => ({
  seq: event.seq,
  type: event.type,
  at: event.at,
  ...('organisationId' in event.data ? { organisationId: event.data.organisationId } : {}),
  previousHash: event.previousHash,
  hash: event.hash,
});

/** A public event as anybody can check it; `undefined` for one from before hashes could be checked. */
export const sealedEntry = (event: PlatformEvent): SealedEntry | undefined =>
  event.seal === undefined ? undefined : { ...sealedBody(event, event.seal), hash: event.hash };

/** Every event of a chain: the public ones whole, of the others only that they are there. */
export const chainLine = (event: PlatformEvent): ChainLine =>
  (isPublicEvent(event) ? sealedEntry(event) : undefined) ?? {
    seq: event.seq,
    previousHash: event.previousHash,
    hash: event.hash,
  };
