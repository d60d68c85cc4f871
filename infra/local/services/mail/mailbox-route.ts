import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOf, sendPage } from '../local-page.ts';
import { Letter } from './letter.ts';
import { letterPage, mailboxPage, noLetterPage } from './mailbox-page.ts';

const size = 100;
const letterPath = /^\/letters\/(?<id>[^/]+?)(?<html>\/html)?$/;

/** Shows the mailbox to a browser. False: the request is not for us. */
export const mailboxRoute =
  (letters: () => readonly unknown[]) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const wanted = letterPath.exec(url.pathname)?.groups;
    if (url.pathname !== '/' && wanted === undefined) return false;
    const language = languageOf(url, request);
    if (wanted === undefined) {
      const all = letters();
      const total = all.length;
      const last = Math.max(1, Math.ceil(total / size));
      const page = Math.min(last, Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1));
      const end = total - (page - 1) * size;
      // Those that are shown, newest first; the others are not even looked at.
      const shown = parsed(all.slice(Math.max(0, end - size), end)).toReversed();
      sendPage(response, { url, language, ...mailboxPage(language, shown, { total, page, size }) });
      return true;
    }
    const letter = letterOf(letters(), wanted['id'] ?? '');
    if (letter === undefined)
      sendPage(response, { url, language, status: 404, narrow: true, ...noLetterPage(language) });
    else if (wanted['html'] === undefined)
      sendPage(response, { url, language, frames: true, ...letterPage(language, letter) });
    else sendLetter(response, letter.body.html ?? '');
    return true;
  };

const parsed = (records: readonly unknown[]): Letter[] =>
  records.flatMap((record) => {
    const { data } = Letter.safeParse(record);
    return data === undefined ? [] : [data];
  });

function letterOf(records: readonly unknown[], id: string): Letter | undefined {
  const named = (record: unknown): boolean =>
    typeof record === 'object' && record !== null && Reflect.get(record, 'messageId') === decoded(id);
  return parsed(records.filter(named)).at(-1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The letter itself, as a mail program would show it: no script, no form, nothing loaded; links open elsewhere. */
function sendLetter(response: ServerResponse, text: string): void {
  const base = '<base target="_blank">';
  const head = /<head(?:\s[^>]*)?>/i;
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      'sandbox allow-popups allow-popups-to-escape-sandbox',
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      "form-action 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(head.test(text) ? text.replace(head, (tag) => tag + base) : base + text);
}
