import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, stopListening } from '../../../infra/local/services/listen.ts';
import { html, languageOf, sendPage } from '../../../infra/local/services/local-page.ts';

let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const name = url.searchParams.get('name') ?? '';
    sendPage(response, { url, language: languageOf(url, request), title: name, body: html`<p>${name}</p>` });
  });
  address = await listen(server, 0);
});
afterAll(() => stopListening(server));

describe('a page of a local service', () => {
  it('is styled under its own content policy', async () => {
    const answer = await fetch(address);
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(await answer.text()) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(answer.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}';`);
  });

  it('escapes whatever is put into it', async () => {
    const text = await (await fetch(`${address}/?name=${encodeURIComponent('"><script>&\'')}`)).text();
    expect(text).toContain('<h1>&#34;&#62;&#60;script&#62;&#38;&#39;</h1>');
    expect(text).not.toContain('<script>');
  });

  it.each([
    ['/?lang=en', 'ru', 'en'],
    ['/?ui_locales=en%20ru', 'ru', 'en'],
    ['/', 'en-GB,en;q=0.9', 'en'],
    ['/', 'ru,en;q=0.5', 'ru'],
    ['/', 'fr', 'ru'],
    ['/?lang=fr', 'en', 'en'],
  ])('for %s by a browser that prefers %s speaks %s', async (path, preferred, language) => {
    const text = await (await fetch(address + path, { headers: { 'accept-language': preferred } })).text();
    expect(text).toContain(`<html lang="${language}">`);
  });
});
