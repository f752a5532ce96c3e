import { seatOfPresence } from '../../day/rules/came.ts';
import { type Day, isClosed } from '../../day/rules/day.ts';
import { presencesOf } from '../../day/rules/presence.ts';
import { daysBetween, plusDays } from '../../i18n/dates.ts';
import { isHoliday } from '../../i18n/holidays.ts';
import type { Invitee } from '../../meeting/rules/events.ts';
import { isStale } from '../../meeting/rules/seat.ts';
import type { SeatRow } from '../../meeting/rules/seat-views.ts';
import type { ConvenedMeeting } from '../../meeting/rules/state.ts';
import { localDay, type StandingRow, statusOn, worksOn } from '../../membership/rules/standings.ts';
import { HOUR } from '../../platform/clock.ts';
import type { PromiseRow } from '../../tasks/rules/views.ts';
import type { FiguresRow } from './figures-row.ts';

/** Everything that figures of one meeting are counted from. */
export interface AroundMeeting {
  readonly id: string;
  readonly meeting: ConvenedMeeting;
  /** Everybody of the audience that it was convened with. */
  readonly audience: readonly Invitee[];
  readonly answers: readonly SeatRow[];
  readonly day: Day;
  readonly standings: readonly StandingRow[];
  /** People whom no message reached. */
  readonly failed: ReadonlySet<string>;
  /** What was promised at the meeting before; nothing where there was none. */
  readonly promised: readonly PromiseRow[] | undefined;
}

/** What a meeting that has begun came to. `unheard`: members that neither answered nor came. */
export function figuresOfMeeting(around: AroundMeeting): {
  readonly row: FiguresRow;
  readonly unheard: readonly string[];
} {
  const { id, meeting, day, promised } = around;
  const on = localDay(meeting.startsAt);
  const seats = seatsOf(around);
  const answered = new Map(
    around.answers
      .filter(({ seat, answer }) => seats.has(seat) && !isStale(answer, meeting))
      .map((one) => [one.seat, one] as const),
  );
  const here = isClosed(day, meeting) ? seatsHere(day, meeting.dateNumber) : undefined;
  const row: FiguresRow = {
    meeting: id,
    title: meeting.details.title,
    day: on,
    asked: askedOf(around, seats, answered),
    ...(here ? { came: cameOf(around, on, here, answered) } : {}),
    ...(meeting.summary
      ? { summary: workingDays(localDay(meeting.endsAt), localDay(meeting.summary.at)) }
      : {}),
    ...(promised ? { promises: promisesBy(on, promised) } : {}),
  };
  const unheard = [...seats]
    .filter(([seat, { member }]) => member && !answered.has(seat) && !here?.has(seat))
    .map(([seat]) => seat);
  return { row, unheard };
}

interface AskedSeat {
  /** It is a member's, not a guest's. */
  readonly member: boolean;
  /** When its first invitation went out (instant, UTC). */
  readonly sentAt: string | undefined;
  readonly people: readonly string[];
}

/** Seats of which somebody is invited now; staff have none. */
function seatsOf({ meeting, audience }: AroundMeeting): ReadonlyMap<string, AskedSeat> {
  const { singles, invitedAt } = meeting;
  const seats = new Map<string, AskedSeat>();
  const first = new Set(audience.map(({ seat }) => seat));
  const singly = Map.groupBy(Object.values(singles), ({ invitee }) => invitee.seat);
  const invited = [
    ...audience.filter(({ person }) => singles[person]?.invited ?? true),
    ...Object.values(singles).flatMap(({ invited: is, invitee }) => (is ? [invitee] : [])),
  ];
  for (const { seat, party, person } of invited) {
    if (party === 'staff') continue;
    const asked = (singly.get(seat) ?? []).flatMap(({ askedAt }) => askedAt ?? []).sort();
    const people = [...(seats.get(seat)?.people ?? []), person];
    seats.set(seat, { member: party === 'member', sentAt: first.has(seat) ? invitedAt : asked[0], people });
  }
  return seats;
}

function askedOf(
  { meeting, failed }: AroundMeeting,
  seats: ReadonlyMap<string, AskedSeat>,
  answered: ReadonlyMap<string, SeatRow>,
): FiguresRow['asked'] {
  const yes = [...answered.values()].filter(({ answer }) => answer.fields.answer === 'yes');
  const late = yes.filter(({ answer }) => answer.late).length;
  const hours = [...answered.values()].flatMap(({ seat, first }) => {
    const sentAt = seats.get(seat)?.sentAt;
    return first && sentAt ? [(Date.parse(first) - Date.parse(sentAt)) / HOUR] : [];
  });
  const { noticedAt } = meeting;
  return {
    ...(noticedAt ? { notice: daysBetween(localDay(noticedAt), localDay(meeting.startsAt)) } : {}),
    seats: seats.size,
    unreachable: [...seats].filter(
      ([seat, { people }]) => !answered.has(seat) && people.every((person) => failed.has(person)),
    ).length,
    answered: answered.size,
    ...(hours.length > 0 ? { hours: { median: medianOf(hours), n: hours.length } } : {}),
    yes: yes.length - late,
    yesLate: late,
  };
}

function seatsHere(day: Day, date: number): ReadonlySet<string> {
  const here = [...presencesOf(day, date).values()].filter(({ is }) => is !== 'away');
  return new Set(here.flatMap((one) => seatOfPresence(day, one) ?? []));
}

function cameOf(
  { day, standings }: AroundMeeting,
  on: string,
  here: ReadonlySet<string>,
  answered: ReadonlyMap<string, SeatRow>,
): NonNullable<FiguresRow['came']> {
  const active = standings.filter((one) => statusOn(one, on) === 'active');
  const present = active.filter(({ id }) => here.has(id));
  const saidYes = [...answered.values()].filter(
    ({ seat, answer }) => answer.fields.answer === 'yes' && here.has(seat),
  );
  const late = saidYes.filter(({ answer }) => answer.late).length;
  const counts = day.counted?.counts;
  const works = present.map((one) => worksOn(one, on));
  return {
    ofYes: saidYes.length - late,
    ofYesLate: late,
    present: present.length,
    active: active.length,
    people: counts?.people ?? 0,
    ...(counts ? { women: counts.women, men: counts.men, sexUnknown: counts.sexUnknown } : {}),
    ...(day.closed?.pwd === undefined ? {} : { pwd: day.closed.pwd }),
    districts: [...new Set(works.flatMap(({ districts }) => districts))].sort(),
    subSectors: [...new Set(works.flatMap(({ subSectors }) => subSectors))].sort(),
  };
}

/** What is put off was promised for the first date that it had; what was dropped by then is counted apart. */
export function promisesBy(day: string, promised: readonly PromiseRow[]): FiguresRow['promises'] {
  const due = promised.filter((one) => one.due !== undefined && one.due <= day);
  const by = (ended: PromiseRow['ended']) =>
    due.filter((one) => one.ended === ended && one.endedAt !== undefined && localDay(one.endedAt) <= day)
      .length;
  const dropped = by('dropped');
  return { due: due.length - dropped, kept: by('done'), dropped };
}

/** Days from one local day to another on which offices work, without the first: the same day is 0. */
export function workingDays(from: string, to: string): number {
  const days = Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, n) => plusDays(from, n + 1));
  return days.filter((day) => ![0, 6].includes(new Date(day).getUTCDay()) && !isHoliday(day)).length;
}

/** Of an even number of values, half way between the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
