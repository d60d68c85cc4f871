const lineBreaksAndControls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const addresses = /\b(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.|mailto:|javascript:|data:)\S*/giu;
/** A dot between letters is what mail programs turn into a link: `evil.example`. */
const domainDot = /(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2,})/gu;
/** Looks like a full stop and belongs to no address. */
const dotLeader = '\u2024';

/**
 * A name that others typed, fit for a subject or a sentence of an e-mail: one line, no web address,
 * nothing that a mail program would make clickable (abuse case 51).
 */
export function plainName(name: string, max = 120): string {
  const plain = name
    .replace(lineBreaksAndControls, ' ')
    .replace(addresses, ' ')
    .replace(domainDot, dotLeader)
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(plain);
  return characters.length <= max
    ? plain
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
