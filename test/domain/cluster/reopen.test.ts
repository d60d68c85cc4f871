import { expect, it } from 'vitest';
import { reopen } from '../../../shared/domain/cluster/reopen.ts';
import { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { operator } from '../../builders/actor.ts';
import { rejected } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { clusterId, dayAfter, instant, personId } from '../../builders/ids.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const reopening = { conflicted: false, reason: 'Устранили', by: operator(), at: dayAfter(10) };

it('an operator opens a rejected application again: it gathers, and what was said is kept', () => {
  const { after, fact, note } = accepted(reopen(rejected(), reopening, mic));
  expect(after).toMatchObject({ status: 'gathering', idleUntil: instant(190), submissions: 1, version: 41 });
  expect(Cluster.parse(after)).toEqual(after);
  expect(fact).toEqual({ type: 'cluster-reopened', data: {} });
  expect(note).toEqual({
    clusterId: clusterId(),
    kind: 'reopening',
    text: 'Устранили',
    by: personId(900),
    at: instant(10),
  });
});

it('not an operator who has a part in it', () =>
  expect(refusalOf(reopen(rejected(), { ...reopening, conflicted: true }, mic))).toBe('conflict-of-interest'));

it.each(statusesBut('rejected'))('there is nothing to reopen while it is %s', (status) => {
  expect(reopen(clusterIn(status), reopening, mic)).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
});
