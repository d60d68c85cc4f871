import { join } from 'node:path';
import * as z from 'zod';
import { DurableFile } from '../durable-file.ts';

const Key = z.looseObject({ kid: z.string(), alg: z.string(), kty: z.string() });
const Stored = z.strictObject({
  keys: z.array(Key),
  /** Refresh tokens signed out, by id, until they would have expired anyway (epoch seconds). */
  revoked: z.record(z.string(), z.number()),
});
export type Key = z.infer<typeof Key>;

/** The keys, so that a restart signs nobody out, and the sign-outs, so that a restart signs nobody in again. */
export class IdentityState {
  readonly #file: DurableFile<z.infer<typeof Stored>> | undefined;
  readonly #now: () => Date;
  #stored: z.infer<typeof Stored>;

  constructor(dataDir: string | undefined, now: () => Date) {
    this.#now = now;
    this.#file = dataDir === undefined ? undefined : new DurableFile(join(dataDir, 'identity.json'), Stored);
    this.#stored = this.#file?.read() ?? { keys: [], revoked: {} };
  }

  get keys(): readonly Key[] {
    return this.#stored.keys;
  }

  keep(key: Record<string, unknown>): void {
    this.#save({ ...this.#stored, keys: [...this.#stored.keys, Key.parse(key)] });
  }

  isRevoked(tokenId: string | undefined): boolean {
    return tokenId === undefined || tokenId in this.#stored.revoked;
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
