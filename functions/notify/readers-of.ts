import { type Following, followingOf, type NewsFor, wantsNews } from '../../shared/domain/community/following.ts';
import type { ClusterId, OrganisationId, PersonId, ThreadId } from '../../shared/domain/ids.ts';
import type { Readers } from '../../shared/domain/notification/announce-community.ts';
import type { NotifyDeps } from './deps.ts';
import { inParallel } from '../runtime/in-parallel.ts';

/** Queries at the same time. */
const atOnce = 25;

type News = {
  readonly clusterId: ClusterId;
  readonly threadId: ThreadId | undefined;
  readonly mentions: readonly OrganisationId[];
  /** Whom it concerns by default: all members, or the organisation that began the thread. */
  readonly concerns: 'members' | OrganisationId;
};

/**
 * Who wants to hear of it, as it is now: representatives of confirmed members only, each as they chose. Who was
 * mentioned is told that; nobody is told twice.
 */
export async function readersOf(news: News, { recipients }: Pick<NotifyDeps, 'recipients'>): Promise<Readers> {
  const { clusterId, threadId, mentions, concerns } = news;
  const confirmed = await recipients.confirmed(clusterId);
  const followers = await recipients.followers(clusterId, threadId);
  const [inThread, inCluster] = [chosenBy(followers.thread), chosenBy(followers.cluster)];
  const following = [...followers.thread, ...followers.cluster];

  const wanted = new Set([...mentions, concerns, ...following.map(({ organisationId }) => organisationId)]);
  const asked = concerns === 'members' ? confirmed : confirmed.filter((id) => wanted.has(id));
  const people = new Map(
    await inParallel(asked, atOnce, async (id) => [id, await recipients.representatives(id)] as const),
  );
  const of = (organisations: readonly OrganisationId[]) => organisations.flatMap((id) => people.get(id) ?? []);
  const wants = (person: PersonId, why: NewsFor) =>
    wantsNews(followingOf(inThread.get(person), inCluster.get(person)), why);

  const mentioned = new Set(of(mentions).filter((person) => wants(person, 'mentioned')));
  const byDefault =
    concerns === 'members'
      ? of(asked).filter((person) => wants(person, 'announcement'))
      : of([concerns]).filter((person) => wants(person, 'own-thread'));
  const byChoice = following
    .filter(({ organisationId, personId }) => people.get(organisationId)?.includes(personId) === true)
    .map(({ personId }) => personId)
    .filter((person) => wants(person, 'other'));
  const told = new Set([...byDefault, ...byChoice].filter((person) => !mentioned.has(person)));
  return { mentioned: [...mentioned], told: [...told] };
}

const chosenBy = (followers: readonly { readonly personId: PersonId; readonly following: Following }[]) =>
  new Map(followers.map(({ personId, following }) => [personId, following]));
