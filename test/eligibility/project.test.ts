import { describe, expect, it } from 'vitest';
import type { Inn } from '../../shared/domain/identifiers/inn.ts';
import { snapshot, snapshotMember, snapshotMembers } from '../builders/snapshot.ts';
import { project } from '../builders/cluster.ts';
import { contribution } from '../../shared/eligibility/contribution.ts';
import { judgeMembers } from '../../shared/eligibility/judge-members.ts';
import { mic } from '../../shared/programme/mic.ts';
import { organisationId, projectId } from '../builders/ids.ts';
import { finding, judge } from './judged.ts';

describe('project', () => {
  it('passes with one that a member leads', () => {
    expect(finding(judge(), 'project')).toMatchObject({ verdict: 'pass', organisationIds: [organisationId(1)] });
  });

  it('passes when a partner leads: a university may', () => {
    const university = snapshotMember(40, { role: 'partner' });
    const report = judge({
      members: [...snapshotMembers(), university],
      projects: [project({ lead: organisationId(40) })],
    });
    expect(finding(report, 'project').verdict).toBe('pass');
  });

  it('fails without any', () => {
    const report = judge({ projects: [] });
    expect(finding(report, 'project')).toMatchObject({ verdict: 'fail', reason: 'no-project' });
    expect(report.outcome).toBe('not-eligible');
  });

  it('fails when its lead is no confirmed member', () => {
    const report = judge({ projects: [project({ lead: organisationId(99) })] });
    expect(finding(report, 'project')).toMatchObject({
      verdict: 'fail',
      reason: 'project-lead-not-member',
      organisationIds: [organisationId(99)],
    });
  });

  it('passes when one of several has all it needs', () => {
    const led = project({ id: projectId(2) });
    expect(finding(judge({ projects: [project({ lead: organisationId(99) }), led] }), 'project').verdict).toBe('pass');
  });
});

describe('contribution', () => {
  it('passes when each member states what it brings', () => {
    expect(finding(judge(), 'contribution').verdict).toBe('pass');
  });

  it('fails when a member, a partner too, states nothing', () => {
    const filed = snapshot({ members: [...snapshotMembers(), snapshotMember(31, { role: 'partner' })] });
    const members = filed.members.map((member) =>
      member.organisationId === organisationId(31)
        ? Object.assign(member, { contribution: { kind: 'other' as const, text: '   ' } })
        : member,
    );
    const heard = { answers: new Map(), silent: new Set<Inn>() };
    const subject = { snapshot: { ...filed, members }, members: judgeMembers(members, heard, mic), programme: mic };
    expect(contribution(subject)).toMatchObject({
      verdict: 'fail',
      reason: 'contribution-missing',
      text: { ru: 'Не указан вклад: ООО «Пример 31».' },
      organisationIds: [organisationId(31)],
    });
  });
});
