// Runs in a worker thread: one execution environment of one function, which handles one event at a time.
import { parentPort, workerData } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

const Handler = z.custom<(event: unknown, context: object) => unknown>((value) => typeof value === 'function');
const Order = z.object({
  id: z.int(),
  event: z.string(),
  deadline: z.number(),
  context: z.record(z.string(), z.union([z.string(), z.boolean()])),
});

const { source, exported } = z.object({ source: z.string(), exported: z.string() }).parse(workerData);
const loaded: unknown = await import(pathToFileURL(source).href);
const handler = z
  .looseObject({ [exported]: Handler })
  .transform((module) => Handler.parse(module[exported]))
  .parse(loaded);

parentPort?.on('message', (message: unknown) => {
  const { id, event, deadline, context } = Order.parse(message);
  const withClock = { ...context, getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()) };
  Promise.try(() => handler(JSON.parse(event), withClock)).then(
    // Through text as on Lambda: no dates, maps or undefined arrive on the other side.
    (result) => parentPort?.postMessage({ id, result: JSON.stringify(result) ?? 'null' }),
    (error: unknown) => parentPort?.postMessage({ id, error: described(error) }),
  );
});
parentPort?.postMessage({ ready: true });

function described(error: unknown): { name: string; message: string; stack: string } {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack ?? '' };
  return { name: 'Error', message: String(error), stack: '' };
}
