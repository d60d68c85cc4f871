import { describe, expect, it } from 'vitest';
import { isVisible, mayRead, mayReadInside, visibleStatuses } from '../../../shared/domain/cluster/access.ts';
import type { Member } from '../../../shared/domain/cluster/member.ts';
import { coordinator, operator, representative, stranger } from '../../builders/actor.ts';
import { gathering } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { confirmed, ended, invited, requested } from '../../builders/member.ts';

const undecided = ['gathering', 'checking', 'in-review', 'action-needed'] as const;
/** One that is closed, too: what was registered stays to be seen. */
const registered = ['active', 'at-risk', 'suspended', 'closed'] as const;

describe('everybody sees', () => {
  it.each(registered)('a cluster that is %s', (status) => {
    expect(isVisible(clusterIn(status))).toBe(true);
    expect(mayRead(clusterIn(status), [], stranger())).toBe(true);
  });

  it.each(undecided)('an application that is %s, unless it takes no requests', (status) => {
    expect(isVisible(clusterIn(status))).toBe(true);
    expect(isVisible({ ...clusterIn(status), openToRequests: false })).toBe(false);
  });

  it.each(statusesBut(...registered, ...undecided))('nothing of one that is %s', (status) => {
    expect(isVisible(clusterIn(status))).toBe(false);
    expect(mayRead(clusterIn(status), [], stranger())).toBe(false);
  });
});

describe('in every state', () => {
  it.each(statusesBut())('coordinator, operators and whoever was asked see a cluster that is %s', (status) => {
    const cluster = clusterIn(status);
    expect(mayRead(cluster, [], coordinator())).toBe(true);
    expect(mayRead(cluster, [], operator())).toBe(true);
    expect(mayRead(cluster, [ended(2)], representative(2))).toBe(true);
  });

  it.each<[string, readonly Member[], boolean]>([
    ['a confirmed member', [confirmed(2)], true],
    ['somebody invited', [invited(2)], false],
    ['somebody who asks to join', [requested(2)], false],
    ['somebody who left', [ended(2)], false],
    ['nobody', [], false],
    ['the representative of another member', [confirmed(3)], false],
  ])('the inside is for members: %s', (_, members, may) => {
    for (const status of statusesBut()) expect(mayReadInside(clusterIn(status), members, representative(2))).toBe(may);
  });

  it('the inside is for coordinator and operators as well', () => {
    expect(mayReadInside(gathering(), [], coordinator())).toBe(true);
    expect(mayReadInside(gathering(), [], operator())).toBe(true);
  });
});

it('lists for everybody are made of exactly the states in which a cluster can be seen', () => {
  const seen = statusesBut().filter((status) =>
    [true, false].some((openToRequests) => isVisible({ ...clusterIn(status), openToRequests })),
  );
  expect(visibleStatuses.toSorted()).toEqual(seen.toSorted());
});
