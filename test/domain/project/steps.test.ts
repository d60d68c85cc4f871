import { describe, expect, it } from 'vitest';
import { addResult } from '../../../shared/domain/project/add-result.ts';
import { projectActions } from '../../../shared/domain/project/allowed-actions.ts';
import { approveJoining, refuseJoining, withdrawJoining } from '../../../shared/domain/project/answer-request.ts';
import { changeLead } from '../../../shared/domain/project/change-lead.ts';
import { changeRoles } from '../../../shared/domain/project/change-roles.ts';
import { leaveProject, leaveWithCluster, removeFromProject } from '../../../shared/domain/project/depart.ts';
import { editProject } from '../../../shared/domain/project/edit.ts';
import { completeProject, stopProject } from '../../../shared/domain/project/end.ts';
import { reachStage, setStageBack } from '../../../shared/domain/project/move-stage.ts';
import { openFromCharter } from '../../../shared/domain/project/open-from-charter.ts';
import { openProject } from '../../../shared/domain/project/open.ts';
import { Project } from '../../../shared/domain/project/project.ts';
import { fileReport, publishReport } from '../../../shared/domain/project/report.ts';
import { requestJoining } from '../../../shared/domain/project/request.ts';
import { startProject } from '../../../shared/domain/project/start.ts';
import { coordinator, representative } from '../../builders/actor.ts';
import { active, gathering, suspended } from '../../builders/cluster.ts';
import { dayAfter, firstDay, instant, organisationId, projectId } from '../../builders/ids.ts';
import { confirmed, ended, founder } from '../../builders/member.ts';
import { accepted, refusalOf } from '../../builders/outcome.ts';
import { planned, projectMember, projectRequest, running } from '../../builders/project.ts';

const at = firstDay;
const cluster = active();
const lead = { by: representative(2), at };
const within = { cluster, members: [founder(), confirmed(2), confirmed(3), ended(4)] };
const contribution = { kind: 'material', text: 'Кварцевое волокно' } as const;

describe('opening', () => {
  const opening = (n: number, by = representative(n)) => ({
    id: projectId(9),
    organisationId: organisationId(n),
    content: { title: 'Лидар', goal: 'Серийный лидар для роботов', trl: 3 },
    industries: undefined,
    stages: undefined,
    contribution: undefined,
    by,
    at,
  });

  it('is for confirmed members, who lead, and for the coordinator, who names a lead', () => {
    expect(accepted(openProject(within, opening(3))).after).toMatchObject({
      status: 'planned',
      lead: organisationId(3),
      trl: 3,
      stages: [{ stage: 'research', trl: 3, reachedAt: instant() }],
    });
    expect(refusalOf(openProject(within, opening(3, coordinator())))).toBe('accepted');
    expect(refusalOf(openProject(within, opening(4)))).toBe('not-yours');
    expect(refusalOf(openProject(within, opening(4, coordinator())))).toBe('lead-not-member');
    expect(refusalOf(openProject(within, opening(3, representative(2))))).toBe('not-yours');
  });

  it('waits for the registration, and for a suspended cluster to come back', () => {
    for (const other of [gathering(), suspended()])
      expect(refusalOf(openProject({ ...within, cluster: other }, opening(3)))).toBe('wrong-status');
  });

  it('follows the application, with a vacant lead where that has left', () => {
    const charter = { ...cluster.projects[0], id: projectId(5), stage: 'pilot', lead: organisationId(2) } as const;
    const begun = { startedAt: instant(-1), at };
    const known = { ...charter, title: 'Лазер', goal: 'Серийный лазер мощностью 2 кВт' };
    expect(openFromCharter(cluster, within.members, known, begun).after).toMatchObject({
      id: projectId(5),
      status: 'running',
      trl: 7,
      lead: organisationId(2),
    });
    const { after } = openFromCharter(cluster, within.members, { ...known, lead: organisationId(4) }, begun);
    expect(after).toMatchObject({ members: [] });
    expect(Project.parse(after).lead).toBeUndefined();
  });
});

describe('the stage', () => {
  it('goes up, never silently down, and back only with a reason', () => {
    expect(accepted(reachStage(running(), cluster, { trl: 7, ...lead })).after).toMatchObject({ trl: 7 });
    for (const trl of [5, 4])
      expect(refusalOf(reachStage(running(), cluster, { trl, ...lead }))).toBe('stage-not-higher');
    for (const trl of [5, 6])
      expect(refusalOf(setStageBack(running(), cluster, { trl, reason: 'Так вышло', ...lead }))).toBe(
        'stage-not-lower',
      );
    const back = accepted(setStageBack(running(), cluster, { trl: 3, reason: 'Сгорел', ...lead })).after;
    expect(back).toMatchObject({ trl: 3, setBack: { from: 5, to: 3, reason: 'Сгорел' } });
    expect(back.stages.filter(({ reachedAt }) => reachedAt !== undefined)).toMatchObject([{ trl: 3 }]);
  });

  it('stands while work has not begun, and after it has ended', () => {
    expect(refusalOf(reachStage(planned(), cluster, { trl: 7, ...lead }))).toBe('wrong-status');
    const begun = accepted(startProject(planned(), cluster, lead)).after;
    expect(refusalOf(startProject(begun, cluster, lead))).toBe('wrong-status');
    const done = accepted(completeProject(begun, cluster, { summary: 'Выпускается серийно', ...lead })).after;
    expect(refusalOf(reachStage(done, cluster, { trl: 9, ...lead }))).toBe('wrong-status');
    expect(refusalOf(stopProject(done, cluster, { reason: 'Хватит', ...lead }))).toBe('wrong-status');
  });

  it('is for the lead and the coordinator alone', () => {
    expect(refusalOf(reachStage(running(), cluster, { trl: 7, by: coordinator(), at }))).toBe('accepted');
    expect(refusalOf(reachStage(running(), cluster, { trl: 7, by: representative(3), at }))).toBe('not-yours');
  });
});

describe('taking part', () => {
  const asking = (n: number, hole = false) => ({
    organisationId: organisationId(n),
    contribution,
    message: undefined,
    hole,
    by: representative(n),
    at,
  });
  const answer = { organisationId: organisationId(3), ...lead };

  it('is asked for by members of the cluster for themselves', () => {
    const asked = accepted(requestJoining(running(), within, asking(3)));
    expect(asked.after.requests).toMatchObject([{ organisationId: organisationId(3), hole: false }]);
    expect(refusalOf(requestJoining(asked.after, within, asking(3)))).toBe('wrong-status');
    expect(refusalOf(requestJoining(running(), within, asking(4)))).toBe('not-in-cluster');
    expect(refusalOf(requestJoining(running(), within, { ...asking(3), by: representative(2) }))).toBe('not-yours');
    const known = running({ members: [projectMember(2), projectMember(3, 'material')] });
    expect(refusalOf(requestJoining(known, within, asking(3)))).toBe('already-in-project');
  });

  it('in a hole is asked for only where there is one', () => {
    const roles = [{ role: 'material' as const, wanted: 1 }];
    expect(refusalOf(requestJoining(running(), within, asking(3, true)))).toBe('no-such-hole');
    expect(refusalOf(requestJoining(running({ roles }), within, asking(3, true)))).toBe('accepted');
    const filled = running({ roles, members: [projectMember(2, 'material')] });
    expect(refusalOf(requestJoining(filled, within, asking(3, true)))).toBe('no-such-hole');
  });

  it('begins with the word of the lead, for whoever is still in the cluster', () => {
    const asked = running({ requests: [projectRequest(3)] });
    const joined = accepted(approveJoining(asked, within, answer));
    expect(joined).toMatchObject({ confirmed: organisationId(3), after: { requests: [] } });
    expect(joined.after.members.map(({ organisationId: id }) => id)).toEqual([organisationId(2), organisationId(3)]);
    expect(refusalOf(approveJoining(asked, { ...within, members: [founder()] }, answer))).toBe('not-in-cluster');
    expect(refusalOf(approveJoining(running(), within, answer))).toBe('not-found');
    expect(refusalOf(approveJoining(asked, within, { ...answer, by: representative(3) }))).toBe('not-yours');
  });

  it('is refused with a reason, or the request is taken back', () => {
    const asked = running({ requests: [projectRequest(3)] });
    expect(accepted(refuseJoining(asked, within, { ...answer, reason: 'Есть другой' })).after).toMatchObject({
      requests: [],
      answers: [{ what: 'refused', reason: 'Есть другой' }],
    });
    expect(refusalOf(withdrawJoining(asked, within, answer))).toBe('not-yours');
    const own = { ...answer, by: representative(3) };
    expect(accepted(withdrawJoining(asked, within, own)).after.requests).toEqual([]);
  });

  it('adds to what an organisation brings already', () => {
    const more = running({ requests: [projectRequest(2)] });
    const { after } = accepted(approveJoining(more, within, { ...answer, organisationId: organisationId(2) }));
    expect(after.members).toMatchObject([{ contributions: [{ kind: 'component' }, { kind: 'material' }] }]);
  });

  it('ends when it wants, when the lead removes it, and when it leaves the cluster; the lead hands over first', () => {
    const both = running({ members: [projectMember(2), projectMember(3)] });
    const own = { organisationId: organisationId(3), by: representative(3), at };
    expect(accepted(leaveProject(both, within, own)).after.members).toHaveLength(1);
    expect(refusalOf(leaveProject(both, within, { organisationId: organisationId(2), ...lead }))).toBe('lead-stays');
    const removal = { ...answer, reason: 'Работы окончены' };
    expect(accepted(removeFromProject(both, within, removal)).after).toMatchObject({ answers: [{ what: 'removed' }] });
    expect(refusalOf(removeFromProject(both, within, { ...removal, by: representative(3) }))).toBe('not-yours');
  });
});

describe('a member that left the cluster', () => {
  const both = running({ members: [projectMember(2), projectMember(3)], requests: [] });

  it('leaves the project; a lead leaves its place to the coordinator', () => {
    const gone = leaveWithCluster(both, organisationId(3), { leftAt: undefined, at: dayAfter(1) });
    expect(gone).toMatchObject({ fact: { type: 'project-left', data: { why: 'left-cluster' } } });
    const vacant = leaveWithCluster(both, organisationId(2), { leftAt: undefined, at: dayAfter(1) });
    expect(vacant?.fact.type).toBe('project-lead-left');
    expect(vacant?.after.lead).toBeUndefined();
    const named = changeLead(vacant?.after ?? both, within, {
      organisationId: organisationId(3),
      by: coordinator(),
      at,
    });
    expect(accepted(named)?.after.lead).toBe(organisationId(3));
  });

  it('leaves once, and what it joined after coming back stays', () => {
    const gone = leaveWithCluster(both, organisationId(3), { leftAt: undefined, at });
    expect(leaveWithCluster(gone?.after ?? both, organisationId(3), { leftAt: undefined, at })).toBeUndefined();
    expect(leaveWithCluster(both, organisationId(3), { leftAt: instant(-1), at })).toBeUndefined();
    expect(leaveWithCluster(both, organisationId(3), { leftAt: instant(0), at })).toBeDefined();
  });

  it('stays in the history of a project that has ended', () => {
    const done = accepted(stopProject(both, cluster, { reason: 'Хватит', ...lead })).after;
    expect(leaveWithCluster(done, organisationId(3), { leftAt: undefined, at })).toBeUndefined();
  });
});

describe('what a project says of itself', () => {
  it('is changed by whoever saw its last version', () => {
    const changes = { title: 'Новое имя', industries: ['26', '26', '72'] };
    expect(accepted(editProject(running(), cluster, { changes, sawVersion: 1, ...lead }))).toMatchObject({
      after: { title: 'Новое имя', industries: ['26', '72'], version: 2 },
      fact: { data: { fields: ['title', 'industries'] } },
    });
    expect(refusalOf(editProject(running(), cluster, { changes, sawVersion: 2, ...lead }))).toBe('stale-version');
    expect(refusalOf(changeRoles(running(), cluster, { roles: [], sawVersion: 2, ...lead }))).toBe('stale-version');
  });

  it('has results and reports with numbers of their own, and publishes a report once', () => {
    const result = { kind: 'patent', title: 'Патент', date: '2026-09-30' } as const;
    const first = accepted(addResult(running(), cluster, { result, ...lead })).after;
    expect(accepted(addResult(first, cluster, { result, ...lead })).after.results.map((one) => one.number)).toEqual([
      1, 2,
    ]);
    const report = { from: '2026-07-01', to: '2026-09-30', text: 'Собран образец', published: false };
    const filed = accepted(fileReport(running(), cluster, { report, ...lead }));
    expect(filed.report).toMatchObject({ number: 1, text: 'Собран образец' });
    const open = accepted(publishReport(filed.after, cluster, { number: 1, ...lead }));
    expect(open?.after.reports).toMatchObject([{ published: true }]);
    expect(accepted(publishReport(open?.after ?? running(), cluster, { number: 1, ...lead }))).toBeUndefined();
    expect(refusalOf(publishReport(running(), cluster, { number: 1, ...lead }))).toBe('not-found');
  });
});

describe('allowed actions', () => {
  it('tell the lead, another member and a stranger apart', () => {
    const own = (n: number, members = [confirmed(n)]) =>
      projectActions(running(), { cluster, members }, representative(n));
    expect(own(2)).toEqual(expect.arrayContaining(['editProject', 'reachProjectStage', 'completeProject']));
    expect(own(2)).not.toContain('leaveProject');
    expect(own(3)).toEqual(['requestProjectJoining']);
    expect(own(4, [])).toEqual([]);
    expect(projectActions(running(), { cluster: suspended(), members: [] }, coordinator())).toContain('stopProject');
    const done = accepted(stopProject(running(), cluster, { reason: 'Хватит', ...lead })).after;
    expect(projectActions(done, within, coordinator())).toEqual([]);
  });
});
