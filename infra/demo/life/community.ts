import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat, theFirst } from './chapter.ts';

/** An announcement for everybody, a discussion with comments and a mention, a comment that is hidden. */
export const community: Chapter = {
  name: 'community',
  run: async ({ scene: { api, key }, played: { clusterId }, founder, members }) => {
    const guest = theFirst(members, 'member');
    const announced = await api.must(
      'startThread',
      {
        clusterId,
        organisationId: founder.id,
        kind: 'announcement',
        visibility: 'public',
        title: 'Кластер начал работу',
        text: 'Первая встреча участников проекта в четверг.',
      },
      { as: founder.person, idempotencyKey: key('announcement') },
    );
    const discussed = await api.must(
      'startThread',
      {
        clusterId,
        organisationId: guest.id,
        kind: 'discussion',
        visibility: 'members',
        title: 'Кому нужен стенд для испытаний?',
        text: 'Наш стенд свободен два дня в неделю.',
        mentions: [founder.id],
      },
      { as: guest.person, idempotencyKey: key('discussion') },
    );
    const comments = await Promise.all(
      members
        .slice(0, 10)
        .map(({ id, person }, index) =>
          api.must(
            'writeComment',
            { clusterId, threadId: discussed.id, organisationId: id, text: `Нам подойдёт вариант ${index + 1}.` },
            { as: person, idempotencyKey: key(`comment-${index}`) },
          ),
        ),
    );
    const last = theFirst(comments, 'comment');
    await api.must(
      'hideComment',
      { clusterId, threadId: discussed.id, commentId: last.id, reason: 'off-topic' },
      { as: founder.person },
    );
    const open = await api.must('listAnnouncements', { clusterId });
    expectThat(
      open.items.some(({ id }) => id === announced.id),
      'the announcement is not public',
    );
    const hidden = await api.call('readPublicThread', { clusterId, threadId: discussed.id });
    expectThat(!hidden.ok && hidden.problem.status === 404, 'a discussion of members is public');
    await waitFor('the mention in the inbox of the coordinator', async () => {
      const { items } = await api.must('listNotifications', { limit: '50' }, { as: founder.person });
      return items.some(({ kind }) => kind.includes('mention')) ? true : undefined;
    });
    return `1 announcement for everybody, 1 discussion with ${comments.length} comments at once, 1 of them hidden`;
  },
};
