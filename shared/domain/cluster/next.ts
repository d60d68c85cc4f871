import type { ClusterFact } from '../event.ts';
import { programmeOf } from '../../programme/programmes.ts';
import { addDays } from '../days.ts';
import type { PersonId } from '../ids.ts';
import type { Cluster } from './cluster.ts';
import type { ClusterChange } from './change.ts';
import type { Member } from './member.ts';

type Extras = Pick<ClusterChange, 'snapshot' | 'report' | 'evidence' | 'decision' | 'note'> & {
  readonly members?: readonly Member[];
};

/** One step of a cluster: the version grows by exactly one, and with it goes exactly one event. */
export function next<After extends Cluster>(
  before: Cluster,
  after: After,
  fact: ClusterFact,
  by: { readonly actor: PersonId | 'system'; readonly at: Date },
  { members = [], ...extras }: Extras = {},
): ClusterChange<After> {
  return {
    before,
    after: { ...after, ...busy(before, after, by), version: before.version + 1, updatedAt: by.at.toISOString() },
    members,
    fact,
    ...by,
    ...extras,
  };
}

/** Whatever a person does to an application that gathers shows that it is not idle; what a clock does shows nothing. */
function busy(
  before: Cluster,
  after: Cluster,
  { actor, at }: { readonly actor: PersonId | 'system'; readonly at: Date },
) {
  if (actor === 'system' || before.status !== 'gathering' || after.status !== 'gathering') return {};
  const { clocks } = programmeOf(after.programme.id, after.programme.version);
  return { idleUntil: addDays(at, clocks.idleDays).toISOString() };
}
