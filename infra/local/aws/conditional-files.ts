import type { IncomingHttpHeaders } from 'node:http';

/** What S3 answers to a write whose condition is false. */
export type Refused = { readonly status: 404 | 412; readonly code: 'NoSuchKey' | 'PreconditionFailed' };

type Head = (url: string) => Promise<string | undefined>;

/** `If-Match` and `If-None-Match: *` of writes, which the engine ignores; one write of a key at a time. */
export class ConditionalFiles {
  private readonly head: Head;
  private readonly tails = new Map<string, Promise<unknown>>();

  /** `head` gives the ETag of what is there now. */
  constructor(head: Head) {
    this.head = head;
  }

  /** Runs the write if its condition holds, after every earlier write of the same key. */
  async write<Done>(url: string, headers: IncomingHttpHeaders, run: () => Promise<Done>): Promise<Done | Refused> {
    const before = this.tails.get(url) ?? Promise.resolve();
    const mine = before.then(async () => (await this.refusal(url, headers)) ?? (await run()));
    const tail = mine.catch(() => undefined);
    this.tails.set(url, tail);
    try {
      return await mine;
    } finally {
      if (this.tails.get(url) === tail) this.tails.delete(url);
    }
  }

  private async refusal(url: string, headers: IncomingHttpHeaders): Promise<Refused | undefined> {
    const { 'if-match': wanted, 'if-none-match': none } = headers;
    if (wanted === undefined && none === undefined) return undefined;
    const etag = await this.head(url);
    if (wanted !== undefined && etag === undefined) return { status: 404, code: 'NoSuchKey' };
    const holds = wanted === undefined ? etag === undefined : etag === wanted;
    return holds ? undefined : { status: 412, code: 'PreconditionFailed' };
  }
}
