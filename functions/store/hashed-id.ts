import { hashOf } from './hashing.ts';

/** The same parts have the same id (UUID version 8): what may exist once only is written under it, conditionally. */
export function hashedId(parts: readonly string[]): string {
  const hash = hashOf(parts);
  const part = (from: number, to: number) => hash.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`;
}
