import type { DynamoDBRecord } from 'aws-lambda';
import { deliverBatch } from '../../functions/delivery/deliver-batch.ts';
import type { DeliveryEngine } from '../../functions/delivery/delivery-engine.ts';
import { deliverRow } from '../../functions/delivery/engine.ts';
import { type AddressHolder, type HeldAddress, recordFeedback } from '../../functions/delivery/feedback.ts';
import { Ledger } from '../../functions/delivery/ledger.ts';
import { ledgerItem } from '../../functions/delivery/ledger-item.ts';
import { type LedgerRow, type MailKey, partName } from '../../functions/delivery/ledger-row.ts';
import type { MailSection } from '../../functions/delivery/mail-model.ts';
import type { MailSource } from '../../functions/delivery/mail-source.ts';
import { Pace } from '../../functions/delivery/pace.ts';
import { type MailProvider, Ses, sesClient } from '../../functions/delivery/ses.ts';
import { tickDelivery } from '../../functions/delivery/tick-delivery.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import { later } from '../../functions/platform/clock.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { Views } from '../../functions/platform/views.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { NOW } from './ledger-samples.ts';
import { type AcceptedMail, SesStandIn } from './ses-stand-in.ts';

const TOPIC = 'arn:aws:sns:local:000000000000:feedback';
const SET = 'prachum';
/** The revision of first invitations in the samples. */
const FIRST = 2;

/** Kinds that may go out in one mail. */
export const mergeableKinds = ['nudge1', 'agenda', 'reminder', 'thanks'] as const;

/** A meeting as far as sending needs one. */
export class TestMeeting {
  sequence = 0;
  version = 2;
  refusal: string | undefined;
  /** Nothing is to be sent before this instant. */
  from: string | undefined;
  /** Kinds that are no longer wanted, and kinds that cannot be written. */
  readonly senseless = new Set<string>();
  readonly unwritable = new Set<string>();
  /** Kinds that only a later version knows. */
  readonly unknown = new Set<string>();
  breaks: Error | undefined;
  /** When the first invitations were decided on, nothing else had been asked for. */
  invitesAlone = false;
  /** Happens after the decision about an invitation, before its claim. */
  meanwhile: (() => Promise<unknown>) | undefined;
  readonly written: { key: MailKey; firstSent: boolean; dtstamp: string; version: number }[] = [];

  readonly source: MailSource = {
    causeKind: 'meeting',
    writes: (kind) => !this.unknown.has(kind),
    mergeable: (kind) => mergeableKinds.some((one) => one === kind),
    judge: async ({ kind, revision }) => {
      if (this.refusal !== undefined || this.senseless.has(kind))
        return { send: false, reason: this.refusal ?? 'meetingBegun', until: this.from };
      const frozen = { sequence: this.sequence, stateVersion: this.version, personVersion: 1 };
      const alone = this.invitesAlone && kind === 'invitation' && revision === FIRST;
      if (kind === 'invitation') await this.meanwhile?.();
      return { send: true, frozen, alone };
    },
    write: async (row, frozen, { firstSent }) => {
      if (this.breaks) throw this.breaks;
      if (this.unwritable.has(row.kind)) throw new TypeError('not a mail address');
      this.written.push({ key: row, firstSent, dtstamp: frozen.dtstamp, version: frozen.stateVersion });
      const text = `${row.kind} ${frozen.stateVersion} ${firstSent}`;
      const section: MailSection = {
        lang: 'en',
        networkName: 'BEST',
        greeting: 'Dear reader,',
        headline: { what: `says ${partName(row)} of ${frozen.dtstamp}, version ${frozen.stateVersion}.` },
        lead: [],
        action: { label: 'Open', url: `https://meet.example.org/${row.kind}` },
        blocks: [],
        footer: { why: 'You are a member.', links: [] },
      };
      return {
        model: { subject: text, preheader: text, sections: [section] },
        from: { name: 'BEST', address: 'best@meet.example.org' },
        to: { name: row.person, address: `${row.person.toLowerCase()}@example.org` },
      };
    },
  };
}

/** The whole delivery over a real table and real HTTP, with a clock that only tests move. */
export class PostOffice {
  now = NOW;
  meeting = new TestMeeting();
  readonly held: (HeldAddress & { readonly party: string })[] = [];
  readonly ses: SesStandIn;
  readonly engine: DeliveryEngine;
  readonly table: TestEngine;
  #heard = 0;

  private constructor(table: TestEngine, ses: SesStandIn, provider: MailProvider) {
    this.table = table;
    this.ses = ses;
    const source = (): MailSource => this.meeting.source;
    this.engine = {
      ledger: new Ledger(table.client, table.tables.mailLedger, effectsOfBefore),
      pace: new Pace(table.client, table.tables.mailLedger),
      provider,
      get sources() {
        return [source()];
      },
      tools: {
        repository: new Repository(new EventLog(table.client, table.tables.eventLog)),
        views: new Views(table.client, table.tables.views),
        origin: 'https://meet.example.org',
        mailDomain: 'meet.example.org',
        stage: 'live',
        sign: () => 'token',
        replyTag: () => '0123456789abcdef',
      },
      now: () => this.now,
      wait: async (milliseconds) => this.wait(milliseconds),
      random: () => 0.5,
    };
  }

  /**
   * @param requestTimeoutMs after which a mail provider that does not answer is given up, in real time: on a busy
   * machine also the stand-in takes a second, so only where it is told not to answer does a test wait less.
   */
  static async open(requestTimeoutMs = 20_000): Promise<PostOffice> {
    const ses = new SesStandIn();
    const endpoint = await ses.start();
    const provider = new Ses(sesClient({ endpoint, requestTimeoutMs }), SET);
    return new PostOffice(await startEngine(), ses, provider);
  }

  async close(): Promise<void> {
    await this.ses.stop();
    await this.table.stop();
  }

  wait(milliseconds: number): void {
    this.now = later(this.now, milliseconds);
  }

  async plan(...mails: PlannedMail[]): Promise<void> {
    await this.engine.ledger.plan(mails, this.now);
  }

  async row(key: MailKey): Promise<LedgerRow> {
    const row = await this.engine.ledger.get(key);
    if (!row) throw new Error('no row');
    return row;
  }

  /** Delivers one message, as it is now. */
  async deliverRow(key: MailKey, engine: DeliveryEngine = this.engine) {
    return deliverRow(engine, await this.row(key));
  }

  /** Brings rows to deliver as the stream does, with their present image. */
  deliver(...keys: MailKey[]) {
    return this.deliverBy(this.engine, ...keys);
  }

  /** The same by another container. */
  async deliverBy(engine: DeliveryEngine, ...keys: MailKey[]) {
    const records = await Promise.all(keys.map(async (key) => streamRecord(await this.row(key))));
    return deliverBatch(engine, records, 300_000);
  }

  /** One tick, and then whatever it woke or gave back, as the stream would bring it. */
  async tick(...keys: MailKey[]) {
    const { ledger, pace, provider } = this.engine;
    const count = await tickDelivery({ ledger, pace, provider, mailDomain: 'meet.example.org' }, this.now);
    await this.deliver(...keys);
    return count;
  }

  /** Events of accepted mails since the last call, as SES publishes them. */
  hear(...types: SesEventType[]): Promise<void> {
    return this.hearWith(this.engine, ...types);
  }

  /** The same by another container: what it could not record is brought again, as the queue does. */
  async hearWith(by: Pick<DeliveryEngine, 'ledger' | 'pace'>, ...types: SesEventType[]): Promise<void> {
    const mails = this.ses.accepted.slice(this.#heard);
    const count = this.ses.accepted.length;
    const bodies = mails.flatMap((mail) => types.map((type) => sesEvent(type, mail, this.now)));
    const { batchItemFailures } = await this.feed(bodies, by);
    if (batchItemFailures.length === 0) this.#heard = count;
  }

  forget(): void {
    this.#heard = this.ses.accepted.length;
  }

  feed(bodies: readonly string[], { ledger, pace }: Pick<DeliveryEngine, 'ledger' | 'pace'> = this.engine) {
    const keeper = (party: string): AddressHolder => ({
      hold: async (address) => void this.held.push({ ...address, party }),
    });
    const addresses = {
      member: keeper('member'),
      guest: keeper('guest'),
      registered: keeper('registered'),
    };
    const accepting = { topicArn: TOPIC, configurationSet: SET };
    const records = bodies.map((body, n) => ({ messageId: `sqs-${n}`, body }));
    // Lambda's records carry much that feedback does not read.
    const event = { Records: records } as Parameters<typeof recordFeedback>[1];
    return recordFeedback({ ledger, pace, addresses, accepting, now: () => this.now }, event);
  }
}

export type SesEventType =
  | 'Send'
  | 'Delivery'
  | 'Complaint'
  | 'Reject'
  | 'DeliveryDelay'
  | 'PermanentBounce'
  | 'MailboxFull'
  | 'OutOfOffice';

/** An SQS body with an SES event about a mail. */
export function sesEvent(
  type: SesEventType,
  mail: Pick<AcceptedMail, 'messageId' | 'tags'>,
  at: string,
  { topic = TOPIC, set = SET } = {},
): string {
  const bounces: Partial<Record<SesEventType, object>> = {
    PermanentBounce: { bounceType: 'Permanent', bounceSubType: 'General', timestamp: at },
    MailboxFull: { bounceType: 'Transient', bounceSubType: 'MailboxFull', timestamp: at },
    OutOfOffice: { bounceType: 'Transient', bounceSubType: 'General', timestamp: at },
  };
  const bounce = bounces[type];
  const event = {
    eventType: bounce ? 'Bounce' : type,
    mail: {
      timestamp: at,
      messageId: mail.messageId,
      tags: {
        'ses:configuration-set': [set],
        ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
      },
    },
    ...(bounce ? { bounce } : {}),
    ...(type === 'Complaint' ? { complaint: { timestamp: at } } : {}),
    ...(type === 'Delivery' ? { delivery: { timestamp: at } } : {}),
  };
  return JSON.stringify({ Type: 'Notification', TopicArn: topic, Message: JSON.stringify(event) });
}

let sequence = 0;

function streamRecord(row: LedgerRow): DynamoDBRecord {
  sequence += 1;
  // The same attribute shapes, typed once by the SDK and once by Lambda.
  const image = ledgerItem(row) as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] & object;
  return { dynamodb: { NewImage: image, SequenceNumber: String(sequence) } };
}
