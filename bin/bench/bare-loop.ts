import { parentPort, workerData } from 'node:worker_threads';
import { SendRawEmailCommand } from '@aws-sdk/client-ses';
import * as z from 'zod';
import { Ledger } from '../../functions/delivery/ledger.ts';
import { keyTag } from '../../functions/delivery/ledger-item.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { renderMail } from '../../functions/delivery/mail-frame.tsx';
import { buildMime } from '../../functions/delivery/mime.ts';
import { sesClient } from '../../functions/delivery/ses.ts';
import { meetingMails } from '../../functions/meeting/mails.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import { atOnce } from '../../functions/platform/batch.ts';
import { type StoredEvent, type StreamKey, streamKey } from '../../functions/platform/event.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { lean } from '../../functions/platform/sdk-client.ts';
import { engineClient, NETWORK, numbersTo, personOf } from './crowd.ts';

/**
 * The floor of the fan-out, in a thread of its own like deliver: the same mails, the same calls to the
 * mail provider and two writes to a ledger per mail, and nothing else: no stream, no lane, no pace, no
 * decision, every fact already in memory.
 */
const given = z
  .object({
    dynamodb: z.string(),
    aws: z.string(),
    eventLogTable: z.string(),
    ledgerTable: z.string(),
    mailDomain: z.string(),
    meeting: z.string(),
    mails: z.number(),
    inFlight: z.number(),
    now: z.string(),
  })
  .parse(workerData);

/** Facts as they were read once. */
class RememberedLog extends EventLog {
  readonly #kept = new Map<string, StoredEvent[]>();

  async remember(stream: StreamKey): Promise<void> {
    this.#kept.set(streamKey(stream), await super.read(stream));
  }

  override async read(stream: StreamKey): Promise<StoredEvent[]> {
    return this.#kept.get(streamKey(stream)) ?? [];
  }
}

// The client that the product has, so that the floor is not made higher by a slower one.
const client = lean(engineClient(given.dynamodb));
const log = new RememberedLog(client, given.eventLogTable);
const people = numbersTo(given.mails).map((number) => personOf(number));
const streams: StreamKey[] = [
  { network: NETWORK, kind: 'network', id: 'self' },
  { network: NETWORK, kind: 'meeting', id: given.meeting },
  ...people.map(({ seat }) => ({ network: NETWORK, kind: 'member', id: seat })),
];
await atOnce(25, streams, (stream) => log.remember(stream));
const stateVersion = (await log.read({ network: NETWORK, kind: 'meeting', id: given.meeting })).length;

const tools = {
  repository: new Repository(log),
  views: { all: async () => [], list: async () => ({ rows: [] }) },
  origin: 'https://meet.example.org',
  mailDomain: given.mailDomain,
  stage: 'demo' as const,
  sign: () => 'x'.repeat(150),
  replyTag: () => '0123456789abcdef',
};
const cause = `meeting/${given.meeting}`;
const ledger = new Ledger(client, given.ledgerTable, effectsOfBefore);
const ses = sesClient({ endpoint: given.aws });
/** Rows to send, one per person; another revision is another round. */
async function rowsOf(revision: number, mails: number): Promise<readonly LedgerRow[]> {
  const planned = people.slice(0, mails).map(
    ({ seat, person, party, channel }): PlannedMail => ({
      network: NETWORK,
      cause,
      seat,
      person,
      party,
      channel,
      kind: 'invitation',
      revision,
    }),
  );
  await ledger.plan(planned, given.now);
  const { rows } = await ledger.ofCause(NETWORK, cause, undefined, 2 * given.mails);
  return rows.filter((row) => row.revision === revision);
}

async function send(row: LedgerRow): Promise<void> {
  const { now } = given;
  const frozen = { sequence: 0, dtstamp: now, stateVersion, personVersion: 2 };
  const claimed = await ledger.claim(row, frozen, now);
  if (claimed === undefined) throw new Error('somebody else works on the bare ledger');
  const { model, ...content } = await meetingMails.write(claimed, frozen, { firstSent: true, now }, tools);
  const mime = await buildMime({
    ...content,
    subject: model.subject,
    ...renderMail(model),
    listId: `${row.network}.${tools.mailDomain}`,
    key: keyTag(row),
    date: now,
  });
  const { MessageId } = await ses.send(
    new SendRawEmailCommand({
      Source: content.from.address,
      Destinations: [content.to.address],
      RawMessage: { Data: mime },
      Tags: [{ Name: 'row', Value: keyTag(row) }],
    }),
  );
  await ledger.markSent(claimed, MessageId ?? '', now);
}

const [warm, timed] = [await rowsOf(1, 2 * given.inFlight), await rowsOf(2, given.mails)];
await atOnce(given.inFlight, warm, send);
const began = performance.now();
const used = process.threadCpuUsage();
await atOnce(given.inFlight, timed, send);
const { user, system } = process.threadCpuUsage(used);
parentPort?.postMessage({
  mails: timed.length,
  ms: performance.now() - began,
  processorMs: (user + system) / 1000,
});
