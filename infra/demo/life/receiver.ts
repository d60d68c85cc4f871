import { createServer } from 'node:http';
import { readBody } from '../../local/services/read-body.ts';

const mostBytes = 1_000_000;

export type Received = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** Somebody else's system on this machine. It answers the first requests with 500, all others with 204. */
export class Receiver {
  readonly received: Received[] = [];
  private failing: number;
  private readonly server = createServer((request, response) => {
    void readBody(request, mostBytes).then((body = '') => {
      const entries = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
      this.received.push({ headers: Object.fromEntries(entries), body });
      response.writeHead(this.failing-- > 0 ? 500 : 204).end();
    });
  });

  constructor(failing: number) {
    this.failing = failing;
  }

  start(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.server.on('error', reject);
      this.server.listen(0, '127.0.0.1', () => {
        const address = this.server.address();
        if (address === null || typeof address === 'string') reject(new Error('the receiver has no port'));
        else resolve(`http://127.0.0.1:${address.port}/hooks`);
      });
    });
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
