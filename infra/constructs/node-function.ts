import { CfnResource, type Duration, type Size, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { nodeCode } from './node-code.ts';

export type NodeFunctionProps = {
  readonly functionName: string;
  /** Folder under functions/. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logGroup: LogGroup;
  readonly timeout: Duration;
  readonly memorySize: number;
  /** Of `/tmp`. @default - 512 MB, which is what Lambda gives */
  readonly disk?: Size | undefined;
};

/** How code of ours becomes a function: one runtime, one role of its own, one way to log. */
export class NodeFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, { folder, environment, disk, ...props }: NodeFunctionProps) {
    // Not the managed execution policy, which may write to every log group of the account.
    const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    super(scope, id, {
      ...props,
      ...(disk === undefined ? {} : { ephemeralStorageSize: disk }),
      role,
      code: nodeCode(folder),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      environment: { ...environment },
    });
    // The local platform runs this source instead of the bundle.
    if (CfnResource.isCfnResource(this.node.defaultChild))
      this.node.defaultChild.addMetadata('entry', `functions/${folder}/handler.ts`);
    props.logGroup.grantWrite(role);
    Validations.of(role).acknowledge({
      id: 'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray accepts traces for no narrower resource.',
    });
  }
}
