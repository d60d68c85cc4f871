import { stores as matchingStores } from '../../functions/matching/stores.ts';
import { announcementsOf } from '../../functions/notify/announcements-of.ts';
import { compare } from '../../functions/projections/compare.ts';
import { onMatching } from '../../functions/projections/on-matching.ts';
import { ClusterStore } from '../../functions/store/cluster-store.ts';
import { OutboxStore } from '../../functions/store/outbox-store.ts';
import { ProjectStore } from '../../functions/store/project-store.ts';
import { RecipientsStore } from '../../functions/store/recipients-store.ts';
import type { CompareMessage, EventMessage } from '../../shared/contracts/messages.ts';
import { bilingualText, notificationLink } from '../../shared/domain/notification/texts.ts';
import { programmeOf } from '../../shared/programme/programmes.ts';
import { recordRequest } from '../grants/recorder.ts';
import type { Platform } from './start-api.ts';

/** What the workers make of what was asked of the API: matches, and what each side is told. */
export function matchingWorld({ main, api }: Platform) {
  const recipients = new RecipientsStore(main.table);
  const outbox = new OutboxStore(main.table);
  const stores = matchingStores(main.table);
  const waiting = new Array<CompareMessage>();
  const sent = new Array<CompareMessage>();
  const sendAll = async (messages: readonly CompareMessage[]) => {
    if (messages.length > 0) recordRequest('sqs', 'SendMessageBatch', { QueueUrl: 'projections' });
    waiting.push(...messages);
    sent.push(...messages);
    return new Set<CompareMessage>();
  };
  const deps = {
    ...stores,
    queue: { sendAll },
    clusters: new ClusterStore(main.table),
    projects: new ProjectStore(main.table),
    now: () => api.now,
    log: () => undefined,
  };
  const told = new Array<{ readonly to: string; readonly kind: string; readonly text: string }>();
  const seen = new Array<EventMessage>();

  async function announce(message: EventMessage): Promise<void> {
    const event = await recipients.event(message);
    for (const { audience, subject } of await announcementsOf(event, { recipients, programmeOf })) {
      const to = 'organisationId' in audience ? String(audience.organisationId) : audience.to;
      const text = JSON.stringify([subject, bilingualText(subject), notificationLink(subject)]);
      told.push({ to, kind: subject.kind, text });
    }
  }
  /** The next message on the queue; false when there is none. */
  async function compareNext(): Promise<boolean> {
    const message = waiting.shift();
    if (message !== undefined) await compare(message, deps);
    return message !== undefined;
  }
  async function compareAll(): Promise<void> {
    while (await compareNext());
  }
  return {
    stores,
    deps,
    told,
    /** What was sent to the queue so far. */
    sent,
    compareNext,
    compareAll,
    run: (message: EventMessage) => onMatching(message, deps),
    /** Works off all that happened, and what follows from it. */
    async work(): Promise<void> {
      for (;;) {
        const events = await outbox.unsentBefore(new Date('2100-01-01'), 500);
        if (events.length === 0 && waiting.length === 0) return;
        await compareAll();
        for (const event of events) {
          const { aggregate, aggregateId, seq, type } = event;
          const message = { aggregate, aggregateId, seq, type };
          if (aggregate === 'need' || aggregate === 'mandate' || aggregate === 'match') {
            seen.push(message);
            await onMatching(message, deps);
            await announce(message);
          }
          await outbox.markSent(event);
        }
      }
    },
    /** All that ever happened, the last first, and at the same time. */
    async again(): Promise<void> {
      const repeated = sent.toReversed();
      await Promise.all([...seen].toReversed().map((message) => onMatching(message, deps)));
      await Promise.all(repeated.map((message) => compare(message, deps)));
      await compareAll();
    },
  };
}
