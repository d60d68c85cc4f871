import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memberItem } from '../../functions/store/cluster-items.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { MembershipCopies } from '../../functions/store/membership-copies.ts';
import { acceptInvitation } from '../../shared/domain/cluster/accept-invitation.ts';
import type { ClusterChange } from '../../shared/domain/cluster/change.ts';
import { endMembership } from '../../shared/domain/cluster/end-membership.ts';
import type { Member } from '../../shared/domain/cluster/member.ts';
import { next } from '../../shared/domain/cluster/next.ts';
import { resendInvitation } from '../../shared/domain/cluster/resend-invitation.ts';
import { mic } from '../../shared/programme/mic.ts';
import { coordinator, representative } from '../builders/actor.ts';
import { gathering } from '../builders/cluster.ts';
import { memberFacts, registerFacts } from '../builders/facts.ts';
import { clusterId, dayAfter, firstDay, instant, organisationId, personId } from '../builders/ids.ts';
import { invited } from '../builders/member.ts';
import { participant } from '../builders/organisation.ts';
import { startMainTable } from '../fakes/main-table.ts';

let engine: Awaited<ReturnType<typeof startMainTable>>;
let main: Awaited<ReturnType<(typeof engine)['fresh']>>;
let clusters: ClusterStore;
let copies: MembershipCopies;

beforeAll(async () => {
  engine = await startMainTable();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  main = await engine.fresh();
  clusters = new ClusterStore(main.table);
  copies = new MembershipCopies(main.table);
});

/** A cluster of which organisation 2 is a member in this state. */
async function stands(member: Member): Promise<void> {
  const after = gathering({ version: 1, counts: { participants: 1, partners: 0, invited: 1, requested: 0 } });
  const fact = { type: 'cluster-opened', data: { organisationId: organisationId(1) } } as const;
  expect(
    await clusters.save({ before: undefined, after, members: [], fact, actor: personId(1), at: firstDay }),
  ).toMatchObject({ ok: true });
  await main.table.transact([{ put: memberItem(member, mic) }]);
}
async function read() {
  const found = await clusters.loadFor(clusterId(), [organisationId(2)]);
  const member = found.ok ? found.value.members[0] : undefined;
  if (!found.ok || member === undefined) throw new Error('not found');
  return { cluster: found.value.cluster, member };
}
const ends = ({ cluster, member }: Awaited<ReturnType<typeof read>>): ClusterChange =>
  endMembership(cluster, member, {
    status: 'declined',
    fact: { type: 'invitation-declined', data: { organisationId: organisationId(2) } },
    by: { actor: personId(2), at: firstDay },
  });
const refreshed = (facts: Partial<Member['facts']>, version: number) =>
  copies.refresh(clusterId(), organisationId(2), { facts: { ...memberFacts(2), ...facts }, version });
const changed = { ok: false, refusal: { kind: 'changed-since-read' } };

describe('facts that are refreshed while somebody decides', () => {
  it('are not written back to older ones: the decision is made again, on the new facts', async () => {
    await stands(invited(2));
    const change = ends(await read());
    expect(await refreshed({ standing: 'bad', asOf: instant(1) }, 5)).toBe(true);
    expect(await clusters.save(change)).toEqual(changed);
    expect(await clusters.save(ends(await read()))).toMatchObject({ ok: true });
    expect((await read()).member).toMatchObject({
      status: 'declined',
      factsVersion: 5,
      facts: { standing: 'bad', asOf: instant(1) },
    });
  });

  it('of the same date, by a decision of an operator, are newer, too', async () => {
    await stands(invited(2, { factsVersion: 2 }));
    const change = ends(await read());
    expect(await refreshed({ organisationStatus: 'refused' }, 3)).toBe(true);
    expect(await clusters.save(change)).toEqual(changed);
    expect(await clusters.save(ends(await read()))).toMatchObject({ ok: true });
    expect((await read()).member).toMatchObject({ facts: { organisationStatus: 'refused' } });
  });

  it('do not overtake a decision that took newer ones from the organisation itself', async () => {
    await stands(invited(2, { factsVersion: 2 }));
    const { cluster, member } = await read();
    const known = participant(2, {
      version: 6,
      facts: registerFacts(2, { name: 'ООО «Новое имя»', asOf: instant(1) }),
    });
    const acceptance = {
      contribution: { kind: 'software', text: 'Прошивка' },
      by: representative(2),
      at: firstDay,
    } as const;
    const change = acceptInvitation(cluster, member, known, acceptance, mic);
    if (!change.ok) throw new Error(change.refusal.kind);
    expect(await refreshed({ asOf: instant(1) }, 5)).toBe(true);
    expect(await clusters.save(change.value)).toMatchObject({ ok: true });
    expect((await read()).member).toMatchObject({ factsVersion: 6, facts: { name: 'ООО «Новое имя»' } });
    expect(await refreshed({ asOf: instant(1) }, 5)).toBe(false);
  });

  it('but not otherwise: with the facts as they were read a decision stands at once', async () => {
    await stands(invited(2));
    await refreshed({ asOf: instant(1) }, 4);
    expect(await clusters.save(ends(await read()))).toMatchObject({ ok: true });
    const { cluster, member } = await read();
    const known = participant(2, { version: 4, facts: registerFacts(2, { asOf: instant(1) }) });
    const sent = resendInvitation(
      cluster,
      member,
      known,
      { message: undefined, by: coordinator(), at: dayAfter(2) },
      mic,
    );
    if (!sent.ok) throw new Error(sent.refusal.kind);
    expect(await clusters.save(sent.value)).toMatchObject({ ok: true });
    expect((await read()).member).toMatchObject({ status: 'invited', factsVersion: 4 });
  });

  it('never lose: of many refreshes and decisions at once the newest facts and every decision stay', async () => {
    await stands(invited(2));
    const remind = async (n: number): Promise<void> => {
      const { cluster, member } = await read();
      const data = { organisationId: organisationId(2), reminder: n, expiresAt: instant(30) };
      const fact = { type: 'invitation-reminded', data } as const;
      const by = { actor: 'system', at: firstDay } as const;
      const saved = await clusters.save(next(cluster, cluster, fact, by, { members: [member] }));
      if (!saved.ok) await remind(n);
    };
    const refresh = (n: number) => refreshed({ name: `ООО «${n}»`, asOf: instant(n) }, n + 1);
    await Promise.all([1, 2, 3, 4, 5, 6].flatMap((n) => [remind(n), refresh(n)]));
    const { cluster, member } = await read();
    expect(member).toMatchObject({ factsVersion: 7, facts: { asOf: instant(6), name: 'ООО «6»' } });
    expect(cluster.version).toBe(7);
  });
});
