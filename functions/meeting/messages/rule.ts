import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { CalendarEffect } from '../../platform/planned-mail.ts';
import type { MeetingDetails } from '../rules/details.ts';
import type { GivenAnswer } from '../rules/seat.ts';
import type { Meeting } from '../rules/state.ts';
import type { Scheduled } from '../rules/timeline/scheduled.ts';

/*
 * The shape of a message's rule; that of its words is in `words-shape.ts`. Every part that is not optional
 * must be given, so that a new message forgets none. A rule joins two of these: how its mail is written
 * (`Whole`, `Message`, `ToStaff`, `Sample`) and what makes it due (`News`, `Single`, `StandIn`, `Usual`,
 * `Following`).
 */

/** Another message, by its name in `table.ts`. */
type Named = string;

/** Whom a message of the timeline is for; who that is, is decided when it falls due (`wanted`). */
export type TimelineAudience =
  /** Everybody invited for an organisation that has not answered, and each guest who has not. */
  | 'unanswered'
  /** Of organisations that have not answered: those who were not asked yet. */
  | 'alternates'
  | 'heads'
  /** Everybody invited who has not said no. */
  | 'notDeclined'
  | 'everybody'
  /** The host who gives the room, and all who give something. */
  | 'host'
  | 'givers'
  | 'coordinator'
  | 'admins';

/** The switch by which a reader may turn a mail off; `false` for what everybody must get. */
export type Optional = false | 'questions' | 'agenda' | 'reminder' | 'thanks' | 'summary';

/** Until when a message that waits to be handed over is on the list. */
export type HandedOverUntil =
  /** The meeting begins, or was called off and its time is over. */
  | 'begin'
  /** The meeting's time is over: who did not hear that it was called off may still travel. */
  | 'end'
  /** Somebody has done it. */
  | 'done';

interface Mail {
  readonly optional: Optional;
  /** Its words need the number of those who are expected. */
  readonly counts?: true;
  /** Its words depend on who came, once that is final. */
  readonly thanks?: true;
  /** Its words are those of the summary, where that was published from the minutes. */
  readonly fromMinutes?: true;
  /** Its words are the coordinator's own, for whom they were written. */
  readonly ofWord?: true;
  /** Its words name the papers, after what was promised before or alone. */
  readonly withPapers?: 'andPoints' | 'alone';
}

/** A message that goes to people and may go by hand. */
interface ToPeople extends Mail {
  /** Why somebody does not need it, given what their seat has said; `undefined` if they do. */
  readonly wanted: (wanting: Wanting) => NotWanted | undefined;
  readonly handedOver: HandedOverUntil;
  /** It is also handed to somebody who has left since: they would travel, or keep a day free. */
  readonly alsoToWhoLeft?: true;
  /** It is handed only to those who were handed or sent this one. */
  readonly onlyAfter?: Named;
  /** Somebody with two seats at one address needs it once. */
  readonly oncePerAddress?: true;
  /** It also goes to who came and was not invited, or not in their own place. */
  readonly alsoToWhoCame?: true;
  /** Who has turned it off still gets what they have promised, and nothing else of it. */
  readonly ownWithout?: true;
  /** Mails of it, too, go only to those who have this one. */
  readonly correctsWhat?: Named;
}

/** It tells of the meeting whole, and has a part that calendars read. */
export interface Whole extends ToPeople {
  readonly mail: 'whole';
  readonly calendar: CalendarEffect;
  /** To somebody whom nothing of this meeting has reached it is written as this one. */
  readonly firstAs?: Named;
}

/** It says one thing about the meeting, without a part for calendars. */
export interface Message extends ToPeople {
  readonly mail: 'message';
}

/** A mail to those who run the meeting; it never goes by hand. */
export interface ToStaff extends Mail {
  readonly mail: 'staff';
}

/** A mail to the person who asked for it, to look at; it counts for nothing. */
export interface Sample extends Mail {
  readonly mail: 'sample';
}

/** An event of the meeting asks for it, to everybody. */
export interface News {
  readonly due: 'news';
  /** The meeting's states in which there is still somebody to tell. */
  readonly while: readonly Meeting['status'][];
  readonly stands: Stands;
  readonly closes?: Closing;
}

/** An event asks for it, to one person. */
export interface Single {
  readonly due: 'single';
  readonly stands: Stands;
}

/** It goes to the coordinator in the place of another message, which nobody was found for. */
export interface StandIn {
  readonly due: 'inPlace';
  readonly standsFor: Named;
}

/** It falls due by itself; a network may move or switch it off, a coordinator as well. */
export interface Usual extends Timed {
  readonly due: UsualDay;
}

/** It falls due by itself after another one, which a network may move. */
export interface Following extends Timed {
  readonly due: FollowedDay;
}

/** A step up in an organisation that has not answered: each next person is asked by an event of its own. */
export interface Step extends Usual {
  readonly to: 'alternates' | 'heads';
}

/** It is for those whom the meeting names: the host, or all who give something. */
export interface ToNamed extends Usual {
  readonly to: 'host' | 'givers';
  readonly names: (details: Partial<MeetingDetails>) => string[];
  /** What the coordinator gets instead where one of them is not among the people invited. */
  readonly standIn: Named;
}

interface Timed {
  readonly to: TimelineAudience;
  readonly until: Until;
  /**
   * Messages in a series ask the same: a later one says what the earlier ones said, so these are overtaken
   * by it, and they need not be handed over beside it.
   */
  readonly series?: 'questions' | 'lateSummary';
  /** The field of a meeting that it tells: a new value needs no notice while it is still ahead. */
  readonly tells?: keyof MeetingDetails;
  /** It says that nobody is asked again: about the same date no question of its series comes after it. */
  readonly last?: true;
  /**
   * How long people have had their invitation, or heard of another date, before it comes: a working day, or where that
   * would be too late, and for `hours` alone, a few hours.
   */
  readonly afterInvitation?: 'workday' | 'hours';
  /**
   * Where somebody would get too many mails (`rules/timeline/few-mails.ts`) it gives way, the lowest turn
   * first: it leaves in one mail with the other one, or is left out.
   */
  readonly givesWay?: { readonly turn: number; readonly with?: Named };
  /** Why this meeting does not need it. */
  readonly needless?: (meeting: Scheduled) => Needless | undefined;
}

/** The day on which a network sends it where it has not chosen another. */
export interface UsualDay {
  /** Local days from the meeting: before it negative, after it positive. */
  readonly days: number;
  /** What they are counted in; calendar days where absent. */
  readonly in?: 'workdays';
  /**
   * Latest day after the meeting that leaves time to send it while it still makes sense, even if the days
   * after it are free.
   */
  readonly atMost?: number;
  /** Furthest day from the meeting to which a coordinator may move it; 60 where absent. */
  readonly furthest?: number;
  /** In a network's settings it comes after the nearest of these that is switched on. */
  readonly laterThan?: readonly Named[];
  /** It waits for a working day after this step, so that there was time to answer. */
  readonly afterStep?: Named;
}

/**
 * Some working days after another one; or when something has happened, and until then it is shown on the day of
 * another one.
 */
export type FollowedDay =
  | { readonly after: Named; readonly workdays: number }
  | { readonly once: 'summaryShared'; readonly expected: Named };

/** When a message that falls due by itself is no longer worth sending. */
export type Until =
  | 'begin'
  /** Midnight before the meeting, local: nobody new is asked on the day itself. */
  | 'dawn'
  /** The next of its series that will really be sent, or the begin. */
  | 'nextQuestion'
  /** The one that follows it. */
  | 'nextOne'
  /** Days after the meeting's end, or after it fell due. */
  | { readonly days: number; readonly after: 'end' | 'due' }
  /** This number of working days after the meeting, when the network's hours end. */
  | { readonly workdays: number };

/** What a message takes off the lists to hand over, because it comes in its place. */
export interface Closing {
  /** `beforehand`: everything that is said before the meeting about its date. */
  readonly what: 'beforehand' | readonly Named[];
  /** A code of the reasons; without one they count as replaced. */
  readonly reason?: 'meetingCancelled' | 'moved';
  /**
   * Only those that were asked for earlier, or that are about an earlier date once people hear of another;
   * `savedDates`: only where people were asked to keep a date.
   */
  readonly only?: 'earlierOnes' | 'earlierDates' | 'savedDates';
}

export type Needless = 'noAgenda' | 'nobodyToThank' | 'summaryShared';

/** Why a message about this meeting makes no sense any more; `undefined` if it does. `now`: instant, UTC. */
export type Stands = (
  meeting: Exclude<Meeting, { status: 'none' }>,
  about: { readonly row: Pick<LedgerRow, 'person'>; readonly now: string },
) => Lost | undefined;

export type Lost =
  | 'noSummary'
  | 'notConvened'
  | 'meetingOver'
  | 'meetingCancelled'
  | 'meetingBegun'
  | 'uninvited'
  | 'invitedSince'
  | 'dateChanged'
  | 'tooLate';

/** Why somebody invited does not need a message: a code with a text in the catalogue of reasons. */
export type NotWanted = 'answered' | 'declined' | 'colleagueAnswered' | 'notComing';

/** Somebody who is invited for a seat, and what the seat has said. */
export interface Wanting {
  readonly person: string;
  /** Asked only because the organisation was silent. */
  readonly asked: boolean;
  /** They came, though others were invited in their place or had answered: see `also-came.ts`. */
  readonly cameToo?: boolean | undefined;
  /** What the seat has said about the present time of the meeting. */
  readonly answer?: Pick<GivenAnswer, 'person' | 'fields'> | undefined;
}

/** Any rule. */
export type MessageRule = (Whole | Message | ToStaff | Sample) &
  (News | Single | StandIn | Usual | Following);
