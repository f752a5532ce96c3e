import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EnvName } from '../functions/platform/env.ts';
import { bundledCode } from './bundling.ts';
import type { Watch } from './watch.ts';

export interface HouseFunctionProps {
  /** File in `functions/` without its ending; it exports `handler`. */
  readonly name: string;
  /** What a failure means for people, as one sentence: without it there is no function. */
  readonly errorImpact: string;
  readonly watch: Watch;
  readonly timeout: Duration;
  readonly memoryMb: number;
  /** Most runs at once, taken from what the account has for all; absent: no limit of its own. */
  readonly atOnce?: number | undefined;
  readonly environment: Readonly<Partial<Record<EnvName, string | undefined>>>;
  /**
   * Where the hints of failed runs go. Left out only by functions whose caller keeps what failed: then
   * say who, as the reason why no queue is needed.
   */
  readonly failures: IQueue | { readonly keptBy: string };
  /**
   * Its caller understands 'no' as a run that failed, which is no fault of ours: only what it logged itself, and
   * runs that took too long, ring its alarm.
   */
  readonly refusesByFailing?: true;
}

/** A function as all of ours are: Node 24 on arm64, bundled here, its own role, log group and alarm. */
export class HouseFunction extends LambdaFunction {
  readonly name: string;
  /** Its own: always there, unlike that of a function which was only looked up. */
  declare readonly role: Role;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    const parts = new Construct(scope, `${id}Parts`);
    const logGroup = new LogGroup(parts, 'Log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    // Its own role rather than the managed AWSLambdaBasicExecutionRole, which may write to every log group.
    const role = new Role(parts, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    super(scope, id, {
      // The SDK is in it: the copy in the Lambda runtime changes without us; what was tested is what runs.
      code: bundledCode(props.name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memoryMb,
      ...(props.atOnce === undefined ? {} : { reservedConcurrentExecutions: props.atOnce }),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role,
      environment: definedOf(props.environment),
      ...('queueArn' in props.failures ? { deadLetterQueue: props.failures } : {}),
    });
    this.name = props.name;

    Validations.of(role).acknowledge(
      {
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'X-Ray has no resources to name: PutTraceSegments and PutTelemetryRecords only take *.',
      },
      {
        id: 'Serverless-LambdaStarPermissions',
        reason: 'The same X-Ray statement; a test lists every statement that may name *.',
      },
    );
    if ('keptBy' in props.failures) {
      Validations.of(this).acknowledge({ id: 'Serverless-LambdaDLQ', reason: props.failures.keptBy });
    }

    // One metric says all, and is half of what an alarm on the sum with Lambda's own count would be paid by: a record that
    // fails in a batch is handed back and logged while the run ends well, what a handler throws is logged by the runtime,
    // and of a run that broke off otherwise the platform tells.
    const logged = new MetricFilter(parts, 'ErrorLines', {
      logGroup,
      filterPattern: props.refusesByFailing ? ownErrorLines : everyFailure,
      metricNamespace: 'Prachum',
      metricName: `ErrorLines-${props.name}`,
    });
    props.watch.alarm(`${props.name} fails`, {
      asks: 'errors',
      metric: logged.metric({
        period: Duration.minutes(5),
        statistic: 'Sum',
        label: `failures of ${props.name}`,
      }),
      threshold: 1,
      impact: props.errorImpact,
    });
  }
}

const everyErrorLine = FilterPattern.stringValue('$.level', '=', 'ERROR');

/** Of a run that took too long only the platform tells (Lambda developer guide, 'platform.report'). */
const tookTooLong = FilterPattern.stringValue('$.record.status', '=', 'timeout');

/** A process that died writes no line of its own: 'error' and 'failure' are the platform's words for it. */
const everyFailure = FilterPattern.any(
  everyErrorLine,
  tookTooLong,
  FilterPattern.stringValue('$.record.status', '=', 'error'),
  FilterPattern.stringValue('$.record.status', '=', 'failure'),
);

/** Our own lines carry a code; the runtime's, for an error that a handler threw, do not. */
const ownErrorLines = FilterPattern.any(
  FilterPattern.all(everyErrorLine, FilterPattern.exists('$.code')),
  tookTooLong,
);

function definedOf(environment: HouseFunctionProps['environment']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
