import type { S3 } from '../aws/s3.ts';
import { ServiceError } from '../aws/service-error.ts';

export type StoredFile = { readonly bytes: Uint8Array; readonly etag: string };

/** What must be there for a write to happen; without it the write always happens. */
export type FileCondition = { readonly etag: string } | 'absent';

export type FileOptions = {
  readonly contentType: string;
  readonly contentEncoding?: string;
  readonly cacheControl?: string;
  readonly when?: FileCondition;
};

/** The files of one bucket. */
export class Files {
  private readonly client: S3;
  private readonly bucket: string;

  constructor(client: S3, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  /** `undefined` when there is none, or when it still is the one with the ETag that is known. */
  async get(key: string, known?: string): Promise<StoredFile | undefined> {
    try {
      const { headers, body } = await this.client.exchange(this.bucket, key, {
        method: 'GET',
        headers: known === undefined ? {} : { 'if-none-match': known },
      });
      return { bytes: body, etag: etagIn(headers) };
    } catch (error) {
      if (statusOf(error) === 404 || statusOf(error) === 304) return undefined;
      throw error;
    }
  }

  /** The new ETag; `undefined` when the condition was false: somebody else wrote meanwhile. */
  async put(key: string, bytes: Uint8Array, { when, ...options }: FileOptions): Promise<string | undefined> {
    try {
      const { headers } = await this.client.exchange(this.bucket, key, {
        method: 'PUT',
        headers: {
          'content-type': options.contentType,
          ...(options.contentEncoding === undefined ? {} : { 'content-encoding': options.contentEncoding }),
          ...(options.cacheControl === undefined ? {} : { 'cache-control': options.cacheControl }),
          ...(when === undefined ? {} : when === 'absent' ? { 'if-none-match': '*' } : { 'if-match': when.etag }),
        },
        body: bytes,
      });
      return etagIn(headers);
    } catch (error) {
      const lost = when !== undefined && [404, 409, 412].includes(statusOf(error));
      if (lost) return undefined;
      throw error;
    }
  }
}

function etagIn(headers: Readonly<Record<string, string>>): string {
  const etag = headers['etag'];
  if (etag === undefined) throw new Error('a file without an ETag');
  return etag;
}

const statusOf = (error: unknown): number => (error instanceof ServiceError ? error.status : 0);
