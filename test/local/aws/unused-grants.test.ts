import { describe, expect, it } from 'vitest';
import { Permissions } from '../../../infra/local/aws/permissions.ts';
import { unusedGrants } from '../../../infra/local/aws/unused-grants.ts';
import { fixtureApplication } from '../read-fixture.ts';

const { functions } = fixtureApplication();
const table = 'arn:aws:dynamodb:eu-central-1:000000000000:table/Data-Main';

describe('grants that nobody used', () => {
  it('are those that were neither asked for nor bring an event source along', async () => {
    const permissions = new Permissions(functions, '000000000000');
    for (const action of ['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:Scan'])
      await permissions.allows('api', { action, resource: table });
    const api = unusedGrants(functions, permissions.uses()).filter(({ functionId }) => functionId === 'api');
    expect(api).toEqual([
      { functionId: 'api', action: 'dynamodb:ConditionCheckItem', resource: table },
      { functionId: 'api', action: 'dynamodb:Query', resource: `${table}/index/due` },
    ]);
  });
});
