import type { Convened, NumberedDate } from './state.ts';

type Dated = Pick<Convened, 'dateNumber' | 'lastDateNumber' | 'dateSince' | 'fired' | 'skipped'>;

/** The present date, as people know it from now on. */
export function dateOf({
  dateNumber,
  dateSince,
  startsAt,
  endsAt,
}: Pick<Convened, 'dateNumber' | 'dateSince' | 'startsAt' | 'endsAt'>): NumberedDate {
  return { number: dateNumber, since: dateSince, startsAt, endsAt };
}

/**
 * What another begin or end makes of the date: a new number from this instant on. An edit that is undone
 * before anybody was told is back on the date that people know, as if it had never been: what was sent
 * for it counts as sent, also what fell due in between.
 */
export function redated(
  meeting: Convened,
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  at: string,
): Partial<Dated> {
  if (startsAt === meeting.startsAt && endsAt === meeting.endsAt) return {};
  const { toldDate } = meeting;
  if (startsAt === toldDate.startsAt && endsAt === toldDate.endsAt) {
    return {
      dateNumber: toldDate.number,
      dateSince: toldDate.since,
      fired: countedFor(meeting.fired, toldDate.number),
      skipped: countedFor(meeting.skipped, toldDate.number),
    };
  }
  const number = meeting.lastDateNumber + 1;
  const dateSince = at > meeting.dateSince ? at : meeting.dateSince;
  return { dateNumber: number, lastDateNumber: number, dateSince };
}

/** What was noted for later numbers, noted for this one. */
function countedFor<Noted extends Readonly<Partial<Record<string, { readonly date: number }>>>>(
  noted: Noted,
  number: number,
): Noted {
  const entries = Object.entries(noted).map(([kind, one]) => [
    kind,
    one && one.date > number ? { ...one, date: number } : one,
  ]);
  return Object.fromEntries(entries);
}
