import type { Actor } from '../../../shared/domain/actor.ts';
import { acceptInvitation } from '../../../shared/domain/cluster/accept-invitation.ts';
import { answer } from '../../../shared/domain/cluster/answer.ts';
import { approveRequest } from '../../../shared/domain/cluster/approve-request.ts';
import type { ClusterChange } from '../../../shared/domain/cluster/change.ts';
import { claim } from '../../../shared/domain/cluster/claim.ts';
import { completeCheck } from '../../../shared/domain/cluster/complete-check.ts';
import { decide, type Verdict } from '../../../shared/domain/cluster/decide.ts';
import { declineInvitation } from '../../../shared/domain/cluster/decline-invitation.ts';
import { delayCheck } from '../../../shared/domain/cluster/delay-check.ts';
import { edit } from '../../../shared/domain/cluster/edit.ts';
import { invite } from '../../../shared/domain/cluster/invite.ts';
import { leave } from '../../../shared/domain/cluster/leave.ts';
import { refuseRequest } from '../../../shared/domain/cluster/refuse-request.ts';
import { release } from '../../../shared/domain/cluster/release.ts';
import { removeMember } from '../../../shared/domain/cluster/remove-member.ts';
import { reopen } from '../../../shared/domain/cluster/reopen.ts';
import { requestToJoin } from '../../../shared/domain/cluster/request-to-join.ts';
import { resendInvitation } from '../../../shared/domain/cluster/resend-invitation.ts';
import { revokeInvitation } from '../../../shared/domain/cluster/revoke-invitation.ts';
import { submit } from '../../../shared/domain/cluster/submit.ts';
import { tickCluster } from '../../../shared/domain/cluster/tick-cluster.ts';
import { tickInvitation } from '../../../shared/domain/cluster/tick-invitation.ts';
import { withdraw } from '../../../shared/domain/cluster/withdraw.ts';
import { withdrawRequest } from '../../../shared/domain/cluster/withdraw-request.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import { coordinator, operator, representative, stranger } from '../../builders/actor.ts';
import { dayAfter, hashOf, innOf, organisationId, projectId } from '../../builders/ids.ts';
import { participant, partner } from '../../builders/organisation.ts';
import { report } from '../../builders/snapshot.ts';
import type { Walk } from './walk.ts';

export type Step = {
  readonly kind: number;
  readonly organisation: number;
  readonly actor: 'right' | 'other' | 'operator' | 'stranger';
  readonly days: number;
  readonly choice: boolean;
};

const contribution = { kind: 'other', text: 'Что-нибудь' } as const;
const valueOf = <Value>(result: Result<Value, Refusal>): Value | undefined => (result.ok ? result.value : undefined);

/** Organisation 7 comes from another region. */
const organisationOf = (n: number) => (n === 7 ? partner(7) : participant(n));

/** What this step leads to; `undefined` when it is refused or makes no sense. */
export function attempt(walk: Walk, step: Step, programme: Programme): ClusterChange | undefined {
  const { cluster, members, now: at } = walk;
  const n = step.organisation;
  const by = (right: Actor): Actor =>
    ({ right, other: representative((n % 7) + 1), operator: operator(), stranger: stranger() })[step.actor];
  const [leader, own, clerk] = [by(coordinator()), by(representative(n)), by(operator())];
  const member = members.get(n);
  const organisation = organisationOf(n);
  const everybody = [...members.values()];
  const said = { reason: 'Потому что', message: undefined, contribution, at };
  const sawVersion = cluster.version - (step.choice ? 0 : Number(step.actor === 'other'));
  const find = (inn: string) => {
    const number = [1, 2, 3, 4, 5, 6, 7].find((one) => innOf(one) === inn) ?? 0;
    const there = members.get(number);
    return { organisation: organisationOf(number), ...(there === undefined ? {} : { member: there }) };
  };
  const inviting = {
    invitees: [{ inn: innOf(n) }, { inn: innOf((n % 7) + 1) }],
    message: undefined,
    seen: new Set<string>(),
    find,
  };
  const judged = report({ checkedAt: at.toISOString() });
  const verdicts: Verdict[] = [
    { outcome: 'register' },
    { outcome: 'return', reasons: ['project-unclear'], text: 'Уточните' },
    { outcome: 'reject', reason: rejectReason(programme), text: 'Новизны нет' },
  ];
  const changes = { projects: cluster.projects.map((one) => ({ ...one, lead: organisationId(step.choice ? 1 : n) })) };
  const confirmed = new Set(everybody.filter(({ status }) => status === 'confirmed').map((one) => one.organisationId));
  const attempts: (() => ClusterChange | undefined)[] = [
    () => valueOf(invite(cluster, { ...inviting, by: leader, at }, programme))?.change,
    () => member && valueOf(acceptInvitation(cluster, member, organisation, { ...said, by: own }, programme)),
    () => member && valueOf(acceptInvitation(cluster, member, organisation, { ...said, by: own }, programme)),
    () => member && valueOf(declineInvitation(cluster, member, { ...said, by: own })),
    () => member && valueOf(revokeInvitation(cluster, member, { by: leader, at })),
    () => member && valueOf(resendInvitation(cluster, member, organisation, { ...said, by: leader }, programme)),
    () => valueOf(requestToJoin(cluster, member, organisation, { ...said, by: own }, programme)),
    () => member && valueOf(approveRequest(cluster, member, organisation, { by: leader, at }, programme)),
    () => member && valueOf(refuseRequest(cluster, member, { ...said, by: leader })),
    () => member && valueOf(withdrawRequest(cluster, member, { by: own, at })),
    () => member && valueOf(leave(cluster, member, { ...said, by: own }, programme)),
    () => member && valueOf(removeMember(cluster, member, { ...said, by: leader }, programme)),
    () => valueOf(edit(cluster, { changes, confirmed, newId: () => projectId(9), sawVersion, by: leader, at })),
    () =>
      valueOf(submit(cluster, { members: everybody, sawVersion, hash: () => hashOf(4), by: leader, at }, programme)),
    () =>
      valueOf(submit(cluster, { members: everybody, sawVersion, hash: () => hashOf(4), by: leader, at }, programme)),
    () => {
      if (cluster.status !== 'checking') return undefined;
      const outcome = step.actor === 'other' ? 'not-eligible' : step.choice ? 'eligible' : 'unclear';
      return completeCheck(
        cluster,
        { report: report({ outcome, submission: cluster.submission }), reportHash: hashOf(5), at },
        programme,
      );
    },
    () => (cluster.status === 'checking' ? delayCheck(cluster, { nextAttemptAt: dayAfter(1), at }) : undefined),
    () => valueOf(claim(cluster, { force: step.choice, conflicted: n === 1, by: clerk, at })),
    () => valueOf(release(cluster, { by: clerk, at })),
    () => {
      const verdict = verdicts[n % 3] ?? { outcome: 'register' as const };
      const deciding = {
        verdict,
        report: judged,
        reportHash: hashOf(5),
        conflicted: n === 7,
        lapsing: 0,
        sawVersion,
        by: clerk,
        at,
      };
      return valueOf(decide(cluster, deciding, programme));
    },
    () => {
      if (walk.snapshot === undefined) return undefined;
      const answering = {
        text: 'Готово',
        members: everybody,
        filed: walk.snapshot,
        hash: () => hashOf(6),
        by: leader,
        at,
      };
      return valueOf(answer(cluster, answering, programme));
    },
    () => valueOf(reopen(cluster, { conflicted: false, reason: 'Да', by: clerk, at }, programme)),
    () => (n === 3 && step.choice ? valueOf(withdraw(cluster, { by: leader, at })) : undefined),
    () => tickCluster(cluster, at, programme),
    () => member && tickInvitation(cluster, member, at, programme),
  ];
  return attempts[step.kind % attempts.length]?.();
}

const rejectReason = ({ reasons }: Programme): string =>
  Object.keys(reasons).find((code) => reasons[code]?.for === 'reject') ?? '';
