import type { Intent } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import type { RecordedReplyEvent, ReplyEvent } from './events.ts';
import type { Reply } from './state.ts';

/** Means the person behind the network's reply address, who need not have a role. */
export const REPLY_ADDRESS = 'reply-address';

/** The only kind of message about a received mail: its words. */
export const FORWARD = 'forward';

/** Words that a person wrote go to one person who reads; answers are told on the pages. */
export function replyReactions(
  event: RecordedReplyEvent,
  _reply: Reply,
  stream: StreamKey,
): readonly Intent<Reply, ReplyEvent>[] {
  if (event.type !== 'HumanReplyReceived') return [];
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
