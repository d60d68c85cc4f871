import { createHash } from 'node:crypto';
import type { Files } from '../../functions/gateways/files.ts';
import { recordFile } from '../grants/recorder.ts';

/**
 * A bucket in memory: ETags and conditions of writes as S3 has them. What is asked of the bucket of files is recorded,
 * to be held to the grants of whoever asked.
 */
export function memoryFiles(bucket: 'files' | 'published' = 'files') {
  const record = bucket === 'files' ? recordFile : () => undefined;
  const stored = new Map<string, { readonly bytes: Uint8Array; readonly etag: string }>();
  const files: { -readonly [Name in 'get' | 'put']: Files[Name] } = {
    get: async (key, known) => {
      record('GetObject', key);
      const file = stored.get(key);
      return file?.etag === known ? undefined : file;
    },
    put: async (key, bytes, { when }) => {
      record('PutObject', key);
      const before = stored.get(key);
      if (when === 'absent' && before !== undefined) return undefined;
      if (typeof when === 'object' && when.etag !== before?.etag) return undefined;
      const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
      stored.set(key, { bytes, etag });
      return etag;
    },
  };
  return files;
}
