const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const russian = 'йцукенгшщзхъфывапролджэячсмитьбюё';

const pairs = Array.from(latin, (key, index) => [key, russian[index] ?? key] as const);
const toRussian = new Map(pairs);
const toLatin = new Map(pairs.map(([one, other]) => [other, one]));

/** The same keys on the other layout: `ghbdtn` → `привет`; undefined where a text has letters of both. */
export function otherLayout(text: string): string | undefined {
  const lower = text.toLowerCase();
  const map = /[а-яё]/.test(lower) ? toLatin : toRussian;
  if (map === toLatin && /[a-z]/.test(lower)) return undefined;
  return lower.replaceAll(/./gu, (key) => map.get(key) ?? key);
}
