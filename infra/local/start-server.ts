import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { startTethered, type TetheredProcess } from './tethered-process.ts';

export type ServerSettings = {
  /** Names it in messages. */
  readonly what: string;
  /** 0: any free port. */
  readonly port: number;
  readonly pidFile: string;
  readonly command: (port: number) => readonly string[];
  /** Is this the server's own answer to a request for nothing in particular? */
  readonly isOurs: (response: Response) => boolean;
  readonly log: (text: string) => void;
  /** @default 10 */
  readonly patienceSeconds?: number;
};

export type LocalServer = { readonly process: TetheredProcess; readonly endpoint: string };

/** Starts a program that serves HTTP on loopback, and waits until it answers. */
export async function startServer(settings: ServerSettings): Promise<LocalServer> {
  for (let attempt = 1; ; attempt++) {
    const port = settings.port === 0 ? await freePort() : settings.port;
    const process = await startTethered(settings.pidFile, settings.command(port), settings.log);
    const endpoint = `http://127.0.0.1:${port}`;
    const failure = await Promise.race([process.ended, answers(endpoint, settings)]);
    if (failure === undefined) return { process, endpoint };
    await process.stop('SIGKILL');
    // Between finding a free port and listening on it somebody else may have taken it.
    if (settings.port !== 0 || attempt === 3)
      throw new Error(`${settings.what} did not start on port ${port}: ${failure}`);
  }
}

async function answers(
  endpoint: string,
  { isOurs, patienceSeconds = 10 }: ServerSettings,
): Promise<string | undefined> {
  for (let wait = 0; wait < patienceSeconds * 50; wait++) {
    const ready = await fetch(endpoint, { method: 'POST', body: '{}' }).then(
      async (response) => {
        await response.body?.cancel();
        return isOurs(response);
      },
      () => false,
    );
    if (ready) return undefined;
    await sleep(20);
  }
  return `no answer within ${patienceSeconds} seconds`;
}
