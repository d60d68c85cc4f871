import { createServer } from 'node:net';

/** Below the ports that systems give to connections that go out: one of those may take a port before we listen on it. */
const range = { first: 12_000, size: 20_000 };
/** Two processes that start at once begin in places of their own. */
let next = process.pid * 101;

/** A loopback port that nobody listens on at this moment, and that this process has not been given before. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < range.size; tried++) {
    const port = range.first + (next++ % range.size);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port');
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
