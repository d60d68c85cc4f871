import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { listen, stopListening } from '../../../infra/local/services/listen.ts';
import { startMail, type Mail } from '../../../infra/local/services/mail.ts';

const Mailbox = z.object({
  emails: z.array(
    z.looseObject({ subject: z.string(), messageId: z.string(), destination: z.object({ to: z.array(z.string()) }) }),
  ),
});

let dataDir: string;
const running: Mail[] = [];
const start = async (options: Parameters<typeof startMail>[0]) => {
  const mail = await startMail(options);
  running.push(mail);
  return mail;
};
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'mail-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((mail) => mail.stop()));
  rmSync(dataDir, { recursive: true });
});

const send = async (url: string, to: string, subject: string) => {
  const client = new SESv2Client({
    endpoint: url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { MessageId: id } = await client.send(
    new SendEmailCommand({
      FromEmailAddress: 'Кластеры <noreply@example.org>',
      ConfigurationSetName: 'main',
      Destination: { ToAddresses: [to] },
      EmailTags: [{ Name: 'notification', Value: 'n-1' }],
      Content: {
        Simple: {
          Subject: { Data: subject },
          Body: { Text: { Data: 'Здравствуйте 👋' }, Html: { Data: '<p>Здравствуйте 👋</p>' } },
          Headers: [{ Name: 'List-Unsubscribe', Value: '<https://example.org/u>' }],
        },
      },
    }),
  );
  client.destroy();
  return id;
};
const mailbox = async (url: string) => Mailbox.parse(await (await fetch(`${url}/store`)).json()).emails;

describe('the local mailbox', () => {
  it('keeps what the SDK sends, and has a page to read it', async () => {
    const { url } = await start({});
    const id = await send(url, 'anna@example.org', 'Вас пригласили');
    expect(await mailbox(url)).toMatchObject([
      { messageId: id, subject: 'Вас пригласили', destination: { to: ['anna@example.org'] } },
    ]);
    expect(await (await fetch(url)).text()).toContain('<html');
  });

  it('still has every mail after a restart, until it is cleared', async () => {
    const first = await start({ dataDir });
    await send(first.url, 'anna@example.org', 'Первое');
    await send(first.url, 'boris@example.org', 'Второе');
    const again = await start({ dataDir });
    expect((await mailbox(again.url)).map(({ subject }) => subject)).toEqual(['Первое', 'Второе']);
    await fetch(`${again.url}/clear-store`, { method: 'POST' });
    expect(await mailbox((await start({ dataDir })).url)).toEqual([]);
  });

  it('is not shared by two that run side by side', async () => {
    const [one, other] = [await start({}), await start({})];
    await send(one.url, 'anna@example.org', 'Только сюда');
    expect([await mailbox(one.url), await mailbox(other.url)]).toMatchObject([[{ subject: 'Только сюда' }], []]);
  });

  it('says so when its port is taken', async () => {
    const other = createServer();
    const port = Number(new URL(await listen(other, 0)).port);
    await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await stopListening(other);
  });
});
