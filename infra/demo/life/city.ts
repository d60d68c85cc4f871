import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat, theFirst } from './chapter.ts';

/** The coordinator asks a department of the city, which takes the request and answers within its term. */
export const city: Chapter = {
  name: 'city requests',
  run: async ({ scene: { api, key, operator }, played: { clusterId, players }, founder }) => {
    // The last one: the first changes hands meanwhile.
    const department = theFirst(
      players.filter(({ part }) => part === 'declines').toReversed(),
      'organisation that is in no cluster',
    );
    const ofCity = {
      organisationId: department.id,
      capacity: 'city-department',
      reason: 'Отвечает за площадки.',
    } as const;
    const question = {
      clusterId,
      departmentId: department.id,
      kind: 'pilot-site',
      question: 'Можно ли испытать контроллеры на двух перекрёстках этой зимой?',
    } as const;
    const asking = { as: founder.person, idempotencyKey: key('city') };
    const early = await api.call('askCityDepartment', question, { ...asking, idempotencyKey: key('city-early') });
    expectThat(
      !early.ok && early.problem.code === 'not-a-department',
      'somebody was asked who does not answer for the city',
    );
    await api.must('grantCapacity', ofCity, { as: operator });
    const asked = await api.must('askCityDepartment', question, asking);
    const one = { cityRequestId: asked.id };
    const as = department.person;
    await api.must('takeCityRequest', one, { as });
    const summary = 'Два перекрёстка можно занять с декабря по февраль.';
    const answer = 'Адреса перекрёстков и телефон диспетчера пришлём письмом до первого декабря.';
    await api.must('answerCityRequest', { ...one, outcome: 'yes', summary, answer }, { as });
    const read = await api.must('readCityRequest', one, { as: founder.person });
    expectThat(read.answer === answer, 'the coordinator does not see the answer');
    const open = await waitFor('the answer in the public list', async () => {
      const { items } = await api.must('listClusterCityAnswers', { clusterId });
      return items.length > 0 ? JSON.stringify(items) : undefined;
    });
    expectThat(open.includes(summary) && !open.includes(answer), 'everybody sees what is for the cluster alone');
    return `asked on ${asked.askedAt.slice(0, 10)}, due on ${asked.dueAt.slice(0, 10)}, answered yes: the summary public, the answer for the cluster alone`;
  },
};
