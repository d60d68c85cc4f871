import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFileBucket } from '../fakes/file-buckets.ts';

let bucket: Awaited<ReturnType<typeof startFileBucket>>;
beforeAll(async () => {
  bucket = await startFileBucket();
});
afterAll(() => bucket.stop());

const plain = { contentType: 'text/plain' };
const bytes = (text: string) => Buffer.from(text);

describe('the files of a bucket', () => {
  it('come back as they were written, with their ETag', async () => {
    const etag = await bucket.files.put('allowed/имя с пробелом.txt', bytes('привет'), plain);
    const found = await bucket.files.get('allowed/имя с пробелом.txt');
    expect(Buffer.from(found?.bytes ?? []).toString()).toBe('привет');
    expect(found?.etag).toBe(etag);
  });

  it('are not sent again to whoever has them, and a missing one is no error', async () => {
    const etag = await bucket.files.put('allowed/known', bytes('1'), plain);
    expect(await bucket.files.get('allowed/known', etag)).toBeUndefined();
    expect(await bucket.files.get('allowed/absent')).toBeUndefined();
  });

  it('are replaced only by whoever saw the last one', async () => {
    const first = await bucket.files.put('allowed/raced', bytes('1'), { ...plain, when: 'absent' });
    if (first === undefined) throw new Error('it was not there');
    expect(await bucket.files.put('allowed/raced', bytes('again'), { ...plain, when: 'absent' })).toBeUndefined();
    const writes = Array.from({ length: 10 }, (_, index) =>
      bucket.files.put('allowed/raced', bytes(`by ${index}`), { ...plain, when: { etag: first } }),
    );
    const won = (await Promise.all(writes)).filter((etag) => etag !== undefined);
    expect(won).toHaveLength(1);
    expect((await bucket.files.get('allowed/raced'))?.etag).toBe(won[0]);
  });

  it('are nobody’s business outside the prefix that a function was granted', async () => {
    await expect(bucket.files.get('other/secret')).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(bucket.files.put('other/secret', bytes('x'), plain)).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('may be several megabytes', async () => {
    const large = Buffer.alloc(9 * 1024 * 1024, 7);
    await bucket.files.put('allowed/large', large, plain);
    expect((await bucket.files.get('allowed/large'))?.bytes.length).toBe(large.length);
  });
});
