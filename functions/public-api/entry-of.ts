import { SealedEntry } from '../../shared/domain/proof/chain.ts';

/** An entry from its JSON text; `undefined` when it is none. */
export function entryOf(text: string): SealedEntry | undefined {
  try {
    return SealedEntry.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
