import type { APIGatewayProxyEventV2 as Event, APIGatewayProxyStructuredResultV2 as Response } from 'aws-lambda';
import { createHash } from 'node:crypto';
import { descriptionOf } from '../../shared/painting/head.ts';
import { paintedDocument } from '../../shared/painting/painted-document.ts';
import { StyleClasses } from '../../shared/painting/style-classes.ts';
import { answersOf } from './answers.ts';
import type { Easel, PagesDeps } from './deps.ts';

type Asked = { readonly path: string; readonly language: 'ru' | 'en' };

/** Seconds that shared caches may keep a page, as they keep the answers that it shows. */
const kept = 60;
/** No address of ours is longer. */
const longest = 1000;

/**
 * Public pages as they look now, for whoever has no code of the portal yet. A page that cannot be painted is the empty
 * one, which asks for everything itself: never an error.
 */
export const pages =
  (deps: PagesDeps) =>
  async (event: Event): Promise<Response> => {
    const easel = await deps.easel();
    try {
      return (await painted(askedBy(event), easel, deps)) ?? page(200, easel.palette.frame, kept);
    } catch (error) {
      deps.log('page-not-painted', { requestId: event.requestContext.requestId }, error);
      return page(200, easel.palette.frame, 0);
    }
  };

async function painted(
  { path, language }: Asked,
  { portal, palette }: Easel,
  { asked, portalUrl }: PagesDeps,
): Promise<Response | undefined> {
  if (path.length > longest) return undefined;
  const made = await portal.paint({
    address: path,
    language,
    isPainted: (routeId) => Object.hasOwn(palette.scripts, routeId),
    ask: answersOf(asked, language),
  });
  if (made === undefined) return undefined;
  // Perhaps it is there for somebody: the portal, which knows who reads, says so or not.
  if (!made.found) return page(404, palette.frame, kept);
  const html = new StyleClasses(palette.styles).taken(made.html);
  const document = paintedDocument(palette.document, {
    html,
    scripts: palette.scripts[made.routeId] ?? [],
    known: made.known,
    head: {
      language,
      address: `${portalUrl}${path}${language === 'en' ? '?lang=en' : ''}`,
      description: descriptionOf(html),
    },
  });
  return page(200, document, kept);
}

const askedBy = ({ rawPath, rawQueryString }: Event): Asked => ({
  path: rawPath.length > 1 ? rawPath.replace(/\/$/, '') : rawPath,
  language: new URLSearchParams(rawQueryString).get('lang') === 'en' ? 'en' : 'ru',
});

const page = (statusCode: number, body: string, seconds: number): Response => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': seconds === 0 ? 'no-store' : `public, max-age=0, s-maxage=${seconds}`,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  },
  body,
});
