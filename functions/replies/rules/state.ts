import type { Aggregate } from '../../platform/aggregate.ts';
import { known } from '../../platform/personal.ts';
import { type RecordedReplyEvent, type ReplyEvent, replyEvents } from './events.ts';

type DataOf<T extends ReplyEvent['type']> = Extract<ReplyEvent, { type: T }>['data'];

/** What somebody said by a calendar, about one seat. */
export interface Received {
  readonly receivedAt: string;
  /** Waits for a person to take it for true or to ignore it. */
  readonly waiting: boolean;
}

export type SaidAnswer = DataOf<'CalendarReplyReceived'> & Received & { readonly kind: 'answer' };
export type SaidProposal = DataOf<'OtherTimeProposed'> & Received & { readonly kind: 'proposal' };

export type SaidDelegation = DataOf<'DelegationReceived'> & Received & { readonly kind: 'delegation' };

export type SaidInWords = DataOf<'HumanReplyReceived'> & Received & { readonly kind: 'words' };

/** What a person may have to decide about. */
export type SaidByCalendar = SaidAnswer | SaidProposal | SaidDelegation;

/** One received mail. */
export type Reply = { readonly kind: 'none' } | SaidByCalendar | SaidInWords;

export const replyAggregate: Aggregate<Reply, ReplyEvent> = {
  kind: 'reply',
  events: replyEvents,
  initial: { kind: 'none' },
  evolve: evolveReply,
  reacting: ['HumanReplyReceived'],
};

function evolveReply(reply: Reply, event: RecordedReplyEvent): Reply {
  switch (event.type) {
    case 'CalendarReplyReceived':
      return { kind: 'answer', ...event.data, receivedAt: event.at, waiting: event.data.doubt !== undefined };
    case 'OtherTimeProposed':
      return { kind: 'proposal', ...event.data, receivedAt: event.at, waiting: true };
    case 'DelegationReceived':
      return { kind: 'delegation', ...event.data, receivedAt: event.at, waiting: true };
    case 'HumanReplyReceived':
      return { kind: 'words', ...event.data, receivedAt: event.at, waiting: event.data.kept === true };
    case 'ReplyTaken':
      return reply;
    case 'ReplyAccepted':
    case 'ReplyDismissed':
      return reply.kind === 'none' ? reply : { ...reply, waiting: false };
  }
}

export function isByCalendar(reply: Reply): reply is SaidByCalendar {
  return reply.kind === 'answer' || reply.kind === 'proposal' || reply.kind === 'delegation';
}

/** Whether a person asked to be forgotten after they wrote. */
export function isForgottenReply(reply: Pick<SaidByCalendar, 'from'>): boolean {
  return known(reply.from) === undefined;
}
