/** What was started, to be ended in the opposite order: also when the start itself fails halfway. */
export class Teardown {
  private readonly steps: (() => unknown)[] = [];
  private done: Promise<void> | undefined;

  add(step: () => unknown): void {
    this.steps.push(step);
  }

  /** Every step runs, whatever the others do; runs once. */
  run(): Promise<void> {
    this.done ??= this.all();
    return this.done;
  }

  private async all(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.steps.toReversed())
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything ended well');
  }
}
