/** FNV-1a: the same words give the same number on every machine and in every year. */
export const hashOf = (...words: readonly (string | number)[]): number => {
  let hash = 0x811c9dc5;
  for (const char of words.join('|')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // A last mix: without it neighbouring serials would pick neighbouring entries.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 12)) >>> 0;
};

/** One of the list, always the same one for the same words. The list must not be empty. */
export const pick = <T>(list: readonly T[], ...words: readonly (string | number)[]): T => {
  const found = list[hashOf(...words) % list.length];
  if (found === undefined) throw new RangeError('Nothing to pick from');
  return found;
};
