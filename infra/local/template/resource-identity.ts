/** Where a resource would live; everything that its name and ARN are made of. */
export type Place = { readonly region: string; readonly account: string; readonly queueBase: string };

export type Identity = {
  readonly name: string;
  /** What `Ref` gives. */
  readonly reference: string;
  /** What `Fn::GetAtt` gives, by attribute. */
  readonly attributes: Readonly<Record<string, string>>;
};

type Describe = (name: string, place: Place) => { reference?: string; arn?: string; more?: Record<string, string> };

const arn = (service: string, { region, account }: Place, resource: string) =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

const table: Describe = (name, place) => ({
  arn: arn('dynamodb', place, `table/${name}`),
  more: { StreamArn: arn('dynamodb', place, `table/${name}/stream/local`), TableId: name },
});

const kinds: Record<string, Describe> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::SQS::Queue': (name, place) => {
    const url = `${place.queueBase}/${place.account}/${name}`;
    return { reference: url, arn: arn('sqs', place, name), more: { QueueName: name, QueueUrl: url } };
  },
  'AWS::Lambda::Function': (name, place) => ({ arn: arn('lambda', place, `function:${name}`) }),
  'AWS::IAM::Role': (name, { account }) => ({ arn: `arn:aws:iam::${account}:role/${name}`, more: { RoleId: name } }),
  'AWS::IAM::ManagedPolicy': (name, { account }) => {
    const policy = `arn:aws:iam::${account}:policy/${name}`;
    return { reference: policy, arn: policy };
  },
  'AWS::SecretsManager::Secret': (name, place) => {
    const secret = arn('secretsmanager', place, `secret:${name}`);
    return { reference: secret, arn: secret };
  },
  'AWS::Events::Rule': (name, place) => ({ arn: arn('events', place, `rule/${name}`) }),
  'AWS::ApiGatewayV2::Api': (name, { region }) => ({
    more: { ApiEndpoint: `https://${name}.execute-api.${region}.amazonaws.com`, ApiId: name },
  }),
  'AWS::SES::EmailIdentity': (name, place) => ({ arn: arn('ses', place, `identity/${name}`) }),
  'AWS::SES::ConfigurationSet': (name, place) => ({ arn: arn('ses', place, `configuration-set/${name}`) }),
  'AWS::S3::Bucket': (name, { region }) => {
    const bucket = name.toLowerCase();
    const more = { RegionalDomainName: `${bucket}.s3.${region}.amazonaws.com` };
    return { reference: bucket, arn: `arn:aws:s3:::${bucket}`, more };
  },
  'AWS::KMS::Key': (name, place) => ({ arn: arn('kms', place, `key/${name}`), more: { KeyId: name } }),
  'AWS::Logs::LogGroup': (name, place) => ({ arn: arn('logs', place, `log-group:${name}:*`) }),
};

/** The property by which a template may choose the physical name itself. */
const nameProperties: Record<string, string> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
  'AWS::Events::Rule': 'Name',
  'AWS::Logs::LogGroup': 'LogGroupName',
};

export const namePropertyOf = (type: string): string | undefined => nameProperties[type];

/** The physical identity that a resource of this kind and name has here. */
export function identify(type: string, name: string, place: Place): Identity {
  const { reference, arn: own, more } = kinds[type]?.(name, place) ?? {};
  return {
    name,
    reference: reference ?? name,
    attributes: { Arn: own ?? arn('local', place, `${type}/${name}`), ...more },
  };
}
