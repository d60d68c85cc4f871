import { expect, it } from 'vitest';
import { release } from '../../../shared/domain/cluster/release.ts';
import { operator } from '../../builders/actor.ts';
import { claimed, inReview } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { firstDay, personId } from '../../builders/ids.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const releasing = { by: operator(900), at: firstDay };

it('an operator gives a case back to the queue', () => {
  const { after, fact } = accepted(release(claimed(), releasing));
  expect(after).not.toHaveProperty('claim');
  expect(fact).toEqual({ type: 'review-released', data: { by: personId(900) } });
});

it('nobody gives back what nobody took', () => expect(refusalOf(release(inReview(), releasing))).toBe('not-claimed'));

it('nobody gives back what a colleague took', () =>
  expect(refusalOf(release(claimed(), { ...releasing, by: operator(901) }))).toBe('claimed-by-another'));

it.each(statusesBut('in-review'))('there is nothing to give back while it is %s', (status) => {
  expect(release(clusterIn(status), releasing)).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
});
