import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  it('keeps what the SDK sends, and lists it on a page', async () => {
    const { url } = await start({});
    const id = await send(url, 'anna@example.org', 'Вас пригласили');
    expect(await mailbox(url)).toMatchObject([
      { messageId: id, subject: 'Вас пригласили', destination: { to: ['anna@example.org'] } },
    ]);
    expect(await (await fetch(`${url}/?lang=ru`)).text()).toContain('anna@example.org');
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

  it('shows a hundred letters a page, newest first, and the way to older ones', async () => {
    // Written, not sent: what is on disk is what a platform of yesterday left.
    const lines = Array.from({ length: 1234 }, (_, index) =>
      JSON.stringify({
        messageId: `ses-${index}`,
        from: 'noreply@example.org',
        destination: { to: [`person-${index}@example.org`] },
        subject: `Письмо ${index} <b>`,
        body: { html: '<p>x</p>' },
        at: 1_800_000_000 + index,
      }),
    );
    writeFileSync(join(dataDir, 'mailbox.jsonl'), `${lines.join('\n')}\n`);
    const { url } = await start({ dataDir });
    const page = async (query: string) => {
      const html = await (await fetch(`${url}/?lang=en${query}`)).text();
      const ids = [...html.matchAll(/href="\/letters\/(ses-\d+)\?/g)].flatMap(([, id]) => id ?? []);
      return { html, ids, next: /rel="next" href="\/\?lang=en&page=(\d+)"/.exec(html)?.[1] };
    };
    const first = await page('');
    expect([first.ids.length, first.ids[0], first.ids.at(-1), first.next]).toEqual([100, 'ses-1233', 'ses-1134', '2']);
    expect(first.html).not.toContain('<b>');
    expect(first.html).not.toContain('<iframe');
    const last = await page('&page=13');
    expect([last.ids.length, last.ids.at(-1), last.next]).toEqual([34, 'ses-0', undefined]);
    expect((await page('&page=nonsense')).ids[0]).toBe('ses-1233');
  });

  it('shows a letter with its headers, and its HTML in a frame that can do nothing', async () => {
    const { url } = await start({ dataDir });
    const id = await send(url, 'anna@example.org', 'Вас пригласили');
    const page = await fetch(`${url}/letters/${id}?lang=en`);
    const html = await page.text();
    expect(html).toMatch(/<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    for (const text of ['Вас пригласили', 'Здравствуйте 👋', 'List-Unsubscribe', 'https://example.org/u'])
      expect(html).toContain(text);
    expect(page.headers.get('content-security-policy')).toContain("frame-src 'self'");
    const letter = await fetch(`${url}/letters/${id}/html`);
    expect(await letter.text()).toContain('<p>Здравствуйте 👋</p>');
    expect(letter.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups .*default-src 'none'/);
    expect((await fetch(`${url}/letters/ses-0?lang=en`)).status).toBe(404);
  });

  it('shows programs the same letters before and after a restart', async () => {
    const first = await start({ dataDir });
    await send(first.url, 'anna@example.org', 'Первое');
    const before = await mailbox(first.url);
    expect(await mailbox((await start({ dataDir })).url)).toEqual(before);
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
