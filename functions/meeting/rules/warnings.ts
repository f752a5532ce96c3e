import { daysBetween, localDate } from '../../i18n/dates.ts';
import { type DayNote, dayNote } from '../../i18n/holidays.ts';
import { type ClockNote, clockNotes, slotMinutes } from './clocks.ts';
import { instantsOf } from './decide.ts';
import type { PartialDetails } from './state.ts';
import type { MeetingRow } from './views.ts';

/** What a coordinator should know before inviting. A warning never blocks. */
export type Warning =
  /** Fewer days between today and the meeting than the network asks for. */
  | { readonly kind: 'lateNotice'; readonly days: number; readonly usual: number }
  | { readonly kind: 'day'; readonly note: DayNote }
  | { readonly kind: 'weekend' }
  /** Another meeting of the network at the same time. */
  | { readonly kind: 'clash'; readonly with: MeetingRow }
  /** Another one on the same day. */
  | { readonly kind: 'sameDay'; readonly with: MeetingRow }
  | { readonly kind: 'agendaOverruns'; readonly agenda: number; readonly slot: number }
  | { readonly kind: 'answerPast' }
  /** Nobody has a day left to answer in. */
  | { readonly kind: 'answerToday' }
  | ClockNote;

export interface WarningsAbout {
  readonly id: string;
  readonly details: PartialDetails;
  readonly zone: string;
  /** Instant in UTC. */
  readonly now: string;
  readonly lateNoticeDays: number;
  /** The network's meetings, at least those of the same day. */
  readonly others: readonly MeetingRow[];
}

/** Everything worth a second look, the day first. */
export function warningsOf(about: WarningsAbout): Warning[] {
  return [
    ...dayWarnings(about),
    ...clockNotes(about.details, about.zone),
    ...clashes(about),
    ...agendaWarnings(about),
    ...answerWarnings(about),
  ];
}

function dayWarnings({ details, zone, now, lateNoticeDays }: WarningsAbout): Warning[] {
  const { date } = details;
  if (!date) return [];
  const days = daysBetween(localDate(now, zone), date);
  const note = dayNote(date);
  const late = days >= 0 && days < lateNoticeDays;
  return [
    ...(late ? [{ kind: 'lateNotice' as const, days, usual: lateNoticeDays }] : []),
    ...(note ? [{ kind: 'day' as const, note }] : []),
    ...(isWeekend(date) ? [{ kind: 'weekend' as const }] : []),
  ];
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Drafts and cancelled meetings clash with nothing. */
function clashes({ id, details, zone, others }: WarningsAbout): Warning[] {
  const { date, start, end } = details;
  if (!date) return [];
  const own = start && end ? instantsOf({ date, start, end }, zone) : undefined;
  return others
    .filter((other) => other.id !== id && other.date === date)
    .filter((other) => other.stage !== 'draft' && other.stage !== 'cancelled')
    .map((other) => {
      const { startsAt, endsAt } = other;
      const apart = own && startsAt && endsAt && (own.endsAt <= startsAt || endsAt <= own.startsAt);
      return { kind: apart ? 'sameDay' : 'clash', with: other };
    });
}

function agendaWarnings({ details, zone }: WarningsAbout): Warning[] {
  const slot = slotMinutes(details, zone);
  const agenda = agendaMinutes(details);
  return slot !== undefined && agenda > slot ? [{ kind: 'agendaOverruns', agenda, slot }] : [];
}

/** A deadline that leaves nobody a day. */
export function answerWarnings({
  details,
  zone,
  now,
}: Pick<WarningsAbout, 'details' | 'zone' | 'now'>): Warning[] {
  const { answerBy, date } = details;
  const today = localDate(now, zone);
  if (!answerBy || !date || date < today || answerBy > today) return [];
  return [{ kind: answerBy < today ? 'answerPast' : 'answerToday' }];
}

/** Minutes of all agenda items. */
export function agendaMinutes(details: PartialDetails): number {
  return (details.agenda ?? []).reduce((sum, item) => sum + item.minutes, 0);
}
