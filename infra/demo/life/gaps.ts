import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat, theFirst } from './chapter.ts';

/** Somebody begins an application, is told what it lacks and who could fill it, and invites that one at once. */
export const gaps: Chapter = {
  name: 'gap finder',
  run: async ({ scene: { api, key, plan }, members }) => {
    const founder = theFirst(members.slice(-1), 'member');
    const as = founder.person;
    const { id: clusterId } = await api.must(
      'openCluster',
      {
        organisationId: founder.id,
        title: `${plan.shortTitle}: приборы`,
        summary: 'Заявка, которой пока не хватает участников: приборы на отечественных микросхемах.',
        industries: [...plan.industries],
        project: plan.project,
        contribution: { kind: 'component', text: 'Модули и платы' },
      },
      { as, idempotencyKey: key('gaps-open') },
    );
    const found = await waitFor(
      'somebody who could fill the gap',
      async () => {
        const now = await api.must('readGaps', { clusterId }, { as });
        return now.candidates.length > 0 ? now : undefined;
      },
      { seconds: 150 },
    );
    expectThat(found.missing === found.threshold - 1, `${found.missing} are missing`);
    const best = theFirst(found.candidates, 'candidate');
    expectThat(best.reasons.length > 0, 'a candidate without a reason');
    const { rows } = await api.must(
      'inviteOrganisations',
      { clusterId, invitees: [best.inviteWith] },
      { as, idempotencyKey: key('gaps-invite') },
    );
    const result = theFirst(rows, 'row').result;
    expectThat(result === 'invited', `the candidate is ${result}`);
    await api.must('withdrawCluster', { clusterId }, { as });
    return `${found.missing} missing, ${found.candidates.length} candidates; the first invited: ${best.reasons[0]?.text.en ?? ''}`;
  },
};
