import type { OutputOf } from './client.ts';
import type { Played } from './play.ts';
import { type Player, theOne } from './scene.ts';

type Entry = OutputOf<'readHistory'>['items'][number];
/** Who must be told of which event, and under which of these kinds. */
export type Expected = { readonly person: string; readonly eventId: string; readonly kinds: readonly string[] };

/** Written down here a second time, on purpose: what the platform does is compared with what people were promised. */
export function expectedNotifications(
  history: readonly Entry[],
  { clusterId, players, reports }: Pick<Played, 'clusterId' | 'players' | 'reports'>,
  operator: string,
): readonly Expected[] {
  const founder = theOne(players, 'founder');
  const parts = (...names: readonly Player['part'][]) => players.filter(({ part }) => names.includes(part));
  const outcomes = reports.map(({ outcome }) => outcome);
  let checks = 0;

  const of = ({ type, organisationId }: Entry): readonly (readonly [person: string, ...kinds: string[]])[] => {
    const concerned = players.find(({ id }) => id === organisationId)?.person ?? 'nobody';
    switch (type) {
      case 'cluster-opened':
      case 'cluster-edited':
      case 'review-claimed':
        return [];
      case 'organisations-invited':
        return players
          .filter(({ part }) => part !== 'founder' && part !== 'asks')
          .map(({ person }) => [person, 'invitation-received']);
      case 'invitation-resent':
        return [[concerned, 'invitation-resent']];
      case 'invitation-accepted':
        return [[founder.person, 'invitation-accepted', 'milestone-reached']];
      case 'join-approved':
      case 'member-removed':
        return [[concerned, type]];
      case 'invitation-declined':
      case 'join-requested':
      case 'cluster-submitted':
      case 'check-delayed':
        return [[founder.person, type]];
      case 'check-completed': {
        const outcome = outcomes[checks++];
        if (outcome === 'not-eligible') return [[founder.person, 'check-failed']];
        return [
          [founder.person, outcome === 'eligible' ? 'check-passed' : 'check-unclear'],
          [operator, 'review-new'],
        ];
      }
      case 'cluster-registered':
        return parts('founder', 'asks', 'accepts', 're-invited', 'later', 'partner').map(({ person }) => [
          person,
          type,
        ]);
      default:
        throw new Error(`nobody expected the event ${type}`);
    }
  };
  const inOrder = history.toSorted((one, other) => one.seq - other.seq);
  return inOrder.flatMap((entry) =>
    of(entry).map(([person, ...kinds]) => ({ person, eventId: `${clusterId}:${entry.seq}`, kinds })),
  );
}
