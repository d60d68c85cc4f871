import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createPlain } from 'node:net';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Webhook as Verifier } from 'standardwebhooks';
import { webhookSecret, webhookSignature } from '../../functions/gateways/webhook-secret.ts';
import { WebhookSender } from '../../functions/gateways/webhook-sender.ts';
import { webhookId } from '../builders/webhook.ts';
import { listen } from '../fakes/listen.ts';

const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});
const receiver = async (on: RequestListener) => {
  const { url, stop } = await listen(createServer(on));
  stops.push(stop);
  return url;
};
const toLoopback = async () => [{ address: '127.0.0.1', family: 4 }];
const sender = (more: Partial<ConstructorParameters<typeof WebhookSender>[0]> = {}) =>
  new WebhookSender({ loopback: true, resolve: toLoopback, timeoutMilliseconds: 1500, ...more });
const request = (url: string) => ({ url, headers: { 'webhook-id': 'msg_1' }, body: '{"a":1}' });
const unanswered = (code: string) => ({ result: { kind: 'unanswered', code } });

describe('a name', () => {
  const resolving = (...addresses: string[]) => {
    const resolve = vi.fn<typeof toLoopback>(async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
    return { resolve, sender: new WebhookSender({ loopback: false, resolve, timeoutMilliseconds: 1000 }) };
  };

  it.each([
    ['127.0.0.1'],
    ['10.0.0.7'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['fd00:ec2::254'],
    ['64:ff9b::7f00:1'],
    ['0.0.0.0'],
  ])('that leads to %s is not connected to', async (address) => {
    const { sender: strict } = resolving(address);
    expect(await strict.send(request('https://hooks.example.org/'))).toEqual(unanswered('address-not-allowed'));
  });

  it('with one private address among public ones is not connected to', async () => {
    const { sender: strict } = resolving('8.8.8.8', '10.0.0.7');
    expect(await strict.send(request('https://hooks.example.org/'))).toEqual(unanswered('address-not-allowed'));
  });

  it('that nobody knows is told', async () => {
    expect(await resolving().sender.send(request('https://hooks.example.org/'))).toEqual(unanswered('name-not-found'));
    const broken = sender({ resolve: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await broken.send(request('http://localhost:1/'))).toEqual(unanswered('name-not-found'));
  });

  it('is not even asked for where the address itself does not suit', async () => {
    const { sender: strict, resolve } = resolving('8.8.8.8');
    for (const url of [
      'http://hooks.example.org/',
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://[::1]/',
      'https://a@hooks.example.org/',
    ])
      expect(await strict.send(request(url))).toEqual(unanswered('address-not-allowed'));
    expect(resolve).not.toHaveBeenCalled();
  });

  it('is asked once, and the connection goes to that answer (rebinding)', async () => {
    const seen: (string | undefined)[] = [];
    const url = await receiver((incoming, response) => {
      seen.push(incoming.headers.host);
      response.end();
    });
    const { port } = new URL(url);
    // The second answer would be another address; nobody asks for it.
    const resolve = vi.fn<typeof toLoopback>(toLoopback).mockResolvedValueOnce([{ address: '127.0.0.1', family: 4 }]);
    resolve.mockResolvedValue([{ address: '10.0.0.7', family: 4 }]);
    const sent = await sender({ resolve }).send(request(`http://localhost:${port}/in`));
    expect(sent).toEqual({ result: { kind: 'answered', status: 200 } });
    expect([resolve.mock.calls.length, seen]).toEqual([1, [`localhost:${port}`]]);
  });

  it('that never resolves does not hold us', async () => {
    const slow = sender({ resolve: () => new Promise(() => undefined), timeoutMilliseconds: 100 });
    expect(await slow.send(request('http://localhost:1/'))).toEqual(unanswered('timeout'));
  });
});

describe('an answer', () => {
  it('is known by its status; what the request holds is what we said and no more', async () => {
    const seen: { headers: object; method: string | undefined }[] = [];
    const url = await receiver(({ headers, method }, response) => {
      seen.push({ headers, method });
      response.writeHead(202, { 'set-cookie': 'a=b' }).end('{}');
    });
    const one = sender();
    await one.send(request(url));
    expect(await one.send(request(url))).toEqual({ result: { kind: 'answered', status: 202 } });
    expect(seen[1]).toEqual({
      method: 'POST',
      headers: {
        host: new URL(url).host,
        'webhook-id': 'msg_1',
        'content-type': 'application/json',
        'content-length': '7',
        'user-agent': expect.stringMatching(/^InnovationClusters-Webhooks\/1/),
        connection: 'close',
      },
    });
  });

  it.each([301, 302, 303, 307, 308])('of %i leads nowhere', async (status) => {
    let requests = 0;
    const url = await receiver((_, response) => {
      requests += 1;
      response.writeHead(status, { location: '/again' }).end();
    });
    expect(await sender().send(request(url))).toEqual({ result: { kind: 'answered', status } });
    expect(requests).toBe(1);
  });

  it.each<[number, string, number | undefined]>([
    [429, '120', 120],
    [503, '120', 120],
    [503, '999999', 86_400],
    [503, 'Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    [503, '-5', undefined],
    [500, '120', undefined],
    [200, '120', undefined],
  ])('of %i with Retry-After %j asks for %j seconds', async (status, after, seconds) => {
    const url = await receiver((_, response) => response.writeHead(status, { 'retry-after': after }).end());
    expect((await sender().send(request(url))).retryAfterSeconds).toBe(seconds);
  });

  it('without end is read a little, and counts', async () => {
    let written = 0;
    const url = await receiver((_, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(4096))) written += 4096;
      };
      response.on('drain', more);
      response.on('error', () => undefined);
      more();
    });
    expect(await sender({ timeoutMilliseconds: 5000 }).send(request(url))).toEqual({
      result: { kind: 'answered', status: 200 },
    });
    expect(written).toBeLessThan(20_000_000);
  });

  it('whose body drips counts when its time is over', async () => {
    const url = await receiver((_, response) => response.writeHead(201).write('x'));
    const started = performance.now();
    expect(await sender({ timeoutMilliseconds: 300 }).send(request(url))).toEqual({
      result: { kind: 'answered', status: 201 },
    });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('no answer', () => {
  it('in time is a timeout', async () => {
    const url = await receiver(() => undefined);
    expect(await sender({ timeoutMilliseconds: 200 }).send(request(url))).toEqual(unanswered('timeout'));
  });

  it('because nobody listens, or the line breaks, is told apart', async () => {
    const plain = createPlain((socket) => socket.destroy());
    plain.listen(0, '127.0.0.1');
    await once(plain, 'listening');
    const address = plain.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await sender().send(request(`http://127.0.0.1:${port}/`))).toEqual(unanswered('interrupted'));
    plain.close();
    await once(plain, 'close');
    expect(await sender().send(request(`http://127.0.0.1:${port}/`))).toEqual(unanswered('connection'));
  });

  it('in HTTP, or with a header without end, is an interruption', async () => {
    const talk = async (text: string) => {
      const plain = createPlain((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => socket.end(text));
      });
      plain.listen(0, '127.0.0.1');
      await once(plain, 'listening');
      stops.push(async () => void plain.close());
      const address = plain.address();
      return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
    };
    expect(await sender().send(request(await talk('SSH-2.0-OpenSSH\r\n')))).toEqual(unanswered('interrupted'));
    const endless = `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`;
    expect(await sender().send(request(await talk(endless)))).toEqual(unanswered('interrupted'));
  });

  it('because there is no TLS is told', async () => {
    const url = await receiver((_, response) => response.end());
    const secure = url.replace('http:', 'https:');
    expect(await sender().send(request(secure))).toEqual(unanswered('tls'));
  });
});

describe('a secret', () => {
  it('is one for each subscription, generation and stage, and is verified by the specification’s library', () => {
    const secrets = [
      webhookSecret('key', webhookId(1), 1),
      webhookSecret('key', webhookId(1), 2),
      webhookSecret('key', webhookId(2), 1),
      webhookSecret('other', webhookId(1), 1),
    ];
    expect(new Set(secrets).size).toBe(4);
    for (const secret of secrets) expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32);
    const timestamp = Math.floor(Date.now() / 1000);
    const signed = { id: 'msg_1', timestamp, body: '{"a":"я"}' };
    const headers = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(timestamp),
      'webhook-signature': webhookSignature('key', { id: webhookId(1), generations: [2, 1] }, signed),
    };
    for (const secret of secrets.slice(0, 2))
      expect(new Verifier(secret).verify(signed.body, headers)).toEqual({ a: 'я' });
    for (const secret of secrets.slice(2))
      expect(() => new Verifier(secret).verify(signed.body, headers)).toThrow('No matching');
  });
});
