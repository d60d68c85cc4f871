import type { Construct } from 'constructs';
import { Env } from '../../functions/session/env.ts';
import type { Stage } from '../stages.ts';
import { ApiFunction } from './api-function.ts';
import { LogCodeAlarm } from './log-code-alarm.ts';

export type SessionApiProps = {
  readonly stage: Stage;
  readonly identity: { readonly issuer: string; readonly audience: string };
  readonly originSecret: string;
  readonly sessionKey: string;
};

/** Signs people in and out, and alone speaks with the identity provider. It may read and write nothing of ours. */
export class SessionApi extends ApiFunction<typeof Env> {
  constructor(scope: Construct, id: string, { stage, identity, originSecret, sessionKey }: SessionApiProps) {
    super(scope, id, {
      stage,
      folder: 'session',
      env: Env,
      environment: {
        ORIGIN_SECRET: originSecret,
        SESSION_KEY: sessionKey,
        ISSUER: identity.issuer,
        CLIENT_ID: identity.audience,
        SCOPE: (stage.identity.kind === 'issuer' ? stage.identity.scope : undefined) ?? 'openid profile email',
        PORTAL_URL: stage.portalUrl,
      },
      tables: [],
      impact: 'Nobody can sign in, and whoever is signed in is asked to do so again within a quarter of an hour.',
      runbook: '#session',
    });
    new LogCodeAlarm(this, 'ProviderSilent', {
      stage,
      logGroup: this.logGroup,
      code: 'identity-provider-silent',
      threshold: 5,
      impact: 'The identity provider does not answer: nobody can sign in or stay signed in.',
      runbook: '#identity-provider-silent',
    });
  }
}
