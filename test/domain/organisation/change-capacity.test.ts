import { describe, expect, it } from 'vitest';
import { grantCapacity, withdrawCapacity } from '../../../shared/domain/organisation/change-capacity.ts';
import { hasCapacity, Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { suspend } from '../../../shared/domain/organisation/restrict.ts';
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
const investor = { capacity: 'investor', reason: 'В реестре инвесторов', by: operator(900), at } as const;
const department = { ...investor, capacity: 'city-department' } as const;
const suspended = (organisation: Organisation) =>
  accepted(suspend(organisation, { reason: 'Проверка', by: operator(900), at })).after;

describe('a capacity', () => {
  it('is granted to participants and partners, and withdrawn, each time with a reason', () => {
    for (const before of [participant(2), partner(2)]) {
      const granted = accepted(grantCapacity(before, investor));
      expect(granted).toMatchObject({
        before,
        fact: { type: 'organisation-capacity-granted', data: { capacity: 'investor' } },
        actor: personId(900),
      });
      const having = Organisation.parse(granted?.after);
      expect(having).toEqual({
        ...before,
        capacities: ['investor'],
        capacityDecisions: [
          { capacity: 'investor', granted: true, by: personId(900), at: at.toISOString(), reason: investor.reason },
        ],
        version: 3,
        updatedAt: at.toISOString(),
      });
      const withdrawn = accepted(withdrawCapacity(having, { ...investor, reason: 'Больше не инвестирует' }));
      expect(withdrawn?.fact).toEqual({ type: 'organisation-capacity-withdrawn', data: { capacity: 'investor' } });
      expect(withdrawn?.after).toMatchObject({
        capacities: [],
        capacityDecisions: [{ granted: false, reason: 'Больше не инвестирует' }],
      });
    }
  });

  it('leaves the other one and its reason alone', () => {
    const one = accepted(grantCapacity(participant(2), investor));
    const both = accepted(grantCapacity(Organisation.parse(one?.after), department));
    const left = accepted(withdrawCapacity(Organisation.parse(both?.after), investor));
    expect(left?.after).toMatchObject({
      capacities: ['city-department'],
      capacityDecisions: [
        { capacity: 'city-department', granted: true },
        { capacity: 'investor', granted: false },
      ],
    });
  });

  it('stays as it is when it is so already', () => {
    expect(accepted(grantCapacity(participant(2, { capacities: ['investor'] }), investor))).toBeUndefined();
    expect(accepted(withdrawCapacity(participant(2, { capacities: ['investor'] }), department))).toBeUndefined();
  });

  it('is nobody’s own to give, and only for those who take part', () => {
    expect(refusalOf(grantCapacity(participant(2), { ...investor, by: representative(2) }))).toBe(
      'conflict-of-interest',
    );
    expect(refusalOf(withdrawCapacity(participant(2), { ...investor, by: representative(2) }))).toBe(
      'conflict-of-interest',
    );
    for (const one of [checkingOrganisation(2), unclearOrganisation(2), refusedOrganisation(2)])
      for (const decide of [grantCapacity, withdrawCapacity])
        expect(refusalOf(decide(one, investor))).toBe('wrong-status');
  });

  it('rests while the organisation is suspended, and can be taken away from it then', () => {
    const having = participant(2, { capacities: ['investor'] });
    expect(hasCapacity(having, 'investor')).toBe(true);
    expect(hasCapacity(having, 'city-department')).toBe(false);
    expect(hasCapacity(suspended(having), 'investor')).toBe(false);
    expect(refusalOf(grantCapacity(suspended(having), department))).toBe('wrong-status');
    expect(accepted(withdrawCapacity(suspended(having), investor))?.after).toMatchObject({
      status: 'suspended',
      capacities: [],
    });
  });

  it('is none for organisations from before there were any', () => {
    const { capacities, capacityDecisions, ...old } = participant(2);
    expect(Organisation.parse(old)).toEqual({ ...old, capacities, capacityDecisions });
    expect(capacities).toEqual([]);
  });
});
