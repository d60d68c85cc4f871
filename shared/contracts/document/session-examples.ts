import type * as z from 'zod';
import type * as contracts from '../session.ts';
import { decidedAt } from './example-facts.ts';

type Answer<Name extends keyof typeof contracts> = z.input<(typeof contracts)[Name]['output']>;

const token = { accessToken: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2lnbmF0dXJl', expiresAt: decidedAt };
const beginSignIn: Answer<'beginSignIn'> = {
  authorizeUrl: 'https://sign-in.example/authorize?client_id=portal&response_type=code&state=Z2Vuc3RhdGU',
};
const finishSignIn: Answer<'finishSignIn'> = { ...token, returnTo: '/clusters?page=2' };
const renewSession: Answer<'renewSession'> = { signedIn: true, ...token };
const endSession: Answer<'endSession'> = { endSessionUrl: 'https://sign-in.example/logout?client_id=portal' };

export const sessionExamples = { beginSignIn, finishSignIn, renewSession, endSession };

export const sessionRequests = {
  beginSignIn: { returnTo: '/clusters?page=2' },
  finishSignIn: { code: 'SplxlOBeZQQYbYS6WxSbIA', state: 'Z2Vuc3RhdGU' },
};
