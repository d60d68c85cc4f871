import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LedgerView } from '../../shared/contracts/views.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import { countedOf, ledger } from '../../shared/eligibility/ledger.ts';
import { mic } from '../../shared/programme/mic.ts';
import { memberFacts, memberFactsOf, registerFacts } from '../builders/facts.ts';
import { clusterId, instant } from '../builders/ids.ts';
import { confirmed, ended, founder, invited, requested } from '../builders/member.ts';

const reorganising = (n: number) => memberFactsOf(registerFacts(n, { status: 'REORGANIZING', statusCode: '124' }));
const liquidated = (n: number) => memberFactsOf(registerFacts(n, { status: 'LIQUIDATED' }));
const inTomsk = (n: number) => memberFactsOf(registerFacts(n, { region: '70' }));

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n);

describe('the ledger', () => {
  it.each<[string, Member, string, string]>([
    ['the founder', founder(), 'counts', 'active'],
    ['a confirmed participant', confirmed(2), 'counts', 'active'],
    ['one that is being reorganised', confirmed(2, { facts: reorganising(2) }), 'at-risk', 'reorganising'],
    [
      'one of no known region',
      confirmed(2, { facts: memberFacts(2, { region: undefined }) }),
      'at-risk',
      'region-unknown',
    ],
    [
      'one that the platform refused',
      confirmed(2, { facts: memberFacts(2, { organisationStatus: 'refused' }) }),
      'at-risk',
      'not-admitted',
    ],
    ['a liquidated one', confirmed(2, { facts: liquidated(2) }), 'never', 'liquidated'],
    ['one that moved away', confirmed(2, { facts: inTomsk(2) }), 'never', 'other-region'],
    ['a partner', confirmed(2, { role: 'partner' }), 'never', 'partner'],
    ['an invited participant', invited(2), 'not-yet', 'invited'],
    ['an invited one being reorganised', invited(2, { facts: reorganising(2) }), 'not-yet', 'invited'],
    ['an invited one that was liquidated', invited(2, { facts: liquidated(2) }), 'never', 'liquidated'],
    ['an invited partner', invited(2, { role: 'partner' }), 'never', 'partner'],
    ['one that asks to join', requested(2), 'not-yet', 'requested'],
    ['one that declined', ended(2, { status: 'declined' }), 'never', 'declined'],
    ['one that did not answer', ended(2, { status: 'expired' }), 'never', 'expired'],
    ['one that left', ended(2, { status: 'left' }), 'never', 'left'],
    ['one that was removed', ended(2, { status: 'removed' }), 'never', 'removed'],
  ])('says of %s why it counts or not', (_, member, verdict, reason) => {
    const [entry] = ledger([member], mic).entries;
    expect(entry).toMatchObject({ verdict, reason, inn: member.facts.inn, status: member.status });
    expect(entry?.text.ru).not.toBe('');
  });

  it('sums up: 28 of 30; 3 waiting; 2 at risk', () => {
    const members = [
      founder(),
      ...range(2, 28).map((n) => confirmed(n)),
      ...range(29, 30).map((n) => confirmed(n, { facts: reorganising(n) })),
      ...range(31, 32).map((n) => invited(n)),
      requested(33),
      confirmed(34, { role: 'partner' }),
      invited(35, { role: 'partner' }),
      ended(36),
    ];
    expect(ledger(members, mic).summary).toEqual({
      counts: 28,
      threshold: 30,
      missing: 2,
      waiting: 3,
      atRisk: 2,
      partners: 1,
      percent: 93,
      milestone: 75,
      text: { ru: '28 из 30; ждём ответа: 3; под вопросом: 2', en: '28 of 30; 3 waiting; 2 at risk' },
    });
    expect(countedOf(members, mic)).toBe(28);
  });

  it.each([
    [0, 0, 0],
    [7, 23, 0],
    [8, 26, 25],
    [14, 46, 25],
    [15, 50, 50],
    [22, 73, 50],
    [23, 76, 75],
    [29, 96, 75],
    [30, 100, 100],
    [45, 100, 100],
  ])('of %i reaches %i percent, milestone %i', (count, percent, milestone) => {
    const members = range(1, count).map((n) => confirmed(n));
    expect(ledger(members, mic).summary).toMatchObject({ counts: count, percent, milestone });
    expect(ledger(members, mic).summary.missing).toBe(Math.max(0, 30 - count));
  });

  it('counts one INN once', () => {
    const twin = confirmed(3, { facts: memberFacts(2) });
    expect(ledger([confirmed(2), twin, confirmed(4)], mic)).toMatchObject({
      entries: [{ verdict: 'counts' }, { verdict: 'counts' }, { verdict: 'never', reason: 'same-inn' }],
      summary: { counts: 2 },
    });
  });

  it('begins with the founder and what counts, oldest first, and tells since when', () => {
    const members = [
      ended(6, { endedAt: instant(1) }),
      invited(5, { invitedAt: instant(2) }),
      confirmed(4, { facts: reorganising(4) }),
      confirmed(3, { confirmedAt: instant(5) }),
      confirmed(2, { confirmedAt: instant(4) }),
      founder({ confirmedAt: instant(9) }),
    ];
    expect(ledger(members, mic).entries.map(({ name, since }) => [name.at(-2), since])).toEqual([
      ['1', instant(9)],
      ['2', instant(4)],
      ['3', instant(5)],
      ['4', instant()],
      ['5', instant(2)],
      ['6', instant(1)],
    ]);
  });

  it('is what the contract promises', () => {
    const { entries, summary } = ledger([founder(), invited(2)], mic);
    const view = LedgerView.parse({ clusterId: clusterId(), version: 1, entries, summary });
    expect(view.summary.text.en).toBe('1 of 30; 1 waiting');
  });

  const anyMember = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.nat(9))
    .map(([n, inn, kind]): Member => {
      const facts = memberFacts(inn);
      if (kind === 0) return invited(n, { facts });
      if (kind === 1) return requested(n, { facts });
      if (kind === 2) return ended(n, { facts });
      if (kind === 3) return confirmed(n, { facts: reorganising(inn) });
      if (kind === 4) return confirmed(n, { facts: liquidated(inn) });
      if (kind === 5) return confirmed(n, { facts, role: 'partner' });
      return confirmed(n, { facts });
    });
  const anyMembers = fc.uniqueArray(anyMember, { selector: ({ organisationId }) => organisationId, maxLength: 12 });

  it('is the same for any order of the members', () => {
    fc.assert(
      fc.property(anyMembers, (members) => {
        expect(ledger(members.toReversed(), mic)).toEqual(ledger(members, mic));
      }),
    );
  });

  it('has one entry for each membership, and counts no INN twice', () => {
    fc.assert(
      fc.property(anyMembers, (members) => {
        const { entries, summary } = ledger(members, mic);
        const counting = entries.filter(({ verdict }) => verdict === 'counts');
        expect(entries).toHaveLength(members.length);
        expect(new Set(counting.map(({ inn }) => inn)).size).toBe(summary.counts);
        expect(summary.counts).toBe(counting.length);
      }),
    );
  });
});
