import * as z from 'zod';
import { makeDeps } from '../../functions/mail/deps.ts';
import { onMail } from '../../functions/mail/on-mail.ts';
import { makeDeps as makeEventDeps } from '../../functions/mail-events/deps.ts';
import { onProviderEvent } from '../../functions/mail-events/on-provider-event.ts';
import { ProviderEvent } from '../../functions/mail-events/provider-event.ts';
import type { LogCode, LogFields } from '../../functions/runtime/log.ts';
import { DueMailStore } from '../../functions/store/due-mail-store.ts';
import { mailItemKey } from '../../functions/store/letter-item.ts';
import type { Mailing } from '../../functions/store/notification-store.ts';
import type { MailMessage } from '../../shared/contracts/messages.ts';
import type { NotificationSubject } from '../../shared/domain/notification/kinds.ts';
import { EmailState, type NotificationRef } from '../../shared/domain/notification/notification.ts';
import { clusterId, firstDay, instant, personId } from '../builders/ids.ts';
import type { startMainTable } from './main-table.ts';
import type { startSesServer } from './ses-server.ts';

type Main = Awaited<ReturnType<Awaited<ReturnType<typeof startMainTable>>['fresh']>>;

export const registered: NotificationSubject = {
  kind: 'cluster-registered',
  data: { clusterId: clusterId(), clusterTitle: 'Фотоника', participants: 31, threshold: 30 },
};
export const ref: NotificationRef = { personId: personId(2), at: instant(), eventId: `${clusterId()}:7` };
/** The letter of the tests: it goes at once. */
export const letter = { letterId: `${instant()}~${clusterId()}`, goesAt: firstDay };
export const letterRef = { personId: personId(2), letterId: letter.letterId };
const EmailOf = z.object({ email: EmailState });

/** Both mail workers on real tables and a provider over HTTP, with a clock that tests move. */
export function mailWorld(main: Main, people: Main, provider: Awaited<ReturnType<typeof startSesServer>>) {
  const state = { now: firstDay, logged: new Array<{ code: LogCode; fields: LogFields }>(), tokens: 0 };
  const env = {
    TABLE_NAME: main.name,
    PEOPLE_TABLE_NAME: people.name,
    PEOPLE_ENDPOINT: '',
    MAIL_FROM: 'city@example.org',
    PORTAL_URL: 'https://portal.example/',
    CONFIGURATION_SET: 'set',
    UNSUBSCRIBE_KEY: 'key',
  };
  const mailDeps = makeDeps(env, {
    dynamo: main.client,
    peopleDynamo: people.client,
    ses: provider.client,
    now: () => state.now,
    newToken: () => `token-${(state.tokens += 1)}`,
    log: (code: LogCode, fields: LogFields = {}) => void state.logged.push({ code, fields }),
  });
  const eventDeps = makeEventDeps(env, { dynamo: main.client, peopleDynamo: people.client, log: mailDeps.log });
  const { notifications } = eventDeps;
  const due = new DueMailStore(main.table);
  const deps = { ...mailDeps, ...eventDeps };

  return Object.assign(state, {
    main,
    mails: deps.mails,
    sender: deps.sender,
    settings: deps.settings,
    people: deps.people,
    suppressions: deps.suppressions,
    feedback: deps.feedback,
    notifications,
    deps,
    /** One more notification in the letter. */
    post: (n = 7, subject = registered, into: Mailing = letter) =>
      notifications.put({ ...ref, eventId: `${clusterId()}:${n}` }, subject, state.now, into),
    mail: (message: MailMessage = letterRef) => onMail(message, deps),
    /** An event of the provider about its last letter, as it arrives on the queue. */
    tell: (eventType: string, more: object = {}, tags: object | undefined = provider.taken.at(-1)?.tags) =>
      onProviderEvent(
        ProviderEvent.parse({
          source: 'aws.ses',
          time: state.now.toISOString(),
          detail: { eventType, mail: { messageId: provider.taken.at(-1)?.messageId ?? 'message-0', tags }, ...more },
        }),
        deps,
      ),
    email: async (of: MailMessage = letterRef) => EmailOf.parse(await main.table.get(mailItemKey(of))).email,
    dueNow: async () => (await due.due(state.now, 10)).length,
    wait: (minutes: number) => {
      state.now = new Date(state.now.getTime() + minutes * 60_000);
    },
  });
}
