import type { ApiClient } from '../../infra/demo/client.ts';
import { castOf } from '../../infra/demo/cast.ts';
import { calendar } from '../../infra/demo/life/calendar.ts';
import type { Life } from '../../infra/demo/life/chapter.ts';
import { city } from '../../infra/demo/life/city.ts';
import { community } from '../../infra/demo/life/community.ts';
import { matches } from '../../infra/demo/life/matches.ts';
import { needs } from '../../infra/demo/life/needs.ts';
import { projects } from '../../infra/demo/life/projects.ts';
import { plans } from '../../infra/demo/plans.ts';
import { type Played, play } from '../../infra/demo/play.ts';
import { SandboxRegister } from '../../infra/demo/sandbox-register.ts';
import { type Player, type Scene, theOne } from '../../infra/demo/scene.ts';
import { waitFor } from '../../infra/demo/wait-for.ts';
import type { Platform } from '../../infra/local/platform.ts';
import { innOf } from '../../infra/local/services/register/numbers.ts';
import { application, contribution } from '../e2e/neighbours.ts';
import { clusterAtRisk, filedCluster, rejectedCluster, returnedCluster } from './clusters-elsewhere.ts';

/** What the pages of a city that has lived for a while are about, and who looks at them. */
export type LivedCity = {
  readonly people: Readonly<
    Record<'founder' | 'member' | 'investor' | 'department' | Exclude<Elsewhere, 'gathering'>, string>
  >;
  /** Parameters of addresses by their names. */
  readonly params: Readonly<Record<string, string>>;
  /** Other clusters by what happens to them. */
  readonly clusters: Readonly<Record<Elsewhere, string>>;
};
/** What happens to clusters of the same organisations; a coordinator of its own leads each but the one that gathers. */
export type Elsewhere = 'filed' | 'returned' | 'rejected' | 'atRisk' | 'gathering';

/** One cluster registered and lived in, and others in every other state: every page has something to show. */
export async function livedCity({ urls }: Pick<Platform, 'urls'>, api: ApiClient): Promise<LivedCity> {
  const [smooth] = plans;
  if (smooth === undefined) throw new Error('the demo has no plan');
  const patience = { seconds: 60 };
  const scene: Scene = {
    plan: { ...smooth, companies: 31, partners: ['university'] },
    api,
    register: new SandboxRegister(urls.register, patience),
    operator: 'operator',
    key: (step) => `lived-${step}`,
    tell: () => undefined,
  };
  const played = await play(castOf(scene.plan, 1), scene);
  const { players, clusterId } = played;
  const founder = theOne(players, 'founder');
  const members = players.filter(({ part }) => part === 'asks' || part === 'accepts' || part === 're-invited');
  const found = {
    url: urls.front,
    identity: urls.identity,
    mailbox: urls.mail,
    register: urls.register,
    where: undefined,
    leave: async () => undefined,
  };
  const life: Life = { scene, played, found, founder, members };
  // Projects begin with the registration, a moment later.
  await waitFor('the project of the application', async () =>
    (await api.must('listClusterProjects', { clusterId })).items.length > 0 ? true : undefined,
  );
  const led = (by: number) => [...members.slice(by), ...members.slice(0, by)];
  const [filed, returned, rejected, atRisk, gathering] = await Promise.all([
    filedCluster(api, led(0)),
    returnedCluster(api, led(2)),
    rejectedCluster(api, led(3)),
    clusterAtRisk(api, led(4)),
    gatheringCluster(api, founder, members),
    ...[community, calendar, projects, matches, city].map((chapter) => chapter.run(life)),
  ]);
  await needs.run(life);
  const [params] = await Promise.all([paramsOf(life), webhookOf(life), abuseIn(life)]);
  const people = {
    founder: founder.person,
    member: members[1]?.person ?? '',
    investor: members.at(-1)?.person ?? '',
    department: theOne(players, 'declines').person,
    filed: members[0]?.person ?? '',
    returned: members[2]?.person ?? '',
    rejected: members[3]?.person ?? '',
    atRisk: members[4]?.person ?? '',
  };
  const clusters = { filed, returned, rejected, atRisk, gathering };
  return { people, params: { ...params, clusterId, organisationId: founder.id }, clusters };
}

/** One that gathers: somebody invited, somebody who asks, and a letter on paper. */
async function gatheringCluster(api: ApiClient, founder: Player, members: readonly Player[]): Promise<string> {
  const as = founder.person;
  const opening = { organisationId: founder.id, ...application, title: 'Датчики и приборы Москвы', contribution };
  const opened = await api.must('openCluster', opening, { as, idempotencyKey: 'open-gathering' });
  const clusterId = opened.id;
  const [asking, ...invited] = members.slice(0, 4);
  await api.must('editCluster', { clusterId, openToRequests: true }, { as, ifMatch: opened.version });
  const invitees = invited.map(({ inn }) => ({ inn }));
  await api.must('inviteOrganisations', { clusterId, invitees }, { as, idempotencyKey: 'invite-gathering' });
  if (asking !== undefined)
    await api.must(
      'requestToJoin',
      { clusterId, organisationId: asking.id, contribution, message: 'Сделаем корпуса.' },
      { as: asking.person },
    );
  const unknown = { clusterId, inn: innOf('software', 4000) };
  await api.must('writeLetter', unknown, { as, idempotencyKey: 'letter-gathering' });
  return clusterId;
}

/** Another system that hears of everything, and does not answer. */
const webhookOf = ({ scene: { api }, founder, played: { clusterId } }: Life) =>
  api.must(
    'createWebhook',
    {
      organisationId: founder.id,
      clusterId,
      name: 'Учётная система',
      url: 'https://hooks.example.org/in',
      events: ['*'],
    },
    { as: founder.person, idempotencyKey: 'webhook-kept' },
  );

/** A member tells the operators of a comment. */
async function abuseIn({ scene: { api }, founder, members, played: { clusterId } }: Life): Promise<void> {
  const { items } = await api.must('listThreads', { clusterId, what: 'discussion' }, { as: founder.person });
  const [guest] = members;
  const threadId = items[0]?.id;
  if (guest === undefined || threadId === undefined) throw new Error('there is no discussion');
  await api.must(
    'reportAbuse',
    { clusterId, threadId, organisationId: guest.id, reason: 'insult', note: 'Разговор не о деле.' },
    { as: guest.person, idempotencyKey: 'abuse-in-lived' },
  );
}

async function paramsOf({ scene: { api }, founder, members, played }: Life): Promise<Record<string, string>> {
  const { clusterId }: Played = played;
  const as = { as: founder.person };
  const investor = members.at(-1);
  const [threads, gatherings, projectsNow, needsNow, requests, mandates, figures, letter] = await Promise.all([
    api.must('listThreads', { clusterId, what: 'discussion' }, as),
    api.must('listGatherings', { clusterId }, as),
    api.must('listClusterProjects', { clusterId }),
    api.must('listNeeds', { clusterId }, as),
    api.must('listCityRequests', { clusterId }, as),
    api.must('listMandates', { organisationId: investor?.id ?? '' }, { as: investor?.person ?? '' }),
    waitFor('figures', async () => {
      const answer = await api.call('readStatistics', {});
      return answer.ok ? answer.value : undefined;
    }),
    api.must('writeLetter', { clusterId, inn: innOf('software', 4001) }, { ...as, idempotencyKey: 'letter-of-lived' }),
  ]);
  const mandateId = mandates.items[0]?.id ?? '';
  const matched = await api.must('listMandateMatches', { mandateId }, { as: investor?.person ?? '' });
  return {
    threadId: threads.items[0]?.id ?? '',
    gatheringId: gatherings.items[0]?.id ?? '',
    projectId: projectsNow.items[0]?.id ?? '',
    needId: needsNow.items.find(({ status }) => status === 'open')?.id ?? '',
    cityRequestId: requests.items[0]?.id ?? '',
    matchId: matched.items[0]?.id ?? '',
    metric: figures.figures[0]?.metric ?? '',
    day: figures.day,
    token: /[\w-]{43}(?=$|[^\w-])/.exec(letter.link ?? '')?.[0] ?? '',
  };
}
