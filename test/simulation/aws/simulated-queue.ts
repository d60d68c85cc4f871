import type { Random } from '../world/random.ts';
import type { VirtualTime } from '../world/time.ts';

type Message = {
  readonly id: string;
  readonly body: string;
  /** Delivered again by the queue: such a one is not delivered again once more. */
  readonly isCopy: boolean;
  visibleAt: number;
  receives: number;
};

/** One receive of a message; only the receipt of the last one is of any effect. */
export type Received = Omit<Message, 'visibleAt'> & { readonly receipt: string };

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
    this.put({ id, body, isCopy, visibleAt: this.time.now + delayMilliseconds, receives: 0 });
  }

  /** Up to so many that are visible, in any order; who was received too often goes to the dead letters. */
  receive(most: number): Received[] {
    const visible = [...this.messages.values()].filter((message) => !this.isHidden(message));
    const taken: Received[] = [];
    for (const message of this.random.shuffled(visible)) {
      if (taken.length === most) break;
      if (message.receives >= this.settings.maxReceiveCount) {
        this.messages.delete(message.id);
        this.deadLetters.push(message.body);
        continue;
      }
      message.receives += 1;
      this.hide(message, this.settings.visibilityMilliseconds);
      const { id, body, isCopy, receives } = message;
      taken.push({ id, body, isCopy, receives, receipt: receiptOf(message) });
    }
    return taken;
  }

  /** With the receipt of the last receive, also when its time is over; with any other nothing happens. */
  delete(receipt: string): void {
    const message = this.lastReceivedBy(receipt);
    if (message !== undefined) this.messages.delete(message.id);
  }

  /** It can be received again after so long, whoever works on it; `false`: nobody does, with this receipt. */
  changeVisibility(receipt: string, milliseconds: number): boolean {
    const message = this.lastReceivedBy(receipt);
    if (message === undefined || !this.isHidden(message)) return false;
    this.hide(message, milliseconds);
    return true;
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

  private hide(message: Message, milliseconds: number): void {
    message.visibleAt = this.time.now + milliseconds;
    this.time.after(milliseconds, this.settings.onVisible);
  }

  private isHidden({ visibleAt }: Message): boolean {
    return visibleAt > this.time.now;
  }

  private lastReceivedBy(receipt: string): Message | undefined {
    const message = this.messages.get(receipt.slice(0, receipt.lastIndexOf('/')));
    return message !== undefined && receiptOf(message) === receipt ? message : undefined;
  }
}

const receiptOf = ({ id, receives }: Message): string => `${id}/${receives}`;
