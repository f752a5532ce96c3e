import { CfnOutput, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ARecord, HostedZone, type IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { customDomainOf, type Settings } from './settings.ts';
import type { Watch } from './watch.ts';

export interface WebApiProps {
  readonly web: IFunction;
  readonly origin: Settings['origin'];
  readonly zone?: Settings['zone'];
  readonly watch: Watch;
}

/** The front door: every request goes to the web function, under the one name that links carry for years. */
export class WebApi extends Construct {
  constructor(scope: Construct, id: string, props: WebApiProps) {
    super(scope, id);
    const domain = this.#domain(props);
    const api = new HttpApi(this, 'HttpApi', {
      createDefaultStage: false,
      // A second address would be a second origin, with cookies and links of its own.
      disableExecuteApiEndpoint: domain !== undefined,
    });
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const stage = api.addStage('Stage', {
      stageName: '$default',
      autoDeploy: true,
      // A minister's office opening a forwarded link must get through; a loop must not cost money.
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat },
    });
    if (domain !== undefined) new ApiMapping(this, 'Mapping', { api, stage, domainName: domain });
    const everything = new HttpRoute(this, 'Everything', {
      httpApi: api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Web', props.web, {
        payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      }),
    });
    Validations.of(everything).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Members have links, not accounts, and the public reads notices: the web function itself checks ' +
        'the signed link or the session of each route.',
    });
    props.watch.alarm('Pages fail', {
      metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 3,
      impact: 'People who open an invitation or a page see an error, and may not come back to answer.',
    });
  }

  #domain({ origin, zone }: WebApiProps): DomainName | undefined {
    const name = customDomainOf(origin);
    if (name === undefined) return undefined;
    const hostedZone =
      zone === undefined
        ? undefined
        : HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: zone.id, zoneName: zone.name });
    const domain = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: new Certificate(this, 'Certificate', {
        domainName: name,
        validation: CertificateValidation.fromDns(hostedZone),
      }),
    });
    this.#pointTo(domain, name, hostedZone);
    return domain;
  }

  #pointTo(domain: DomainName, name: string, hostedZone: IHostedZone | undefined): void {
    if (hostedZone === undefined) {
      new CfnOutput(this, 'Address', { value: `${name} CNAME ${domain.regionalDomainName}` });
      return;
    }
    new ARecord(this, 'Address', {
      zone: hostedZone,
      recordName: `${name}.`,
      target: RecordTarget.fromAlias(
        new ApiGatewayv2DomainProperties(domain.regionalDomainName, domain.regionalHostedZoneId),
      ),
    });
  }
}

/** Status and ids only. No path, because paths carry personal links; no address, because it is a person's. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    at: '$context.requestTime',
    requestId: '$context.requestId',
    method: '$context.httpMethod',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    integrationStatus: '$context.integrationStatus',
  }),
);
