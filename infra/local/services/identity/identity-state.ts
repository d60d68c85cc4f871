import { join } from 'node:path';
import * as z from 'zod';
import { DurableFile } from '../durable-file.ts';

const Key = z.looseObject({ kid: z.string(), alg: z.string(), kty: z.string() });
const Stored = z.strictObject({
  keys: z.array(Key),
  /** Refresh tokens signed out, by id, until they would have expired anyway (epoch seconds). */
  revoked: z.record(z.string(), z.number()),
  /** Refresh tokens that were used, by id: since when, and when they would have expired (epoch seconds). */
  used: z.record(z.string(), z.strictObject({ since: z.number(), until: z.number() })).default({}),
});
export type Key = z.infer<typeof Key>;

/** The keys, so that a restart signs nobody out, and the sign-outs, so that a restart signs nobody in again. */
export class IdentityState {
  readonly #file: DurableFile<z.infer<typeof Stored>> | undefined;
  readonly #now: () => Date;
  readonly #graceSeconds: number;
  #stored: z.infer<typeof Stored>;

  /** A used refresh token is good for `graceSeconds` more: two tabs may use it at once. */
  constructor(dataDir: string | undefined, now: () => Date, graceSeconds: number) {
    this.#now = now;
    this.#graceSeconds = graceSeconds;
    this.#file = dataDir === undefined ? undefined : new DurableFile(join(dataDir, 'identity.json'), Stored);
    this.#stored = this.#file?.read() ?? { keys: [], revoked: {}, used: {} };
  }

  get keys(): readonly Key[] {
    return this.#stored.keys;
  }

  keep(key: Record<string, unknown>): void {
    this.#save({ ...this.#stored, keys: [...this.#stored.keys, Key.parse(key)] });
  }

  isRevoked(tokenId: string | undefined): boolean {
    if (tokenId === undefined || tokenId in this.#stored.revoked) return true;
    const used = this.#stored.used[tokenId];
    return used !== undefined && this.#now().getTime() / 1000 >= used.since + this.#graceSeconds;
  }

  use(tokenId: string, until: number): void {
    const now = this.#now().getTime() / 1000;
    if (tokenId in this.#stored.used) return;
    const current = Object.entries(this.#stored.used).filter(([, one]) => one.until > now);
    this.#save({ ...this.#stored, used: { ...Object.fromEntries(current), [tokenId]: { since: now, until } } });
  }

  revoke(tokenId: string, expires: number): void {
    const now = this.#now().getTime() / 1000;
    const current = Object.entries(this.#stored.revoked).filter(([, until]) => until > now);
    this.#save({ ...this.#stored, revoked: { ...Object.fromEntries(current), [tokenId]: expires } });
  }

  #save(stored: z.infer<typeof Stored>): void {
    this.#file?.write(stored);
    this.#stored = stored;
  }
}
