import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import type * as z from 'zod';

/** Text that only this platform can read or make, until a time that it names itself (JWE, AES-256-GCM). */
export class Sealed<Content extends Record<string, unknown>> {
  private readonly content: z.ZodType<Content>;
  private readonly key: Uint8Array;

  /** `purpose` keeps what was sealed for one cookie from being taken for another. */
  constructor(stageKey: string, purpose: string, content: z.ZodType<Content>) {
    this.content = content;
    this.key = new Uint8Array(hkdfSync('sha256', stageKey, '', `sealed ${purpose}`, 32));
  }

  seal(content: Content, until: Date): Promise<string> {
    return new EncryptJWT(content)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setExpirationTime(until)
      .encrypt(this.key);
  }

  /** Undefined for what is over, forged, sealed with another key, or nothing of ours. */
  async open(text: string, now: Date): Promise<Content | undefined> {
    try {
      const algorithms = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
      const { payload } = await jwtDecrypt(text, this.key, {
        ...algorithms,
        currentDate: now,
        requiredClaims: ['exp'],
      });
      return this.content.safeParse(payload).data;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}
