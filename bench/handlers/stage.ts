import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAwsStub } from './children.ts';
import { handlersCity } from './city.ts';
import { type Contender, contenders, type Method } from './contenders.ts';
import { comparedRequests, firstEvents } from './events.ts';
import { type Bundle, shippedFunctions } from './shipped.ts';

export type Stage = {
  readonly shipped: readonly Bundle[];
  readonly contenders: readonly Contender[];
  /** Files with the two requests that are compared. */
  readonly requests: Readonly<Record<Method, string>>;
  /** The least that each function is asked, and the file with it. */
  readonly first: (folder: string) => { readonly what: string; readonly file: string };
};

/** Everything that can be started, and AWS in a process of its own; taken away when `use` is done. */
export async function onStage<Found>(withPeers: boolean, use: (stage: Stage) => Promise<Found>): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'clusters-bench-'));
  const write = (name: string, value: unknown): string => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(value));
    return file;
  };
  const city = await handlersCity();
  const stub = await startAwsStub(write('items', city.items), withPeers ? folder : undefined);
  try {
    const shipped = await shippedFunctions(folder, stub);
    const requests = comparedRequests(city);
    const events = firstEvents(city);
    return await use({
      shipped,
      contenders: await contenders(folder, stub, shipped, withPeers),
      requests: { GET: write('GET', requests.GET), POST: write('POST', requests.POST) },
      first: (name) => {
        const asked = events[name];
        if (asked === undefined) throw new Error(`nobody knows what to ask ${name}`);
        return { what: asked.what, file: write(`event-${name}`, asked.event) };
      },
    });
  } finally {
    stub.stop();
    rmSync(folder, { recursive: true });
  }
}
