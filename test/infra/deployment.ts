import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { makeApp } from '../../infra/make-app.ts';
import type { Stage, StageName } from '../../infra/stages.ts';

type Json = z.infer<ReturnType<typeof z.json>>;

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.json()).default({}),
      Metadata: z.object({ entry: z.string().optional() }).optional(),
      DeletionPolicy: z.string().optional(),
      UpdateReplacePolicy: z.string().optional(),
    }),
  ),
  Outputs: z
    .record(z.string(), z.object({ Value: z.json(), Export: z.object({ Name: z.string() }).optional() }))
    .default({}),
});

const account = '111122223333';
const region = 'eu-central-1';
const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;
const pseudo: Readonly<Record<string, string>> = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** What CloudFormation would answer for `Fn::GetAtt … Arn`, by the type of the resource. */
const arnOf: Readonly<Record<string, (name: string) => string>> = {
  'AWS::CloudWatch::Alarm': (name) => arn('cloudwatch', `alarm:${name}`),
  'AWS::DynamoDB::GlobalTable': (name) => arn('dynamodb', `table/${name}`),
  'AWS::SQS::Queue': (name) => arn('sqs', name),
  'AWS::IAM::Role': (name) => `arn:aws:iam::${account}:role/${name}`,
  'AWS::Lambda::Function': (name) => arn('lambda', `function:${name}`),
  'AWS::Logs::LogGroup': (name) => arn('logs', `log-group:${name}:*`),
  'AWS::KMS::Key': (name) => arn('kms', `key/${name}`),
  'AWS::SecretsManager::Secret': (name) => arn('secretsmanager', `secret:${name}`),
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name.toLowerCase()}`,
  'AWS::SNS::Topic': (name) => arn('sns', name),
};

export type Resource = z.infer<typeof Template>['Resources'][string] & { readonly id: string; readonly stack: string };

/** The templates of a stage as one list of resources, with references answered as a deployment would. */
export class Deployment {
  readonly resources: readonly Resource[];
  private readonly exports: ReadonlyMap<string, { readonly stack: string; readonly value: Json }>;

  constructor(stage: StageName | Stage) {
    const outdir = mkdtempSync(join(tmpdir(), 'infra-test-'));
    const { app } = makeApp({ stage, outdir, bundle: false, nag: false });
    const stacks = app.synth().stacks.map(({ stackName, template }) => ({ stackName, ...Template.parse(template) }));
    rmSync(outdir, { recursive: true });
    this.resources = stacks.flatMap(({ stackName: stack, Resources }) =>
      Object.entries(Resources).map(([id, resource]) => ({ ...resource, id, stack })),
    );
    this.exports = new Map(
      stacks.flatMap(({ stackName: stack, Outputs }) =>
        Object.values(Outputs).flatMap(({ Value, Export }) =>
          Export === undefined ? [] : [[Export.Name, { stack, value: Value }] as const],
        ),
      ),
    );
  }

  ofType(...types: readonly string[]): readonly Resource[] {
    return this.resources.filter(({ Type }) => types.includes(Type));
  }

  /** The function that is deployed from `functions/<folder>`. */
  fn(folder: string): Resource {
    const found = this.ofType('AWS::Lambda::Function').find(
      ({ Metadata }) => Metadata?.entry === `functions/${folder}/handler.ts`,
    );
    if (found === undefined) throw new Error(`no function is made from functions/${folder}`);
    return found;
  }

  arn({ Type, Properties, id }: Resource): string {
    const make = arnOf[Type];
    if (make === undefined) throw new Error(`no ARN is known for ${Type}`);
    const names = ['QueueName', 'FunctionName', 'Name', 'TopicName', 'AlarmName'];
    const name = names.map((property) => Properties[property]).find((value) => typeof value === 'string');
    return make(typeof name === 'string' ? name : id);
  }

  /** A value of this resource without references. */
  resolve(stack: string, value: Json): Json {
    if (Array.isArray(value)) return value.map((item) => this.resolve(stack, item));
    if (value === null || typeof value !== 'object') return value;
    const [[key, given] = ['', null], ...others] = Object.entries(value);
    if (others.length === 0 && key === 'Ref') return this.reference(stack, z.string().parse(given));
    if (others.length === 0 && key === 'Fn::GetAtt')
      return this.attribute(stack, z.tuple([z.string(), z.string()]).parse(given));
    if (others.length === 0 && key === 'Fn::Join') {
      const [separator, parts] = z.tuple([z.string(), z.array(z.json())]).parse(given);
      return parts.map((part) => z.string().parse(this.resolve(stack, part))).join(separator);
    }
    if (others.length === 0 && key === 'Fn::ImportValue') {
      const exported = this.exports.get(z.string().parse(given));
      if (exported === undefined) throw new Error(`nothing exports ${JSON.stringify(given)}`);
      return this.resolve(exported.stack, exported.value);
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.resolve(stack, inner)]));
  }

  /** The resource that a reference points at, in whichever stack. */
  target(stack: string, value: Json): Resource {
    const wanted = this.resolve(stack, value);
    const found = this.resources.find(
      (resource) => resource.id === wanted || (resource.Type in arnOf && this.arn(resource) === wanted),
    );
    if (found === undefined) throw new Error(`nothing is ${JSON.stringify(value)}`);
    return found;
  }

  private byId(stack: string, id: string): Resource {
    const found = this.resources.find((resource) => resource.stack === stack && resource.id === id);
    if (found === undefined) throw new Error(`${stack} has no ${id}`);
    return found;
  }

  private reference(stack: string, id: string): string {
    const known = pseudo[id];
    if (known !== undefined) return known;
    const resource = this.byId(stack, id);
    if (resource.Type === 'AWS::SES::EmailIdentity') return z.string().parse(resource.Properties['EmailIdentity']);
    return resource.Type === 'AWS::SecretsManager::Secret' ? this.arn(resource) : id;
  }

  private attribute(stack: string, [id, name]: readonly [string, string]): string {
    const resource = this.byId(stack, id);
    if (name === 'Arn') return this.arn(resource);
    if (name === 'StreamArn') return `${this.arn(resource)}/stream/2026-01-01T00:00:00.000`;
    return `${id}.${name}`;
  }
}
