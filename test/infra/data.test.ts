import { describe, expect, it } from 'vitest';
import { peopleSchema, tableSchema } from '../../functions/store/schema.ts';
import { isStageName, placeholders, stages } from '../../infra/stages.ts';
import { Deployment } from './deployment.ts';

const production = new Deployment('production');
const dev = new Deployment('dev');

/** Types that hold what nobody can make again. */
const stateful = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::Cognito::UserPool',
  'AWS::SecretsManager::Secret',
  'AWS::KMS::Key',
  'AWS::S3::Bucket',
];
const table = (deployment: Deployment, prefix: string) => {
  const found = deployment.ofType('AWS::DynamoDB::GlobalTable').find(({ id }) => id.startsWith(prefix));
  if (found === undefined) throw new Error(`no ${prefix}`);
  return found.Properties;
};
const keySchema = ({ partition, sort }: { readonly partition: string; readonly sort: string }) => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];

describe('production', () => {
  it('keeps everything that cannot be made again, whatever happens to a stack (a renamed stack took its table along)', () => {
    const kept = production.ofType(...stateful);
    expect(new Set(kept.map(({ Type }) => Type)).size).toBe(stateful.length);
    for (const { id, DeletionPolicy, UpdateReplacePolicy } of kept)
      expect([DeletionPolicy, UpdateReplacePolicy], id).toEqual(['Retain', 'Retain']);
  });

  it('refuses to delete tables and people', () => {
    for (const prefix of ['MainTable', 'PeopleTable'])
      expect(table(production, prefix)).toMatchObject({
        Replicas: [
          { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
        ],
      });
    expect(production.ofType('AWS::Cognito::UserPool')[0]?.Properties).toMatchObject({
      DeletionProtection: 'ACTIVE',
      MfaConfiguration: 'ON',
    });
  });

  it('can be thrown away in the development stage', () => {
    for (const { id, DeletionPolicy } of dev.ofType(...stateful)) expect(DeletionPolicy, id).toBe('Delete');
  });
});

describe('the tables', () => {
  it.each([
    ['MainTable', tableSchema],
    ['PeopleTable', peopleSchema],
  ])('%s has the keys, indexes and TTL that the stores use (an index existed in the tests alone)', (prefix, schema) => {
    const declared: Readonly<Record<string, { readonly partition: string; readonly sort: string }>> = schema.indexes;
    const indexes = Object.entries(declared).map(([IndexName, keys]) => ({
      IndexName,
      KeySchema: keySchema(keys),
      Projection: { ProjectionType: 'ALL' },
    }));
    expect(table(production, prefix)).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema(schema.key),
      TimeToLiveSpecification: { AttributeName: schema.ttl, Enabled: true },
    });
    expect(table(production, prefix)['GlobalSecondaryIndexes'] ?? []).toEqual(indexes);
  });

  it('stream the main table with both images', () => {
    expect(table(production, 'MainTable')).toMatchObject({
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
    expect(table(production, 'PeopleTable')['StreamSpecification']).toBeUndefined();
  });

  it('keep people under a key of their own, whose every use is on record', () => {
    expect(table(production, 'PeopleTable')).toMatchObject({ SSESpecification: { SSEEnabled: true, SSEType: 'KMS' } });
    expect(production.ofType('AWS::KMS::Key')[0]?.Properties).toMatchObject({ EnableKeyRotation: true });
  });
});

describe('sign-in', () => {
  it('tells nobody whether an address is registered, keeps no secret in the browser, and ends a token in a quarter of an hour', () => {
    expect(production.ofType('AWS::Cognito::UserPoolClient')[0]?.Properties).toMatchObject({
      PreventUserExistenceErrors: 'ENABLED',
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AccessTokenValidity: 15,
      CallbackURLs: ['https://clusters.example/signed-in'],
      // A stolen refresh token is noticed; two tabs at once are no theft.
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
    });
  });

  it('needs no user pool where the city has an issuer of its own', () => {
    const own = new Deployment({
      ...stages.dev,
      identity: { kind: 'issuer', issuer: 'https://id.city.example', audience: 'clusters' },
    });
    expect(own.ofType('AWS::Cognito::UserPool')).toEqual([]);
    expect(own.ofType('AWS::ApiGatewayV2::Authorizer')[0]?.Properties).toMatchObject({
      JwtConfiguration: { Issuer: 'https://id.city.example', Audience: ['clusters'] },
    });
  });
});

describe('the search', () => {
  const told = (deployment: Deployment, folder: string) => JSON.stringify(deployment.fn(folder).Properties);

  it.each(['search', 'directory'])('is a snapshot unless the stage says otherwise, for %s too', (folder) => {
    expect(told(production, folder)).toContain('"SEARCH_ENDPOINT":""');
    expect(production.ofType('AWS::SecretsManager::Secret').map(({ Properties }) => Properties['Name'])).not.toContain(
      'innovation-clusters-production-search-password',
    );
  });

  it('is OpenSearch, with a password of its own, for who writes and who reads where a stage says so', () => {
    const endpoint = 'https://search.city.ru';
    const own = new Deployment({ ...stages.dev, search: { kind: 'opensearch', endpoint } });
    for (const folder of ['search', 'directory'])
      expect(told(own, folder)).toContain(`"SEARCH_ENDPOINT":"${endpoint}"`);
    expect(own.ofType('AWS::SecretsManager::Secret').map(({ Properties }) => Properties['Name'])).toContain(
      'innovation-clusters-dev-search-password',
    );
  });
});

describe('stages', () => {
  it('are known by name, and say which of their values are still an example', () => {
    expect(isStageName('production')).toBe(true);
    expect(isStageName('toString')).toBe(false);
    expect(placeholders(stages.production)).toContain('https://clusters.example');
    expect(
      placeholders({
        ...stages.dev,
        portalUrl: 'https://clusters.city.ru',
        mail: { from: 'a@city.ru', identity: 'create', windowSeconds: 120 },
      }),
    ).toEqual([]);
  });
});
