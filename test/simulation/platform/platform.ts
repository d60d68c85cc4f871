import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { duePartition, unsentPartition } from '../../../functions/store/keys.ts';
import { peopleSchema, tableSchema } from '../../../functions/store/schema.ts';
import type { LogCode, LogFields } from '../../../functions/runtime/log.ts';
import { SimulatedDynamo } from '../aws/simulated-dynamo.ts';
import { type Change, idOf, SimulatedTable } from '../aws/simulated-table.ts';
import type { Random } from '../world/random.ts';
import type { OldCode } from '../old/old-code.ts';
import { handleSeen, streamSeen } from '../planted/new-word.ts';
import { apis } from './apis.ts';
import { answerWith, clients } from './clients.ts';
import { Containers } from './containers.ts';
import { type Outcome, running, type Side } from './invocation.ts';
import { NewerCode } from './newer-code.ts';
import { mainTable, type Outside, peopleTable } from './outside.ts';
import { Provider } from './provider.ts';
import { queueCall } from './queue-call.ts';
import { QueueSource } from './queue-source.ts';
import { Receiver } from './receiver.ts';
import { Rollout } from './rollout.ts';
import { SimulatedRegister } from './register.ts';
import type { ServiceWorld } from './service-calls.ts';
import { StreamSource } from './stream-source.ts';
import { tableCall } from './table-call.ts';
import { type FunctionName, type QueueName, queueWorkers, relay, scheduled } from './workers.ts';

/** The application's code at another commit; `isAlone`: and nothing but it. */
export type Old = { readonly code: OldCode; readonly isAlone: boolean };

/** Every function of the main flow on simulated services: one deployment in one history. */
export class Platform {
  readonly main: SimulatedTable;
  readonly people: SimulatedTable;
  readonly register: SimulatedRegister;
  readonly provider: Provider;
  readonly receiver: Receiver;
  readonly queues: Readonly<Record<QueueName, QueueSource>>;
  readonly stream: StreamSource;
  private readonly machines: { readonly replace: () => void }[] = [];
  readonly logged: {
    readonly code: LogCode;
    readonly fields: LogFields;
    readonly error: unknown;
    readonly side: Side;
  }[] = [];
  /** Everything that was committed is shown to these at once. */
  readonly watchers: ((changes: readonly Change[]) => void)[] = [];
  private readonly world: ServiceWorld;
  private readonly apis: Readonly<Record<keyof typeof apis, Containers<ReturnType<(typeof apis)['member-api']>>>>;
  private readonly workers: Readonly<Record<keyof typeof scheduled, Containers<() => Promise<void>>>>;
  private readonly followed = new Map<string, number>();
  private readonly newerCode: NewerCode;

  constructor(world: ServiceWorld, ids: Random, old?: Old) {
    this.world = world;
    this.newerCode = new NewerCode(world);
    const rollout = new Rollout(world.faults, world.time, old?.isAlone === true);
    this.main = new SimulatedTable(tableSchema, (changes) => this.committed(changes));
    this.people = new SimulatedTable(peopleSchema, () => undefined);
    this.register = new SimulatedRegister(world);
    this.receiver = new Receiver(world);
    const outside = this.outside(ids);
    const sideOf = (fn: FunctionName) => rollout.sideOf(fn);
    const containers = <Handler>(
      fn: FunctionName,
      make: (outside: Outside) => Handler,
      makeOld: ((outside: Outside) => Handler) | undefined,
    ) => new Containers(fn, { make, makeOld, sideOf }, outside, world);
    const source = (name: QueueName): QueueSource => {
      const machines = containers(name, queueWorkers[name], old?.code.queueWorkers[name]);
      this.machines.push(machines);
      return new QueueSource(
        name,
        (event) =>
          machines.invoke((handler, context, side) =>
            this.newerCode.handle(event, (one) =>
              handleSeen(one, side, world.sabotage, (seen) => handler(seen, context)),
            ),
          ),
        world,
      );
    };
    this.queues = {
      check: source('check'),
      notify: source('notify'),
      mail: source('mail'),
      'mail-events': source('mail-events'),
      projections: source('projections'),
      webhook: source('webhook'),
    };
    this.provider = new Provider(world, (event, after) =>
      this.queues['mail-events'].queue.send(JSON.stringify(event), after),
    );
    const relays = containers('relay', relay, old?.code.relay);
    this.stream = new StreamSource(
      (event) => relays.invoke((handler, context, side) => handler(streamSeen(event, side, world.sabotage), context)),
      world,
    );
    this.apis = {
      'member-api': containers('member-api', apis['member-api'], old?.code.apis['member-api']),
      'operator-api': containers('operator-api', apis['operator-api'], old?.code.apis['operator-api']),
      subscriptions: containers('subscriptions', apis.subscriptions, old?.code.apis.subscriptions),
      privacy: containers('privacy', apis.privacy, old?.code.apis.privacy),
    };
    this.workers = {
      sweep: containers('sweep', scheduled.sweep, old?.code.scheduled.sweep),
      clocks: containers('clocks', scheduled.clocks, old?.code.scheduled.clocks),
      watch: containers('watch', scheduled.watch, old?.code.scheduled.watch),
      erase: containers('erase', scheduled.erase, old?.code.scheduled.erase),
      verify: containers('verify', scheduled.verify, old?.code.scheduled.verify),
    };
  }

  /** A request that the gateway took and the function answers, or not. */
  request(fn: keyof typeof apis, event: APIGatewayProxyEventV2): Promise<Outcome & { readonly side: Side }> {
    return this.apis[fn].invoke((handler, context) => handler(event, context));
  }

  /** One run of what runs every minute. */
  tick(fn: keyof typeof scheduled): Promise<Outcome> {
    if (this.world.sabotage.neverRuns?.(fn) === true) return Promise.resolve({ kind: 'killed' });
    return this.workers[fn].invoke((handler) => handler());
  }

  redrive(options: { readonly keep?: boolean } = {}): void {
    for (const { queue } of Object.values(this.queues)) queue.redrive(options);
  }

  /** When the sweeper finds something next (milliseconds since 1970). */
  nextDue(): number | undefined {
    const unsent = this.main.first('unsent', unsentPartition)?.slice(0, 24);
    const due = (['organisation', 'check', 'mail', 'webhook', 'erasure'] as const).map((what) =>
      this.main.first('due', duePartition(what)),
    );
    const times = [unsent, ...due].flatMap((at) => (at === undefined ? [] : [Date.parse(at)]));
    return times.length === 0 ? undefined : Math.min(...times);
  }

  /** Newer code than ours is rolled out: for some minutes its machines and ours work side by side. */
  deploy(): void {
    this.newerCode.begin();
    for (const machines of this.machines) machines.replace();
  }

  get isIdle(): boolean {
    const queues = Object.values(this.queues);
    return this.stream.isIdle && queues.every(({ isIdle, queue }) => isIdle && queue.deadLetters.length === 0);
  }

  private outside(ids: Random): Omit<Outside, 'now'> {
    const { world } = this;
    const tables = new Map([
      [mainTable, this.main],
      [peopleTable, this.people],
    ]);
    const dynamo = new SimulatedDynamo(tables);
    const queueOf = (url: string) => {
      const found = Object.values(this.queues).find(({ queue }) => queue.name === url);
      if (found === undefined) throw new Error(`no queue ${url}`);
      return found.queue;
    };
    answerWith({
      dynamo: (command) => tableCall(command, dynamo, world),
      sqs: (command) => queueCall(command, queueOf, world),
      ses: (letter) => this.provider.send(letter),
    });
    return {
      ...clients,
      ...(world.registerRate === undefined ? {} : { registerRate: world.registerRate }),
      receiver: this.receiver,
      chance: () => world.random.next(),
      newId: () => ids.uuid(),
      pause: (milliseconds) => world.time.sleep(milliseconds),
      log: (code, fields = {}, error) => {
        const { logs } = world.sabotage;
        const side = running.getStore()?.side ?? 'new';
        this.logged.push({ code, fields: logs === undefined ? fields : { ...fields, reason: logs }, error, side });
        world.trace(`${running.getStore()?.fn ?? 'outside'} log ${code} ${JSON.stringify(fields)}`);
      },
    };
  }

  /** The stream and the indexes hear of it: the one at once, the others some time later, each item in its order. */
  private committed(changes: readonly Change[]): void {
    const { time, random, faults } = this.world;
    for (const watch of this.watchers) watch(changes);
    this.stream.take(changes);
    const lag = faults.strikes('index-lag') ? random.between(1_000, 5_000) : random.between(5, 150);
    for (const change of changes) {
      const id = idOf(change.key);
      const at = Math.max(time.now + lag, this.followed.get(id) ?? 0);
      this.followed.set(id, at);
      time.after(at - time.now, () => this.main.follow(change));
    }
  }
}
