import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import { gatewayAnswer, type HttpAnswer } from './http-answer.ts';
import type { HttpRequest } from './http-event.ts';

/** A file of a bucket as the distribution serves it: the path is the key. What is not there looks forbidden, as on AWS. */
export async function storedAnswer(s3: S3Client, bucket: string, request: HttpRequest): Promise<HttpAnswer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return gatewayAnswer(403, 'Forbidden');
  const key = decodeURIComponent(request.path).slice(1);
  try {
    const { Body, ContentType, ContentEncoding, CacheControl, ETag } = await s3.send(
      new GetObjectCommand({ Bucket: bucket, Key: key }),
    );
    const headers = {
      'content-type': ContentType ?? 'application/octet-stream',
      etag: ETag ?? '',
      ...(ContentEncoding === undefined ? {} : { 'content-encoding': ContentEncoding }),
      ...(CacheControl === undefined ? {} : { 'cache-control': CacheControl }),
    };
    if (request.headers['if-none-match']?.replace(/^W\//, '') === ETag)
      return { status: 304, headers, body: Buffer.alloc(0) };
    return { status: 200, headers, body: Buffer.from((await Body?.transformToByteArray()) ?? []) };
  } catch (error) {
    if (error instanceof NoSuchKey) return gatewayAnswer(403, 'Forbidden');
    throw error;
  }
}
