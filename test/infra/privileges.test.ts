import { runSimulation } from '@cloud-copilot/iam-simulate';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Deployment, type Resource } from './deployment.ts';

const deployment = new Deployment('production');
const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Policy = z.object({
  Statement: z.array(z.object({ Effect: z.string(), Action: list, Resource: list, Condition: z.json().optional() })),
  Version: z.string(),
});
const policies = deployment.ofType('AWS::IAM::Policy').map(({ id, stack, Properties }) => ({
  id,
  roles: z.array(z.string()).parse(deployment.resolve(stack, Properties['Roles'] ?? [])),
  document: Policy.parse(deployment.resolve(stack, Properties['PolicyDocument'] ?? null)),
}));

/** Everything below one folder of a bucket: files are named by day or content. */
const isFolder = (resource: string): boolean => /^arn:aws:s3:::[\w.-]+\/[a-z-]+\/\*$/.test(resource);
/** Only these actions know no narrower resource. */
const everywhere = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];

const [main, people] = ['MainTable', 'PeopleTable'].map((prefix) => {
  const table = deployment.ofType('AWS::DynamoDB::GlobalTable').find(({ id }) => id.startsWith(prefix));
  if (table === undefined) throw new Error(`no ${prefix}`);
  return deployment.arn(table);
});
const queue = (name: string) => `arn:aws:sqs:eu-central-1:111122223333:innovation-clusters-production-${name}`;
const identity = 'arn:aws:ses:eu-central-1:111122223333:identity/clusters.example';
const secret = (name: string) => {
  const found = deployment.ofType('AWS::SecretsManager::Secret').find(({ id }) => id.startsWith(name));
  if (found === undefined) throw new Error(`no secret ${name}`);
  return deployment.arn(found);
};

function roleOf(fn: Resource): Resource {
  return deployment.target(fn.stack, fn.Properties['Role'] ?? null);
}

async function may(folder: string, action: string, resource: string | undefined): Promise<boolean> {
  const role = roleOf(deployment.fn(folder));
  const identityPolicies = policies
    .filter(({ roles }) => roles.includes(role.id))
    .map(({ id, document }) => ({ name: id, policy: document }));
  const result = await runSimulation(
    {
      request: {
        principal: deployment.arn(role),
        action,
        resource: { resource: resource ?? '', accountId: '111122223333' },
        contextVariables: {},
      },
      identityPolicies,
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  if (result.resultType === 'error') throw new Error(JSON.stringify(result.errors));
  return result.overallResult === 'Allowed';
}

describe('policies', () => {
  it('hold no wildcard but where AWS knows nothing narrower (a worker could delete the table)', () => {
    expect(policies.length).toBeGreaterThanOrEqual(11);
    for (const { id, document } of policies)
      for (const { Action, Resource } of document.Statement) {
        expect(
          Action.filter((action) => action.includes('*')),
          id,
        ).toEqual([]);
        if (Resource.some((resource) => resource.includes('*') && !resource.includes(':log-group:')))
          expect(
            Action.filter((action) => !everywhere.includes(action) && !Resource.every(isFolder)),
            id,
          ).toEqual([]);
      }
  });

  it("give no function AWS's managed policies", () => {
    for (const fn of deployment.ofType('AWS::Lambda::Function'))
      expect(roleOf(fn).Properties['ManagedPolicyArns'], fn.id).toBeUndefined();
  });

  it('never allow a change of a table, or a read of a secret, and a scan only to the verification', () => {
    const actions = policies.flatMap(({ document }) => document.Statement.flatMap(({ Action }) => Action));
    expect(actions).toContain('dynamodb:GetItem');
    expect(actions.filter((action) => /Scan|Table$|PartiQL|TimeToLive|secretsmanager|BatchWrite/.test(action))).toEqual(
      ['dynamodb:Scan'],
    );
  });
});

describe('a function may do its work', () => {
  it.each([
    ['operator-api', 'dynamodb:ConditionCheckItem', main],
    ['member-api', 'dynamodb:Query', `${main}/index/byOrganisation`],
    ['community', 'dynamodb:Query', `${main}/index/listing`],
    ['projects', 'dynamodb:Query', `${main}/index/byOrganisation`],
    ['projects', 'dynamodb:ConditionCheckItem', main],
    ['inbox', 'dynamodb:UpdateItem', main],
    ['subscriptions', 'dynamodb:PutItem', main],
    ['member-api', 'dynamodb:PutItem', people],
    ['operator-api', 'dynamodb:PutItem', main],
    ['public-api', 'dynamodb:Query', `${main}/index/listing`],
    ['feeds', 'dynamodb:Query', `${main}/index/listing`],
    ['pages', 'dynamodb:Query', `${main}/index/listing`],
    ['relay', 'sqs:SendMessage', queue('check')],
    ['relay', 'dynamodb:GetRecords', `${main}/stream/2026-01-01T00:00:00.000`],
    ['check', 'sqs:ReceiveMessage', queue('check')],
    ['notify', 'sqs:SendMessage', queue('mail')],
    ['mail', 'ses:SendEmail', identity],
    ['mail', 'dynamodb:GetItem', people],
    ['mail-events', 'dynamodb:UpdateItem', people],
    ['mail-events', 'dynamodb:Query', `${main}/index/byOrganisation`],
    ['sweep', 'dynamodb:Query', `${main}/index/unsent`],
    ['clocks', 'dynamodb:Query', `${main}/index/due`],
    ['figures', 'dynamodb:Query', `${main}/index/listing`],
    ['watch', 'dynamodb:Query', `${main}/index/due`],
    ['watch', 'sqs:SendMessage', queue('check')],
    ['erase', 'dynamodb:DeleteItem', main],
    ['erase', 'ses:SendEmail', identity],
    ['projections', 'dynamodb:PutItem', main],
    ['verify', 'dynamodb:Query', `${main}/index/unsent`],
    ['verify', 'dynamodb:Scan', main],
    ['directory', 'dynamodb:Query', `${main}/index/listing`],
    ['dead-letters', 'sqs:ReceiveMessage', queue('mail-dead-letters')],
    ['dead-letters', 'sqs:SendMessage', queue('mail')],
    ['dead-letters', 'dynamodb:PutItem', main],
  ])('%s: %s on %s', async (folder, action, resource) => {
    expect(await may(folder, action, resource)).toBe(true);
  });
});

describe('a function may do nothing else', () => {
  it.each([
    ['public-api', 'dynamodb:PutItem', main, 'a visitor wrote'],
    ['feeds', 'dynamodb:UpdateItem', main, 'a calendar app wrote'],
    ['feeds', 'dynamodb:GetItem', people, 'a calendar told who is in a cluster'],
    ['pages', 'dynamodb:PutItem', main, 'a page wrote'],
    ['pages', 'dynamodb:UpdateItem', main, 'a page wrote'],
    ['pages', 'dynamodb:GetItem', people, 'a page showed who represents a company'],
    ['public-api', 'dynamodb:DeleteItem', main, 'a visitor deleted'],
    ['public-api', 'dynamodb:GetItem', people, 'a visitor read who represents a company'],
    ['public-api', 'dynamodb:Query', `${main}/index/due`, 'a visitor saw deadlines'],
    ['operator-api', 'dynamodb:GetItem', people, 'an operator exported e-mail addresses'],
    ['member-api', 'dynamodb:Scan', main, 'one call read everything'],
    ['member-api', 'dynamodb:Query', people, 'one call read everybody'],
    ['member-api', 'dynamodb:DeleteTable', main, 'a bug dropped the table'],
    ['member-api', 'sqs:SendMessage', queue('check'), 'a message left without its state'],
    ['member-api', 'dynamodb:Query', `${main}/index/listing`, 'a person read lists of everybody'],
    ['member-api', 'ses:SendEmail', identity, 'the API wrote letters past the outbox'],
    ['member-api', 'dynamodb:DeleteItem', main, 'a membership was erased instead of ended'],
    ['community', 'dynamodb:GetItem', people, 'a discussion showed who represents a company'],
    ['community', 'dynamodb:Query', `${main}/index/byOrganisation`, 'a discussion read what else an organisation does'],
    ['community', 'dynamodb:DeleteItem', main, 'what was said was erased instead of deleted in sight'],
    ['projects', 'dynamodb:GetItem', people, 'a project showed who represents a company'],
    ['inbox', 'dynamodb:PutItem', main, 'whoever reads notifications wrote some'],
    ['inbox', 'dynamodb:Query', `${main}/index/listing`, 'a reader of one inbox read who else was told'],
    ['subscriptions', 'sqs:SendMessage', queue('webhook'), 'something was sent that did not happen'],
    ['subscriptions', 'dynamodb:Query', `${main}/index/listing`, 'subscriptions were read across organisations'],
    ['relay', 'dynamodb:PutItem', main, 'the relay invented an event'],
    ['relay', 'dynamodb:DeleteItem', main, 'the relay removed an event'],
    ['relay', 'sqs:ReceiveMessage', queue('notify'), 'two consumers shared a queue'],
    ['check', 'sqs:SendMessage', queue('check-dead-letters'), 'a worker hid its failure'],
    ['check', 'dynamodb:GetItem', people, 'a check read personal data'],
    ['notify', 'dynamodb:GetItem', people, 'names went into notices'],
    ['notify', 'dynamodb:DeleteItem', main, 'a notice erased'],
    ['notify', 'ses:SendEmail', identity, 'a letter left twice'],
    ['mail', 'dynamodb:PutItem', people, 'the mailer changed a profile'],
    ['mail-events', 'dynamodb:GetItem', people, 'a bounce read a profile'],
    ['operator-api', 'sqs:SendMessage', queue('mail'), 'an operator sent letters past their state'],
    ['projections', 'dynamodb:DeleteItem', main, 'a projection erased'],
    ['sweep', 'dynamodb:PutItem', main, 'the sweeper made things up'],
    ['sweep', 'dynamodb:Query', main, 'the sweeper read a cluster'],
    ['search', 'dynamodb:PutItem', main, 'a visitor’s search wrote'],
    ['directory', 'dynamodb:UpdateItem', main, 'the reader of everything changed something'],
    ['directory', 'dynamodb:GetItem', people, 'names of people went into the directory'],
    ['dead-letters', 'sqs:ReceiveMessage', queue('mail'), 'work disappeared into a page of operators'],
    ['dead-letters', 'sqs:DeleteMessage', queue('check'), 'work was thrown away unseen'],
    ['dead-letters', 'sqs:SendMessage', queue('mail-dead-letters'), 'somebody put work aside by hand'],
    ['dead-letters', 'dynamodb:UpdateItem', main, 'a page about queues changed an application'],
    ['dead-letters', 'dynamodb:GetItem', people, 'dead letters were shown with names'],
    ['session', 'dynamodb:GetItem', main, 'whoever breaks the sign-in reads the table'],
    ['session', 'dynamodb:GetItem', people, 'the sign-in collected names'],
    ['clocks', 'sqs:SendMessage', queue('mail'), 'a reminder left without its event'],
    ['figures', 'dynamodb:DeleteItem', main, 'a published figure disappeared'],
    ['watch', 'dynamodb:PutItem', main, 'the watch judged somebody by itself'],
    ['watch', 'dynamodb:DeleteItem', main, 'the watch erased'],
    ['verify', 'dynamodb:UpdateItem', main, 'who checks the books mended them'],
    ['verify', 'dynamodb:GetItem', people, 'a check of the table read names'],
    ['verify', 'dynamodb:Scan', people, 'a check of the table read names'],
    ['verify', 'dynamodb:Query', `${main}/index/due`, 'a check of the table took work'],
    ['privacy', 'dynamodb:DeleteItem', main, 'a request erased what a job should'],
    ['erase', 'dynamodb:PutItem', main, 'the eraser wrote history'],
    ['erase', 'dynamodb:DeleteItem', people, 'the eraser removed proof of consents'],
    ['member-api', 'secretsmanager:GetSecretValue', secret('registertoken'), 'the token of the register leaked'],
    ['check', 'secretsmanager:GetSecretValue', secret('originsecret'), 'the origin secret leaked'],
  ])('%s: no %s on %s (%s)', async (folder, action, resource) => {
    expect(await may(folder, action, resource)).toBe(false);
  });

  it('is true of every function: none changes a table, asks beside its indexes, or reads all of it but the verification', async () => {
    const folders = deployment.ofType('AWS::Lambda::Function').flatMap(({ Metadata }) => {
      const [, folder] = /^functions\/([a-z-]+)\/handler\.ts$/.exec(Metadata?.entry ?? '') ?? [];
      return folder === undefined ? [] : [folder];
    });
    expect(folders.length).toBeGreaterThanOrEqual(24);
    const allowed: string[] = [];
    for (const folder of folders)
      for (const table of [main, people])
        for (const [action, resource] of [
          ['dynamodb:Scan', table],
          ['dynamodb:BatchWriteItem', table],
          ['dynamodb:PartiQLSelect', table],
          ['dynamodb:DeleteTable', table],
          ['dynamodb:UpdateTable', table],
          ['dynamodb:RestoreTableToPointInTime', table],
          ['dynamodb:Query', `${table}/index/everything`],
          ['dynamodb:GetItem', `${table}-copy`],
        ] as const)
          if (await may(folder, action, resource)) allowed.push(`${folder} ${action} ${resource}`);
    expect(allowed).toEqual([`verify dynamodb:Scan ${main}`]);
  });

  it('is true of every function: none sends a letter into another queue, or takes one from there', async () => {
    const workers = ['check', 'notify', 'mail', 'mail-events', 'projections', 'webhook'];
    const allowed: string[] = [];
    for (const folder of workers)
      for (const other of workers.filter((name) => name !== folder))
        for (const action of ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:PurgeQueue', 'sqs:SendMessage'])
          if (await may(folder, action, queue(other))) allowed.push(`${folder} ${action} ${other}`);
    // Notices become letters.
    expect(allowed).toEqual(['notify sqs:SendMessage mail']);
  });

  it('cannot be asked about an action that does not exist', async () => {
    await expect(may('relay', 'dynamodb:PutItemz', main)).rejects.toThrow();
  });
});
