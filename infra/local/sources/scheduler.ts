import { randomUUID } from 'node:crypto';
import type { Application } from '../template/application.ts';
import type { Schedule } from '../template/rules.ts';
import type { Json } from '../template/template-schema.ts';
import { nextRun } from './next-run.ts';
import type { SourceContext } from './source-context.ts';

/** Lambda tries again what it was handed and nobody waits for, unless configured otherwise: after one minute, and two more. */
const pauses = [60_000, 120_000] as const;

/** Runs what the template schedules. One run at the start, too: a machine that was switched off has missed some. */
export class Scheduler {
  private readonly schedules: readonly Schedule[];
  private readonly account: string;
  private readonly context: SourceContext;
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(schedules: readonly Schedule[], account: string, context: SourceContext) {
    this.schedules = schedules;
    this.account = account;
    this.context = context;
  }

  start(): void {
    for (const schedule of this.schedules) this.after(1000, schedule, true);
    this.context.signal.addEventListener('abort', () => {
      for (const timer of this.timers) clearTimeout(timer);
    });
  }

  /** Runs a schedule's targets now, whatever the time; tests do not wait for minutes. */
  async run(schedule: Schedule, at: Date = new Date()): Promise<void> {
    for (const { arn, input } of schedule.targets) await this.context.invoke(arn, input ?? this.event(schedule, at));
  }

  /** All schedules whose target is the function of this folder. */
  async runFunction(functionId: string, { functions }: Pick<Application, 'functions'>): Promise<void> {
    const model = functions.find(({ id }) => id === functionId);
    const due = this.schedules.filter(({ targets }) => targets.some(({ arn }) => arn === model?.arn));
    if (due.length === 0) throw new Error(`nothing schedules ${functionId}`);
    for (const schedule of due) await this.run(schedule);
  }

  private after(ms: number, schedule: Schedule, first: boolean): void {
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        if (first && schedule.expression.startsWith('cron(')) return this.plan(schedule);
        const event = this.event(schedule, new Date());
        for (const { arn, input } of schedule.targets)
          void this.attempt(schedule, { arn, event: input ?? event }, pauses);
        this.plan(schedule);
      },
      // A timer's largest delay; a longer one would fire at once.
      Math.min(ms, 2_147_483_647),
    );
    this.timers.add(timer);
  }

  private async attempt(
    schedule: Schedule,
    invocation: { readonly arn: string; readonly event: Json },
    [pause, ...later]: readonly number[],
  ): Promise<void> {
    const { signal, log, invoke } = this.context;
    try {
      await invoke(invocation.arn, invocation.event);
    } catch (error) {
      if (signal.aborted) return;
      log(`${schedule.name}: ${String(error)}\n`);
      if (pause === undefined) return;
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        void this.attempt(schedule, invocation, later);
      }, pause);
      this.timers.add(timer);
    }
  }

  private plan(schedule: Schedule): void {
    if (this.context.signal.aborted) return;
    const now = new Date();
    this.after(nextRun(schedule.expression, now).getTime() - now.getTime(), schedule, false);
  }

  private event(schedule: Schedule, at: Date): Json {
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: this.account,
      time: at.toISOString().replace(/\.\d+Z$/, 'Z'),
      region: this.context.region,
      resources: [schedule.arn],
      detail: {},
    };
  }
}
