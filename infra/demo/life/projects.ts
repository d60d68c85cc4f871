import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat, theFirst } from './chapter.ts';

/** A project says what it wants, somebody joins to the hole, a stage is reached, a report is published. */
export const projects: Chapter = {
  name: 'project',
  run: async ({ scene: { api, key, plan }, played: { clusterId }, founder, members }) => {
    const as = founder.person;
    const guest = theFirst(members, 'member');
    // It begins with the registration, a moment later.
    const { id: projectId } = await waitFor('the project of the application', async () => {
      const { items } = await api.must('listClusterProjects', { clusterId });
      return items[0];
    });
    const before = await api.must('readProject', { projectId }, { as });
    // What else the members bring, but the last: that one stays open, so that somebody may join to it.
    const bringing = plan.contributions.slice(1).filter(([role]) => role !== 'test-site');
    const roles = [
      { role: 'test-site' as const, wanted: 1, note: 'Климатическая камера' },
      ...bringing.map(([role, note]) => ({ role, wanted: 1, note })),
    ];
    const wanting = await api.must('changeProjectRoles', { projectId, roles }, { as, ifMatch: before.version });
    expectThat(wanting.holes.length === roles.length, 'the project has no holes');
    const asking = { projectId, role: 'test-site', organisationId: guest.id, text: 'Камера от −60 до +85 °C' } as const;
    await api.must('requestProjectHole', asking, { as: guest.person });
    const joined = await api.must('approveProjectJoining', { projectId, organisationId: guest.id }, { as });
    expectThat(joined.holes.length === roles.length - 1 && joined.members.length === 2, 'the hole is still there');
    const others = members.filter(({ id }) => id !== guest.id);
    for (const [index, [role, text]] of bringing.slice(0, -1).entries()) {
      const other = others[index];
      if (other === undefined) break;
      await api.must('requestProjectHole', { projectId, role, organisationId: other.id, text }, { as: other.person });
      await api.must('approveProjectJoining', { projectId, organisationId: other.id }, { as });
    }
    const further = await api.must('reachProjectStage', { projectId, trl: 7 }, { as });
    const report = {
      projectId,
      from: '2026-07-01',
      to: '2026-09-30',
      published: true,
      text: 'Опытная партия прошла испытания в климатической камере участника.',
    };
    await api.must('fileProjectReport', report, { as, idempotencyKey: key('report') });
    const result = { projectId, kind: 'prototype', title: 'Опытная партия, 50 штук', date: '2026-09-15' } as const;
    await api.must('addProjectResult', result, { as, idempotencyKey: key('result') });
    const page = await api.must('readPublicProject', { projectId });
    expectThat(page.reports.length === 1 && page.results.length === 1, 'report or result are not public');
    expectThat(page.trl === 7 && page.members.length === 1 + bringing.length, 'the public page is behind');
    return `joined to the hole "test-site"; ${before.stageText.en} → ${further.stageText.en}; report and result public`;
  },
};
