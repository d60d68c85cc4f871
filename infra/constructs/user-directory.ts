import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { FeaturePlan, Mfa, OAuthScope, UserPool } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

export type UserDirectoryProps = {
  readonly stage: Stage;
  readonly domainPrefix: string;
  readonly mfa: 'optional' | 'required';
};

/** Who may sign in where the city has no OpenID Connect issuer of its own: a Cognito pool and the portal's client. */
export class UserDirectory extends Construct {
  readonly issuer: string;
  readonly audience: string;

  constructor(scope: Construct, id: string, { stage, domainPrefix, mfa }: UserDirectoryProps) {
    super(scope, id);
    const pool = new UserPool(this, 'People', {
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      autoVerify: { email: true },
      signInCaseSensitive: false,
      mfa: mfa === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: FeaturePlan.ESSENTIALS,
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    pool.addDomain('Domain', { cognitoDomain: { domainPrefix } });
    const client = pool.addClient('Portal', {
      // Public: code flow with PKCE, and refresh tokens that leave our function only sealed (docs/adr/0016).
      generateSecret: false,
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${stage.portalUrl}/signed-in`],
        logoutUrls: [`${stage.portalUrl}/`],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      // Each refresh token is good once; two tabs that renew at the same moment both get an answer.
      refreshTokenRotationGracePeriod: Duration.seconds(60),
    });
    this.issuer = pool.userPoolProviderUrl;
    this.audience = client.userPoolClientId;
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions::AwsSolutions-COG8',
      reason:
        'Threat protection needs the Plus plan, priced per person; second factor and throttling are what we rely on.',
    });
    if (mfa === 'optional')
      Validations.of(pool).acknowledge({
        id: 'AwsSolutions::AwsSolutions-COG2',
        reason: 'This stage holds synthetic people only; where real ones are kept the second factor is required.',
      });
  }
}
