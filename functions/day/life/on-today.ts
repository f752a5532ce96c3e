import { counted } from '../../i18n/counted.ts';
import { localDate, plusDays, shortDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { timelineIn } from '../../meeting/rules/timeline/settings.ts';
import { type MeetingRow, meetingsSince } from '../../meeting/rules/views.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import type { Need, OnToday } from '../../web/today.ts';
import { dayAggregate } from '../rules/day.ts';
import { ASKED_DAYS, askedAfterwards, dayPhase, isDueToClose, type Keeping } from '../rules/phase.ts';
import { presencesOf } from '../rules/presence.ts';
import { keepingOf } from './day-now.ts';
import { dayTexts as texts } from './texts.ts';

/** Meetings that are looked at, the latest. */
const MOST = 6;

/** The meeting of today, at whose door people are noted; and those that are over, whose day nobody has closed. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  if (!mayAct(c)) return { needs: [] };
  const rows = await recentMeetings(c);
  if (rows.length === 0) return { needs: [] };
  const keeping = await keepingOf(c);
  const found = await Promise.all(rows.map((row) => needOf(c, row, keeping)));
  const needs = found.flatMap((one) => one ?? []);
  // Whether a network keeps attendance is asked once, not for each of its meetings.
  const whether = needs.find(({ asked }) => asked === 'whetherKept');
  return {
    needs: needs.filter((one) => one.asked !== 'whetherKept' || one === whether).map(({ need }) => need),
  };
}

async function recentMeetings({
  var: { services, networkId, network },
}: StaffContext): Promise<MeetingRow[]> {
  const today = localDate(services.now(), network.settings.zone);
  const known = await meetingsSince(services.views, networkId, plusDays(today, -ASKED_DAYS));
  const held = known.filter(
    ({ stage, date }) => stage !== 'draft' && stage !== 'cancelled' && date !== undefined && date <= today,
  );
  return held.slice(-MOST).reverse();
}

async function needOf(c: StaffContext, row: MeetingRow, keeping: Keeping) {
  const { services, networkId, network, lang } = c.var;
  const now = services.now();
  const [{ state: meeting }, { state: day }] = await Promise.all([
    services.repository.load(meetingAggregate, networkId, row.id),
    services.repository.load(dayAggregate, networkId, row.id),
  ]);
  if (meeting.status !== 'convened') return undefined;
  const phase = dayPhase(day, meeting, now);
  const asked = askedAfterwards(day, meeting, keeping, now);
  if (!asked) return undefined;
  const path = `/n/${networkId}/meetings/${row.id}`;
  const { zone } = network.settings;
  const title = plain(meeting.details.title, lang) || say(lang, texts.untitled);
  const about = `${title}, ${shortDate(meeting.startsAt, zone, lang)}`;
  const need = (part: Omit<Need, 'help'>, help = about): Need => ({ help, ...part });
  if (phase === 'today' && now < meeting.endsAt) {
    const what = say(lang, texts.needToday);
    return {
      asked: 'checkIn',
      need: need({ urgency: 'now', href: `${path}/check-in`, icon: 'person', mood: 'info', what }),
    } as const;
  }
  if (phase === 'before' || phase === 'closed' || phase === 'cancelled') return undefined;
  // In the evening it is said; from the next working day on it is asked for.
  const isDue = isDueToClose(meeting, timelineIn(network), now);
  const calm = { urgency: 'canWait', icon: 'info', mood: 'info' } as const;
  const pressing = { urgency: 'toDo', icon: 'waiting', mood: 'waiting' } as const;
  const weight = isDue ? pressing : calm;
  const href = `${path}/day`;
  if (asked === 'whetherKept') {
    return { asked, need: need({ ...weight, href, what: say(lang, texts.needWhether) }) } as const;
  }
  const what = say(lang, isDue ? texts.needClose : texts.needCloseToday);
  const here = [...presencesOf(day, meeting.dateNumber).values()].filter(({ is }) => is !== 'away').length;
  const noted = here === 0 ? say(lang, texts.nobody) : counted(lang, here, texts.checkedIn);
  return { asked, need: need({ ...weight, href, what }, `${about}. ${noted}`) } as const;
}
