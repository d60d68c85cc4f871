import { createHash } from 'node:crypto';

/** All that we keep of a token: it has 256 random bits, so nobody finds it from its hash. */
export const tokenHash = (token: string): string => createHash('sha256').update(`letter\n${token}`).digest('hex');
