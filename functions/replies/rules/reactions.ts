import type { Intent } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import type { PlannedMail } from '../../platform/planned-mail.ts';
import type { RecordedReplyEvent, ReplyEvent } from './events.ts';
import type { Reply } from './state.ts';

/** Means the person behind the network's reply address, who need not have a role. */
export const REPLY_ADDRESS = 'reply-address';

/** A message about a received mail: its words. */
export const FORWARD = 'forward';

/** A message about the words of a day that are not passed on one by one. */
export const KEPT_WORDS = 'keptWords';

/** Words that a person wrote go to one person who reads; answers are told on the pages. */
export function replyReactions(
  event: RecordedReplyEvent,
  _reply: Reply,
  stream: StreamKey,
): readonly Intent<Reply, ReplyEvent>[] {
  if (event.type !== 'HumanReplyReceived') return [];
  if (event.data.kept) return [{ do: 'plan', mails: [summaryOf(event.at.slice(0, 10), stream.network)] }];
  return [
    {
      do: 'plan',
      mails: [
        {
          network: stream.network,
          cause: `${stream.kind}/${stream.id}`,
          person: event.data.staff ?? REPLY_ADDRESS,
          seat: stream.network,
          party: 'staff',
          kind: FORWARD,
          revision: event.version,
          channel: 'email',
        },
      ],
    },
  ];
}

/** One a day: the day (UTC) is what it is about, so that planned for each it is planned once. */
function summaryOf(day: string, network: string): PlannedMail {
  return {
    network,
    cause: `reply/kept-${day}`,
    person: REPLY_ADDRESS,
    seat: network,
    party: 'staff',
    kind: KEPT_WORDS,
    revision: 1,
    channel: 'email',
  };
}
