import * as z from 'zod';
import { readCapped } from '../../read-capped.ts';

export type Connection = {
  /** An `https:` address; `http:` only on the machine itself. */
  readonly endpoint: string;
  /** Of the user `directory`, who may do what is asked for here with the indices `directory-*`, and nothing else. */
  readonly password: string;
  /** For the whole exchange, the last byte included. */
  readonly timeoutMilliseconds?: number;
};

export type Asked = { readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT'; readonly path: string; readonly body?: string };

const largestAnswer = 8_000_000;
const here = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The engine did not answer, or not with what was asked for. Never the same as "nothing was found". */
export class SearchOutage extends Error {
  override readonly name = 'SearchOutage';

  constructor(reason: string, cause?: unknown) {
    super(`OpenSearch: ${reason}`, { cause });
  }
}

/** OpenSearch over HTTP, with a name and a password. */
export class OpenSearch {
  private readonly base: string;
  private readonly authorization: string;
  private readonly timeout: number;

  constructor({ endpoint, password, timeoutMilliseconds = 5000 }: Connection) {
    const { protocol, hostname } = new URL(endpoint);
    if (protocol !== 'https:' && !here.has(hostname)) throw new Error('The search endpoint must be https');
    this.base = endpoint.replace(/\/+$/, '');
    this.authorization = `Basic ${Buffer.from(`directory:${password}`).toString('base64')}`;
    this.timeout = timeoutMilliseconds;
  }

  /** The answer as `schema` reads it; anything else is an outage. */
  async ask<Answer>(asked: Asked, schema: z.ZodType<Answer>): Promise<Answer> {
    const { status, text } = await this.exchange(asked);
    if (status < 200 || status > 299) throw new SearchOutage(`status ${status}`);
    return read(text, schema);
  }

  /** As `ask`, but `undefined` for the one status that is an answer too. */
  async askUnless<Answer>(expected: 400 | 404, asked: Asked, schema: z.ZodType<Answer>): Promise<Answer | undefined> {
    const { status, text } = await this.exchange(asked);
    if (status === expected) return undefined;
    if (status < 200 || status > 299) throw new SearchOutage(`status ${status}`);
    return read(text, schema);
  }

  private async exchange({ method, path, body }: Asked): Promise<{ status: number; text: string }> {
    try {
      const response = await fetch(`${this.base}/${path}`, {
        method,
        headers: {
          authorization: this.authorization,
          'content-type': path.includes('_bulk') ? 'application/x-ndjson' : 'application/json',
        },
        ...(body === undefined ? {} : { body }),
        redirect: 'manual',
        signal: AbortSignal.timeout(this.timeout),
      });
      return { status: response.status, text: await readCapped(response, largestAnswer) };
    } catch (error) {
      throw new SearchOutage('no answer', error);
    }
  }
}

function read<Answer>(text: string, schema: z.ZodType<Answer>): Answer {
  try {
    return schema.parse(text === '' ? {} : JSON.parse(text));
  } catch (error) {
    throw new SearchOutage('an answer of another shape', error);
  }
}
