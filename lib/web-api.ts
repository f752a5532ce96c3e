import { CfnOutput, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  type HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
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

interface Limit {
  /** Requests a second, in the long run and at once. */
  readonly rateLimit: number;
  readonly burstLimit: number;
}

/**
 * How many requests each kind of page takes. Every route has a bucket of its own, so that what floods one leaves the
 * others alone (API Gateway developer guide, 'Throttle requests to your HTTP APIs'). What is refused here is answered
 * bare: the bounds of the web function come first, and say a sentence.
 */
const limits = {
  // A whole network opens its invitations within minutes, and an office opens one that was passed on.
  '/a/{proxy+}': { rateLimit: 50, burstLimit: 100 },
  '/p/{proxy+}': { rateLimit: 20, burstLimit: 40 },
  // Mail programs unsubscribe here.
  '/u/{proxy+}': { rateLimit: 20, burstLimit: 40 },
  '/d/{proxy+}': { rateLimit: 5, burstLimit: 10 },
  // Calendars of members, and the public one, which programs ask for at the full hour.
  '/c/{proxy+}': { rateLimit: 20, burstLimit: 60 },
  '/calendar/{proxy+}': { rateLimit: 10, burstLimit: 30 },
  '/notice/{proxy+}': { rateLimit: 20, burstLimit: 40 },
  // Published photos: a page has several.
  '/photo/{proxy+}': { rateLimit: 30, burstLimit: 90 },
  '/n/{proxy+}': { rateLimit: 30, burstLimit: 60 },
} as const satisfies Record<`/${string}`, Limit>;

/** Signing in, files, and whatever no page answers. */
const otherwise: Limit = { rateLimit: 20, burstLimit: 60 };

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
      throttle: otherwise,
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat },
    });
    if (domain !== undefined) new ApiMapping(this, 'Mapping', { api, stage, domainName: domain });
    this.#routes(api, stage, props.web);
    this.#watchRefused(accessLog, props.watch);
    props.watch.alarm('Pages fail', {
      asks: 'errors',
      metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 3,
      impact: 'People who open an invitation or a page see an error, and may not come back to answer.',
    });
  }

  /** All lead to the same function; a route of its own is what has a limit of its own. */
  #routes(api: HttpApi, stage: HttpStage, web: IFunction): void {
    const integration = new HttpLambdaIntegration('Web', web, {
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    });
    const route = (id: string, routeKey: HttpRouteKey): HttpRoute => {
      const made = new HttpRoute(this, id, { httpApi: api, routeKey, integration });
      Validations.of(made).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Members have links, not accounts, and the public reads notices: the web function itself checks ' +
          'the signed link or the session of each route.',
      });
      return made;
    };
    route('Everything', HttpRouteKey.DEFAULT);
    const settings = Object.entries(limits).map(([path, { rateLimit, burstLimit }]) => {
      const key = HttpRouteKey.with(path, HttpMethod.ANY);
      // API Gateway refuses the settings of a route that is not there yet.
      stage.node.addDependency(route(`Route${path.split('/')[1]}`, key));
      return [key.key, { ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: burstLimit }];
    });
    const resource = stage.node.defaultChild;
    if (resource instanceof CfnStage) resource.routeSettings = Object.fromEntries(settings);
  }

  /**
   * HTTP APIs count all answers of 400 to 499 as one: only the access log tells what was refused for its number. It
   * says so of the first ones; of very many, API Gateway may write neither log nor metric (developer guide, 'Monitor
   * HTTP APIs'), so that a few ring.
   */
  #watchRefused(accessLog: LogGroup, watch: Watch): void {
    const refused = new MetricFilter(this, 'Refused', {
      logGroup: accessLog,
      filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
      metricNamespace: 'Prachum',
      metricName: 'RequestsRefused',
    });
    watch.alarm('Too many requests', {
      asks: 'errors',
      metric: refused.metric({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 5,
      impact: 'Somebody asks for pages so often that requests are refused, and members may see a bare error.',
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
