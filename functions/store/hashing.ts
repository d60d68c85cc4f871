import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 (hex) of a text. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 (hex) over the canonical JSON (RFC 8785) of a value: the same value has the same hash on every machine. */
export const hashOf = (value: unknown): string =>
  sha256(canonicalize(JSON.parse(JSON.stringify(value, wellFormed))) ?? '');

/** Half a character (a lone surrogate) has no canonical form; whoever sends one must not break us. */
const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;
