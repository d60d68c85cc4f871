import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { mailFeedback } from '../../../infra/local/mail-feedback.ts';
import { startMail } from '../../../infra/local/services/mail.ts';

const Event = z.object({
  id: z.string(),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ messageId: z.string(), tags: z.record(z.string(), z.array(z.string())) }),
  }),
});
const model = {
  identities: [],
  configurationSets: [{ name: 'main', arn: 'arn:main', events: new Set(['send', 'delivery', 'bounce']) }],
};
const input = {
  FromEmailAddress: 'noreply@example.org',
  ConfigurationSetName: 'main',
  Destination: { ToAddresses: ['anna@example.org'] },
  EmailTags: [{ Name: 'notification', Value: 'n-1' }],
  Content: { Simple: { Subject: { Data: 'Вас пригласили' }, Body: { Text: { Data: 'Здравствуйте' } } } },
};

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'feedback-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** Sends a letter to a mailbox that then ends, as a kill right after the sending does. */
const leaveLetter = async (letter = input): Promise<string> => {
  const mail = await startMail({ dataDir });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SESv2Client({ endpoint: mail.url, region: 'eu-central-1', credentials });
  const { MessageId: id = '' } = await client.send(new SendEmailCommand(letter));
  client.destroy();
  await mail.stop();
  return id;
};
/** A start of the platform; `broken` is a queue that cannot be reached. */
const begin = (broken = false) => {
  const [events, logged]: [z.infer<typeof Event>[], string[]] = [[], []];
  const put = async (event: unknown) => {
    if (broken) throw new Error('no queue');
    events.push(Event.parse(event));
  };
  const tell = mailFeedback(model, { put }, dataDir, (text) => logged.push(text));
  return { events, logged, tell, kinds: () => events.map(({ detail }) => detail.eventType) };
};

describe('the events of a letter', () => {
  it('come at the next start when a kill kept them from the queue, with all that names the notification', async () => {
    const id = await leaveLetter();
    const { events, kinds } = begin();
    await expect.poll(kinds).toEqual(['Send', 'Delivery']);
    expect(events[0]?.detail.mail).toMatchObject({ messageId: id, tags: { notification: ['n-1'] } });
    await expect.poll(() => begin().events.length).toBe(0);
  });

  it('come once when nothing goes wrong', async () => {
    const id = await leaveLetter();
    rmSync(join(dataDir, 'handed-on.txt'), { force: true });
    const first = begin(true);
    await expect.poll(() => first.logged).toHaveLength(1);
    const second = begin();
    await expect.poll(second.kinds).toEqual(['Send', 'Delivery']);
    // The same letter told by its sender, too: the same event ids.
    second.tell(input, { MessageId: id });
    await expect.poll(() => second.events.length).toBe(4);
    expect(new Set(second.events.map((event) => event.id)).size).toBe(2);
    const third = begin();
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect(third.events).toEqual([]);
  });

  it('come for the whole letters of a mailbox that a kill left with half a line', async () => {
    await leaveLetter();
    appendFileSync(join(dataDir, 'mailbox.jsonl'), '{"messageId":"ses-half","dest');
    await expect.poll(begin().kinds).toEqual(['Send', 'Delivery']);
  });

  it('are none for a letter without a configuration set', async () => {
    const { ConfigurationSetName: _, ...plain } = input;
    await leaveLetter({ ...plain, ConfigurationSetName: '' });
    const { events, logged } = begin();
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect([events, logged]).toEqual([[], []]);
  });
});
