import type { PersonId } from './ids.ts';

/** What a decision leads to: the next state and its one event, saved together and conditional on what was read, or not at all. */
export type Step<State, What> = {
  /** What the decision read; `undefined` for something new. */
  readonly before: State | undefined;
  /** The next state; its version is one more than before. The store fills in `lastEventHash`. */
  readonly after: State;
  readonly fact: What;
  readonly actor: PersonId | 'system';
  readonly at: Date;
};

/** What every state carries on: one version more, and when. */
export const onward = (before: { readonly version: number }, at: Date) => ({
  version: before.version + 1,
  updatedAt: at.toISOString(),
});
