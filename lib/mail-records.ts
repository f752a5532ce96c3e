import { CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import type { Sending } from './sending.ts';

interface MailRecord {
  readonly id: string;
  readonly name: string;
  readonly type: 'CNAME' | 'MX' | 'TXT';
  readonly value: string;
}

export interface MailRecordsProps {
  readonly sending: Sending;
  readonly mailDomain: string;
  /** Where answers are received; without it there is no record for it. */
  readonly receiveDomain?: string;
  /** Id of the Route 53 zone; without it the records are printed, to be entered by hand. */
  readonly zoneId?: string;
}

/**
 * The DNS records that let receivers believe our mail, DKIM, SPF of the bounce domain and DMARC, and the
 * one that brings answers to us.
 */
export class MailRecords extends Construct {
  constructor(scope: Construct, id: string, props: MailRecordsProps) {
    super(scope, id);
    for (const record of mailRecords(props)) {
      if (props.zoneId === undefined) {
        new CfnOutput(this, record.id, { value: `${record.name} ${record.type} ${record.value}` });
      } else {
        new CfnRecordSet(this, record.id, {
          hostedZoneId: props.zoneId,
          name: record.name,
          type: record.type,
          ttl: '1800',
          resourceRecords: [record.type === 'TXT' ? `"${record.value}"` : record.value],
        });
      }
    }
  }
}

function mailRecords({ sending, mailDomain, receiveDomain }: MailRecordsProps): readonly MailRecord[] {
  const { identity, mailFromDomain } = sending;
  const { region } = Stack.of(sending);
  const inbound = `10 inbound-smtp.${region}.amazonaws.com`;
  return [
    { id: 'Dkim1', name: identity.dkimDnsTokenName1, type: 'CNAME', value: identity.dkimDnsTokenValue1 },
    { id: 'Dkim2', name: identity.dkimDnsTokenName2, type: 'CNAME', value: identity.dkimDnsTokenValue2 },
    { id: 'Dkim3', name: identity.dkimDnsTokenName3, type: 'CNAME', value: identity.dkimDnsTokenValue3 },
    { id: 'BounceMx', name: mailFromDomain, type: 'MX', value: `10 feedback-smtp.${region}.amazonses.com` },
    { id: 'BounceSpf', name: mailFromDomain, type: 'TXT', value: 'v=spf1 include:amazonses.com ~all' },
    // Gmail and Yahoo ask senders for a DMARC record; 'none' reports and rejects nothing.
    { id: 'Dmarc', name: `_dmarc.${mailDomain}`, type: 'TXT', value: 'v=DMARC1; p=none' },
    ...(receiveDomain === undefined
      ? []
      : [{ id: 'ReceiveMx', name: receiveDomain, type: 'MX', value: inbound } as const]),
  ];
}
