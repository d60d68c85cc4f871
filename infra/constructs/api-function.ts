import { Duration } from 'aws-cdk-lib';
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { Alias, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { HouseAlarm, minute } from './house-alarm.ts';
import { type EnvSchema, ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

export type ApiFunctionProps<Env extends EnvSchema> = Omit<ServiceFunctionProps<Env>, 'timeout' | 'memorySize'> & {
  /** @default 1024 */
  readonly memorySize?: number;
};

/** Answers the routes of one audience. */
export class ApiFunction<Env extends EnvSchema> extends ServiceFunction<Env> {
  /** What the gateway calls. */
  readonly target: IFunction;

  constructor(scope: Construct, id: string, props: ApiFunctionProps<Env>) {
    super(scope, id, { memorySize: 1024, ...props, timeout: Duration.seconds(29) });
    this.target = props.stage.canary ? this.canary(props) : this.fn;
  }

  /** A new version proves itself on a tenth of the traffic; its errors take it back without a person. */
  private canary({ stage, impact, runbook }: ApiFunctionProps<Env>): Alias {
    const version = this.fn.currentVersion;
    const alias = new Alias(this, 'Live', { aliasName: 'live', version });
    const { alarm } = new HouseAlarm(this, 'NewVersionErrors', {
      stage,
      // Of this version alone: the old one's errors are no reason to keep the old one.
      metric: alias.metricErrors({
        period: minute,
        dimensionsMap: {
          FunctionName: this.fn.functionName,
          Resource: `${this.fn.functionName}:live`,
          ExecutedVersion: version.version,
        },
      }),
      impact,
      runbook: `${runbook}-new-version-errors`,
    });
    const group = new LambdaDeploymentGroup(this, 'Deployment', {
      alias,
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
      alarms: [alarm],
    });
    Validations.of(group).acknowledge({
      id: 'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
      reason: "CodeDeploy's own role, in the limited form that AWS maintains for functions.",
    });
    return alias;
  }
}
