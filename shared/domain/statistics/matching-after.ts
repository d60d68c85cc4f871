import type { MatchEvent, NeedEvent } from '../event.ts';
import type { MatchRecord, NeedRecord } from './state.ts';

const ends: readonly string[] = ['need-met', 'need-withdrawn', 'need-expired'];

/** What is known of a need after one of its events: each of them tells all that is counted. */
export const needAfter = ({ seq, type, data }: NeedEvent): NeedRecord => ({
  seq,
  clusterId: data.clusterId,
  kind: data.kind,
  open: !ends.includes(type),
});

/** What is known of a match after one more of its events. It is made once. */
export const matchAfter = (before: MatchRecord | undefined, { seq, at, ...event }: MatchEvent): MatchRecord => {
  if (event.type !== 'match-made') return { ...before, seq };
  return { seq, made: { at, clusterId: event.data.clusterId, kind: event.data.kind } };
};
