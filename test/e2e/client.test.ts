import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { ApiClient } from '../../infra/demo/client.ts';

type Answering = (request: IncomingMessage, response: ServerResponse, count: number) => void;
const open: { close(): unknown; closeAllConnections(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A platform that answers as the test says; keeps the headers of what it was asked. */
async function platform(answer: Answering) {
  const asked: { url: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    answer(request, response, asked.length);
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const renewed: boolean[] = [];
  const api = new ApiClient({
    url: `http://127.0.0.1:${port}`,
    token: async (person, renew) => {
      renewed.push(renew);
      return `token-of-${person}`;
    },
    patience: { seconds: 20 },
  });
  return { api, asked, renewed };
}
const send = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const clusterId = '7f2c3c4e-2f5d-4d0e-9a27-2f1d3b2c9a10';
const filed = {
  clusterId,
  submission: 1,
  status: 'checking',
  snapshotHash: 'a'.repeat(64),
  programme: { id: 'mic', version: 1 },
  submittedAt: '2026-11-22T10:00:00.000Z',
  version: 7,
};

it('sends a request again with the same key until the platform is back', async () => {
  const { api, asked } = await platform((_, response, count) => {
    if (count === 1) response.destroy();
    else if (count === 2) send(response, 503, {});
    else send(response, 202, filed);
  });
  const answer = await api.call('submitCluster', { clusterId }, { as: 'anna', idempotencyKey: 'submit-1', ifMatch: 6 });
  expect(answer).toMatchObject({ ok: true, repeated: true, value: { submission: 1 } });
  expect(asked.map(({ headers }) => headers['idempotency-key'])).toEqual(['submit-1', 'submit-1', 'submit-1']);
  expect(asked[0]).toMatchObject({
    url: `/api/clusters/${clusterId}/submission`,
    headers: { authorization: 'Bearer token-of-anna', 'if-match': '"6"' },
  });
});

it('asks for a new token once when the old one is not accepted', async () => {
  const { api, renewed } = await platform((_, response, count) =>
    count === 1 ? send(response, 401, { message: 'Unauthorized' }) : send(response, 200, { items: [] }),
  );
  await api.must('listNotifications', { limit: '5' }, { as: 'anna' });
  expect(renewed).toEqual([false, true]);
});

it('gives the problem of a refusal, and does not repeat it', async () => {
  const problem = {
    type: '/problems/not-ready',
    code: 'not-ready',
    status: 422,
    title: 'Не готово',
    missing: ['threshold'],
  };
  const { api, asked } = await platform((_, response) => send(response, 422, problem));
  const answer = await api.call('submitCluster', { clusterId }, { as: 'anna' });
  expect(answer).toMatchObject({ ok: false, repeated: false, problem: { code: 'not-ready', missing: ['threshold'] } });
  expect(asked).toHaveLength(1);
});

it('does not accept an answer that the contract does not promise', async () => {
  const { api } = await platform((_, response) => send(response, 202, { ...filed, snapshotHash: 'short' }));
  await expect(api.call('submitCluster', { clusterId }, { as: 'anna' })).rejects.toThrow(/snapshotHash/);
});
