import { Instant } from '../../../../shared/domain/ids.ts';
import { shelves } from '../shelves.ts';
import { Anything, Refreshed } from './answers.ts';
import type { OpenSearch } from './client.ts';
import { indexOf, metaIndex, shelfIndex } from './indices.ts';
import { OpenSearchWriter } from './opensearch-writer.ts';

/** Brings the indices up to date; makes them where they are not. */
export class OpenSearchKeeper {
  private readonly server: OpenSearch;

  constructor(server: OpenSearch) {
    this.server = server;
  }

  /** What `work` returns is until when changes are in the directory. Told only when searches see all of them. */
  async change(work: (writer: OpenSearchWriter) => Promise<string>): Promise<{ readonly saved: boolean }> {
    await this.create(indexOf('meta'), metaIndex);
    for (const shelf of shelves) await this.create(indexOf(shelf.name), shelfIndex(shelf));
    const asOf = Instant.parse(await work(new OpenSearchWriter(this.server)));
    const searched = shelves.map(({ name }) => indexOf(name)).join(',');
    await this.server.ask({ method: 'POST', path: `${searched}/_refresh` }, Refreshed);
    const path = `${indexOf('meta')}/_doc/as-of`;
    await this.server.ask({ method: 'PUT', path, body: JSON.stringify({ value: asOf }) }, Anything);
    return { saved: true };
  }

  /** One that is there already, or that another run makes at this moment, is left alone. */
  private async create(index: string, definition: object): Promise<void> {
    const there = { method: 'HEAD', path: index } as const;
    if ((await this.server.askUnless(404, there, Anything)) !== undefined) return;
    const asked = { method: 'PUT', path: index, body: JSON.stringify(definition) } as const;
    // 400 also means a definition that is not understood: then it still is not there.
    if ((await this.server.askUnless(400, asked, Anything)) === undefined) await this.server.ask(there, Anything);
  }
}
