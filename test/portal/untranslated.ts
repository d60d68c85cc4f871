/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page, Response } from 'playwright-core';
import type { Language } from './words.ts';

/**
 * What people and registers wrote is data, Russian by nature, and comes from the API as plain text; words of the platform
 * come in both languages. So whatever is left of a page without the data it was given must be in the reader's language.
 */
export class Data {
  private readonly texts = new Set<string>();
  private ordered: readonly string[] | undefined;

  constructor(page: Page) {
    page.on('response', (response) => {
      // What is said of a refusal is the platform's own.
      if (/\/api\//.test(response.url()) && response.ok()) void this.read(response);
      if (response.request().resourceType() === 'document') void this.readPainted(response);
    });
  }

  private async read(response: Response): Promise<void> {
    const body: unknown = await response.json().catch(() => undefined);
    this.keep(body);
    this.ordered = undefined;
  }

  /** Pages come with answers of the API. */
  private async readPainted(response: Response): Promise<void> {
    const document = await response.text().catch(() => '');
    const known = /<script type="application\/json" id="known">(.*?)<\/script>/s.exec(document)?.[1];
    if (known === undefined) return;
    this.keep(JSON.parse(known));
    this.ordered = undefined;
  }

  private keep(value: unknown): void {
    if (typeof value === 'string' && isData(value)) this.texts.add(squeezed(value));
    if (typeof value !== 'object' || value === null) return;
    const { ru, en, ...more }: { ru?: unknown; en?: unknown } = value;
    if (typeof ru !== 'string' || typeof en !== 'string' || Object.keys(more).length > 0)
      return Object.values(value).forEach((part) => this.keep(part));
    // Said by the platform in both languages: names in it are data, if it is not the same sentence twice.
    if (ru !== en && /\p{Script=Cyrillic}/u.test(en)) this.texts.add(squeezed(en));
    if (ru !== en && /\p{Script=Latin}/u.test(ru)) this.texts.add(squeezed(ru));
  }

  /** A text without the data in it. */
  without(text: string): string {
    this.ordered ??= [...this.texts].toSorted((one, other) => other.length - one.length);
    return this.ordered.reduce(
      (left, known) => (left.includes(known) ? left.replaceAll(known, ' ') : left),
      squeezed(text),
    );
  }
}

/** Codes such as `in-review` are no data: a page has words for them. */
const isData = (text: string): boolean => /\p{L}{2}/u.test(text) && !/^[a-z]+(-[a-z]+)*$/.test(text);
const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Latin words that a Russian page may have. */
const latin = [
  // Addresses, and what stands in them.
  /https?:\/\/\S+|\/[\w/.{}:-]+|\S+@\S+/g,
  // Files, fingerprints and the beginnings of ids.
  /[\w-]*\.(csv|jsonl|json|ics|gz|schema)\b|[0-9a-f]{6,}…?/g,
  // Names of formats, standards and headers, as programmers know them in any language.
  /\b(API|URL|HTTP|JSON( Lines)?|CSV|XLSX|PDF|SVG|RSS|Atom|OpenAPI|AsyncAPI|OpenID Connect|Standard Webhooks|RFC|(HMAC-)?SHA-?256|CC-BY-4\.0|2xx|Excel)\b/g,
  /\b(Authorization|Bearer|Idempotency-Key|If-Match|Accept-Language|Retry-After|ru или en)\b/g,
  // The switch to the other language is in that language; keys bear Latin letters; `system` is what one types.
  /\b(EN|English|Enter|[A-Z])\b|Код человека или system/g,
];

type Said = { readonly text: string; readonly lang: string; readonly where: string };

/** Every text of a page that somebody sees or hears, with the language that the page says it is in. */
const saidOn = (page: Page): Promise<readonly Said[]> =>
  page.evaluate(() => {
    const said: { text: string; lang: string; where: string }[] = [];
    const tell = (text: string | null, element: Element | null): void => {
      if (text === null || text.trim() === '' || element === null) return;
      if (
        element.closest(
          'script, style, noscript, pre, code, [translate="no"], textarea[readonly], textarea[aria-hidden]',
        ) !== null
      )
        return;
      const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
      said.push({ text, lang, where: element.outerHTML.slice(0, 160) });
    };
    tell(document.title, document.documentElement);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) tell(walker.currentNode.nodeValue, walker.currentNode.parentElement);
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
      for (const element of document.body.querySelectorAll(`[${name}]`)) tell(element.getAttribute(name), element);
    return said;
  });

/** What a page says in a language that is not the reader's; in English also long Russian texts that are not marked as such. */
export async function untranslated(page: Page, data: Data, language: Language): Promise<string[]> {
  const faults = new Set<string>();
  for (const { text, lang, where } of await saidOn(page)) {
    if (lang !== language && lang !== '') continue;
    const left = data.without(text);
    if (language === 'en') {
      if (/\p{Script=Cyrillic}/u.test(left)) faults.add(`Russian: ${left} in ${where}`);
      else if (isPassage(text)) faults.add(`not marked as Russian: ${squeezed(text)} in ${where}`);
    } else {
      const rest = latin.reduce((words, allowed) => words.replaceAll(allowed, ' '), left);
      if (/\p{Script=Latin}{2,}/u.test(rest)) faults.add(`English: ${rest} in ${where}`);
    }
  }
  return [...faults];
}

/** Names are read out somehow by any voice; sentences need one that speaks their language. */
const isPassage = (whole: string): boolean => {
  const text = whole.replaceAll(/“[^”]*”/g, ' ');
  const russian = (text.match(/\p{Script=Cyrillic}+/gu) ?? []).length;
  return russian > 7 && russian > (text.match(/\p{Script=Latin}+/gu) ?? []).length;
};
