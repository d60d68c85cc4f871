import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import { type Invitee, invite } from '../../../shared/domain/cluster/invite.ts';
import { Member } from '../../../shared/domain/cluster/member.ts';
import type { Organisation } from '../../../shared/domain/organisation/organisation.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { coordinator, operator, representative } from '../../builders/actor.ts';
import { gathering } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { dayAfter, innOf, instant, organisationId, personId } from '../../builders/ids.ts';
import { confirmed, ended, invited, requested } from '../../builders/member.ts';
import { checkingOrganisation, participant, partner, refusedOrganisation } from '../../builders/organisation.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';

type Known = { readonly organisation?: Organisation; readonly member?: Member };
const everybody = (n: number): Known => ({ organisation: participant(n) });
const inviting = (invitees: readonly Invitee[], known: (n: number) => Known | undefined = everybody) => ({
  invitees,
  message: undefined,
  seen: new Set<string>(),
  find: (inn: string) => known(Number(inn.slice(4, 9))),
  by: coordinator(),
  at: dayAfter(1),
});
const results = (
  invitees: readonly Invitee[],
  known?: (n: number) => Known | undefined,
  cluster: Cluster = gathering(),
) => accepted(invite(cluster, inviting(invitees, known), mic)).rows.map(({ result }) => result);

describe('an invitation of several organisations', () => {
  it('is one change with one event, and a term of thirty days for each', () => {
    const rows = [
      { inn: innOf(2) },
      { inn: ` ${innOf(3).slice(0, 4)} ${innOf(3).slice(4)}`, role: 'partner' as const },
    ];
    const { change } = accepted(invite(gathering(), { ...inviting(rows), message: 'Приглашаем' }, mic));
    expect(change?.fact).toEqual({
      type: 'organisations-invited',
      data: { organisationIds: [organisationId(2), organisationId(3)] },
    });
    expect(change?.after).toMatchObject({
      version: 6,
      counts: { participants: 1, partners: 0, invited: 2, requested: 0 },
      invitedToday: { day: '2026-11-10', count: 2 },
      idleUntil: instant(181),
    });
    expect(change?.members.map((member) => Member.parse(member))).toEqual(change?.members);
    expect(change?.members).toMatchObject([
      { role: 'participant', expiresAt: instant(31), invitedBy: personId(1), version: 6, message: 'Приглашаем' },
      { role: 'partner', reminders: 0, resent: 0 },
    ]);
  });

  it('tells for each row what became of it, and no row stands in the way of another', () => {
    const known = new Map<number, Known>([
      [2, { organisation: participant(2) }],
      [3, { organisation: participant(3), member: invited(3) }],
      [4, { organisation: participant(4), member: requested(4) }],
      [5, { organisation: participant(5), member: confirmed(5) }],
      [6, { organisation: checkingOrganisation(6) }],
      [7, { organisation: refusedOrganisation(7) }],
      [8, { organisation: partner(8) }],
      [9, { organisation: partner(9) }],
      [12, { organisation: participant(12, { openToInvitations: false }) }],
      [13, { organisation: participant(13, { openToInvitations: false }), member: confirmed(13) }],
      [10, { organisation: participant(10), member: ended(10, { status: 'declined' }) }],
    ]);
    const rows: Invitee[] = [
      ...[2, 3, 4, 5, 6, 7].map((n) => ({ inn: innOf(n) })),
      { inn: innOf(8), role: 'participant' },
      ...[9, 10, 11, 12, 13].map((n) => ({ inn: innOf(n) })),
      { inn: innOf(2) },
      { inn: '7707083894' },
      { inn: '=cmd|calc' },
    ];
    expect(results(rows, (n) => known.get(n))).toEqual([
      'invited',
      'already-invited',
      'already-requested',
      'already-member',
      'not-admitted',
      'not-admitted',
      'partner-only',
      'invited',
      'invited',
      'unknown-inn',
      'closed-to-invitations',
      'already-member',
      'duplicate-row',
      'invalid-inn',
      'invalid-inn',
    ]);
  });

  it('knows rows of an earlier part of the same request', () => {
    const request = { ...inviting([{ inn: innOf(2) }]), seen: new Set([innOf(2)]) };
    expect(accepted(invite(gathering(), request, mic)).rows).toMatchObject([{ result: 'duplicate-row' }]);
  });

  it('writes nothing when no row is good', () => {
    expect(accepted(invite(gathering(), inviting([{ inn: '1' }]), mic)).change).toBeUndefined();
  });

  it('gives an organisation from another region the role of a partner when none is asked for', () => {
    const { rows } = accepted(
      invite(
        gathering(),
        inviting([{ inn: innOf(2) }], (n) => ({ organisation: partner(n) })),
        mic,
      ),
    );
    expect(rows).toMatchObject([{ role: 'partner', result: 'invited' }]);
  });
});

describe('the limits of invitations', () => {
  it('are 200 a day, counted anew the next day', () => {
    const rows = [2, 3, 4].map((n) => ({ inn: innOf(n) }));
    const today = gathering({ invitedToday: { day: '2026-11-10', count: 198 } });
    expect(results(rows, everybody, today)).toEqual(['invited', 'invited', 'quota']);
    const yesterday = gathering({ invitedToday: { day: '2026-11-09', count: 200 } });
    expect(results(rows, everybody, yesterday)).toEqual(['invited', 'invited', 'invited']);
  });

  it('are 500 places in the cluster', () => {
    const full = gathering({ counts: { participants: 300, partners: 99, invited: 90, requested: 10 } });
    expect(results([{ inn: innOf(2) }, { inn: innOf(3) }], everybody, full)).toEqual(['invited', 'cluster-full']);
  });
});

describe('an invitation is refused', () => {
  const request = inviting([{ inn: innOf(2) }]);
  it.each(statusesBut('gathering', 'action-needed', 'active', 'at-risk', 'suspended'))(
    'while the cluster is %s',
    (status) => {
      expect(invite(clusterIn(status), request, mic)).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
    },
  );

  it('to everybody but the coordinator', () => {
    for (const by of [representative(2), operator()])
      expect(refusalOf(invite(gathering(), { ...request, by }, mic))).toBe('not-yours');
  });
});
