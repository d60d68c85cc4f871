import { IdentityProvider } from '../../../functions/gateways/identity-provider.ts';
import { httpApi } from '../../../functions/runtime/http-api.ts';
import type { LogCode, LogFields } from '../../../functions/runtime/log.ts';
import { routes } from '../../../functions/session/routes.ts';
import { SessionCookies } from '../../../functions/session/session-cookies.ts';
import { endpointsByName } from '../../../shared/contracts/endpoints.ts';
import type * as contracts from '../../../shared/contracts/session.ts';
import { expectPromised } from '../../fakes/expect-promised.ts';
import { httpEvent, originSecret } from '../../fakes/http-event.ts';
import { lambdaContext } from '../../fakes/lambda-context.ts';

export const portalUrl = 'http://127.0.0.1:3000';

/** What a browser keeps: cookies by name, sent with every request; scripts see none of them. */
export class Browser {
  readonly jar = new Map<string, string>();

  keep(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*); (.*)$/.exec(line) ?? [];
      if (/Max-Age=0;/.test(attributes)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
  }

  get cookies(): string[] {
    return [...this.jar].map(([name, value]) => `${name}=${value}`);
  }
}

type Asked = {
  readonly body?: unknown;
  readonly browser?: Browser;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The session function as deployed, in front of an issuer, with a clock that tests move. */
export function sessionWorld(issuer: string, key = 'session-key') {
  const logged = new Array<{ code: LogCode; fields: LogFields; error: unknown }>();
  const state = { now: new Date(), logged };
  const log = (code: LogCode, fields: LogFields = {}, error?: unknown) => void logged.push({ code, fields, error });
  const api = httpApi('session', routes, {
    originSecret,
    provider: new IdentityProvider({ issuer, clientId: 'portal', scope: 'openid' }, log),
    cookies: new SessionCookies(key),
    portalUrl,
    now: () => state.now,
    log,
  });

  /** A call of the portal's page in this browser; its answer is held to the contract. */
  async function call(name: keyof typeof contracts, { body = {}, browser = new Browser(), headers }: Asked = {}) {
    const event = httpEvent(endpointsByName[name], { body, headers: { origin: portalUrl, ...headers } });
    const sent = browser.cookies;
    const served = await api({ ...event, ...(sent.length === 0 ? {} : { cookies: sent }) }, lambdaContext());
    const { statusCode = 0, headers: given = {}, cookies = [], body: text = '' } = served;
    const parsed: unknown = JSON.parse(text);
    const answer = { status: statusCode, headers: given, text, body: parsed, cookies };
    expectPromised(name, answer);
    return answer;
  }

  const begin = async (browser: Browser, returnTo = '/clusters', headers = {}) => {
    const { body, cookies } = await call('beginSignIn', { body: { returnTo }, browser, headers });
    browser.keep(cookies);
    return endpointsByName.beginSignIn.output.parse(body).authorizeUrl;
  };

  /** The person chooses who to be at the provider, and comes back with this. */
  const comeBack = async (authorizeUrl: string, as = 'anna') => {
    const chosen = new URL(authorizeUrl);
    chosen.pathname = '/authorize/as';
    chosen.searchParams.set('as', as);
    const answer = await fetch(chosen, { redirect: 'manual' });
    const { searchParams } = new URL(answer.headers.get('location') ?? '');
    return { code: searchParams.get('code') ?? '', state: searchParams.get('state') ?? '' };
  };

  const finish = async (browser: Browser, body: { readonly code: string; readonly state: string }) => {
    const answer = await call('finishSignIn', { body, browser });
    browser.keep(answer.cookies);
    return answer;
  };

  const signIn = async (as = 'anna') => {
    const browser = new Browser();
    await finish(browser, await comeBack(await begin(browser), as));
    return browser;
  };

  const renew = async (browser: Browser) => {
    const answer = await call('renewSession', { browser });
    browser.keep(answer.cookies);
    return answer;
  };

  const codes = () => logged.map(({ code }) => code);
  return Object.assign(state, { call, begin, comeBack, finish, signIn, renew, codes });
}
