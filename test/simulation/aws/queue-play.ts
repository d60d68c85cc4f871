import { Random } from '../world/random.ts';
import { VirtualTime } from '../world/time.ts';
import type { EngineQueue, Received, Sent } from './engine-queue.ts';
import { SimulatedQueue } from './simulated-queue.ts';

const commands = 120;

type Receipts = { readonly engine: string; readonly simulated: string };
type Look = ReadonlyMap<string, Received>;

/** The same commands by chance to an engine and to the simulated queue, and where their answers differ. */
export class QueuePlay {
  readonly differences: string[] = [];
  readonly counted = { sent: 0, received: 0, deleted: 0, dead: 0, changed: 0, refused: 0 };
  private readonly engine: EngineQueue;
  private readonly simulated: SimulatedQueue;
  private readonly random: Random;
  private readonly time = new VirtualTime(0);
  /** Brings the engine's clock to so many milliseconds after the beginning. */
  private readonly setClock: (milliseconds: number) => void;
  private readonly maxReceiveCount: number;
  private readonly visibilitySeconds: number;
  /** All receipts of the messages that somebody works on, newest last. */
  private readonly held = new Map<string, Receipts[]>();
  /** Receipts of messages that were deleted or are dead letters. */
  private readonly over: Receipts[] = [];

  constructor(engine: EngineQueue, seed: string, setClock: (milliseconds: number) => void) {
    this.engine = engine;
    this.setClock = setClock;
    this.random = new Random(seed);
    this.maxReceiveCount = this.random.whole(2, 4);
    this.visibilitySeconds = this.random.whole(1, 2);
    const visibilityMilliseconds = this.visibilitySeconds * 1000;
    this.simulated = new SimulatedQueue(
      { name: seed, visibilityMilliseconds, maxReceiveCount: this.maxReceiveCount, onVisible: () => undefined },
      this.time,
      new Random(`${seed} order`),
    );
  }

  async play(): Promise<void> {
    await this.engine.create(this.visibilitySeconds, this.maxReceiveCount);
    for (let left = commands; left > 0; left--) await this.something();
    await this.end();
  }

  private something(): Promise<void> {
    const chance = this.random.next();
    if (chance < 0.15) return this.send();
    if (chance < 0.25) return this.sendBatch();
    if (chance < 0.4) return this.delete();
    if (chance < 0.65) return this.changeVisibility();
    return chance < 0.8 ? this.look() : this.wait(this.random.pick([1, 500, 1000, 1999, 2000, 3500]));
  }

  private message(): Sent {
    this.counted.sent += 1;
    return { body: `message ${this.counted.sent}`, delaySeconds: this.random.pick([0, 0, 1, 2]) };
  }

  private async send(): Promise<void> {
    const message = this.message();
    await this.engine.send(message);
    this.simulate([message]);
  }

  private async sendBatch(): Promise<void> {
    const messages = Array.from({ length: this.random.whole(1, 10) }, () => this.message());
    this.simulate(await this.engine.sendBatch(messages));
  }

  private simulate(messages: readonly Sent[]): void {
    for (const { body, delaySeconds } of messages) this.simulated.send(body, delaySeconds * 1000);
  }

  /** Receives all that is visible, as many at once as chance will have it, and compares what that was. */
  private async look(): Promise<void> {
    const engine = await this.all((most) => this.engine.receive(most));
    const simulated = await this.all((most) => this.simulated.receive(most));
    this.compare('received', [...engine.values()].map(told), [...simulated.values()].map(told));
    this.counted.received += engine.size;
    for (const [body, { receipt }] of engine)
      this.held.set(body, [
        ...(this.held.get(body) ?? []),
        { engine: receipt, simulated: simulated.get(body)?.receipt ?? '' },
      ]);
    const dead = await this.engine.deadLetters();
    this.compare('dead', [...dead], this.simulated.deadLetters);
    this.counted.dead = dead.size;
    for (const body of dead) this.isOver(body);
  }

  private async all(receive: (most: number) => Promise<readonly Received[]> | readonly Received[]): Promise<Look> {
    const seen = new Map<string, Received>();
    for (;;) {
      const most = this.random.whole(1, 10);
      const some = await receive(most);
      if (some.length === 0) return seen;
      if (some.length > most) this.differences.push(`${some.length} at once instead of ${most}`);
      for (const one of some) seen.set(one.body, one);
    }
  }

  private async delete(): Promise<void> {
    const { body, receipts, isLast } = this.choose();
    if (receipts === undefined) return;
    await this.engine.delete(receipts.engine);
    this.simulated.delete(receipts.simulated);
    if (!isLast) return;
    this.counted.deleted += 1;
    this.isOver(body);
  }

  private async changeVisibility(): Promise<void> {
    const { body, receipts, isLast } = this.choose();
    if (receipts === undefined) return;
    const seconds = this.random.pick([0, 0, 1, 2]);
    const isChanged = await this.engine.changeVisibility(receipts.engine, seconds);
    const isSimulated = this.simulated.changeVisibility(receipts.simulated, seconds * 1000);
    this.compare(`${body} is to be visible in ${seconds} s`, [String(isChanged)], [String(isSimulated)]);
    this.counted[isChanged ? 'changed' : 'refused'] += 1;
    if (isLast && seconds === 0) this.held.delete(body);
  }

  /** A receipt: the last of a message that somebody works on, an earlier one, or of what is over. */
  private choose() {
    if (this.over.length > 0 && this.random.chance(0.15))
      return { body: '', receipts: this.random.pick(this.over), isLast: false };
    const timedOut = new Set(
      [...this.simulated.messages.values()].filter((one) => one.visibleAt <= this.time.now).map((one) => one.body),
    );
    const bodies = [...this.held.keys()].filter((body) => !timedOut.has(body));
    if (bodies.length === 0) return { body: '', receipts: undefined, isLast: false };
    const body = this.random.pick(bodies);
    const all = this.held.get(body) ?? [];
    const receipts = this.random.chance(0.3) ? this.random.pick(all) : all.at(-1);
    return { body, receipts, isLast: receipts === all.at(-1) };
  }

  private isOver(body: string): void {
    this.over.push(...(this.held.get(body) ?? []));
    this.held.delete(body);
  }

  /** Whoever is left is received until it is a dead letter: nothing is lost, nothing is kept. */
  private async end(): Promise<void> {
    while (this.simulated.messages.size > 0 && this.differences.length === 0) {
      await this.look();
      for (const [last] of [...this.held.values()].map((all) => all.slice(-1))) {
        if (last === undefined) continue;
        await this.engine.changeVisibility(last.engine, 0);
        this.simulated.changeVisibility(last.simulated, 0);
      }
      this.held.clear();
      await this.wait(1000);
    }
    await this.look();
    const { sent, deleted, dead } = this.counted;
    this.compare('sent', [String(sent)], [String(deleted + dead)]);
  }

  private async wait(milliseconds: number): Promise<void> {
    await this.time.runUntil(this.time.now + milliseconds);
    this.setClock(this.time.now);
  }

  private compare(what: string, engine: readonly string[], simulated: readonly string[]): void {
    const [one, other] = [new Set(engine), new Set(simulated)];
    const [only, onlySimulated] = [one.difference(other), other.difference(one)].map((some) => [...some].join(', '));
    if (only !== '' || onlySimulated !== '' || engine.length !== simulated.length)
      this.differences.push(`${this.time.now} ms, ${what}: ${only}; simulated: ${onlySimulated}`);
  }
}

const told = ({ body, receives }: Received): string => `${body} ×${receives}`;
