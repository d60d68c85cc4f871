import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { peopleSchema, tableSchema } from '../../functions/store/schema.ts';
import { DataTable } from '../constructs/data-table.ts';
import { FileBucket } from '../constructs/file-bucket.ts';
import { UserDirectory } from '../constructs/user-directory.ts';
import { nameOf, type Stage } from '../stages.ts';

const secretNames = [
  'origin-secret',
  'cursor-key',
  'unsubscribe-key',
  'webhook-key',
  'calendar-key',
  'pseudonym-key',
  'session-key',
  'register-token',
] as const;
/** Only where OpenSearch is behind the search: the password of its user `directory`. */
type SecretName = (typeof secretNames)[number] | 'search-password';

/** Everything whose loss hurts. It changes seldom and is deployed first. */
export class Data extends Stack {
  readonly main: DataTable;
  /** Personal data only, apart from everything else. */
  readonly people: DataTable;
  /** Snapshots and documents that functions of ours make and read. */
  readonly files: FileBucket;
  /** What the distribution serves to everybody: open data. */
  readonly published: FileBucket;
  /** Whose tokens the API accepts. */
  readonly identity: { readonly issuer: string; readonly audience: string };
  private readonly secrets: Readonly<Partial<Record<SecretName, Secret>>>;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id, { env: { region: stage.region, account: stage.account }, terminationProtection: stage.keepsData });
    this.main = new DataTable(this, 'Main', { stage, schema: tableSchema, stream: true });
    this.people = new DataTable(this, 'People', { stage, schema: peopleSchema, ownKey: true });
    this.files = new FileBucket(this, 'Files', { stage, expires: { 'documents/': Duration.days(35) } });
    this.published = new FileBucket(this, 'Published', { stage, published: true });
    const secret = (name: SecretName) => this.generatedSecret(stage, name);
    this.secrets = {
      'origin-secret': secret('origin-secret'),
      'cursor-key': secret('cursor-key'),
      'unsubscribe-key': secret('unsubscribe-key'),
      'webhook-key': secret('webhook-key'),
      'calendar-key': secret('calendar-key'),
      'pseudonym-key': secret('pseudonym-key'),
      'session-key': secret('session-key'),
      'register-token': secret('register-token'),
      ...(stage.search.kind === 'opensearch' ? { 'search-password': secret('search-password') } : {}),
    };
    this.identity =
      stage.identity.kind === 'issuer'
        ? stage.identity
        : new UserDirectory(this, 'Users', { ...stage.identity, stage });
    new CfnOutput(this, 'Issuer', { value: this.identity.issuer });
    new CfnOutput(this, 'ClientId', { value: this.identity.audience });
    new CfnOutput(this, 'MainTable', { value: this.main.table.tableName });
    new CfnOutput(this, 'PeopleTable', { value: this.people.table.tableName });
  }

  /** A reference that CloudFormation resolves while deploying: the value is in no template and no repository. */
  secretValue(name: SecretName): string {
    const secret = this.secrets[name];
    if (secret === undefined) throw new Error(`This stage has no secret ${name}`);
    return secret.secretValue.unsafeUnwrap();
  }

  private generatedSecret(stage: Stage, name: SecretName): Secret {
    const secret = new Secret(this, name, {
      secretName: nameOf(stage, name),
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions::AwsSolutions-SMG4',
      reason: 'A change takes effect with the next deployment, so rotation is a step of the runbook and not a timer.',
    });
    return secret;
  }
}
