import { unescaped } from './unescaped.ts';

/** What search engines and messengers are told about a page. */
export type Head = {
  readonly language: 'ru' | 'en';
  /** The one address of the page. */
  readonly address: string;
  /** A few sentences of the page itself. */
  readonly description: string;
};

const locales = { ru: 'ru_RU', en: 'en_GB' } as const;
/** As the portal itself says it in the title of a tab. */
export const brands = { ru: 'Инновационные кластеры', en: 'Innovation Clusters' } as const;

const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The document with a head of its own. The title is markup already. */
export function headed(document: string, title: string, { language, address, description }: Head): string {
  const told = [
    ['og:type', 'website'],
    ['og:site_name', brands[language]],
    ['og:locale', locales[language]],
    ['og:url', quoted(address)],
    ['og:title', title.replaceAll('"', '&quot;')],
    ['og:description', quoted(description)],
  ].map(([property, content]) => `<meta property="${property}" content="${content}" />`);
  return document
    .replace(/(<meta\s+name="description"\s+content=")[^"]*"/, (_, start: string) => `${start}${quoted(description)}"`)
    .replace('</head>', () => `<link rel="canonical" href="${quoted(address)}" />${told.join('')}</head>`);
}

const textOf = (html: string): string =>
  unescaped(html.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

const longest = 200;

/** What a painted page says first: a paragraph that is more than a few words, or its facts, or else all of it. */
export function descriptionOf(html: string): string {
  const main = /<main\b.*?<\/main>/s.exec(html)?.[0] ?? '';
  const [, below = main] = main.split(/<\/h1>/, 2);
  const spoken = below.replaceAll(/<(nav|svg)\b.*?<\/\1>/gs, ' ');
  const paragraphs = [...spoken.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)].map(([, inner = '']) => textOf(inner));
  const facts = [...spoken.matchAll(/<dt\b[^>]*>(.*?)<\/dt>\s*<dd\b[^>]*>(.*?)<\/dd>/gs)].map(
    ([, name = '', fact = '']) => `${textOf(name)}: ${textOf(fact)}`,
  );
  const text = paragraphs.find(({ length }) => length >= 40) ?? (facts.length > 0 ? facts.join('; ') : textOf(spoken));
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}
