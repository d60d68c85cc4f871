import { describe, expect, it } from 'vitest';
import { claim } from '../../../shared/domain/cluster/claim.ts';
import { operator } from '../../builders/actor.ts';
import { claimed, inReview } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { firstDay, instant, personId } from '../../builders/ids.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const claiming = (more: Partial<Parameters<typeof claim>[1]> = {}) => ({
  force: false,
  conflicted: false,
  by: operator(900),
  at: firstDay,
  ...more,
});

const changed = (result: ReturnType<typeof claim>) => {
  const change = accepted(result);
  if (change === undefined) throw new Error('nothing changed');
  return change;
};

describe('an operator', () => {
  it('takes a case', () => {
    const { after, fact } = changed(claim(inReview(), claiming()));
    expect(after).toMatchObject({ claim: { by: personId(900), at: instant() }, version: 41 });
    expect(fact).toEqual({ type: 'review-claimed', data: { by: personId(900) } });
  });

  it('takes it over from a colleague only when that is meant, and the event says from whom', () => {
    const by = operator(901);
    expect(refusalOf(claim(claimed(), claiming({ by })))).toBe('claimed-by-another');
    const { after, fact } = changed(claim(claimed(), claiming({ by, force: true })));
    expect(after).toMatchObject({ claim: { by: personId(901) } });
    expect(fact.data).toEqual({ by: personId(901), takenOverFrom: personId(900) });
  });

  it('changes nothing by taking its own case again', () =>
    expect(claim(claimed(), claiming({ force: true }))).toEqual({ ok: true, value: undefined }));

  it('takes no case of a cluster that it has a part in, not even by force', () =>
    expect(refusalOf(claim(inReview(), claiming({ conflicted: true, force: true })))).toBe('conflict-of-interest'));

  it.each(statusesBut('in-review'))('takes no case while it is %s', (status) => {
    expect(claim(clusterIn(status), claiming())).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
  });
});
