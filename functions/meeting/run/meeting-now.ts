import type { PaceState } from '../../delivery/pace.ts';
import type { MeetingNext, MeetingPart } from '../../web/context.ts';
import type { OpenMeeting } from '../page/context.ts';
import type { Messages } from '../timeline-page/message.ts';
import type { PeopleOfMeeting } from './people-of.ts';

/** The parts of a meeting's life: its own, and those that other capabilities bring. */
export type LifeTab = 'plan' | 'people' | 'mails' | MeetingPart;

/** A meeting as it is, with what its page says whichever part is open. */
export interface MeetingNow {
  readonly open: OpenMeeting;
  /** These three: once people are invited. */
  readonly of: PeopleOfMeeting | undefined;
  readonly messages: Messages | undefined;
  readonly pace: PaceState | undefined;
  readonly parts: readonly MeetingPart[];
  /** What a part asks to be done next. */
  readonly next: MeetingNext | undefined;
  /** The summary as a part has it, which is shared from there. */
  readonly summary: MeetingNext | undefined;
}
