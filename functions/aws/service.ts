import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { isThrottlingError, isTransientError, StandardRetryStrategy } from '@smithy/core/retry';
import { HttpRequest } from '@smithy/core/transport';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { ServiceError } from './service-error.ts';
import type { Settings } from './settings.ts';
import { Sha256 } from './sha256.ts';

export type Asked = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

type Kind = {
  /** By which requests are signed. */
  readonly name: string;
  readonly host: (region: string) => string;
  /** The path as it is stands in the signature: S3 wants it so. @default false */
  readonly signsPathAsIs?: boolean;
  /** What an answer that is not good means. */
  readonly errorOf: (answer: Answer) => Error;
};

/** Milliseconds until a connection stands, and until an answer begins. */
const patience = { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true };

/**
 * Requests to one service of AWS: signed, sent and tried again by the libraries that the SDK itself is made of, without
 * what it puts around them (docs/adr/0029).
 */
export class Service {
  private readonly kind: Kind;
  private readonly endpoint: URL;
  private readonly signer: SignatureV4;
  private readonly retries: StandardRetryStrategy;
  private readonly http = new NodeHttpHandler(patience);

  constructor(kind: Kind, { region, credentials, endpoint, maxAttempts = 3 }: Settings) {
    this.kind = kind;
    this.endpoint = new URL(endpoint ?? `https://${kind.host(region)}`);
    this.signer = new SignatureV4({
      service: kind.name,
      region,
      credentials,
      sha256: Sha256,
      uriEscapePath: kind.signsPathAsIs !== true,
      applyChecksum: kind.signsPathAsIs === true,
    });
    this.retries = new StandardRetryStrategy(maxAttempts);
  }

  /** Throws a ServiceError for what the service refuses, and the connection's own error where no answer came. */
  async exchange(asked: Asked): Promise<Answer> {
    let token = await this.retries.acquireInitialRetryToken(this.kind.name);
    for (;;) {
      try {
        const answer = await this.once(asked);
        this.retries.recordSuccess(token);
        return answer;
      } catch (error) {
        // Waits as long as it should, and throws when it should not be tried again.
        const next = await this.retries
          .refreshRetryTokenForRetry(token, { errorType: kindOf(error) })
          .catch(() => undefined);
        if (next === undefined) throw error;
        token = next;
      }
    }
  }

  /** Ends its connections. */
  destroy(): void {
    this.http.destroy();
  }

  private async once({ method, path, headers, body: sent }: Asked): Promise<Answer> {
    const { protocol, hostname, port, host } = this.endpoint;
    const request = new HttpRequest({
      method,
      protocol,
      hostname,
      ...(port === '' ? {} : { port: Number(port) }),
      path,
      headers: {
        host,
        ...headers,
        ...(sent === undefined ? {} : { 'content-length': String(Buffer.byteLength(sent)) }),
      },
      body: sent,
    });
    const { response } = await this.http.handle(HttpRequest.clone(await this.signer.sign(request)));
    const body: unknown = response.body;
    if (!(body instanceof Readable)) throw new TypeError('an answer without a body');
    const answer = { status: response.statusCode, headers: response.headers, body: await buffer(body) };
    if (answer.status >= 300) throw this.kind.errorOf(answer);
    return answer;
  }
}

/** By the rules of the SDK, which look at names, statuses and codes. */
function kindOf(error: unknown): 'THROTTLING' | 'TRANSIENT' | 'CLIENT_ERROR' {
  if (!(error instanceof Error)) return 'CLIENT_ERROR';
  const { name, message } = error;
  const $metadata = error instanceof ServiceError ? { httpStatusCode: error.status } : {};
  const about = { name, message, $metadata, ...('code' in error ? { code: error.code } : {}) };
  if (isThrottlingError(about)) return 'THROTTLING';
  return isTransientError(about) ? 'TRANSIENT' : 'CLIENT_ERROR';
}
