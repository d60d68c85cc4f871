import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Statistics, statisticsOf, textOf } from '../../shared/domain/statistics/state.ts';
import type { Files } from '../gateways/files.ts';
import { sha256 } from '../store/hashing.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** The state after a closed day. Named by its content: two runs never write over each other. */
export class StateFiles {
  private readonly files: Pick<Files, 'get' | 'put'>;

  constructor(files: Pick<Files, 'get' | 'put'>) {
    this.files = files;
  }

  /** `undefined` where none was kept, or one in which events were counted in another way. */
  async load(file: string | undefined): Promise<Statistics | undefined> {
    if (file === undefined) return undefined;
    const stored = await this.files.get(file);
    if (stored === undefined) throw new Error('the state after a closed day is gone');
    return statisticsOf((await unzip(stored.bytes)).toString());
  }

  /** The name under which it is found. */
  async keep(day: string, state: Statistics): Promise<string> {
    const text = textOf(state);
    const file = `figures/${day}-${sha256(text).slice(0, 16)}.json.gz`;
    await this.files.put(file, await zip(text), { contentType: 'application/gzip' });
    return file;
  }
}
