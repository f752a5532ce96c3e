import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readReplyAddress } from '../../delivery/reply-address.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { atOnce } from '../../platform/batch.ts';
import { LogCode, log } from '../../platform/logging.ts';
import { readNotification } from '../rules/notification.ts';
import { hear } from './hear.ts';
import type { ReceivingDependencies } from './incoming.ts';
import { passOn } from './pass-on.ts';
import { MAX_MAIL_BYTES, readReceived } from './received-mail.ts';

const AT_ONCE = 4;

/**
 * Reads what came in by mail. A message comes at least once and in any order: each mail is one stream,
 * and its facts and the answer they lead to are stored together or not at all.
 */
export async function receiveMails(
  deps: ReceivingDependencies,
  { Records: records }: SQSEvent,
): Promise<SQSBatchResponse> {
  const failures: string[] = [];
  await atOnce(AT_ONCE, records, async ({ messageId, body }) => {
    try {
      const why = await receiveOne(deps, body);
      if (why) log.info(LogCode.mailPutAside, { messageId, why });
    } catch (error) {
      log.error(LogCode.recordFailed, error, { messageId });
      failures.push(messageId);
    }
  });
  return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** A text says why nothing came of it. */
async function receiveOne(deps: ReceivingDependencies, body: string): Promise<string | undefined> {
  const received = readNotification(body, deps.accepting);
  if (typeof received === 'string') return received;
  if (received.verdicts.virus === 'FAIL') return 'virus';
  if (received.verdicts.spam === 'FAIL') return 'spam';
  const [to] = received.recipients.flatMap((one) => readReplyAddress(one, deps.receiveDomain) ?? []);
  if (!to) return 'otherRecipient';
  const { state: network } = await deps.repository.load(networkAggregate, to.network, NETWORK_ID);
  if (network.status !== 'founded') return 'noNetwork';
  const raw = await deps.mails.read(received.objectKey, MAX_MAIL_BYTES);
  const mail = raw && (await readReceived(raw));
  if (!mail) return raw ? 'noMail' : 'mailTooLarge';
  const { content } = mail;
  switch (content.kind) {
    case 'calendar': {
      const incoming = { received, to, mail };
      const heard = await hear(deps, incoming, content.reply);
      if (!('unread' in heard)) return heard.why;
      const { words, cut } = content;
      return await passOn(deps, incoming, { kind: 'words', words, cut, unread: true });
    }
    case 'words':
      return await passOn(deps, { received, to, mail }, content);
    case 'automatic':
      return 'automatic';
  }
}
