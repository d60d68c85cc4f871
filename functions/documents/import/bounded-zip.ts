import { crc32, inflateRawSync } from 'node:zlib';

const maxEntries = 200;
/** An honest workbook of two thousand rows unpacks to less than a megabyte. */
const maxUnpacked = 20 * 1024 * 1024;

const signature = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const;

type Entry = { readonly name: string; readonly bytes: Buffer };

/**
 * The XML files of a ZIP archive. What they unpack to is bounded while it is unpacked, whatever the archive says of
 * itself; an archive that is broken, encrypted or of the 64-bit kind is thrown out.
 */
export function xmlFilesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new RangeError('no directory');
  const count = zip.readUInt16LE(end + 10);
  if (count > maxEntries) throw new RangeError('too many files');
  const entries: Entry[] = [];
  let left = maxUnpacked;
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (zip.readUInt32LE(at) !== signature.entry) throw new RangeError('no file where one should be');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (/\.(xml|rels)$/i.test(name)) {
      const bytes = unpack(zip, at, left);
      left -= bytes.length;
      entries.push({ name, bytes });
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(zip: Buffer, at: number, limit: number): Buffer {
  if ((zip.readUInt16LE(at + 8) & 1) === 1) throw new RangeError('encrypted');
  const method = zip.readUInt16LE(at + 10);
  const local = zip.readUInt32LE(at + 42);
  if (zip.readUInt32LE(local) !== signature.local) throw new RangeError('no file where one should be');
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
  if (method === 0 && packed.length <= limit) return packed;
  if (method === 8 && limit > 0) return inflateRawSync(packed, { maxOutputLength: limit });
  throw new RangeError('too large, or packed in a way that nobody uses');
}

/** The same files in an archive that is not packed: whoever reads it has nothing left to unpack. */
export function zipOf(entries: readonly Entry[]): ArrayBuffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const title = Buffer.from(name);
    // Flag 0x800: names are UTF-8. Method 0: stored.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const file = Buffer.concat([number(signature.local), facts, title, bytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([number(signature.entry), Buffer.from([20, 0]), facts, tail, title]));
    files.push(file);
    offset += file.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Uint8Array.from(Buffer.concat([...files, list, number(signature.end), end])).buffer;
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
