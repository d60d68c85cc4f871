import { DynamoDb } from '../../../functions/aws/dynamo-db.ts';
import type { Command } from '../../../functions/aws/json-service.ts';
import { type SendEmailInput, Ses } from '../../../functions/aws/ses.ts';
import { Sqs } from '../../../functions/aws/sqs.ts';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { duePartition, unsentPartition } from '../../../functions/store/keys.ts';
import { peopleSchema, tableSchema } from '../../../functions/store/schema.ts';
import type { LogCode, LogFields } from '../../../functions/runtime/log.ts';
import { SimulatedDynamo } from '../aws/simulated-dynamo.ts';
import { type Change, idOf, SimulatedTable } from '../aws/simulated-table.ts';
import type { Random } from '../world/random.ts';
import { apis } from './apis.ts';
import { Containers } from './containers.ts';
import { type Outcome, running } from './invocation.ts';
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

const anywhere = {
  region: 'eu-central-1',
  credentials: async () => ({ accessKeyId: 'simulation', secretAccessKey: 'simulation' }),
};
type Services = {
  readonly dynamo: (command: Command<object, unknown>) => Promise<unknown>;
  readonly sqs: (command: object) => Promise<unknown>;
  readonly ses: (letter: SendEmailInput) => Promise<unknown>;
};
let services: Services | undefined;

function simulated(): Services {
  if (services === undefined) throw new Error('no platform is simulated');
  return services;
}
/** Clients of the functions' own kind, but answered here. */
const clients = {
  dynamo: Object.assign(new DynamoDb(anywhere), {
    send: (command: Command<object, unknown>) => simulated().dynamo(command),
  }),
  sqs: Object.assign(new Sqs(anywhere), { send: (command: object) => simulated().sqs(command) }),
  ses: Object.assign(new Ses(anywhere), { sendEmail: (letter: SendEmailInput) => simulated().ses(letter) }),
};

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
  readonly logged: { readonly code: LogCode; readonly fields: LogFields; readonly error: unknown }[] = [];
  /** Everything that was committed is shown to these at once. */
  readonly watchers: ((changes: readonly Change[]) => void)[] = [];
  private readonly world: ServiceWorld;
  private readonly apis: Readonly<Record<keyof typeof apis, Containers<ReturnType<(typeof apis)['member-api']>>>>;
  private readonly workers: Readonly<Record<keyof typeof scheduled, Containers<() => Promise<void>>>>;
  private readonly followed = new Map<string, number>();
  private readonly rollout: Rollout;

  constructor(world: ServiceWorld, ids: Random) {
    this.world = world;
    this.rollout = new Rollout(world);
    this.main = new SimulatedTable(tableSchema, (changes) => this.committed(changes));
    this.people = new SimulatedTable(peopleSchema, () => undefined);
    this.register = new SimulatedRegister(world);
    this.receiver = new Receiver(world);
    const outside = this.outside(ids);
    const containers = <Handler>(fn: FunctionName, make: (outside: Outside) => Handler) =>
      new Containers(fn, make, outside, world);
    const source = (name: QueueName): QueueSource => {
      const machines = containers(name, queueWorkers[name]);
      this.machines.push(machines);
      return new QueueSource(
        name,
        (event) => machines.invoke((handler, context) => this.rollout.handle(event, (one) => handler(one, context))),
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
    const relays = containers('relay', relay);
    this.stream = new StreamSource((event) => relays.invoke((handler, context) => handler(event, context)), world);
    this.apis = {
      'member-api': containers('member-api', apis['member-api']),
      'operator-api': containers('operator-api', apis['operator-api']),
      subscriptions: containers('subscriptions', apis.subscriptions),
      privacy: containers('privacy', apis.privacy),
    };
    this.workers = {
      sweep: containers('sweep', scheduled.sweep),
      clocks: containers('clocks', scheduled.clocks),
      watch: containers('watch', scheduled.watch),
      erase: containers('erase', scheduled.erase),
      verify: containers('verify', scheduled.verify),
    };
  }

  /** A request that the gateway took and the function answers, or not. */
  request(fn: keyof typeof apis, event: APIGatewayProxyEventV2): Promise<Outcome> {
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

  /** New code is rolled out: for some minutes old and new machines work side by side. */
  deploy(): void {
    this.rollout.begin();
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
    services = {
      dynamo: (command) => tableCall(command, dynamo, world),
      sqs: (command) => queueCall(command, queueOf, world),
      ses: (letter) => this.provider.send(letter),
    };
    return {
      ...clients,
      ...(world.registerRate === undefined ? {} : { registerRate: world.registerRate }),
      receiver: this.receiver,
      chance: () => world.random.next(),
      newId: () => ids.uuid(),
      pause: (milliseconds) => world.time.sleep(milliseconds),
      log: (code, fields = {}, error) => {
        const { logs } = world.sabotage;
        this.logged.push({ code, fields: logs === undefined ? fields : { ...fields, reason: logs }, error });
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
