import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createGzip } from 'node:zlib';

export type Packed = { readonly bytes: Uint8Array; readonly sha256: string; readonly rows: number };

/** A file that grows row by row and is compressed on the way: only the compressed part is held. */
export class PackedFile {
  private readonly gzip = createGzip();
  private readonly pieces: Buffer[] = [];
  private readonly ended: Promise<unknown>;
  private rows = 0;

  constructor() {
    this.gzip.on('data', (piece: Buffer) => this.pieces.push(piece));
    this.ended = once(this.gzip, 'end');
  }

  async add(text: string, rows: number): Promise<void> {
    this.rows += rows;
    if (text !== '' && !this.gzip.write(text)) await once(this.gzip, 'drain');
  }

  async end(): Promise<Packed> {
    this.gzip.end();
    await this.ended;
    const bytes = Buffer.concat(this.pieces);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), rows: this.rows };
  }
}
