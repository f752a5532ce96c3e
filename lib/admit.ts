import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { Env } from '../functions/platform/env.ts';
import { ViewsShape } from '../functions/platform/table-shapes.ts';
import { HouseFunction } from './function.ts';
import type { Settings } from './settings.ts';
import type { Storage } from './storage.ts';
import type { Watch } from './watch.ts';

export interface AdmitProps {
  readonly storage: Storage;
  readonly settings: Settings;
  readonly watch: Watch;
}

/**
 * Gives accounts at the sign-in service to those who were invited, and to nobody else, so that it mails no codes to
 * people whom a stranger names. `SignIn` allows it to make them: the pool is not there before this function.
 */
export class Admit extends Construct {
  readonly handler: HouseFunction;

  constructor(scope: Construct, id: string, { storage: { views }, settings, watch }: AdmitProps) {
    super(scope, id);
    this.handler = new HouseFunction(this, 'Function', {
      name: 'admit',
      errorImpact: 'Somebody who was given a role cannot sign in for the first time.',
      watch,
      // Cognito waits five seconds and asks three times at most.
      timeout: Duration.seconds(5),
      memoryMb: 512,
      environment: { [Env.views]: views.tableName, [Env.founder]: settings.founderEmail },
      failures: {
        keptBy: 'Cognito calls it and waits: a failure is shown at once to the person who signs up.',
      },
      refusesByFailing: true,
    });
    // The list of networks and of the people with a role in them; no other rows.
    this.handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: [views.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [ViewsShape.networks] } },
      }),
    );
  }
}
