import { describe, expect, it } from 'vitest';
import { acceptInvitation } from '../../../shared/domain/cluster/accept-invitation.ts';
import { clusterActions, memberActions } from '../../../shared/domain/cluster/allowed-actions.ts';
import { approveRequest } from '../../../shared/domain/cluster/approve-request.ts';
import { claim } from '../../../shared/domain/cluster/claim.ts';
import { close } from '../../../shared/domain/cluster/close.ts';
import type { Cluster } from '../../../shared/domain/cluster/cluster.ts';
import { decide } from '../../../shared/domain/cluster/decide.ts';
import { declineInvitation } from '../../../shared/domain/cluster/decline-invitation.ts';
import { edit } from '../../../shared/domain/cluster/edit.ts';
import { invite } from '../../../shared/domain/cluster/invite.ts';
import { leave } from '../../../shared/domain/cluster/leave.ts';
import type { EndedMember, Member } from '../../../shared/domain/cluster/member.ts';
import { refuseRequest } from '../../../shared/domain/cluster/refuse-request.ts';
import { release } from '../../../shared/domain/cluster/release.ts';
import { removeMember } from '../../../shared/domain/cluster/remove-member.ts';
import { reopen } from '../../../shared/domain/cluster/reopen.ts';
import { requestToJoin } from '../../../shared/domain/cluster/request-to-join.ts';
import { resendInvitation } from '../../../shared/domain/cluster/resend-invitation.ts';
import { revokeInvitation } from '../../../shared/domain/cluster/revoke-invitation.ts';
import { withdraw } from '../../../shared/domain/cluster/withdraw.ts';
import { withdrawRequest } from '../../../shared/domain/cluster/withdraw-request.ts';
import { openProject } from '../../../shared/domain/project/open.ts';
import { mic } from '../../../shared/programme/mic.ts';
import { coordinator, operator, representative, stranger } from '../../builders/actor.ts';
import { claimed, inReview } from '../../builders/cluster.ts';
import { clusterIn, statusesBut } from '../../builders/cluster-in.ts';
import { dayAfter, firstDay, hashOf, organisationId, personId, projectId } from '../../builders/ids.ts';
import { confirmed, ended, founder, invited, requested } from '../../builders/member.ts';
import { participant } from '../../builders/organisation.ts';
import { report } from '../../builders/snapshot.ts';

const endings: EndedMember['status'][] = ['declined', 'expired', 'revoked', 'refused', 'withdrawn', 'left', 'removed'];
const memberships: Member[] = [
  invited(2),
  requested(2),
  confirmed(2),
  founder(),
  ...endings.map((status) => ended(2, { status })),
];
const actors = [coordinator(), representative(2), representative(3), operator(), stranger()];
const contribution = { kind: 'other', text: 'Что-нибудь' } as const;

/** Every step that a membership knows, tried: the names of those that are accepted. */
function possible(cluster: Cluster, member: Member, by: (typeof actors)[number], at: Date): string[] {
  const said = { reason: 'Потому что', by, at };
  const organisation = participant(member.role === 'founder' ? 1 : 2);
  const results = {
    acceptInvitation: acceptInvitation(cluster, member, organisation, { contribution, by, at }, mic),
    declineInvitation: declineInvitation(cluster, member, said),
    withdrawRequest: withdrawRequest(cluster, member, said),
    leaveCluster: leave(cluster, member, said, mic),
    revokeInvitation: revokeInvitation(cluster, member, said),
    resendInvitation: resendInvitation(cluster, member, organisation, { message: undefined, by, at }, mic),
    approveRequest: approveRequest(cluster, member, organisation, said, mic),
    refuseRequest: refuseRequest(cluster, member, said),
    removeMember: removeMember(cluster, member, said, mic),
  };
  return Object.entries(results).flatMap(([name, { ok }]) => (ok ? [name] : []));
}

describe('the actions of a membership', () => {
  it.each(statusesBut())('are exactly what is accepted while the cluster is %s', (status) => {
    const cluster = clusterIn(status);
    for (const member of memberships)
      for (const by of actors)
        for (const at of [firstDay, dayAfter(30)])
          expect(memberActions(cluster, member, by, at)).toEqual(possible(cluster, member, by, at));
  });
});

function possibleWith(cluster: Cluster, by: (typeof actors)[number], conflicted: boolean): string[] {
  const at = firstDay;
  const sawVersion = cluster.version;
  const content = {
    changes: {},
    confirmed: new Set([organisationId(1)]),
    newId: () => projectId(),
    sawVersion,
    by,
    at,
  };
  const invitation = { invitees: [], message: undefined, seen: new Set<string>(), find: () => undefined, by, at };
  const verdict = { outcome: 'register' } as const;
  const deciding = { verdict, report: report(), reportHash: hashOf(), conflicted, lapsing: 0, sawVersion, by, at };
  const isOperator = by.operator;
  const results = {
    editCluster: edit(cluster, content),
    inviteOrganisations: invite(cluster, invitation, mic),
    withdrawCluster: withdraw(cluster, { by, at }),
    ...(isOperator
      ? {
          releaseReview: release(cluster, { by, at }),
          decideCluster: decide(cluster, deciding, mic),
          reopenCluster: reopen(cluster, { conflicted, reason: 'Да', by, at }, mic),
          closeCluster: close(cluster, { conflicted, reason: 'Да', by, at }),
        }
      : {}),
  };
  return Object.entries(results).flatMap(([name, { ok }]) => (ok ? [name] : []));
}

describe('the actions of a cluster', () => {
  const compared = [
    'editCluster',
    'inviteOrganisations',
    'withdrawCluster',
    'releaseReview',
    'decideCluster',
    'reopenCluster',
    'closeCluster',
  ];
  const cases = [
    ...statusesBut().map(clusterIn),
    claimed(),
    inReview({ claim: { by: personId(901), at: dayAfter(0).toISOString() } }),
  ];

  it.each(cases)('are exactly what is accepted while it is $status', (cluster) => {
    for (const by of actors)
      expect(clusterActions(cluster, by, []).filter((name) => compared.includes(name))).toEqual(
        possibleWith(cluster, by, false),
      );
  });

  it('name nothing to decide to an operator who has a part in the case', () => {
    const involved = { ...operator(), organisations: [organisationId(2)] };
    for (const cluster of [claimed(), inReview(), clusterIn('rejected')]) {
      const actions = clusterActions(cluster, involved, [ended(2)]);
      for (const name of ['claimReview', 'decideCluster', 'reopenCluster']) expect(actions).not.toContain(name);
    }
  });

  it('name a claim where it can be taken, by force or without', () => {
    expect(clusterActions(inReview(), operator(), [])).toContain('claimReview');
    expect(clusterActions(claimed(), operator(901), [])).toContain('claimReview');
    expect(clusterActions(claimed(), operator(900), [])).not.toContain('claimReview');
    expect(claim(claimed(), { force: true, conflicted: false, by: operator(901), at: firstDay }).ok).toBe(true);
  });

  it.each(statusesBut())('name a further project to whoever may open one while it is %s', (status) => {
    const cluster = clusterIn(status);
    const members = [founder(), confirmed(2), ended(3)];
    const content = { title: 'Лазер', goal: 'Серийный лазер', trl: 3 };
    for (const by of actors) {
      const [acting = cluster.founder] = by.organisations;
      const opening = { id: projectId(), organisationId: acting, content, by, at: firstDay };
      const all = { industries: undefined, stages: undefined, contribution: undefined };
      const opened = openProject({ cluster, members }, { ...opening, ...all });
      expect(clusterActions(cluster, by, members).includes('openProject')).toBe(opened.ok);
    }
  });

  it.each(statusesBut())('name a request to join to whoever may ask while it is %s', (status) => {
    const cluster = clusterIn(status);
    for (const members of [[], [ended(2)], [invited(2)], [confirmed(2)], [requested(2)]]) {
      const by = representative(2);
      const asked = requestToJoin(
        cluster,
        members[0],
        participant(2),
        { contribution, message: undefined, by, at: firstDay },
        mic,
      );
      expect(clusterActions(cluster, by, members).includes('requestToJoin')).toBe(asked.ok);
    }
    expect(clusterActions(cluster, stranger(), [])).toEqual([]);
  });
});
