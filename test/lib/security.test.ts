import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { exampleSettings, idOf, synthesized } from './synthesized.ts';

const { app, stack, resources } = synthesized();

const list = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
const statement = z.object({
  Effect: z.string(),
  Action: list,
  Resource: list,
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
const policies = resources(
  'AWS::IAM::Policy',
  z.object({ Roles: z.array(z.unknown()), PolicyDocument: z.object({ Statement: z.array(statement) }) }),
);
const statements = policies.flatMap(({ id, properties }) =>
  properties.PolicyDocument.Statement.map((each) => ({ role: id.replace(/Function.*$/, ''), ...each })),
);
const actionsOf = (role: string, prefix: string) =>
  statements
    .filter((each) => each.role === role)
    .flatMap((each) => each.Action.map(String).filter((action) => action.startsWith(prefix)));

/** Objects of a bucket as `bucket/beginning*`, everything else by its logical id. */
const below = (resource: unknown) => {
  const joined = z
    .object({ 'Fn::Join': z.tuple([z.literal(''), z.tuple([z.unknown(), z.string()])]) })
    .safeParse(resource);
  if (!joined.success) return idOf(resource);
  const [bucket, rest] = joined.data['Fn::Join'][1];
  return `${idOf(bucket)}${rest}`;
};

describe('cdk-nag', () => {
  test.each([
    ['with defaults', {}],
    [
      'with a zone, alarm mail and sign-in codes by SES',
      {
        zone: { id: 'Z0EXAMPLE', name: 'example.org' },
        alarmEmail: 'alarms@example.org',
        signInSender: 'ses' as const,
      },
    ],
    ['on a laptop', { origin: 'http://127.0.0.1:3000', stage: 'demo' as const }],
  ])('finds nothing %s', (_, settings) => {
    const other = synthesized({ ...exampleSettings, ...settings });
    for (const pack of [new AwsSolutionsChecks(other.app), new ServerlessChecks(other.app)]) {
      expect(pack.validateScope(other.app).violations).toEqual([]);
    }
  });

  test('is acknowledged only at single resources, each time with a reason', () => {
    const acknowledged = app.node
      .findAll()
      .flatMap((construct) =>
        construct.node.metadata
          .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
          .map(({ data }) => ({ construct, rules: z.record(z.string(), z.string()).parse(data) })),
      );
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const { construct, rules } of acknowledged) {
      expect([app, stack]).not.toContain(construct);
      expect(construct.node.findAll().length).toBeLessThan(12);
      for (const reason of Object.values(rules)) expect(reason.length).toBeGreaterThan(40);
    }
  });
});

describe('grants', () => {
  test('name actions and resources, but for X-Ray and the SES quota, which have no resource to name', () => {
    const wide = statements
      .filter(({ Resource, Action }) => [...Resource, ...Action].some((each) => String(each).includes('*')))
      .map(({ Action, Resource }) => `${Action.join(' ')} on ${Resource.join(' ')}`);
    expect([...new Set(wide)].sort()).toEqual([
      'ses:GetSendQuota on *',
      'xray:PutTraceSegments xray:PutTelemetryRecords on *',
    ]);
  });

  test('no resource is a pattern, but objects, each with a name of its own, and whom deliver writes to', () => {
    const patterns = statements.filter(({ Resource }) =>
      Resource.some((each) => each !== '*' && JSON.stringify(each).includes('*')),
    );
    expect(patterns.map(({ role, Action, Resource }) => [role, ...Action, ...Resource.map(below)])).toEqual([
      ['Web', 's3:PutObject', 'UploadsBucketC4B27CC7/incoming/*'],
      ['Web', 's3:GetObject', 'FilesBucket7C17EE2E/files/*'],
      ['React', 's3:PutObject', 'UploadsBucketC4B27CC7/orders/*'],
      ['Deliver', 'ses:SendRawEmail', expect.anything(), expect.anything()],
      ['Tick', 's3:DeleteObjectVersion', 'FilesBucket7C17EE2E/files/*'],
      ['Tick', 's3:PutObject', 'UploadsBucketC4B27CC7/orders/*'],
      ['Pictures', 's3:GetObject', 'UploadsBucketC4B27CC7/incoming/*'],
      ['Pictures', 's3:GetObject', 'UploadsBucketC4B27CC7/orders/*'],
      ['Pictures', 's3:PutObject', 'FilesBucket7C17EE2E/files/*'],
      ['Inbound', 's3:GetObject', 'ReceivingMails52523BEC/received/*'],
    ]);
  });

  test('what decodes strangers’ pictures reads uploads and orders, keeps files, tells of files, counts, and does nothing else', () => {
    const own = statements.filter(
      ({ role, Action }) => role === 'Pictures' && !/^(logs|xray)/.test(String(Action[0])),
    );
    expect(
      own.map(({ Action, Resource, Condition }) => [Action, Resource.map(below), Condition ?? {}]),
    ).toEqual([
      [
        ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
        [expect.stringMatching(/^UploadsQueue/)],
        {},
      ],
      [
        ['dynamodb:Query', 'dynamodb:PutItem'],
        ['StorageEventLogB987CAE5'],
        { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*/file/*'] } },
      ],
      [
        ['dynamodb:UpdateItem'],
        ['StorageViewsA94D150B'],
        { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*/bounds'] } },
      ],
      [['s3:GetObject'], ['UploadsBucketC4B27CC7/incoming/*'], {}],
      [['s3:GetObject'], ['UploadsBucketC4B27CC7/orders/*'], {}],
      [['s3:PutObject'], ['FilesBucket7C17EE2E/files/*'], {}],
    ]);
  });

  test('who says who may have an account reads the list of networks and their people, and nothing else', () => {
    const own = statements.filter(
      ({ role, Action }) => role === 'Admit' && !/^(logs|xray)/.test(String(Action[0])),
    );
    expect(
      own.map(({ Action, Resource, Condition }) => [...Action, ...Resource.map(idOf), Condition]),
    ).toEqual([
      [
        'dynamodb:Query',
        'StorageViewsA94D150B',
        { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['-/networks'] } },
      ],
    ]);
  });

  test('who says who may have an account makes it, in this pool; nobody else may do anything with accounts', () => {
    const about = policies.filter(({ properties }) =>
      JSON.stringify(properties.PolicyDocument).includes('cognito-'),
    );
    expect(
      about.map(({ properties: { Roles, PolicyDocument } }) => [
        Roles.map(idOf),
        PolicyDocument.Statement.map(({ Action, Resource }) => [...Action, ...Resource.map(idOf)]),
      ]),
    ).toEqual([
      [
        [expect.stringMatching(/^AdmitFunctionPartsRole/)],
        [['cognito-idp:AdminCreateUser', 'SignInUserPoolA2C003D1']],
      ],
    ]);
  });

  test('no role uses a managed policy', () => {
    const roles = resources(
      'AWS::IAM::Role',
      z.object({ ManagedPolicyArns: z.array(z.unknown()).default([]) }),
    );
    for (const { properties } of roles) expect(properties.ManagedPolicyArns).toEqual([]);
  });

  test('only rows of views are ever deleted, by those who keep them', () => {
    const deleting = statements.filter(({ Action }) => Action.includes('dynamodb:DeleteItem'));
    expect(deleting.map(({ role, Resource }) => [role, ...Resource.map(idOf)])).toEqual([
      ['React', 'StorageViewsA94D150B'],
      ['Project', 'StorageViewsA94D150B'],
      ['Tick', 'StorageViewsA94D150B'],
    ]);
  });

  test('no function may change the event log but by appending or unmarking what is pending, and the tick by blanking', () => {
    const changing = statements
      .filter(({ Resource }) => Resource.map(idOf).includes('StorageEventLogB987CAE5'))
      .filter(({ Action }) => Action.includes('dynamodb:UpdateItem'));
    expect(changing.map(({ role }) => role)).toEqual(['React', 'Tick']);
  });

  test('views are put whole or deleted, never changed in place, but for counts of what strangers do', () => {
    const changing = statements
      .filter(({ Resource }) => Resource.map(idOf).includes('StorageViewsA94D150B'))
      .filter(({ Action }) => Action.includes('dynamodb:UpdateItem'));
    expect(changing.map(({ role, Condition }) => [role, Condition?.['ForAllValues:StringLike']])).toEqual([
      ['Web', { 'dynamodb:LeadingKeys': ['*/bounds'] }],
      // What they typed and have not confirmed.
      ['Web', { 'dynamodb:LeadingKeys': ['*/unconfirmed'] }],
      ['Pictures', { 'dynamodb:LeadingKeys': ['*/bounds'] }],
      ['Inbound', { 'dynamodb:LeadingKeys': ['*/bounds'] }],
    ]);
  });

  test('only a sparse index is ever scanned, and all facts for somebody who is to be forgotten', () => {
    const scans = statements.filter(({ Action }) => Action.includes('dynamodb:Scan'));
    const scanned = scans.map(({ role, Resource }) => [role, JSON.stringify(Resource)]);
    expect(scanned).toEqual([
      ['Tick', expect.stringMatching(/EventLog[^/]*$/)],
      ['Tick', expect.stringContaining('/index/pending')],
    ]);
  });

  test('only deliver reaches members; tick reaches the simulator, and the others reach nobody', () => {
    const sending = statements.filter(({ Action }) => Action.includes('ses:SendRawEmail'));
    expect(sending.map(({ role }) => role)).toEqual(['Deliver', 'Tick']);
    for (const { Resource, Condition } of sending) {
      expect(Resource).toHaveLength(2);
      expect(JSON.stringify(Resource)).toMatch(/:identity\/.*:configuration-set\//);
      // In the sandbox SES asks for the recipients' identities too: the limit is who it is from.
      expect(JSON.stringify(Condition?.StringLike)).toMatch(/"ses:FromAddress":.*\*@/);
    }
    expect(sending[0]?.Condition).not.toHaveProperty('ForAllValues:StringLike');
    expect(sending[1]?.Condition?.['ForAllValues:StringLike']).toEqual({
      'ses:Recipients': '*@simulator.amazonses.com',
    });
  });

  test('only functions that sign, hash or read links read keys', () => {
    const readers = ['Web', 'React', 'Project', 'Deliver', 'Tick', 'Feedback', 'Inbound'].map(
      (role) => actionsOf(role, 'secretsmanager:').length,
    );
    expect(readers).toEqual([3, 1, 0, 1, 1, 0, 1]);
  });
});

describe('queues', () => {
  const queues = resources(
    'AWS::SQS::Queue',
    z.object({
      RedrivePolicy: z.object({ deadLetterTargetArn: z.unknown() }).optional(),
      VisibilityTimeout: z.number().optional(),
    }),
  );

  test('refuse what does not come over TLS', () => {
    const refusing = resources(
      'AWS::SQS::QueuePolicy',
      z.object({
        Queues: z.array(z.unknown()),
        PolicyDocument: z.object({ Statement: z.array(z.looseObject({ Effect: z.string() })) }),
      }),
    ).filter(({ properties }) =>
      properties.PolicyDocument.Statement.some(
        (each) =>
          each.Effect === 'Deny' && JSON.stringify(each.Condition).includes('"aws:SecureTransport":"false"'),
      ),
    );
    expect(refusing.flatMap(({ properties }) => properties.Queues.map(idOf)).sort()).toEqual(
      queues.map(({ id }) => id).sort(),
    );
  });

  test('either have a failure queue, or are one that an alarm watches', () => {
    const watched = resources(
      'AWS::CloudWatch::Alarm',
      z.object({
        MetricName: z.string().optional(),
        Dimensions: z.array(z.object({ Value: z.unknown() })).optional(),
      }),
    )
      .filter(({ properties }) => properties.MetricName === 'ApproximateNumberOfMessagesVisible')
      .flatMap(({ properties }) => (properties.Dimensions ?? []).map(({ Value }) => idOf(Value)));
    for (const { id, properties } of queues) {
      if (properties.RedrivePolicy === undefined) expect(watched).toContain(id);
    }
  });

  test('those that functions read hide a message for six times the function’s timeout', () => {
    const working = queues.filter(({ properties }) => properties.RedrivePolicy !== undefined);
    expect(working.map(({ properties }) => properties.VisibilityTimeout)).toEqual([360, 360, 360]);
  });
});

describe('the front door', () => {
  test('logs neither paths nor addresses, because paths carry personal links', () => {
    const [stage] = resources(
      'AWS::ApiGatewayV2::Stage',
      z.object({ AccessLogSettings: z.object({ Format: z.string() }) }),
    );
    const format = stage?.properties.AccessLogSettings.Format ?? '';
    expect(format).toContain('$context.status');
    expect(format).not.toMatch(/path|sourceIp|protocol|authorizer|querystring|identity/i);
  });

  test('limits requests, and has one address only', () => {
    const [stage] = resources(
      'AWS::ApiGatewayV2::Stage',
      z.object({ DefaultRouteSettings: z.object({ ThrottlingRateLimit: z.number() }) }),
    );
    expect(stage?.properties.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
    const [api] = resources('AWS::ApiGatewayV2::Api', z.object({ DisableExecuteApiEndpoint: z.boolean() }));
    expect(api?.properties.DisableExecuteApiEndpoint).toBe(true);
  });

  test('sends every path to web, through routes that each have a limit of their own and exist before it is set', () => {
    const routes = resources(
      'AWS::ApiGatewayV2::Route',
      z.object({ RouteKey: z.string(), Target: z.unknown() }),
    );
    const keys = routes.map(({ properties }) => properties.RouteKey);
    const kinds = ['a', 'p', 'u', 'd', 'c', 'calendar', 'notice', 'photo', 'n'].map(
      (kind) => `ANY /${kind}/{proxy+}`,
    );
    expect(keys.sort()).toEqual(['$default', ...kinds].sort());
    expect(new Set(routes.map(({ properties }) => JSON.stringify(properties.Target))).size).toBe(1);
    const [stage] = resources(
      'AWS::ApiGatewayV2::Stage',
      z.object({
        RouteSettings: z.record(
          z.string(),
          z.object({ ThrottlingRateLimit: z.number().min(1), ThrottlingBurstLimit: z.number().min(10) }),
        ),
      }),
    );
    expect(Object.keys(stage?.properties.RouteSettings ?? {}).sort()).toEqual(kinds.sort());
    const ids = routes.filter(({ properties }) => properties.RouteKey !== '$default').map(({ id }) => id);
    expect(stage?.dependsOn).toEqual(expect.arrayContaining(ids));
  });

  test('the pages may have a share of the account’s runs, and only they', () => {
    const shares = (settings = exampleSettings) =>
      synthesized(settings)
        .resources('AWS::Lambda::Function', z.object({ ReservedConcurrentExecutions: z.number().optional() }))
        .flatMap(({ properties }) => properties.ReservedConcurrentExecutions ?? []);
    expect(shares()).toEqual([]);
    expect(shares({ ...exampleSettings, pagesAtOnce: 30 })).toEqual([30]);
  });

  test('invited people ask for their account themselves, and no account ever gets a password', () => {
    const [pool] = resources(
      'AWS::Cognito::UserPool',
      z.object({
        AdminCreateUserConfig: z.object({ AllowAdminCreateUserOnly: z.boolean() }),
        AccountRecoverySetting: z.unknown(),
        LambdaConfig: z.record(z.string(), z.unknown()),
        Policies: z.object({ SignInPolicy: z.unknown() }),
      }),
    );
    // Asking is answered by admit, which refuses every sign-up: see test/network/admission.test.ts.
    expect(pool?.properties.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(false);
    expect(Object.keys(pool?.properties.LambdaConfig ?? {})).toEqual(['PreSignUp']);
    // 'Forgot your password?' sets the first password of an account as well.
    expect(pool?.properties.AccountRecoverySetting).toEqual({
      RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }],
    });
    // Without codes by mail, Cognito would think of a password for each account.
    expect(pool?.properties.Policies.SignInPolicy).toEqual({
      AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'],
    });
  });

  test('the app offers the choice of factors only, and its tokens cannot change an account', () => {
    const [client] = resources(
      'AWS::Cognito::UserPoolClient',
      z.object({
        ExplicitAuthFlows: z.array(z.string()),
        AllowedOAuthFlows: z.array(z.string()),
        AllowedOAuthScopes: z.array(z.string()),
        GenerateSecret: z.boolean(),
      }),
    );
    expect(client?.properties).toMatchObject({
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AllowedOAuthFlows: ['code'],
      // Not aws.cognito.signin.user.admin, with which ChangePassword gives a first password.
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      // Without the secret nobody can ask the API itself, whose tokens have that scope.
      GenerateSecret: true,
    });
  });
});

describe('sending', () => {
  test('our own holds decide: SES’s suppression list is overridden, and every outcome is published', () => {
    const [set] = resources(
      'AWS::SES::ConfigurationSet',
      z.object({ SuppressionOptions: z.object({ SuppressedReasons: z.array(z.string()) }) }),
    );
    expect(set?.properties.SuppressionOptions.SuppressedReasons).toEqual([]);
    const [destination] = resources(
      'AWS::SES::ConfigurationSetEventDestination',
      z.object({ EventDestination: z.object({ MatchingEventTypes: z.array(z.string()) }) }),
    );
    expect(destination?.properties.EventDestination.MatchingEventTypes.sort()).toEqual([
      'bounce',
      'complaint',
      'delivery',
      'deliveryDelay',
      'reject',
      'send',
    ]);
  });
});
