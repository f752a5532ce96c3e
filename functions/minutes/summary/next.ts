import { counted } from '../../i18n/counted.ts';
import { fullDate, localDate, shortDate, timeOfDay } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { summaryDueAt } from '../../meeting/rules/needs.ts';
import { timelineIn } from '../../meeting/rules/timeline/settings.ts';
import { listTasks, NO_FORUM, openTasksList } from '../../tasks/rules/views.ts';
import {
  type AboutMeeting,
  type MeetingNext,
  type MeetingStep,
  mayAct,
  type StaffContext,
} from '../../web/context.ts';
import { hasMinutes } from '../rules/stage.ts';
import { type OpenMinutes, openMinutesOf } from '../typing/open-minutes.ts';
import { summaryPartTexts as texts } from './texts.ts';

/**
 * Once the meeting is over and something was typed, the summary is to be published. Nobody is reminded of it where nothing
 * was: a network that never types minutes shares a text and a link.
 */
export async function nextOfSummary(c: StaffContext, about: AboutMeeting): Promise<MeetingNext | undefined> {
  const { lang, networkId, services } = c.var;
  if (!mayAct(c) || about.status === 'cancelled' || services.now() < about.endsAt) return undefined;
  const open = await openMinutesOf(c, about.id);
  if (!open || open.meeting.summary || open.minutes.current || open.minutes.waiting) return undefined;
  if (!(await hasMinutes(services, networkId, about.id, open.meeting.details))) return undefined;
  return {
    href: `/n/${networkId}/meetings/${about.id}/summary-parts`,
    icon: 'mail',
    what: say(lang, texts.publishNext),
    sharesSummary: true,
  };
}

/** The summary, and what was promised at the meeting: how far each is. */
export async function stepsOfSummary(c: StaffContext, about: AboutMeeting): Promise<MeetingStep[]> {
  if (!mayAct(c)) return [];
  const open = await openMinutesOf(c, about.id);
  if (!open) return [];
  return [summaryStep(c, open), ...correctionStep(c, open), ...(await tasksStep(c, open))];
}

function summaryStep(c: StaffContext, { meeting, meetingId, minutes }: OpenMinutes): MeetingStep {
  const { lang, networkId, network, services } = c.var;
  const { zone } = meeting;
  const path = `/n/${networkId}/meetings/${meetingId}`;
  const step = { href: `${path}/summary-parts`, what: say(lang, texts.name) };
  const date = (at: string) => ({ date: shortDate(at, zone, lang) });
  const { waiting, current, stopped, withdrawn } = minutes;
  if (waiting) {
    const time = timeOfDay(waiting.releaseAt, zone, lang);
    const href = `${path}/summary/publish`;
    return { ...step, href, mood: 'waiting', state: say(lang, texts.stepWaits, { time }) };
  }
  if (current && withdrawn) return { ...step, mood: 'waiting', state: say(lang, texts.stepWithdrawn) };
  if (current) {
    const text = current.published.revision > 1 ? texts.stepCorrected : texts.stepPublished;
    return { ...step, mood: 'done', state: say(lang, text, date(current.releaseAt)) };
  }
  if (meeting.summary) {
    return { ...step, mood: 'done', state: say(lang, texts.stepShared, date(meeting.summary.at)) };
  }
  if (stopped) return { ...step, mood: 'waiting', state: say(lang, texts.stepStopped) };
  const dueAt = meeting.status === 'convened' ? summaryDueAt(meeting, timelineIn(network)) : undefined;
  if (dueAt === undefined) return { ...step, mood: 'quiet', state: say(lang, texts.stepNone) };
  const isLate = localDate(services.now(), zone) > localDate(dueAt, zone);
  return {
    // Where nothing was typed, it leads on to what is shared by hand.
    ...{ ...step, href: `${path}/summary`, mood: isLate ? 'failed' : 'waiting' },
    state: say(lang, isLate ? texts.stepLate : texts.stepBy, { date: fullDate(dueAt, zone, lang) }),
  };
}

/** The way to correct what is wrong in it. */
function correctionStep(c: StaffContext, { meetingId, minutes }: OpenMinutes): MeetingStep[] {
  const { lang, networkId } = c.var;
  if (!minutes.current || minutes.waiting) return [];
  return [
    {
      href: `/n/${networkId}/meetings/${meetingId}/summary-parts`,
      what: say(lang, texts.correct),
      mood: 'quiet',
      state: say(lang, texts.correctWhere),
    },
  ];
}

/** Of what was published as promised, what is still to be done. */
async function tasksStep(c: StaffContext, { meetingId, minutes }: OpenMinutes): Promise<MeetingStep[]> {
  const { lang, networkId, services } = c.var;
  const points = (minutes.current?.published.entries ?? []).filter(({ kind }) => kind === 'point');
  if (points.length === 0) return [];
  const open = (await listTasks(services.views, openTasksList(networkId), NO_FORUM)).filter(
    ({ from }) => from === meetingId,
  );
  return [
    {
      href: `/n/${networkId}/tasks?meeting=${meetingId}`,
      what: counted(lang, points.length, texts.stepPoints),
      mood: open.length > 0 ? 'waiting' : 'done',
      state: open.length > 0 ? counted(lang, open.length, texts.stepOpen) : say(lang, texts.stepAllDone),
    },
  ];
}
