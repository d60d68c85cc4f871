import type { Random } from '../world/random.ts';
import type { VirtualTime } from '../world/time.ts';

export type Message = {
  readonly id: string;
  readonly body: string;
  /** Delivered again by the queue: such a one is not delivered again once more. */
  readonly isCopy: boolean;
  visibleAt: number;
  receives: number;
  /** Of the last receive; only it can delete the message. */
  receipt: number;
};

type Settings = {
  readonly name: string;
  readonly visibilityMilliseconds: number;
  readonly maxReceiveCount: number;
  /** Hears that something may be received now. */
  readonly onVisible: () => void;
};

/** A standard queue of SQS with its dead letters: at least once, in no order. */
export class SimulatedQueue {
  readonly name: string;
  readonly messages = new Map<string, Message>();
  readonly deadLetters: string[] = [];
  /** Everything that was ever accepted. */
  sent = 0;
  private readonly settings: Settings;
  private readonly time: VirtualTime;
  private readonly random: Random;

  constructor(settings: Settings, time: VirtualTime, random: Random) {
    this.name = settings.name;
    this.settings = settings;
    this.time = time;
    this.random = random;
  }

  send(body: string, delayMilliseconds = 0, isCopy = false): void {
    this.sent += 1;
    const id = `${this.name}-${this.sent}`;
    this.put({ id, body, isCopy, visibleAt: this.time.now + delayMilliseconds, receives: 0, receipt: 0 });
  }

  /** Up to so many that are visible, in any order; who was received too often goes to the dead letters. */
  receive(most: number): Message[] {
    const visible = [...this.messages.values()].filter(({ visibleAt }) => visibleAt <= this.time.now);
    const taken: Message[] = [];
    for (const message of this.random.shuffled(visible)) {
      if (taken.length === most) break;
      if (message.receives >= this.settings.maxReceiveCount) {
        this.messages.delete(message.id);
        this.deadLetters.push(message.body);
        continue;
      }
      message.receives += 1;
      message.receipt += 1;
      this.show(message, this.settings.visibilityMilliseconds);
      taken.push(message);
    }
    return taken;
  }

  delete(id: string): void {
    this.messages.delete(id);
  }

  /** It can be received again after so long, whoever works on it. */
  show(message: Message, milliseconds: number): void {
    message.visibleAt = this.time.now + milliseconds;
    this.time.after(milliseconds, this.settings.onVisible);
  }

  /** An operator sends the dead letters back to work; `keep`: and is interrupted before they are gone from there. */
  redrive({ keep = false }: { readonly keep?: boolean } = {}): void {
    for (const body of this.deadLetters) this.send(body);
    if (!keep) this.deadLetters.length = 0;
  }

  get isEmpty(): boolean {
    return this.messages.size === 0;
  }

  private put(message: Message): void {
    this.messages.set(message.id, message);
    this.time.after(Math.max(0, message.visibleAt - this.time.now), this.settings.onVisible);
  }
}
