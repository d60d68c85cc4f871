import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';
import { type Patience, patientFetch } from './patient-fetch.ts';

const Granted = z.object({ access_token: z.string(), expires_in: z.number().default(600) });

type Source = (person: string) => Promise<{ readonly token: string; readonly seconds: number }>;

/** The sandbox sign-in: the id of a person is proof enough. */
export const passwordGrant =
  (identity: string, clientId: string, patience: Patience): Source =>
  async (person) => {
    const body = new URLSearchParams({
      grant_type: 'password',
      username: person,
      client_id: clientId,
      scope: 'openid',
    });
    const { response, text } = await patientFetch(`${identity}/token`, { method: 'POST', body }, patience);
    if (!response.ok)
      throw new Error(`${identity} gives no token for ${person}: ${response.status} ${text.slice(0, 200)}`);
    const granted = Granted.parse(JSON.parse(text));
    return { token: granted.access_token, seconds: granted.expires_in };
  };

/** Whatever signs people in at a stage: a command that prints the token of the person in `PERSON`. */
export const tokenCommand =
  (command: string): Source =>
  async (person) => {
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', command], {
      env: { ...process.env, PERSON: person },
    });
    return { token: stdout.trim(), seconds: 300 };
  };

/** Each person's token, asked for once for as long as it is good. */
export function tokensFrom(source: Source): (person: string, renew: boolean) => Promise<string> {
  const held = new Map<string, { readonly until: number; readonly token: Promise<string> }>();
  return (person, renew) => {
    const known = held.get(person);
    if (known !== undefined && !renew && known.until > Date.now()) return known.token;
    const granted = source(person);
    const token = granted.then((one) => one.token);
    held.set(person, { until: Date.now() + 60_000, token });
    void granted.then(
      ({ seconds }) => held.set(person, { until: Date.now() + (seconds - 30) * 1000, token }),
      () => held.delete(person),
    );
    return token;
  };
}
