import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { listen } from '../listen.ts';
import { bulk } from './bulk.ts';
import { FakeIndex, NotUnderstood } from './index.ts';
import { search, SearchBody } from './search.ts';

export type Answer = { readonly status: number; readonly body: unknown };
const ok = (body: unknown): Answer => ({ status: 200, body });
const missing: Answer = { status: 404, body: { found: false } };

/**
 * As much of OpenSearch as the adapter uses, in memory: it evaluates the queries that we send and refuses all others. It
 * knows nothing that its documentation does not say, and is no proof of what a real server does.
 */
export async function startOpenSearchServer(password: string) {
  const indices = new Map<string, FakeIndex>();
  const asked = new Array<{ readonly path: string; readonly body: string }>();
  /** Instead of the answer to a path with `to` in it, while it is set. */
  const fake: { instead: Answer | 'silence' | undefined; to: string } = { instead: undefined, to: '/' };

  const indexNamed = (name: string): FakeIndex => {
    const index = indices.get(name);
    if (index === undefined) throw new NotUnderstood(`index ${name}`);
    return index;
  };

  function answer(method: string, { pathname, searchParams }: URL, body: string): Answer {
    const [name = '', verb, id = ''] = pathname.slice(1).split('/').map(decodeURIComponent);
    if (name === '_bulk') {
      const { answer: told, touched } = bulk(body, indexNamed);
      if (searchParams.get('refresh') === 'true') for (const index of touched) index.refresh();
      return ok(told);
    }
    if (verb === '_refresh') {
      for (const one of name.split(',')) indexNamed(one).refresh();
      return ok({ _shards: { total: 3, successful: 3, failed: 0 } });
    }
    if (verb === undefined && method === 'HEAD') return indices.has(name) ? ok({}) : missing;
    if (verb === undefined && method === 'PUT') {
      if (indices.has(name)) return { status: 400, body: { error: 'resource_already_exists_exception' } };
      indices.set(name, new FakeIndex(JSON.parse(body)));
      return ok({});
    }
    if (!indices.has(name)) return missing;
    const index = indexNamed(name);
    if (verb === '_search') return ok(search(index, SearchBody.parse(JSON.parse(body))));
    if (verb === '_mget') return ok({ docs: Ids.parse(JSON.parse(body)).ids.map((one) => read(index, one)) });
    if (verb === '_doc' && method === 'PUT') {
      index.put(id, JSON.parse(body));
      return ok({});
    }
    if (verb === '_doc' && method === 'GET') return index.written.has(id) ? ok(read(index, id)) : missing;
    throw new NotUnderstood(`${method} ${pathname}`);
  }

  async function answerTo(request: IncomingMessage): Promise<Answer> {
    if (request.headers.authorization !== `Basic ${Buffer.from(`directory:${password}`).toString('base64')}`)
      return { status: 401, body: {} };
    const url = new URL(request.url ?? '', 'http://opensearch');
    const body = await text(request);
    asked.push({ path: url.pathname, body });
    try {
      return answer(request.method ?? '', url, body);
    } catch (error) {
      if (error instanceof NotUnderstood || error instanceof z.ZodError)
        return { status: 400, body: { error: error.message } };
      throw error;
    }
  }

  const server = createServer((request, response) => {
    const instead = request.url?.includes(fake.to) === true ? fake.instead : undefined;
    if (instead === 'silence') return;
    void answerTo(request).then((usual) => {
      const { status, body } = instead ?? usual;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(request.method === 'HEAD' ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  return { ...(await listen(server)), asked, fake };
}

const Ids = z.strictObject({ ids: z.array(z.string()) });

function read(index: FakeIndex, id: string) {
  const found = index.written.get(id);
  if (found === undefined) return { _id: id, found: false };
  return { _id: id, found: true, _seq_no: found.sequence, _primary_term: 1, _source: found.source };
}
