import { describe, expect, it } from 'vitest';
import { changeOpenness } from '../../../shared/domain/organisation/change-openness.ts';
import { isOpenToInvitations, Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { operator, representative } from '../../builders/actor.ts';
import { instant, personId } from '../../builders/ids.ts';
import {
  checkingOrganisation,
  participant,
  partner,
  refusedOrganisation,
  unclearOrganisation,
} from '../../builders/organisation.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

const at = new Date(instant(3));
const wish = (open: boolean, more: object = {}) => ({ open, sawVersion: 2, by: representative(2), at, ...more });

describe('an organisation', () => {
  const silent = participant(2);
  const closed = participant(2, { openToInvitations: false });
  const opened = partner(2, { openToInvitations: true });

  it.each([
    ['that never said anything closes', silent, false, { open: false }],
    ['that is closed opens', closed, true, { open: true }],
    ['that was opened closes', opened, false, { open: false }],
    ['that never said anything is open already', silent, true, undefined],
    ['that is closed stays closed', closed, false, undefined],
    ['that was opened stays open', opened, true, undefined],
  ])('%s', (_what, before, open, data) => {
    const change = accepted(changeOpenness(before, wish(open)));
    expect(change?.fact).toEqual(data && { type: 'organisation-openness-changed', data });
    expect(isOpenToInvitations(change?.after ?? before)).toBe(open);
    expect(change === undefined ? undefined : Organisation.parse(change.after)).toEqual(
      data && { ...before, openToInvitations: open, version: 3, updatedAt: at.toISOString() },
    );
    expect(change?.actor).toBe(data && personId(2));
  });

  it('is closed by its own people alone, as they saw it, once it takes part', () => {
    for (const by of [representative(3), operator()])
      expect(refusalOf(changeOpenness(silent, wish(false, { by })))).toBe('not-yours');
    expect(refusalOf(changeOpenness(silent, wish(false, { sawVersion: 1 })))).toBe('stale-version');
    for (const one of [checkingOrganisation(2), unclearOrganisation(2), refusedOrganisation(2)])
      expect(refusalOf(changeOpenness(one, wish(false, { sawVersion: one.version })))).toBe('wrong-status');
  });
});
