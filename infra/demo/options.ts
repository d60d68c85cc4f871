import { parseArgs } from 'node:util';

export const usage = `npm run demo -- [options]
Plays the main job for four clusters and checks the result; exits with 1 when anything is off.

  --url URL              the platform; http://127.0.0.1:3000 unless told otherwise. When none answers on
                         this machine, the demo starts one of its own and stops it afterwards
  --identity URL         sign-in with the password grant; the port after the platform's, locally
  --mailbox URL          local mailbox to count letters in; two ports after the platform's, locally
  --register URL         sandbox register whose answers the demo changes; three ports after, locally
  --client ID            client id of the sign-in; portal unless told otherwise
  --token-command CMD    instead of --identity: prints the access token of the person named in $PERSON
  --operator PERSON      an operator of the platform; "operator" unless told otherwise
  --language ru|en       of ledger and findings; en unless told otherwise
  --until-decided        only until the clusters are decided, without what comes afterwards
  --help`;

export type Options = {
  readonly url: string;
  readonly urlGiven: boolean;
  readonly identity: string | undefined;
  readonly mailbox: string | undefined;
  readonly register: string | undefined;
  readonly client: string;
  readonly tokenCommand: string | undefined;
  readonly operator: string;
  readonly language: 'ru' | 'en';
  /** A platform that restarts is waited for so long. */
  readonly patienceSeconds: number;
  /** Also what a cluster does once it exists. */
  readonly afterwards: boolean;
};

/** What the person typed; `undefined` when they asked for help. */
export function readOptions(args: readonly string[]): Options | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: text,
      identity: text,
      mailbox: text,
      register: text,
      client: { ...text, default: 'portal' },
      'token-command': text,
      operator: { ...text, default: 'operator' },
      language: { ...text, default: 'en' },
      'until-decided': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const url = bare(values.url ?? 'http://127.0.0.1:3000');
  const { language } = values;
  if (language !== 'ru' && language !== 'en') throw new Error('--language is ru or en');
  const beside = isLocal(url) ? (offset: number) => withPort(url, offset) : () => undefined;
  return {
    url,
    urlGiven: values.url !== undefined,
    identity: values.identity === undefined ? beside(1) : bare(values.identity),
    mailbox: values.mailbox === undefined ? beside(2) : bare(values.mailbox),
    register: values.register === undefined ? beside(3) : bare(values.register),
    client: values.client,
    tokenCommand: values['token-command'],
    operator: values.operator,
    language,
    patienceSeconds: 60,
    afterwards: !values['until-decided'],
  };
}

export const isLocal = (url: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);

const bare = (url: string): string => url.replace(/\/+$/, '');

function withPort(url: string, offset: number): string {
  const other = new URL(url);
  other.port = String(Number(other.port || '80') + offset);
  return bare(other.href);
}
