import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { EventLogShape, MailLedgerShape, ViewsShape } from '../functions/platform/table-shapes.ts';

interface Index {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
}

/**
 * The three tables. Their keys and indexes come from `table-shapes.ts`, because the functions read the
 * same lines.
 *
 * There are no other indexes on purpose: each one is paid for at every write, per mail. EventLog is read
 * by aggregate and Views is shaped so that every list is one partition; what an index holds is only what
 * nobody knows the key of: what is pending, what is due, what was said to one person, what happened on a day.
 * All are keys-only; where something waits they are sparse, so that a row costs nothing there once it does not.
 * That of the days costs one unit a fact, of which a mail has none of its own.
 */
export class Storage extends Construct {
  readonly eventLog: TableV2;
  readonly views: TableV2;
  readonly mailLedger: TableV2;

  constructor(scope: Construct, id: string, props: { readonly protected: boolean }) {
    super(scope, id);
    const irreplaceable = { ...kept, deletionProtection: props.protected };

    this.eventLog = new TableV2(this, 'EventLog', {
      ...house,
      partitionKey: { name: EventLogShape.partitionKey, type: AttributeType.STRING },
      sortKey: { name: EventLogShape.sortKey, type: AttributeType.NUMBER },
      globalSecondaryIndexes: [keysOnly(EventLogShape.pendingIndex), keysOnly(EventLogShape.dayIndex)],
      dynamoStream: StreamViewType.NEW_IMAGE,
      ...irreplaceable,
    });

    // Everything in Views can be rebuilt by `npm run replay`, so it has neither backup nor protection.
    this.views = new TableV2(this, 'Views', {
      ...house,
      partitionKey: { name: ViewsShape.partitionKey, type: AttributeType.STRING },
      sortKey: { name: ViewsShape.sortKey, type: AttributeType.STRING },
      globalSecondaryIndexes: [keysOnly(ViewsShape.dueIndex)],
      timeToLiveAttribute: ViewsShape.goneAfter,
      removalPolicy: RemovalPolicy.DESTROY,
    });

    this.mailLedger = new TableV2(this, 'MailLedger', {
      ...house,
      partitionKey: { name: MailLedgerShape.partitionKey, type: AttributeType.STRING },
      sortKey: { name: MailLedgerShape.sortKey, type: AttributeType.STRING },
      globalSecondaryIndexes: [keysOnly(MailLedgerShape.personIndex), keysOnly(MailLedgerShape.dueIndex)],
      dynamoStream: StreamViewType.NEW_IMAGE,
      ...irreplaceable,
    });
  }
}

const house = { billing: Billing.onDemand(), encryption: TableEncryptionV2.dynamoOwnedKey() } as const;

const kept = {
  removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
} as const;

function keysOnly(index: Index) {
  return {
    indexName: index.name,
    partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
    sortKey: { name: index.sortKey, type: AttributeType.STRING },
    projectionType: ProjectionType.KEYS_ONLY,
  };
}
