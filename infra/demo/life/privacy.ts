import { type Chapter, expectThat, theFirst } from './chapter.ts';

/** A person takes a copy of everything that is kept about them. */
export const privacy: Chapter = {
  name: 'my data',
  run: async ({ scene: { api }, members }) => {
    const me = theFirst(members, 'member');
    const copy = await api.must('exportMe', {}, { as: me.person });
    expectThat(copy.personId === me.person, 'the copy is of somebody else');
    expectThat(
      copy.organisations.some((id) => id === me.id),
      'the organisation is missing',
    );
    expectThat(copy.notifications.length > 0, 'the notifications are missing');
    expectThat(
      copy.kinds.every(({ what, erasure }) => what.ru !== '' && erasure.ru !== ''),
      'a kind of record is not explained',
    );
    return `${copy.notifications.length} notifications, ${copy.kinds.length} kinds of records explained, each with what erasure does`;
  },
};
