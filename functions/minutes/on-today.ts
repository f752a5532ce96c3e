import * as z from 'zod';
import { ASKED_DAYS } from '../day/rules/phase.ts';
import { counted } from '../i18n/counted.ts';
import { fullDate, localDate, plusDays, shortDate, timeOfDay } from '../i18n/dates.ts';
import { say } from '../i18n/say.ts';
import { plain } from '../i18n/typed-text.ts';
import { meetingAggregate } from '../meeting/rules/meeting.ts';
import { summaryDueAt } from '../meeting/rules/needs.ts';
import type { ConvenedMeeting } from '../meeting/rules/state.ts';
import { timelineIn } from '../meeting/rules/timeline/settings.ts';
import { type MeetingRow, meetingsSince } from '../meeting/rules/views.ts';
import { DAY, later } from '../platform/clock.ts';
import { readRow } from '../platform/tomorrow.ts';
import { mayAct, type StaffContext } from '../web/context.ts';
import type { Need, OnToday } from '../web/today.ts';
import { issueTexts } from './issues/texts.ts';
import { type IssueRow, openIssuesList, readIssues } from './rules/issues.ts';
import { type Minutes, minutesAggregate } from './rules/minutes.ts';
import { hasMinutes } from './rules/stage.ts';
import { newsList } from './rules/views.ts';
import { minutesTodayTexts as texts } from './today-texts.ts';

const row = z.object({ meeting: z.string(), news: z.number() });

/** Meetings that are looked at, the latest. */
const MOST = 4;

/** The minutes of the meeting of today and of the latest ones: typed, to be published, published, corrected; and news. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  if (!mayAct(c)) return { needs: [] };
  const { lang, networkId, services } = c.var;
  const [rows, issues, recent] = await Promise.all([
    services.views.all(newsList(networkId)),
    services.views.all(openIssuesList(networkId)),
    recentMeetings(c),
  ]);
  const found = await Promise.all(recent.map((one) => ofMeeting(c, one)));
  // Who is asked hears of it by the summary: before that nobody waits for a reply.
  const typing = new Set(found.flatMap(({ id, isTold }) => (isTold ? [] : id)));
  const news = rows.flatMap(({ data }): Need[] => {
    const of = readRow('news', row, data);
    if (!of) return [];
    return [
      {
        urgency: 'canWait',
        href: `/n/${networkId}/meetings/${of.meeting}/summary-parts#news`,
        icon: 'mail',
        mood: 'waiting',
        what: counted(lang, of.news, texts.needNews),
        help: say(lang, texts.needNewsHelp),
      },
    ];
  });
  return {
    needs: [
      ...found.flatMap(({ needs }) => needs),
      ...news,
      ...issueNeed(
        c,
        readIssues(issues).filter(({ meeting }) => !typing.has(meeting)),
      ),
    ],
    since: { answers: 0, lines: found.flatMap(({ lines }) => lines) },
  };
}

/** What was taken up with others and waits for a reply. */
function issueNeed({ var: { lang, networkId } }: StaffContext, issues: readonly IssueRow[]): Need[] {
  if (issues.length === 0) return [];
  return [
    {
      urgency: 'canWait',
      href: `/n/${networkId}/issues`,
      icon: 'waiting',
      mood: 'waiting',
      what: counted(lang, issues.length, issueTexts.need),
      help: say(lang, issueTexts.needHelp),
    },
  ];
}

/** Those that have begun, by their day, the latest first. */
async function recentMeetings({
  var: { services, networkId, network },
}: StaffContext): Promise<MeetingRow[]> {
  const now = services.now();
  const today = localDate(now, network.settings.zone);
  // As the days of meetings are asked about: the list is read once for both.
  const known = await meetingsSince(services.views, networkId, plusDays(today, -ASKED_DAYS));
  const begun = known.filter(
    ({ stage, startsAt }) =>
      stage !== 'draft' && stage !== 'cancelled' && startsAt !== undefined && startsAt <= now,
  );
  return begun.slice(-MOST).reverse();
}

interface OfMeeting {
  readonly id: string;
  /** What its minutes say went out. */
  readonly isTold: boolean;
  readonly needs: readonly Need[];
  readonly lines: readonly string[];
}

async function ofMeeting(c: StaffContext, { id }: MeetingRow): Promise<OfMeeting> {
  const { services, networkId, lang } = c.var;
  const [{ state: meeting }, { state: minutes }] = await Promise.all([
    services.repository.load(meetingAggregate, networkId, id),
    services.repository.load(minutesAggregate, networkId, id),
  ]);
  if (meeting.status !== 'convened') return { id, isTold: true, needs: [], lines: [] };
  const title = plain(meeting.details.title, lang) || say(lang, texts.untitled);
  const about = `${title}, ${shortDate(meeting.startsAt, meeting.zone, lang)}`;
  const need = await needOf(c, id, meeting, minutes);
  return {
    id,
    isTold: minutes.current !== undefined || meeting.summary !== undefined,
    needs: need ? [{ ...need, help: need.help ? `${need.help} ${about}` : about }] : [],
    lines: linesOf(c, minutes).map((line) => `${line} ${title}`),
  };
}

type PartOfNeed = Omit<Need, 'help'> & { readonly help?: string };

async function needOf(
  c: StaffContext,
  id: string,
  meeting: ConvenedMeeting,
  minutes: Minutes,
): Promise<PartOfNeed | undefined> {
  const { services, networkId, network, lang } = c.var;
  const now = services.now();
  const path = `/n/${networkId}/meetings/${id}`;
  const { waiting, stopped, current } = minutes;
  if (waiting) {
    const time = timeOfDay(waiting.releaseAt, meeting.zone, lang);
    return {
      ...{ urgency: 'now', icon: 'waiting', mood: 'waiting', href: `${path}/summary/publish` },
      what: say(lang, current ? texts.correctionWaiting : texts.waiting, { time }),
      help: say(lang, texts.waitingHelp),
    };
  }
  const dueAt = summaryDueAt(meeting, timelineIn(network));
  if (now < meeting.endsAt) {
    const what = say(lang, texts.type);
    const by = dueAt && { date: fullDate(dueAt, meeting.zone, lang) };
    const help = by ? { help: say(lang, texts.dueBy, by) } : {};
    return { urgency: 'now', icon: 'edit', mood: 'info', href: `${path}/minutes`, what, ...help };
  }
  if (current || dueAt === undefined) return undefined;
  const day = localDate(dueAt, meeting.zone);
  // From the day on which it is due, the meeting says so itself; that it was stopped is said until somebody tries again.
  if (!stopped && localDate(now, meeting.zone) >= day) return undefined;
  if (!(await hasMinutes(services, networkId, id, meeting.details))) return undefined;
  const date = fullDate(dueAt, meeting.zone, lang);
  return {
    ...{ urgency: 'toDo', icon: 'edit', mood: 'waiting', href: `${path}/summary-parts` },
    what: say(lang, stopped ? texts.stopped : texts.summaryBy, { date }),
  };
}

/** What was published, corrected or stopped in the last day. */
function linesOf(c: StaffContext, { current, stopped }: Minutes): string[] {
  const { lang, services } = c.var;
  const since = later(services.now(), -DAY);
  const { published, releaseAt } = current ?? {};
  const isNew = published && releaseAt !== undefined && releaseAt > since;
  const text =
    (published?.revision ?? 1) === 1
      ? texts.published
      : published?.mail
        ? texts.correctedTold
        : texts.correctedPage;
  return [
    ...(isNew ? [say(lang, text)] : []),
    ...(stopped && stopped.at > since
      ? [say(lang, current ? texts.correctionWasStopped : texts.wasStopped)]
      : []),
  ];
}
