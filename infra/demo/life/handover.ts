import type { Scene } from '../scene.ts';
import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat, theFirst } from './chapter.ts';

/** Somebody leaves a company and hands it to a successor by a link that works once. */
export const handover: Chapter = {
  name: 'handover by link',
  run: async ({ scene, played: { players } }) => {
    const { api, key } = scene;
    const leaving = theFirst(
      players.filter(({ part }) => part === 'declines'),
      'organisation that is in no cluster',
    );
    const organisationId = leaving.id;
    const token = await linkOf(organisationId, leaving.person, scene);
    const successor = `${leaving.person}-successor`;
    const preview = await api.must('previewHandover', { token }, { as: successor });
    expectThat(preview.organisationId === organisationId && preview.name === leaving.name, 'the link is of another');
    const own = await api.call('takeOver', { token, agreed: true }, { as: leaving.person, idempotencyKey: key('own') });
    expectThat(!own.ok && own.problem.code === 'own-handover', 'somebody took over from themselves');
    const options = { as: successor, idempotencyKey: key('take-over') };
    await api.must('takeOver', { token, agreed: true }, options);
    const third = { as: `${leaving.person}-third`, idempotencyKey: key('third') };
    const again = await api.call('takeOver', { token, agreed: true }, third);
    expectThat(!again.ok && again.problem.status === 404, 'a link worked twice');

    const { organisations } = await api.must('readMe', {}, { as: successor });
    expectThat(JSON.stringify(organisations).includes(organisationId), 'the successor does not act for it');
    const former = await api.call('readOrganisation', { organisationId }, { as: leaving.person });
    expectThat(!former.ok && former.problem.status === 404, 'who left still acts for it');
    await isTold(leaving.person, 'representation-ended', scene);
    await isTold(successor, 'representation-received', scene);
    return `${leaving.name} changed hands and both were told; a second use is refused (${again.problem.code})`;
  },
};

async function linkOf(organisationId: string, as: string, { api }: Scene): Promise<string> {
  const path = await waitFor('a link for the successor', async () => {
    const { version } = await api.must('readOrganisation', { organisationId }, { as });
    const made = await api.call('offerHandover', { organisationId }, { as, ifMatch: version });
    // A first answer that was lost made a link, too; the next one takes its place.
    expectThat(made.ok || made.problem.status === 412 || made.problem.status === 409, 'no link was made');
    return made.ok ? made.value.path : undefined;
  });
  const token = /#([\w-]{43})$/.exec(path)?.[1];
  expectThat(token !== undefined, `no token behind # in ${path.replace(/#.*/, '#…')}`);
  return token;
}

const isTold = (person: string, wanted: string, { api }: Scene): Promise<true> =>
  waitFor(`${wanted} for ${person}`, async () => {
    const { items } = await api.must('listNotifications', {}, { as: person });
    return items.some(({ kind }) => kind === wanted) || undefined;
  });
