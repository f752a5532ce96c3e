import type { RawFact, TwoYears } from './two-years.ts';

/*
 * The figures of a network counted a second time, from what is stored alone: facts and messages as they are, folded here.
 * It shares no code with the pages, the rules or the flow, so that both would have to be wrong in the same way.
 */

export interface Recounted {
  readonly quarter: string;
  readonly verified?: { n: number; of: number };
  readonly notice?: number;
  readonly answered?: { n: number; of: number };
  readonly unreachable: number;
  readonly hours?: { median: number; n: number };
  readonly cameOfYes?: { n: number; of: number };
  readonly cameOfLate?: { n: number; of: number };
  readonly present?: { n: number; of: number };
  readonly women?: { n: number; of: number };
  readonly sexUnknown: number;
  readonly promises?: { n: number; of: number };
  readonly dropped: number;
  readonly summary?: number;
  readonly absent?: { districts: string[]; subSectors: string[] };
}

const OFFSET = 7 * 3_600_000;
const dayOf = (instant: string) => new Date(Date.parse(instant) + OFFSET).toISOString().slice(0, 10);
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
/** Holidays on working days within the weeks after the meetings. */
const HOLIDAYS = ['2025-06-18'];
const PROVINCE = Array.from({ length: 14 }, (_, n) => `02${String(n + 1).padStart(2, '0')}`);

export function recount({ facts, mails, now }: TwoYears, quarters: readonly string[]): Recounted[] {
  const of = (kind: string, id?: string) =>
    facts.filter((one) => one.kind === kind && (id === undefined || one.id === id));
  const members = [...new Set(of('member').map(({ id }) => id))];
  const held = [...new Set(of('meeting').map(({ id }) => id))]
    .map((id) => heldMeeting(of('meeting', id)))
    .flatMap((one) => one ?? [])
    .filter(({ starts }) => starts <= now)
    .sort((a, b) => (a.starts < b.starts ? -1 : 1));

  const status = (member: string, day: string) =>
    latest(of('member', member), day, 'status')?.data.status as string | undefined;
  const works = (member: string, day: string, what: 'districts' | 'subSectors') =>
    ((latest(of('member', member), day, 'organisation')?.data.organisation as Record<string, string[]>)?.[
      what
    ] ?? []) as string[];
  const activeOn = (day: string) => members.filter((one) => status(one, day) === 'active');

  const verifiedDays = (member: string) =>
    of('member', member)
      .filter(({ type }) => type === 'DetailsConfirmed' || type === 'CorrectionApproved')
      .map((one) => dayOf(one.at));

  const counted = held.map((meeting, n) => {
    const day = dayOf(meeting.starts);
    const seats = seatsOf(meeting, of('audience', meeting.audience));
    const given = [...seats.keys()].flatMap((seat) => {
      const standing = answersOf(of('seat', `${meeting.id}.${seat}`));
      const last = standing.at(-1);
      return last && last.data.startsAt === meeting.starts ? [{ seat, first: standing[0], last }] : [];
    });
    const answeredSeats = new Set(given.map(({ seat }) => seat));
    const lost = [...seats.keys()].filter((seat) => {
      const last = mails
        .filter((one) => one.meeting === meeting.id && one.seat === seat)
        .sort((a, b) => a.revision - b.revision)
        .at(-1);
      return last?.state === 'bounced' && !answeredSeats.has(seat);
    });
    const yes = (late: boolean) =>
      given.filter(
        ({ last }) => (last.data.fields as { answer: string }).answer === 'yes' && last.data.late === late,
      );
    const here = whoCame(of('day', meeting.id), meeting.date);
    const before = held[n - 1];
    return {
      ...meeting,
      day,
      seats,
      given,
      lost: lost.length,
      hours: given.map(
        ({ seat, first }) => (Date.parse(first?.at ?? '') - Date.parse(seats.get(seat) ?? '')) / 3_600_000,
      ),
      yes: yes(false).map(({ seat }) => seat),
      late: yes(true).map(({ seat }) => seat),
      here,
      promises: before && kept(before.id, day, of('task')),
      published: of('minutes', meeting.id).find(({ type }) => type === 'SummaryReleased')?.at,
    };
  });

  return quarters.map((quarter): Recounted => {
    const own = counted.filter(({ day }) => inQuarter(day, quarter));
    const end = [lastDay(quarter), dayOf(now)].sort()[0] ?? '';
    const active = activeOn(end);
    const settled = own.filter(({ here }) => here !== undefined);
    const shares = settled.map(({ day, here }) => {
      const all = activeOn(day);
      return { n: all.filter((one) => here?.seats.has(one)).length, of: all.length };
    });
    const medians = own.flatMap(({ hours }) => hours.map(() => middle(hours)));
    const sexes = settled.flatMap(({ here }) => here?.sexes ?? []);
    const [women, men] = ['female', 'male'].map((sex) => sexes.filter((one) => one === sex).length);
    const promises = own.flatMap((one) => one.promises ?? []);
    const waits = own.flatMap(({ ends, published }) =>
      published ? [officeDays(dayOf(ends), dayOf(published))] : [],
    );
    const visitors = settled.flatMap(({ day, here }) =>
      activeOn(day)
        .filter((one) => here?.seats.has(one))
        .map((one) => ({ one, day })),
    );
    const seen = (what: 'districts' | 'subSectors') =>
      new Set(visitors.flatMap(({ one, day }) => works(one, day, what)));
    const subjects = [...new Set(active.flatMap((one) => works(one, end, 'subSectors')))].sort();
    return {
      quarter,
      ...part(
        'verified',
        active.filter((one) => verifiedDays(one).some((day) => day <= end && days(day, end) <= 90)).length,
        active.length,
      ),
      ...(own.length > 0 ? { notice: Math.min(...own.map((one) => days(dayOf(one.noticed), one.day))) } : {}),
      ...part(
        'answered',
        total(own, ({ given }) => given.length),
        total(own, ({ seats, lost }) => seats.size - lost),
      ),
      unreachable: total(own, ({ lost }) => lost),
      ...(medians.length > 0 ? { hours: { median: middle(medians), n: medians.length } } : {}),
      ...part(
        'cameOfYes',
        total(settled, ({ yes, here }) => yes.filter((one) => here?.seats.has(one)).length),
        total(settled, ({ yes }) => yes.length),
      ),
      ...part(
        'cameOfLate',
        total(settled, ({ late, here }) => late.filter((one) => here?.seats.has(one)).length),
        total(settled, ({ late }) => late.length),
      ),
      ...part(
        'present',
        total(shares, ({ n }) => n),
        total(shares, ({ of: all }) => all),
      ),
      ...part('women', women ?? 0, (women ?? 0) + (men ?? 0)),
      sexUnknown: sexes.filter((one) => one === undefined).length,
      ...part(
        'promises',
        total(promises, (one) => one.kept),
        total(promises, (one) => one.due),
      ),
      dropped: total(promises, (one) => one.dropped),
      ...(waits.length > 0 ? { summary: Math.max(...waits) } : {}),
      ...(settled.length > 0
        ? {
            absent: {
              districts: PROVINCE.filter((code) => !seen('districts').has(code)),
              subSectors: subjects.filter((code) => !seen('subSectors').has(code)),
            },
          }
        : {}),
    };
  });
}

/** The last of these up to the end of a local day that says this. */
function latest(facts: readonly RawFact[], day: string, field: string): RawFact | undefined {
  return facts.filter((one) => field in one.data && dayOf(one.at) <= day).at(-1);
}

function heldMeeting(facts: readonly RawFact[]) {
  const convened = facts.find(({ type }) => type === 'MeetingConvened');
  if (!convened || facts.some(({ type }) => type === 'MeetingCancelled')) return undefined;
  const moved = facts.filter(({ type }) => type === 'MeetingRevised').at(-1);
  const told = facts.filter(({ type }) => type === 'ChangeAnnounced').at(-1);
  const sent = facts.find(({ type }) => type === 'InvitationsReleased')?.at ?? '';
  const times = { ...convened.data, ...moved?.data };
  return {
    id: convened.id,
    facts,
    audience: String(convened.data.audience),
    starts: String(times.startsAt),
    ends: String(times.endsAt),
    sent,
    noticed: told?.at ?? sent,
    date: Number(moved?.data.dateNumber ?? 1),
  };
}

/** By seat, when it was first asked. */
function seatsOf(
  { facts, sent }: { readonly facts: readonly RawFact[]; readonly sent: string },
  audience: readonly RawFact[],
): Map<string, string> {
  const chunks = audience.flatMap(({ data }) => data.invited as { seat: string }[]);
  const seats = new Map(chunks.map(({ seat }) => [seat, sent]));
  for (const { type, data, at } of facts) {
    const { seat } = (data.invitee ?? {}) as { seat?: string };
    if (type === 'SeatInvited' && seat) seats.set(seat, at);
    if (type === 'SeatUninvited' && seat) seats.delete(seat);
  }
  return seats;
}

/** Answers that were not taken back, in order. */
function answersOf(facts: readonly RawFact[]): RawFact[] {
  const back = new Set(facts.filter(({ type }) => type === 'AnswerTakenBack').map(({ data }) => data.given));
  return facts.filter(({ type, at }) => type === 'AnswerGiven' && !back.has(at));
}

function whoCame(facts: readonly RawFact[], date: number) {
  const end = facts.filter(({ type }) => type === 'DayClosed' || type === 'DayReopened').at(-1);
  if (end?.type !== 'DayClosed') return undefined;
  const taps = facts
    .filter(({ type, data }) => type === 'AttendanceNoted' && data.date === date)
    .flatMap(({ data }) => data.taps as Record<string, string>[])
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
  const last = new Map(taps.map((tap) => [tap.person, tap]));
  const here = [...last.values()].filter(({ is }) => is !== 'away');
  return {
    seats: new Set(
      here.map(({ seat, walkIn }) => seat ?? (walkIn as unknown as { member?: string })?.member),
    ),
    sexes: here.map(({ sex }) => sex),
  };
}

/** Of what was promised at one meeting, for a day up to that of the next one. */
function kept(meeting: string, day: string, tasks: readonly RawFact[]) {
  const counts = { due: 0, kept: 0, dropped: 0 };
  for (const facts of Map.groupBy(tasks, ({ id }) => id).values()) {
    const [written] = facts;
    if ((written?.data.origin as { meeting?: string })?.meeting !== meeting) continue;
    const due = facts.map(({ data }) => data.due as string | undefined).find((one) => one !== undefined);
    if (due === undefined || due > day) continue;
    const ends = facts.filter(({ type }) => ['TaskDone', 'TaskDropped', 'DoneTakenBack'].includes(type));
    const end = ends.at(-1);
    const byThen = end && dayOf(end.at) <= day ? end.type : undefined;
    if (byThen === 'TaskDropped') counts.dropped += 1;
    else counts.due += 1;
    if (byThen === 'TaskDone') counts.kept += 1;
  }
  return counts;
}

function part<K extends string>(name: K, n: number, of: number): { [P in K]?: { n: number; of: number } } {
  return (of === 0 ? {} : { [name]: { n, of } }) as { [P in K]?: { n: number; of: number } };
}

function total<T>(all: readonly T[], each: (one: T) => number): number {
  return all.map(each).reduce((a, b) => a + b, 0);
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2;
}

function officeDays(from: string, to: string): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    const weekday = new Date(day).getUTCDay();
    if (weekday > 0 && weekday < 6 && !HOLIDAYS.includes(day)) count += 1;
  }
  return count;
}

function inQuarter(day: string, quarter: string): boolean {
  const [year, n] = quarter.split('-Q');
  return day.startsWith(year ?? '') && Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1 === Number(n);
}

function lastDay(quarter: string): string {
  const [year, n] = quarter.split('-Q');
  return new Date(Date.UTC(Number(year), Number(n) * 3, 0)).toISOString().slice(0, 10);
}
