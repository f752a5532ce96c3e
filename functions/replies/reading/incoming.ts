import { createHash } from 'node:crypto';
import type { ReplyRecipient } from '../../delivery/reply-address.ts';
import type { Bounds } from '../../platform/bounds.ts';
import type { Clock } from '../../platform/clock.ts';
import type { LinkKeys } from '../../platform/links.ts';
import type { Repository } from '../../platform/repository.ts';
import type { Views } from '../../platform/views.ts';
import type { Accepting, Received } from '../rules/notification.ts';
import type { ReceivedMail } from './received-mail.ts';

/** Where received mail lies until it is deleted. */
export interface ReceivedMails {
  /** The bytes of a mail; `undefined` where there are more than `most`. */
  read(key: string, most: number): Promise<Uint8Array | undefined>;
}

export interface ReceivingDependencies {
  readonly repository: Repository;
  readonly views: Pick<Views, 'packs' | 'all'>;
  readonly bounds: Pick<Bounds, 'take'>;
  readonly mails: ReceivedMails;
  readonly keys: LinkKeys;
  readonly accepting: Accepting;
  readonly receiveDomain: string;
  readonly mailDomain: string;
  readonly now: Clock;
}

/** One mail with the address of ours that it came to. */
export interface Incoming {
  readonly received: Received;
  readonly to: ReplyRecipient;
  readonly mail: ReceivedMail;
}

/** Names one received mail: the same however often SES, SNS and SQS tell of it. */
export function replyId({ objectKey }: Pick<Received, 'objectKey'>): string {
  return createHash('sha256').update(objectKey).digest('hex').slice(0, 32);
}
