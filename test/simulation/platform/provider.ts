import { ServiceError } from '../../../functions/aws/service-error.ts';
import type { SendEmailInput } from '../../../functions/aws/ses.ts';
import { running } from './invocation.ts';
import { pass, serviceCall, type ServiceWorld } from './service-calls.ts';

/** A letter that the provider took. */
export type Posted = {
  readonly messageId: string;
  readonly to: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly at: number;
  readonly bounces: boolean;
  /** Of the run that sent it, once it heard that the letter was taken: nothing went wrong in it until its end. */
  wasHeard: () => boolean;
};

const isAbout = (answer: unknown, messageId: string): boolean =>
  typeof answer === 'object' && answer !== null && 'MessageId' in answer && answer.MessageId === messageId;

/** The provider of e-mail: takes letters, and later tells what became of them. */
export class Provider {
  readonly posted: Posted[] = [];
  private readonly world: ServiceWorld;
  private readonly tell: (event: unknown, afterMilliseconds: number) => void;

  constructor(world: ServiceWorld, tell: (event: unknown, afterMilliseconds: number) => void) {
    this.world = world;
    this.tell = tell;
  }

  async send(letter: SendEmailInput): Promise<unknown> {
    const { faults } = this.world;
    if (faults.strikes('mail-throttled')) {
      await this.world.time.sleep(20);
      throw new ServiceError('TooManyRequestsException', { status: 429, message: 'slow down' });
    }
    if (faults.strikes('mail-slow')) await pass(this.world.time, this.world.random.between(2000, 15_000));
    const replyLost = faults.strikes('mail-reply-lost');
    // One try: see `ses` in functions/aws/ses.ts.
    const options = { most: 1, isLost: () => replyLost };
    const answer = await serviceCall('SendEmail', () => this.take(letter), this.world, options);
    const [invocation, posted] = [running.getStore(), this.posted.find(({ messageId }) => isAbout(answer, messageId))];
    const troubles = invocation?.troubles;
    if (posted !== undefined)
      posted.wasHeard = () => invocation?.wasKilled === false && invocation.troubles === troubles;
    return answer;
  }

  private take({ EmailTags, Destination }: SendEmailInput) {
    const { random, faults, time } = this.world;
    const messageId = `mail-${this.posted.length + 1}`;
    const tags = Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value]));
    const to = Destination.ToAddresses[0] ?? '';
    const bounces = faults.strikes('mail-bounces');
    const isLost = faults.strikes('mail-event-lost');
    const late = faults.strikes('mail-event-late') ? random.between(60_000, 20 * 60_000) : 0;
    this.posted.push({ messageId, to, tags, at: time.now, bounces, wasHeard: () => false });
    if (isLost) return { MessageId: messageId };
    const mail = { messageId, tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])) };
    const bounce = { bounceType: random.pick(['Permanent', 'Transient']), bouncedRecipients: [{ emailAddress: to }] };
    const kinds = [{ eventType: 'Send' }, bounces ? { eventType: 'Bounce', bounce } : { eventType: 'Delivery' }];
    for (const kind of kinds) {
      const after = late + random.between(200, 20_000);
      const event = {
        source: 'aws.ses',
        time: new Date(Math.round(time.now + after)).toISOString(),
        detail: { ...kind, mail },
      };
      this.tell(event, after);
      if (faults.strikes('mail-event-twice')) this.tell(event, after + random.between(5, 400_000));
    }
    return { MessageId: messageId };
  }
}
