import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { lambdaClient } from '../store/client.ts';

/** The one way to make an S3 client. An endpoint of our own (the local platform) knows buckets by path, not by host. */
export function s3(environment: NodeJS.ProcessEnv): S3Client {
  const endpoint = environment['AWS_ENDPOINT_URL_S3'];
  return new S3Client({
    ...lambdaClient(environment),
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

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
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  /** `undefined` when there is none, or when it still is the one with the ETag that is known. */
  async get(key: string, known?: string): Promise<StoredFile | undefined> {
    try {
      const { Body, ETag } = await this.client.send(
        new GetObjectCommand({ Bucket: this.bucket, Key: key, IfNoneMatch: known }),
      );
      if (Body === undefined || ETag === undefined) throw new Error('a file without content or ETag');
      return { bytes: await Body.transformToByteArray(), etag: ETag };
    } catch (error) {
      if (statusOf(error) === 404 || statusOf(error) === 304) return undefined;
      throw error;
    }
  }

  /** The new ETag; `undefined` when the condition was false: somebody else wrote meanwhile. */
  async put(key: string, bytes: Uint8Array, { when, ...options }: FileOptions): Promise<string | undefined> {
    try {
      const { ETag } = await this.client.send(
        new PutObjectCommand({
          Bucket: this.bucket,
          Key: key,
          Body: bytes,
          ContentType: options.contentType,
          ContentEncoding: options.contentEncoding,
          CacheControl: options.cacheControl,
          ...(when === undefined ? {} : when === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: when.etag }),
        }),
      );
      if (ETag === undefined) throw new Error('a file was written without an ETag');
      return ETag;
    } catch (error) {
      const lost = when !== undefined && [404, 409, 412].includes(statusOf(error));
      if (lost) return undefined;
      throw error;
    }
  }
}

const statusOf = (error: unknown): number =>
  error instanceof S3ServiceException ? (error.$metadata.httpStatusCode ?? 0) : 0;
