import { KeptMailbox } from './mail/kept-mailbox.ts';
import { loadSesEmulator } from './mail/ses-emulator.ts';
import { mailboxRoute } from './mail/mailbox-route.ts';
import { stopListening } from './listen.ts';

export type Mail = {
  /** Endpoint of SES v2, and the mailbox for a browser. */
  readonly url: string;
  stop(): Promise<void>;
};

/** SES v2 on one machine: every mail lands in a mailbox that one can open in a browser. */
export const startMail = async (options: {
  readonly port?: number;
  /** Where mails are kept; without it they last as long as the process. */
  readonly dataDir?: string;
}): Promise<Mail> => {
  const { start, store, sending } = loadSesEmulator();
  if (options.dataDir !== undefined) {
    const mailbox = new KeptMailbox(options.dataDir);
    const { saveEmail, clearStore } = store;
    store.getStoreReadonly().emails.push(...mailbox.load());
    store.saveEmail = (mail) => {
      mailbox.append(mail, sending());
      saveEmail(mail);
    };
    store.clearStore = () => {
      mailbox.clear();
      clearStore();
    };
  }
  const server = await start(options.port ?? 0);
  const show = mailboxRoute(() => store.getStoreReadonly().emails);
  // The emulator's own viewer makes a frame for every letter, and no browser shows thousands of them.
  const emulator = server.rawListeners('request');
  server.removeAllListeners('request').on('request', (request, response) => {
    if (!show(request, response)) for (const listener of emulator) Reflect.apply(listener, server, [request, response]);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : options.port;
  return { url: `http://127.0.0.1:${port}`, stop: () => stopListening(server) };
};
