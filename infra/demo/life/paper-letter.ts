import { innOf, placeOf } from '../../local/services/register/numbers.ts';
import { waitFor } from '../wait-for.ts';
import { type Chapter, expectThat } from './chapter.ts';

/** An organisation that nobody knows here gets a letter on paper, and is a member when it has used it. */
export const paperLetter: Chapter = {
  name: 'letter on paper',
  run: async ({ scene: { api, key }, played: { clusterId }, founder }) => {
    const inn = innOf('software', placeOf(founder.inn)?.serial ?? 1);
    const as = founder.person;
    const message = 'Нам нужна ваша среда разработки.';
    const written = await api.must('writeLetter', { clusterId, inn, message }, { as, idempotencyKey: key('letter') });
    const token = /[\w-]{43}(?=$|[^\w-])/.exec(written.link ?? '')?.[0];
    expectThat(written.letter !== undefined && token !== undefined, `no letter, but ${written.result}`);
    const { letterId } = written.letter;
    const paper = await api.file('printLetter', { clusterId, letterId, token }, { as });
    expectThat(paper.bytes.subarray(0, 5).toString() === '%PDF-', 'the letter to print is no PDF');
    const preview = await api.must('previewLetter', { token });
    expectThat(preview.inn === inn && preview.cluster.id === clusterId, 'the letter is about something else');

    const person = `${founder.person}-letter`;
    await api.must('readMe', {}, { as: person });
    const contribution = { kind: 'software', text: 'Среда разработки и компилятор' } as const;
    const options = { as: person, idempotencyKey: key('letter-use') };
    const { organisationId } = await api.must('acceptLetter', { token, contribution }, options);
    const memberNow = () => api.call('acceptInvitation', { clusterId, organisationId, contribution }, { as: person });
    await waitFor(
      'the invitation of whoever used the letter',
      async () => ((await memberNow()).ok ? true : undefined),
      {
        seconds: 150,
        firstPause: 500,
      },
    );
    const again = await api.call('acceptLetter', { token, contribution }, { as: person, idempotencyKey: key('again') });
    expectThat(!again.ok, 'a letter was used twice');
    const { items } = await api.must('listLetters', { clusterId, limit: '100' }, { as });
    const status = items.find((letter) => letter.letterId === letterId)?.status;
    expectThat(status === 'used', `the letter is ${status ?? 'gone'}`);
    return `PDF of ${Math.round(paper.bytes.length / 1024)} KB for INN ${inn}, registered by it, a member now; a second use is refused (${again.problem.code})`;
  },
};
