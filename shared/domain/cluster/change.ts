import type { ClusterFact } from '../event.ts';
import type { PersonId } from '../ids.ts';
import type { Cluster } from './cluster.ts';
import type { Member } from './member.ts';
import type { Letter } from '../letter/letter.ts';
import type { RegisterAnswer } from '../register/facts.ts';
import type { Decision, Note, Report, Snapshot } from './submission.ts';

/** What a decision leads to: the store writes all of it in one transaction, conditional on `before.version`, or nothing. */
export type ClusterChange<After extends Cluster = Cluster> = {
  /** What the decision read; `undefined` when the cluster is opened. */
  readonly before: Cluster | undefined;
  /** The next state; its version is one more than before. The store fills in `lastEventHash`. */
  readonly after: After;
  /** Memberships that change with it, in their next state. */
  readonly members: readonly Member[];
  readonly fact: ClusterFact;
  readonly actor: PersonId | 'system';
  readonly at: Date;
  readonly snapshot?: Snapshot;
  readonly report?: Report;
  /** What the register said, word for word, when the report was made. */
  readonly evidence?: readonly RegisterAnswer[];
  readonly decision?: Decision;
  readonly note?: Note;
  /** A letter on paper in its next state. */
  readonly letter?: Letter;
};
