import { inflateRawSync } from 'node:zlib';

type Entry = { readonly name: string; readonly bytes: Buffer };

/** Marks that begin the directory of an archive, and each entry in it. */
const [directoryEnd, directoryEntry] = [0x06054b50, 0x02014b50];

/** The files in a zip archive, by its directory at the end: APPNOTE.TXT of PKWARE, 4.3. */
export function* unzipped(archive: Buffer): Generator<Entry> {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  if (end < 0 || archive.readUInt32LE(end) !== directoryEnd) throw new Error('an archive without a directory');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new Error('a directory that ends before its end');
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    yield { name, bytes: unpacked(method, archive.subarray(from, from + size), name) };
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
}

function unpacked(method: number, bytes: Buffer, name: string): Buffer {
  if (method === 0) return bytes;
  if (method === 8) return inflateRawSync(bytes);
  throw new Error(`${name} is packed in a way that nobody here reads: ${method}`);
}
