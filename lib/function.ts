import { join } from 'node:path';
import { Duration, Validations } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import {
  type BundlingOptions,
  Charset,
  LogLevel,
  NodejsFunction,
  OutputFormat,
} from 'aws-cdk-lib/aws-lambda-nodejs';
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EnvName } from '../functions/platform/env.ts';
import type { Watch } from './watch.ts';

const root = join(import.meta.dirname, '..');

export interface HouseFunctionProps {
  /** File in `functions/` without its ending; it exports `handler`. */
  readonly name: string;
  /** What a failure means for people, as one sentence: without it there is no function. */
  readonly errorImpact: string;
  readonly watch: Watch;
  readonly timeout: Duration;
  readonly memoryMb: number;
  readonly environment: Readonly<Partial<Record<EnvName, string>>>;
  /**
   * Where the hints of failed runs go. Left out only by functions whose caller keeps what failed: then
   * say who, as the reason why no queue is needed.
   */
  readonly failures: IQueue | { readonly keptBy: string };
}

/** A function as all of ours are: Node 24 on arm64, bundled here, its own role, log group and alarm. */
export class HouseFunction extends NodejsFunction {
  readonly name: string;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    const parts = new Construct(scope, `${id}Parts`);
    const logGroup = new LogGroup(parts, 'Log', { retention: RetentionDays.THREE_MONTHS });
    // Its own role rather than the managed AWSLambdaBasicExecutionRole, which may write to every log group.
    const role = new Role(parts, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    super(scope, id, {
      entry: join(root, 'functions', `${props.name}.ts`),
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memoryMb,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role,
      environment: definedOf(props.environment),
      // The variable it would set is for SDK v2; v3 keeps connections by itself.
      awsSdkConnectionReuse: false,
      bundling,
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

    // A record that fails in a batch is handed back and logged, and the run itself ends well: only both
    // counts together see every failure.
    const logged = new MetricFilter(parts, 'ErrorLines', {
      logGroup,
      filterPattern: FilterPattern.stringValue('$.level', '=', 'ERROR'),
      metricNamespace: 'Prachum',
      metricName: `ErrorLines-${props.name}`,
    });
    const each = { period: Duration.minutes(5), statistic: 'Sum' };
    props.watch.alarm(`${props.name} fails`, {
      metric: new MathExpression({
        expression: 'FILL(runs, 0) + FILL(lines, 0)',
        usingMetrics: { runs: this.metricErrors(each), lines: logged.metric(each) },
        label: `failures of ${props.name}`,
        period: each.period,
      }),
      threshold: 1,
      impact: props.errorImpact,
    });
  }
}

const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  minify: true,
  logLevel: LogLevel.WARNING,
  // The copy in the Lambda runtime changes without us; what was tested is what runs.
  bundleAwsSDK: true,
  mainFields: ['module', 'main'],
  // Khmer as UTF-8 is half the size of \u escapes.
  charset: Charset.UTF8,
  // Some dependencies call require, which an ES module does not have.
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  esbuildArgs: {
    '--jsx': 'automatic',
    '--jsx-import-source': 'hono/jsx',
    '--alias:@aws-sdk/credential-provider-node': join(root, 'functions', 'platform', 'lambda-credentials.ts'),
    // Its ES modules import node:http and more at every cold start; these require them with the first mail.
    '--alias:nodemailer/lib/mail-composer': join(
      root,
      'node_modules/nodemailer/dist/cjs/mail-composer/index.js',
    ),
  },
};

function definedOf(environment: Readonly<Partial<Record<EnvName, string>>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
