import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import * as z from 'zod';

/** The parts of the emulator's store that its own handlers look up at each call, and that we may therefore replace. */
const Store = z.object({
  saveEmail: z.custom<(mail: unknown) => void>((value) => typeof value === 'function'),
  clearStore: z.custom<() => void>((value) => typeof value === 'function'),
  getStoreReadonly: z.custom<() => { readonly emails: unknown[] }>((value) => typeof value === 'function'),
});
type Store = z.infer<typeof Store>;
type Handler = (request: { readonly body?: unknown }, response: unknown, next: unknown) => unknown;
const SendRoute = z.object({ default: z.custom<Handler>((value) => typeof value === 'function') });
const Emulator = z.object({
  default: z.custom<(config: { host: string; port: number }) => Promise<Server>>(
    (value) => typeof value === 'function',
  ),
});

/**
 * aws-ses-v2-local with a store of its own: the package keeps one per process, so it is loaded anew each time.
 * It is CommonJS, and `require` reads it the same way under Node and under the test runner.
 */
export const loadSesEmulator = (): {
  readonly start: (port: number) => Promise<Server>;
  readonly store: Store;
  /** The `SendEmail` request that is being saved; the saved mail itself lacks its tags and configuration set. */
  readonly sending: () => unknown;
} => {
  const require = createRequire(import.meta.url);
  for (const path of Object.keys(require.cache)) if (/aws-ses-v2-local[\\/]dist/.test(path)) delete require.cache[path];
  const { default: start } = Emulator.parse(require('aws-ses-v2-local'));
  const loaded: unknown = require('aws-ses-v2-local/dist/store.js');
  Store.parse(loaded);
  const isStore = (value: unknown): value is Store => Store.safeParse(value).success;
  if (!isStore(loaded)) throw new Error('aws-ses-v2-local has another store than expected');
  let sending: unknown;
  const route: unknown = require('aws-ses-v2-local/dist/v2/sendEmail.js');
  const { default: send } = SendRoute.parse(route);
  const watched: Handler = (request, response, next) => {
    sending = request.body;
    // It saves a simple mail before it first waits.
    const answer = send(request, response, next);
    sending = undefined;
    return answer;
  };
  if (typeof route === 'object' && route !== null) Reflect.set(route, 'default', watched);
  return {
    store: loaded,
    sending: () => sending,
    start: async (port) => {
      const server = await start({ host: '127.0.0.1', port });
      // Its promise is fulfilled for a busy port, too.
      if (!server.listening) throw Object.assign(new Error(`Port ${port} is taken`), { code: 'EADDRINUSE' });
      return server;
    },
  };
};
