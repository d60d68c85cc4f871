import * as z from 'zod';
import { type Endpoint, revalidates } from '../endpoint.ts';

const header = (id: string, description: string, example: string) =>
  z.string().meta({ header: { id }, description, example });
const sometimes = (id: string, description: string, example: string) =>
  z.string().optional().meta({ header: { id }, description, example });

const CacheControl = header(
  'Cache-Control',
  '`no-store`, except for public lists, which shared caches may keep for some seconds',
  'no-store',
);
const ETag = header('ETag', 'The `version` of the body; to be sent back as `If-Match` where it is asked for', '"7"');
const FileETag = header(
  'File-ETag',
  'Stands for what is in the file; sent back as `If-None-Match`, it spares sending the same again',
  '"uU0nuZNNPgilLlLX2n2r-sSE7-N6U4DukIj3rOLvzek"',
);
const Replayed = sometimes(
  'Idempotency-Replayed',
  '`true` when the request was answered before under this `Idempotency-Key`; absent the first time',
  'true',
);
const ContentLanguage = sometimes(
  'Content-Language',
  'Language of the title of a problem, `ru` or `en`; messages of the gateway have none',
  'ru',
);
const RetryAfter = sometimes('Retry-After', 'Seconds to wait; absent when the gateway itself limits the rate', '60');
const WwwAuthenticate = sometimes(
  'WWW-Authenticate',
  'How to authenticate; only with messages of the gateway',
  'Bearer scope="openid" error="insufficient_scope"',
);

const SetCookie = sometimes(
  'Set-Cookie',
  'Opaque, for this address alone (`__Host-`, `Secure`, `HttpOnly`, `SameSite=Strict`); absent when nothing changes',
  '__Host-session=eyJhbGciOiJkaXIi…; Path=/; Max-Age=1800; Secure; HttpOnly; SameSite=Strict',
);
const ClearSiteData = header('Clear-Site-Data', 'What pages of this address kept in the browser is gone', '"storage"');

/** An output with a version is one state of one thing: its version is the ETag. */
const hasVersion = ({ output }: Pick<Endpoint, 'output'>): boolean =>
  output instanceof z.ZodObject && 'version' in output.shape;

export const successHeaders = (endpoint: Endpoint): z.ZodRawShape => ({
  'Cache-Control': CacheControl,
  ...(hasVersion(endpoint) ? { ETag } : {}),
  ...(revalidates(endpoint) ? { ETag: FileETag } : {}),
  ...(endpoint.idempotent === true ? { 'Idempotency-Replayed': Replayed } : {}),
  ...(endpoint.setsCookies === true ? { 'Set-Cookie': SetCookie } : {}),
  ...(endpoint.clearsStorage === true ? { 'Clear-Site-Data': ClearSiteData } : {}),
});

/** Headers of the answer that nothing changed. */
export const sameHeaders: z.ZodRawShape = { 'Cache-Control': CacheControl, ETag: FileETag };

type From = { readonly problem: boolean; readonly gateway: boolean };

/** Headers of a failure; the gateway leaves most of them out of its own answers. */
export const failureHeaders = (status: number, { problem, gateway }: From): z.ZodRawShape => ({
  'Cache-Control': CacheControl,
  ...(problem ? { 'Content-Language': ContentLanguage } : {}),
  ...(status === 429 ? { 'Retry-After': RetryAfter } : {}),
  ...(gateway && (status === 401 || status === 403) ? { 'WWW-Authenticate': WwwAuthenticate } : {}),
});
