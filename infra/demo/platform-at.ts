import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLocal, type Options } from './options.ts';

/** Where everything is, and how to leave it. */
export type Found = Pick<Options, 'url' | 'identity' | 'mailbox' | 'register'> & {
  /** Options by which `npm run ops` finds the same platform; unknown for a stage. */
  readonly where: readonly string[] | undefined;
  leave(): Promise<void>;
};

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/public/programme`, { signal: AbortSignal.timeout(15_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** The platform that was named or, where none answers on this machine, one of our own for as long as the demo lasts. */
export async function platformAt(options: Options, say: (text: string) => void): Promise<Found> {
  const { url, identity, mailbox, register } = options;
  const where = isLocal(url) ? ['--port', new URL(url).port || '80'] : undefined;
  if (await answers(url)) return { url, identity, mailbox, register, where, leave: async () => undefined };
  // A stage that was named and is away must not turn into a success on another platform.
  if (!isLocal(url)) throw new Error(`No platform answers at ${url}.`);
  const dataDir = mkdtempSync(join(tmpdir(), 'innovation-clusters-demo-'));
  say(`No platform answers at ${url}: starting one on free ports, with its state in ${dataDir} until the end.`);
  const { startPlatform } = await import('../local/platform.ts');
  const platform = await startPlatform({ dataDir, ports: { front: 0 } });
  say(`Started: ${platform.urls.front}, mailbox ${platform.urls.mail}`);
  return {
    url: platform.urls.front,
    identity: platform.urls.identity,
    mailbox: platform.urls.mail,
    register: platform.urls.register,
    where: ['--dynamodb', platform.urls.dynamodb, '--sqs', platform.urls.sqs],
    leave: async () => {
      await platform.stop();
      rmSync(dataDir, { recursive: true, force: true });
      say('Stopped the platform that the demo had started.');
    },
  };
}
