import { type Chapter, expectThat, theFirst } from './chapter.ts';

/** People choose how letters reach them; operators see what became of each. */
export const notices: Chapter = {
  name: 'notices',
  run: async ({ scene: { api, operator }, members }) => {
    const person = theFirst(members.slice(1), 'member').person;
    const chosen = {
      pace: { community: 'daily', progress: 'weekly' },
      quietHours: { from: '22:00', to: '08:00' },
      timeZone: 'Asia/Yekaterinburg',
      digest: { hour: 9, weekday: 1 },
    } as const;
    await api.must('writeNotificationSettings', chosen, { as: person });
    const kept = await api.must('readNotificationSettings', {}, { as: person });
    expectThat(
      kept.pace.community === 'daily' && kept.pace.progress === 'weekly' && kept.quietHours?.from === '22:00',
      'the settings are not kept',
    );
    const wrong = await api.call('writeNotificationSettings', { timeZone: 'Europe/Zelenograd' }, { as: person });
    expectThat(!wrong.ok && wrong.problem.status === 400, 'a time zone that does not exist was taken');
    const { items } = await api.must('listDeliveriesOfPerson', { personId: person, limit: '100' }, { as: operator });
    const count = Map.groupBy(items, ({ status }) => status);
    expectThat((count.get('delivered')?.length ?? 0) > 0, 'no letter was delivered');
    expectThat(!count.has('failed') && !count.has('bounced'), 'letters failed');
    const { status, lastDay } = await api.must('readSender', {}, { as: operator });
    expectThat(status === 'sending', 'letters are stopped');
    const fates = [...count].map(([fate, letters]) => `${letters.length} ${fate}`).join(', ');
    return `daily and weekly digests, quiet from 22:00 kept; letters to one person: ${fates}; ${lastDay.delivered} of the city in a day`;
  },
};
