import type { ClockDeps } from './deps.ts';

/** A run takes what it can in its minute; the next one goes on. */
const perRun = 100;

/** Things with a clock: which have run out, and what then happens to each. */
type Clocked<Id extends string, State, Step> = {
  readonly due: (at: Date, limit: number) => Promise<readonly Id[]>;
  readonly load: (id: Id) => Promise<{ readonly ok: true; readonly value: State } | { readonly ok: false }>;
  /** Nothing where there is nothing to do yet, or any more. */
  readonly tick: (state: State, at: Date) => Step | undefined;
  readonly save: (step: Step) => Promise<{ readonly ok: boolean }>;
};

/** Every clock of one kind that has run out does what it has to. Running twice, or late, does it once. */
export async function tellDue<Id extends string, State, Step extends { readonly fact: { readonly type: string } }>(
  { due, load, tick, save }: Clocked<Id, State, Step>,
  { now, log }: Pick<ClockDeps, 'now' | 'log'>,
): Promise<void> {
  const tell = async (id: Id): Promise<void> => {
    const loaded = await load(id);
    const step = loaded.ok ? tick(loaded.value, now()) : undefined;
    if (step === undefined) return;
    // Changed in between: its clock was set anew, or the next run finds it still due.
    const saved = await save(step);
    if (saved.ok) log('clock-told', { aggregateId: id, eventType: step.fact.type });
  };
  for (const id of await due(now(), perRun)) {
    try {
      await tell(id);
    } catch (error) {
      // One that cannot be told must not hold up the others; it stays due and raises the alarm.
      log('clock-failed', { aggregateId: id }, error);
    }
  }
}
