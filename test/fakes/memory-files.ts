import { createHash } from 'node:crypto';
import type { Files } from '../../functions/gateways/files.ts';
import { recordFile } from '../grants/recorder.ts';

/** The bucket of files in memory: ETags and conditions of writes as S3 has them. */
export function memoryFiles() {
  const stored = new Map<string, { readonly bytes: Uint8Array; readonly etag: string }>();
  const files: { -readonly [Name in 'get' | 'put']: Files[Name] } = {
    get: async (key, known) => {
      recordFile('GetObject', key);
      const file = stored.get(key);
      return file?.etag === known ? undefined : file;
    },
    put: async (key, bytes, { when }) => {
      recordFile('PutObject', key);
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
