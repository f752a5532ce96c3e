import { dayAndMonth, daysBetween, localDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import type { StaffContext } from '../../web/context.ts';
import { type FanOutKind, isRepetition } from '../messages/table.ts';
import { messageName } from '../messages/words.ts';
import type { KnownMeeting } from '../page/context.ts';
import { timelineIn } from '../rules/timeline/settings.ts';
import { sentAt, timeline } from '../rules/timeline/timeline.ts';
import { lifeTexts as texts } from '../run/life-texts.ts';
import type { TimelineMessage } from './message.ts';
import { gettersOf } from './message-words.ts';
import { scheduleFor } from './schedule-for.ts';

/** More dots than this cannot be read on a phone. */
const MOST = 8;
/** More than this do not fit beside each other: then the line runs down the page. */
const ABREAST = 5;

interface Named {
  readonly name: string;
  readonly count?: number | undefined;
}

/** What happens within some local days. */
interface Dot {
  readonly from: string;
  readonly to: string;
  readonly names: readonly Named[];
  /** It keeps a dot of its own. */
  readonly milestone: boolean;
}

/**
 * The life of a meeting as one line: past filled, today marked, future hollow. Messages of one day share
 * a dot, and neighbouring days where there are too many. What was sent is on the day on which it was sent;
 * what is not sent, or goes to nobody, has no dot.
 */
export function LifeLine(props: {
  c: StaffContext;
  meeting: KnownMeeting;
  /** With the messages, each has its count. */
  messages?: readonly TimelineMessage[] | undefined;
  /** Without them: to how many each kind went, as far as that is known. */
  reached?: ReadonlyMap<string, number> | undefined;
  /** Without them: how many organisations and guests are invited by now. */
  invited?: number;
}) {
  const { c, meeting, messages, reached, invited } = props;
  const { lang, services } = c.var;
  const { zone } = meeting;
  const today = localDate(services.now(), zone);
  const happening = joined(
    [...milestones(c, meeting, messages, invited, reached), ...messageDots(c, meeting, messages, reached)],
    today,
  );
  const dots = withToday(happening, today);
  return (
    <ol class={dots.length > ABREAST ? 'life long' : 'life'} aria-label={say(lang, texts.life)}>
      {dots.map(({ from, to, names }, n) => {
        const holds = from <= today && today <= to;
        const last = holds && !dots.slice(n + 1).some((next) => next.from <= today);
        const phase = last ? 'today' : to <= today ? 'done' : 'ahead';
        return (
          <li class={phase}>
            <span class="date">{spanOf(from, to, zone, lang)}</span>
            <span class="name">
              {names.map(({ name, count }, place) => (
                <>
                  {place > 0 ? ', ' : ''}
                  {name}
                  {count === undefined ? null : <b> {digitsFor(lang, count)}</b>}
                </>
              ))}
            </span>{' '}
            <span class={phase === 'today' ? 'mark' : 'hidden'}>{say(lang, texts[phase])}</span>
          </li>
        );
      })}
    </ol>
  );
}

function spanOf(from: string, to: string, zone: string, lang: Lang): string {
  const [first, last] = [dayAndMonth(from, zone, lang), dayAndMonth(to, zone, lang)];
  return from === to ? first : `${first} – ${last}`;
}

function dot(date: string, name: string, milestone: boolean, count?: number): Dot {
  return { from: date, to: date, names: [{ name, count }], milestone };
}

/** What happens to the meeting itself. */
function milestones(
  c: StaffContext,
  meeting: KnownMeeting,
  messages: readonly TimelineMessage[] | undefined,
  invited: number | undefined,
  reached: ReadonlyMap<string, number> | undefined,
): Dot[] {
  const { lang } = c.var;
  const day = (instant: string) => localDate(instant, meeting.zone);
  const { date, answerBy } = meeting.details;
  const cancelled = meeting.status === 'cancelled';
  return [
    dot(day(meeting.draftedAt), say(lang, texts.drafted), false),
    ...invitationDot(c, meeting, messages, invited, reached),
    ...(answerBy && !cancelled ? [dot(answerBy, say(lang, texts.answersDue), false)] : []),
    ...(date && !cancelled ? [dot(date, say(lang, texts.meetingDay), true)] : []),
    ...(meeting.status === 'cancelled'
      ? [dot(day(meeting.cancelledAt), say(lang, texts.cancelledDay), true)]
      : []),
  ];
}

/** When people were or will be invited; nothing where it was called off before. */
function invitationDot(
  c: StaffContext,
  meeting: KnownMeeting,
  messages: readonly TimelineMessage[] | undefined,
  invited: number | undefined,
  reached: ReadonlyMap<string, number> | undefined,
): Dot[] {
  if (meeting.status === 'draft' || (meeting.status === 'cancelled' && !meeting.released)) return [];
  const { lang, services } = c.var;
  const now = services.now();
  const { counts, released, releaseAt, zone } = meeting;
  const sent = messages?.find(({ kind }) => kind === 'invitation');
  const told = sent ? toldOf(sent) : reached?.get('invitation');
  // Until the first was sent or handed over nobody is invited, though all of it is decided: that is still to be done.
  const waits = told === 0 && now < meeting.endsAt;
  if (waits && meeting.status === 'cancelled') return [];
  const isTold = released && !waits;
  const name = isTold ? say(lang, texts.convened) : messageName('invitation', lang);
  const expected = (sent ? gettersOf(sent).length : invited) || counts.mail + counts.byHand;
  const people = (isTold && told) || expected;
  const at = (sent && sentFirst(sent)) ?? (waits && now > releaseAt ? now : releaseAt);
  return [dot(localDate(at, zone), name, true, people)];
}

interface Dotted {
  readonly kind: FanOutKind;
  readonly at: string | undefined;
  readonly state: Pick<TimelineMessage['state'], 'is'>;
  /** People it went to or is for, as far as that is known. */
  readonly count?: number | undefined;
}

function messageDots(
  c: StaffContext,
  meeting: KnownMeeting,
  messages: readonly TimelineMessage[] | undefined,
  reached: ReadonlyMap<string, number> | undefined,
): Dot[] {
  const { lang } = c.var;
  const list = messages
    ? messages
        .filter(({ kind }) => kind !== 'invitation' && kind !== 'cancellation')
        .map((one): Dotted => {
          const count = gettersOf(one).length;
          return { kind: one.kind, at: sentFirst(one) ?? one.at, state: one.state, count };
        })
    : scheduledDots(c, meeting, reached);
  return list.flatMap(({ kind, at, state, count }) => {
    // That a summary is late is on the line only once it was said; with luck it never is.
    const shown = state.is === 'done' || (state.is === 'ahead' && !isRepetition(kind));
    if (!shown || !at || count === 0 || (meeting.status === 'cancelled' && state.is !== 'done')) return [];
    return [dot(localDate(at, meeting.zone), messageName(kind, lang), false, messages ? count : undefined)];
  });
}

/** What the clock sends, without a look at the people. */
function scheduledDots(
  c: StaffContext,
  meeting: KnownMeeting,
  reached: ReadonlyMap<string, number> | undefined,
): Dotted[] {
  const schedule = scheduleFor(c, meeting);
  if (!schedule) return [];
  const settings = timelineIn(c.var.network);
  const now = c.var.services.now();
  return timeline(schedule, settings).flatMap((entry): Dotted[] => {
    const { kind, status } = entry;
    if (status.is === 'done')
      return [{ kind, at: status.at, state: status, count: reached && (reached.get(kind) ?? 0) }];
    if (status.is !== 'ahead' || now >= entry.until) return [];
    return [{ kind, at: sentAt(entry, { ...settings, zone: meeting.zone }, now), state: status }];
  });
}

/** How many people it was sent or handed to, whatever became of it. */
function toldOf({ people }: TimelineMessage): number {
  return people.filter(({ told }) => told === true).length;
}

/** When the first of a message was sent or handed over (instant, UTC); nothing where none was. */
function sentFirst({ people }: TimelineMessage): string | undefined {
  return people.flatMap(({ row }) => row?.sentAt ?? row?.handedAt ?? []).sort()[0];
}

/** In order, one dot a day; then the nearest neighbours become one until the line can be read. */
function joined(dots: readonly Dot[], today: string): Dot[] {
  const days = [...Map.groupBy(dots, ({ from }) => from).values()]
    .map(([first, ...others]) => others.reduce<Dot | undefined>(join, first))
    .flatMap((one) => one ?? [])
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  while (days.length > MOST) {
    const gaps = days.slice(1).map((right, n) => gap(days[n], right, today));
    const nearest = gaps.indexOf(Math.min(...gaps));
    const [left, right] = [days[nearest], days[nearest + 1]];
    if (!left || !right || gaps[nearest] === Number.POSITIVE_INFINITY) break;
    days.splice(nearest, 2, join(left, right));
  }
  return days;
}

/** Today is marked also where nothing happens, as long as something is still ahead. */
function withToday(dots: readonly Dot[], today: string): readonly Dot[] {
  const next = dots.findIndex(({ to }) => to >= today);
  const holds = (dots[next]?.from ?? today) <= today;
  if (next <= 0 || holds) return dots;
  return dots.toSpliced(next, 0, { from: today, to: today, names: [], milestone: true });
}

function join(left: Dot | undefined, right: Dot): Dot {
  if (!left) return right;
  return {
    from: left.from,
    to: right.to,
    names: [...left.names, ...right.names],
    milestone: left.milestone || right.milestone,
  };
}

/** Days between two dots that may become one: milestones may not, nor what lies on both sides of today. */
function gap(left: Dot | undefined, right: Dot, today: string): number {
  if (!left || left.milestone || right.milestone) return Number.POSITIVE_INFINITY;
  if (left.from <= today && right.to >= today) return Number.POSITIVE_INFINITY;
  return daysBetween(left.from, right.to);
}
