import type { RecordedMeetingEvent } from '../rules/events.ts';
import type { CancelledMeeting, ConvenedMeeting, Meeting } from '../rules/state.ts';

/** A meeting as hand-overs need it: as it is, and how it became so. */
export interface HandedOf {
  readonly id: string;
  readonly meeting: Exclude<Meeting, { status: 'none' }>;
  readonly version: number;
  readonly history: readonly RecordedMeetingEvent[];
}

/** A convened meeting. */
export interface TalkedOf extends HandedOf {
  readonly meeting: ConvenedMeeting | CancelledMeeting;
}
