import { describe, expect, it } from 'vitest';
import { Permissions } from '../../../infra/local/aws/permissions.ts';
import { judge } from '../../grants/judgement.ts';
import type { Reason } from '../../grants/reasons.ts';
import { fixtureApplication } from '../read-fixture.ts';

const application = fixtureApplication();
const account = '000000000000';
const used = (functionId: string, action: string, resource: string) => ({ functionId, action, resource });
const api = (action: string, resource = 'main') => used('api', action, resource);
const everything = [
  api('dynamodb:GetItem'),
  api('dynamodb:PutItem'),
  api('dynamodb:ConditionCheckItem'),
  api('dynamodb:Query', 'main/index/due'),
];
const judged = async (seen: readonly ReturnType<typeof used>[], reasons: readonly Reason[] = []) => {
  const { denied, unused, kept, stale } = await judge(
    application,
    new Permissions(application.functions, account),
    seen,
    reasons,
  );
  const ofApi = ({ functionId }: { functionId: string }) => functionId === 'api';
  return { denied, unused: unused.filter(ofApi).map(({ action }) => action), kept: kept.filter(ofApi), stale };
};
const reason: Reason = { functions: ['api'], action: 'dynamodb:PutItem', resource: /table/, why: 'It is needed.' };

describe('what functions were seen doing, held to their policies', () => {
  it('is all well when everything was granted, and everything granted was needed', async () => {
    expect(await judged(everything)).toEqual({ denied: [], unused: [], kept: [], stale: [] });
  });

  it('tells what was done without a grant, also on another index of the same table', async () => {
    const { denied } = await judged([...everything, api('dynamodb:DeleteItem'), api('dynamodb:Query', 'main/index/x')]);
    expect(denied.map(({ action }) => action)).toEqual(['dynamodb:DeleteItem', 'dynamodb:Query']);
  });

  it('tells what is granted and nobody needed', async () => {
    const { unused } = await judged(everything.filter(({ action }) => action !== 'dynamodb:PutItem'));
    expect(unused).toEqual(['dynamodb:PutItem']);
  });

  it('leaves a grant with a written reason, and tells of a reason that nothing needs any more', async () => {
    const without = everything.filter(({ action }) => action !== 'dynamodb:PutItem');
    expect(await judged(without, [reason])).toMatchObject({ unused: [], kept: [{ why: 'It is needed.' }], stale: [] });
    expect(await judged(everything, [reason])).toMatchObject({ kept: [], stale: [reason] });
  });
});
