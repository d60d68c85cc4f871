import { Letter } from '../../shared/domain/letter/letter.ts';
import { dueIndex, paperKey, paperToKey, paperTokenKey } from './keys.ts';
import { absent, type Item, versionIs, type Write } from './table.ts';
import { ttl } from './ttl.ts';

/** How long a token is known after its letter has ended, so that people are told why it does not work. */
const rememberedDays = 90;

/** A letter in its next state; a new one with the ways to find it. */
export function letterWrites(letter: Letter): Write[] {
  const { clusterId, number, inn, tokenHash, version } = letter;
  const put = { ...paperKey(clusterId, number), entity: 'paper-letter', ...letter, ...clockOf(letter) };
  if (version > 1) return [{ put, when: versionIs(version - 1) }];
  const expiresAt = ttl(new Date(Date.parse(letter.expiresAt) + rememberedDays * 86_400_000));
  const place = { clusterId, number, version: 1 };
  return [
    { put, when: absent },
    { put: { ...paperToKey(clusterId, inn), entity: 'paper-letter-to', ...place } },
    { put: { ...paperTokenKey(tokenHash), entity: 'paper-letter-token', ...place, ttl: expiresAt }, when: absent },
  ];
}

function clockOf(letter: Letter): Item {
  if (letter.status === 'sent') return dueIndex('letter', letter.expiresAt);
  return letter.status === 'used' && letter.lookAgainAt !== undefined ? dueIndex('letter', letter.lookAgainAt) : {};
}

export const letterOf = (item: Item): Letter => Letter.parse(item);
