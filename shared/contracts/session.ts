import * as z from 'zod';
import { Instant } from '../domain/ids.ts';
import { ReturnPath } from '../domain/session/return-path.ts';
import type { Endpoint } from './endpoint.ts';

/** Whoever calls need not be signed in: the cookie tells whether they are. */
const forPages = { audience: 'public', service: 'session', tag: 'Session', method: 'POST', status: 200 } as const;
const AccessToken = z.string().min(1).max(16_000);
const token = { accessToken: AccessToken, expiresAt: Instant };

export const beginSignIn = {
  ...forPages,
  path: '/session/begin',
  summary: 'Begins a sign-in: where to send the browser, which comes back to the page /signed-in',
  input: z.strictObject({
    returnTo: ReturnPath.meta({ description: 'Path of the portal to show afterwards', example: '/clusters?page=2' }),
  }),
  output: z.object({ authorizeUrl: z.url().max(8000) }),
  refusals: ['foreign-page', 'sign-in-unavailable'],
  setsCookies: true,
} as const satisfies Endpoint;

export const finishSignIn = {
  ...forPages,
  path: '/session/finish',
  summary: 'Finishes a sign-in with what the provider sent along to the page /signed-in; works once',
  input: z.strictObject({
    code: z.string().min(1).max(4000),
    state: z.string().min(1).max(500),
    iss: z.string().min(1).max(500).optional().meta({ description: 'Where the provider sends it (RFC 9207)' }),
  }),
  output: z.object({ ...token, returnTo: z.string() }),
  refusals: ['foreign-page', 'sign-in-failed', 'sign-in-unavailable'],
  setsCookies: true,
} as const satisfies Endpoint;

export const renewSession = {
  ...forPages,
  path: '/session/renew',
  summary: 'A fresh access token for whoever is signed in: after 30 minutes without this call, or 12 hours, nobody is',
  input: z.strictObject({}),
  output: z.discriminatedUnion('signedIn', [
    z.object({ signedIn: z.literal(true), ...token }),
    z.object({ signedIn: z.literal(false) }),
  ]),
  refusals: ['foreign-page', 'sign-in-unavailable'],
  setsCookies: true,
} as const satisfies Endpoint;

export const endSession = {
  ...forPages,
  path: '/session/end',
  summary: 'Signs out, whether or not somebody is signed in and the provider answers',
  input: z.strictObject({}),
  output: z.object({
    endSessionUrl: z.url().max(8000).optional().meta({ description: 'Where the browser ends the session there, too' }),
  }),
  refusals: ['foreign-page'],
  setsCookies: true,
  clearsStorage: true,
} as const satisfies Endpoint;
