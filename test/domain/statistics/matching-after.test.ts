import { describe, expect, it } from 'vitest';
import { matchAfter, needAfter } from '../../../shared/domain/statistics/matching-after.ts';
import { MatchEvent, NeedEvent } from '../../../shared/domain/event.ts';
import { noHash } from '../../../shared/domain/event.ts';
import { clusterId, instant, organisationId, personId, projectId } from '../../builders/ids.ts';

const id = 'a1000000-0000-4000-8000-000000000001';
const envelope = {
  id: `${id}:1`,
  aggregateId: id,
  at: instant(),
  actor: personId(1),
  previousHash: noHash,
  hash: noHash,
};
const of = { clusterId: clusterId(), projectId: projectId(), kind: 'investment' };
const need = (seq: number, type: string, more: object = {}) =>
  NeedEvent.parse({ ...envelope, aggregate: 'need', seq, type, data: { ...of, ...more } });
const pair = { needId: id, mandateId: id };
const match = (seq: number, type: string, more: object) =>
  MatchEvent.parse({ ...envelope, aggregate: 'match', seq, type, data: { ...pair, ...more } });

describe('a need', () => {
  it.each([
    ['need-opened', { visibility: 'named', expiresAt: instant(30) }, true],
    ['need-changed', { fields: [] }, true],
    ['need-renewed', { expiresAt: instant(30) }, true],
    ['need-reminded', { expiresAt: instant(30) }, true],
    ['need-met', {}, false],
    ['need-withdrawn', {}, false],
    ['need-expired', {}, false],
  ])('after %s (%o) is open: %s', (type, more, open) => {
    expect(needAfter(need(3, type, more))).toEqual({ seq: 3, clusterId: clusterId(), kind: 'investment', open });
  });
});

describe('a match', () => {
  it('is made when both agreed, and stays it', () => {
    const proposed = matchAfter(
      undefined,
      match(1, 'match-proposed', { kind: 'investment', score: 80, origin: 'platform' }),
    );
    expect(proposed).toEqual({ seq: 1 });
    const both = {
      clusterId: clusterId(),
      kind: 'investment',
      organisationIds: [organisationId(1), organisationId(2)],
    };
    const made = matchAfter(proposed, match(2, 'match-made', both));
    expect(made).toEqual({ seq: 2, made: { at: instant(), clusterId: clusterId(), kind: 'investment' } });
    expect(matchAfter(made, match(3, 'match-refreshed', { score: 70 }))).toEqual({ ...made, seq: 3 });
  });
});
