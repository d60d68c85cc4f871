import { createHash, createHmac } from 'node:crypto';
import type { Heard } from './listening-service.ts';

const hash = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');
const keyed = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * Whether a request is signed as AWS wants it (Signature Version 4), worked out anew from what arrived: by the published
 * description, not by the library that signed. A path is escaped once more, but for S3.
 */
export function isSigned({ method, path, headers, body }: Heard, secret: string): boolean {
  const { authorization = '' } = headers;
  const [, scope = '', names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/.exec(authorization) ??
    [];
  const [day = '', region = '', service = ''] = scope.split('/');
  const [plain = '', query = ''] = path.split('?');
  const resource = service === 's3' ? plain : encodeURIComponent(plain).replaceAll('%2F', '/');
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim().replaceAll(/ +/g, ' ')}\n`);
  const request = [method, resource, query, signed.join(''), names, hash(body)].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash(request)].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<Buffer | string>(keyed, `AWS4${secret}`);
  const isWhole = ['host', 'x-amz-date', ...('x-amz-target' in headers ? ['x-amz-target'] : [])].every((name) =>
    names.split(';').includes(name),
  );
  return isWhole && keyed(key, text).toString('hex') === signature;
}
