import { describe, expect, it } from 'vitest';
import { Following, followingOf, wantsNews } from '../../../shared/domain/community/following.ts';

describe('what somebody is told', () => {
  it.each([
    ['default', ['mentioned', 'announcement', 'own-thread']],
    ['all', ['mentioned', 'announcement', 'own-thread', 'other']],
    ['mentions', ['mentioned']],
    ['none', []],
  ] as const)('%s', (following, wanted) => {
    const all = ['mentioned', 'announcement', 'own-thread', 'other'] as const;
    expect(all.filter((why) => wantsNews(following, why))).toEqual(wanted);
  });

  it('is what was chosen for the thread, else for the cluster, else the default', () => {
    expect(followingOf(undefined, undefined)).toBe('default');
    expect(followingOf(undefined, 'none')).toBe('none');
    expect(followingOf('default', 'none')).toBe('none');
    for (const chosen of Following.exclude(['default']).options) expect(followingOf(chosen, 'all')).toBe(chosen);
  });
});
