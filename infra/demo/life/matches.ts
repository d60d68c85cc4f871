import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat, theFirst } from './chapter.ts';

/** A member with money and a project without it meet as cards; names come when both said yes. */
export const matches: Chapter = {
  name: 'matches',
  run: async ({ scene: { api, key, operator }, played: { clusterId }, founder, members }) => {
    const investor = theFirst(members.slice(-1), 'member to be an investor');
    const { items } = await api.must('listClusterProjects', { clusterId });
    const projectId = items[0]?.id;
    expectThat(projectId !== undefined, 'the cluster has no project');
    const capacity = 'investor';
    await api.must(
      'grantCapacity',
      { organisationId: investor.id, capacity, reason: 'Вкладывает в серийные линии.' },
      { as: operator },
    );
    const terms = {
      name: 'Серийные линии, пилот и дальше',
      kinds: ['investment' as const],
      levels: { from: 1, to: 9 },
      ticket: { from: 70_000_000, to: 90_000_000 },
      instruments: ['equity' as const],
      classes: [],
      sections: [],
      regions: ['77'],
    };
    const opening = { as: investor.person, idempotencyKey: key('mandate') };
    const mandate = await api.must('openMandate', { organisationId: investor.id, capacity, terms }, opening);
    const neededBy = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
    const need = await api.must(
      'openNeed',
      {
        clusterId,
        projectId,
        region: '77',
        neededBy,
        visibility: 'anonymous',
        content: { kind: 'investment', sum: { from: 75_000_000, to: 85_000_000 }, instruments: ['equity'] },
        words: 'Доля в компании, которая построит вторую очередь линии.',
      },
      { as: founder.person, idempotencyKey: key('need-to-match') },
    );
    const theirs = await waitFor('a match of the mandate', async () => {
      const found = await api.must('listMandateMatches', { mandateId: mandate.id }, { as: investor.person });
      return found.items.find(({ status }) => status === 'proposed');
    });
    const said = JSON.stringify(theirs);
    expectThat(![clusterId, need.id, founder.id].some((id) => said.includes(id)), 'the card tells who it is');
    await api.must('agreeMatch', { matchId: theirs.id, side: 'mandate' }, { as: investor.person });
    const ours = await waitFor('the match on the side of the need', async () => {
      const found = await api.must('listNeedMatches', { needId: need.id }, { as: founder.person });
      return found.items.find(({ status }) => status === 'agreed-by-them');
    });
    expectThat(!JSON.stringify(ours).includes(investor.id), 'the card tells who the investor is');
    const made = await api.must('agreeMatch', { matchId: ours.id, side: 'need' }, { as: founder.person });
    expectThat(made.matched?.counterpart.organisationId === investor.id, 'both agreed, and no names are told');
    return `two cards without names, ${ours.fit.score} of 100; both agreed: ${made.matched.counterpart.name}`;
  },
};
