import type { LookupAddress } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { AttemptResult } from '../../shared/domain/webhook/delivery.ts';
import { isSuitable, mayConnect, type TargetRules } from '../../shared/domain/webhook/target.ts';

type Code = Extract<AttemptResult, { readonly kind: 'unanswered' }>['code'];

export type WebhookRequest = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};
export type Sending = { readonly result: AttemptResult; readonly retryAfterSeconds?: number | undefined };

type Settings = TargetRules & {
  /** All addresses of a name, in any order; `dns.promises.lookup` in life. */
  readonly resolve: (name: string) => Promise<readonly LookupAddress[]>;
  /** For one whole request. @default 10 s */
  readonly timeoutMilliseconds?: number;
};

/** Of an answer only its status matters; more than this is not even read. */
const largestAnswer = 16 * 1024;
const longestRetryAfter = 24 * 3600;

/** Why a request was not even made. */
class Refusal extends Error {
  readonly code: Code;
  constructor(code: Code) {
    super(code);
    this.code = code;
  }
}

/**
 * Sends one request to an address that a stranger chose (abuse: SSRF). The name is resolved here, each of its addresses
 * is checked, and the connection goes to a checked one: a name that changes its mind between check and connection
 * (rebinding) changes nothing. Redirects are answers like any other; nothing is kept between requests.
 */
export class WebhookSender {
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  async send(request: WebhookRequest): Promise<Sending> {
    const deadline = AbortSignal.timeout(this.settings.timeoutMilliseconds ?? 10_000);
    try {
      const address = await Promise.race([this.checkedAddress(request.url), expiry(deadline)]);
      return await post(request, address, deadline);
    } catch (error) {
      return { result: { kind: 'unanswered', code: codeOf(error, deadline) } };
    }
  }

  /** Rules may have become stricter since the subscription was made. */
  private async checkedAddress(text: string): Promise<LookupAddress> {
    if (!isSuitable(text, this.settings)) throw new Refusal('address-not-allowed');
    const name = new URL(text).hostname.replace(/^\[|\]$/g, '');
    const addresses = await this.settings.resolve(name).catch(() => []);
    const [first] = addresses;
    if (first === undefined) throw new Refusal('name-not-found');
    if (addresses.some(({ address }) => !mayConnect(address, this.settings))) throw new Refusal('address-not-allowed');
    return first;
  }
}

function post({ url, headers, body }: WebhookRequest, pinned: LookupAddress, signal: AbortSignal): Promise<Sending> {
  const target = new URL(url);
  const lookup: LookupFunction = (_name, options, done) => {
    if (options.all === true) done(null, [pinned]);
    else done(null, pinned.address, pinned.family);
  };
  const length = Buffer.byteLength(body);
  const own = { 'content-type': 'application/json', 'content-length': length, 'user-agent': userAgent };
  const send = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { ...headers, ...own }, lookup, agent: false, signal } as const;
    const sent = send(target, { ...options, maxHeaderSize: largestAnswer }, (response) => {
      const known = () => {
        resolve(sendingOf(response));
        sent.destroy();
      };
      // Whatever breaks from here on: the receiver has answered.
      sent.removeListener('error', reject).on('error', known);
      drain(response, known);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const userAgent = 'InnovationClusters-Webhooks/1 (+https://www.standardwebhooks.com)';

/** Reads a little and throws it away; the status is known, so that a body that breaks off or never ends changes nothing. */
function drain(response: IncomingMessage, done: () => void): void {
  let read = 0;
  response.on('data', (chunk: Uint8Array) => {
    read += chunk.length;
    if (read > largestAnswer) done();
  });
  response.once('end', done);
  response.once('error', done);
  response.once('close', done);
}

function sendingOf({ statusCode = 0, headers }: IncomingMessage): Sending {
  const asked = statusCode === 429 || statusCode === 503 ? headers['retry-after'] : undefined;
  const seconds = asked !== undefined && /^\d{1,6}$/.test(asked) ? Number(asked) : undefined;
  return {
    result: { kind: 'answered', status: statusCode },
    ...(seconds === undefined ? {} : { retryAfterSeconds: Math.min(longestRetryAfter, seconds) }),
  };
}

const expiry = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Refusal('timeout')), { once: true });
  });

function codeOf(error: unknown, deadline: AbortSignal): Code {
  if (error instanceof Refusal) return error.code;
  if (deadline.aborted) return 'timeout';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO)/.test(code)) return 'tls';
  return code === 'ECONNRESET' || code.startsWith('HPE_') ? 'interrupted' : 'connection';
}
