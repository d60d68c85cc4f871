import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { startDynoxide } from '../../infra/local/dynoxide.ts';
import { startIdentity } from '../../infra/local/services/identity.ts';
import { Teardown } from '../../infra/local/teardown.ts';
import { ChildPlatform } from '../../test/e2e/child-platform.ts';
import { lambdaEnvironment } from '../handlers/shipped.ts';

/** A server that answers, with the engine behind it and the sign-in that it believes. */
export type Running = {
  readonly url: string;
  readonly issuer: string;
  /** Processes of the server, and of the engine. */
  readonly server: readonly number[];
  readonly engine: readonly number[];
  stop(): Promise<void>;
};
export type Contender = {
  readonly name: string;
  /** Begins from the tables in this folder. */
  start(folder: string): Promise<Running>;
};

const pidIn = (file: string): number => Number(readFileSync(file, 'utf8'));
const tablesIn = (folder: string): string => join(folder, 'dynamodb', 'tables.db');

/** As people start it: a gateway, a thread for each environment of a function, and every call to AWS asked whether it may be. */
export const platform: Contender = {
  name: 'ours, the whole local platform',
  start: async (folder) => {
    const child = await ChildPlatform.on(folder);
    await child.start();
    const pid = child.pid ?? Number.NaN;
    return {
      url: child.urls.front,
      issuer: child.urls.identity,
      server: [pid, pidIn(join(folder, 'sqs', 'fauxqs.pid'))],
      engine: [pidIn(`${tablesIn(folder)}.pid`)],
      stop: () => child.stop(),
    };
  },
};

const Told = z.object({ url: z.url() });

/** A program that tells its address, over an engine and with a sign-in of its own. */
const program = (name: string, file: string, TABLE_NAME: string): Contender => ({
  name,
  start: async (folder) => {
    const teardown = new Teardown();
    try {
      const tables = await startDynoxide({ file: tablesIn(folder) });
      teardown.add(() => tables.stop());
      const identity = await startIdentity({});
      teardown.add(() => identity.stop());
      const around = { AWS: tables.endpoint, ISSUER: identity.url, FOLDER: folder, TABLE_NAME, NODE_ENV: 'production' };
      const child = fork(join(import.meta.dirname, file), {
        env: { ...lambdaEnvironment(tables.endpoint), ...around },
        execArgv: ['--disable-warning=ExperimentalWarning'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      const exit = once(child, 'exit');
      teardown.add(async () => {
        child.kill();
        await exit;
      });
      const ended = exit.then(() => Promise.reject(new Error(`${name} ended`)));
      ended.catch(() => undefined);
      const told: readonly unknown[] = await Promise.race([once(child, 'message'), ended]);
      const { url } = Told.parse(told[0]);
      const engine = [pidIn(`${tablesIn(folder)}.pid`)];
      return { url, issuer: identity.url, server: [child.pid ?? Number.NaN], engine, stop: () => teardown.run() };
    } catch (error) {
      await teardown.run();
      throw error;
    }
  },
});

/** Everybody; `table` is the name of the main table. */
export const contenders = (table: string, withPeers: boolean): readonly Contender[] => [
  platform,
  program('ours in one process', 'own-process.ts', table),
  ...(withPeers
    ? [program('Express', '../peers/load/express.mjs', table), program('Fastify', '../peers/load/fastify.mjs', table)]
    : []),
];
