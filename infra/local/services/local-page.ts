import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Language = 'ru' | 'en';
export type Html = { readonly html: string };

const style = `
:root{color-scheme:light dark;--line:#6b7785;--soft:#f1f4f8;--text:#15202b;--back:#fff;--link:#0b4f9e;--focus:#b35900}
@media (prefers-color-scheme:dark){:root{--line:#8b98a8;--soft:#1e2833;--text:#eef2f6;--back:#121920;--link:#8fc3ff;--focus:#ffb45c}}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:var(--text);background:var(--back)}
main,header,footer{max-width:64rem;margin:0 auto;padding:1rem}
main.narrow,main.narrow~footer{max-width:40rem}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 1rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem}
a{color:var(--link)}
a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
nav.languages{display:flex;gap:1rem;justify-content:flex-end}
ul.cards{list-style:none;padding:0;display:grid;gap:.75rem}
ul.cards a{display:block;padding:.75rem 1rem;border:1px solid var(--line);border-radius:.5rem;text-decoration:none;background:var(--soft)}
ul.cards a:hover strong{text-decoration:underline}
ul.cards span{display:block;color:var(--text)}
label{display:block;font-weight:600;margin-bottom:.25rem}
input{font:inherit;width:100%;padding:.5rem;border:1px solid var(--line);border-radius:.25rem;background:var(--back);color:var(--text)}
button{font:inherit;margin-top:.75rem;padding:.5rem 1.25rem;border:0;border-radius:.25rem;background:var(--link);color:var(--back);cursor:pointer}
.hint{font-size:.9rem}
[role=alert]{border-left:.3rem solid var(--focus);padding-left:.75rem;font-weight:600}
input[aria-invalid=true]{border:2px solid var(--focus)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
caption{text-align:left;font-weight:600;padding:.5rem 0}
code,pre{font-family:ui-monospace,monospace;font-size:.92em}
pre{overflow-x:auto;background:var(--soft);padding:.75rem;border-radius:.25rem}
td.long{overflow-wrap:anywhere}
iframe{width:100%;height:32rem;border:1px solid var(--line);border-radius:.25rem;background:#fff;color-scheme:light}
[tabindex]:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
`;
const styleHash = createHash('sha256').update(style).digest('base64');
/** Whole, so that no white space comes between what is hashed and what is sent. */
const styleElement: Html = { html: `<style>${style}</style>` };
const icon = 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E';

const escapeText = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** A template whose inserted texts are escaped; pieces made by it, and lists of them, are inserted as they are. */
export const html = (
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html => ({
  html: String.raw(
    { raw: strings },
    ...values.map((value) => {
      if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value));
      return 'html' in value ? value.html : value.map((piece) => piece.html).join('');
    }),
  ),
});

/** The language somebody asked for: by link, by the application that sent them, by their browser; else Russian. */
export const languageOf = (url: URL, request: IncomingMessage): Language => {
  const asked = [
    url.searchParams.get('lang'),
    url.searchParams.get('ui_locales'),
    request.headers['accept-language'],
  ].flatMap((text) => /^(ru|en)\b/i.exec(text ?? '')?.[1]?.toLowerCase() ?? []);
  return asked[0] === 'en' ? 'en' : 'ru';
};

const languageLink = (url: URL, language: Language): string => {
  const query = new URLSearchParams(url.searchParams);
  query.set('lang', language);
  return `${url.pathname}?${query.toString()}`;
};

/** Sends a page of one of the local services: no script, not in a frame, its style by hash. */
export const sendPage = (
  response: ServerResponse,
  page: {
    readonly url: URL;
    readonly language: Language;
    readonly title: string;
    readonly body: Html;
    readonly status?: number;
    readonly narrow?: true;
    /** The page shows another one of its own server in a frame. */
    readonly frames?: true;
    /** Origins that a form on the page may lead to, by redirection too. */
    readonly formTargets?: readonly string[];
  },
): void => {
  const link = (language: Language, name: string): Html =>
    html`<a href="${languageLink(page.url, language)}" lang="${language}" hreflang="${language}">${name}</a>`;
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    'img-src data:',
    ...(page.frames === true ? ["frame-src 'self'"] : []),
    `form-action 'self' ${(page.formTargets ?? []).join(' ')}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  response.writeHead(page.status ?? 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  const narrow = page.narrow === true ? 'narrow' : '';
  response.end(
    html`<!doctype html>
      <html lang="${page.language}">
        <head>
          <meta charset="utf-8" />
          <title>${page.title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <link rel="icon" href="${icon}" />
          ${styleElement}
        </head>
        <body>
          <header>
            <nav class="languages" aria-label="Язык / Language">${link('ru', 'Русский')}${link('en', 'English')}</nav>
          </header>
          <main class="${narrow}">
            <h1>${page.title}</h1>
            ${page.body}
          </main>
        </body>
      </html>`.html,
  );
};
