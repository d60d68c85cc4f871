import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat, theFirst } from './chapter.ts';

/** A person has everything about them removed, and watches how far it is. */
export const erasure: Chapter = {
  name: 'erasure',
  run: async ({ scene: { api }, founder, members }) => {
    const needed = theFirst(members, 'member');
    const confirmation = 'УДАЛИТЬ' as const;
    const refused = await api.call('eraseMe', { confirmation }, { as: needed.person });
    expectThat(!refused.ok && refused.problem.code === 'last-representative', 'an organisation was left to nobody');

    const as = `${founder.person}-leaving`;
    const { items } = await api.must('listConsentTexts', {});
    const text = items.find(({ purpose, current }) => purpose === 'contact' && current);
    expectThat(text !== undefined, 'there is nothing to agree to');
    const consent = { purpose: 'contact', version: text.version } as const;
    const email = `${as}@example.org`;
    await api.must('writeMe', { name: 'Вера Уходящая', email, language: 'ru', consent }, { as });
    const before = await api.must('exportMe', {}, { as });
    expectThat(before.profile?.email === email && before.consents.length > 0, 'nothing was kept in the first place');

    const asked = await api.must('eraseMe', { confirmation }, { as });
    expectThat(asked.status === 'erasing' || asked.status === 'done', `the erasure is ${asked.status}`);
    const done = await waitFor('the end of an erasure', async () => {
      const now = await api.must('readErasure', {}, { as });
      expectThat(now.status !== 'none', 'the erasure was forgotten');
      return now.status === 'done' ? now : undefined;
    });
    const after = await api.must('exportMe', {}, { as });
    const left = JSON.stringify([after.profile, after.consents, after.notifications, after.notificationSettings]);
    expectThat(!left.includes(email) && !left.includes('Уходящая'), 'name or address are still there');
    expectThat(after.notifications.length === 0 && after.organisations.length === 0, 'something is still there');
    const seconds = (Date.parse(done.doneAt ?? '') - Date.parse(asked.requestedAt ?? '')) / 1000;
    expectThat(seconds >= 0, 'the erasure does not say when it was asked for and done');
    return `the last representative is refused; name, address and consents of another are gone after ${Math.round(seconds)} s`;
  },
};
