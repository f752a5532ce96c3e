import { say } from '../../i18n/say.ts';
import { type AboutMeeting, type MeetingPart, mayAct, type StaffContext } from '../../web/context.ts';
import { dayAggregate } from '../rules/day.ts';
import { askedAfterwards, dayPhase } from '../rules/phase.ts';
import { type DayNow, dayNow, keepingOf } from './day-now.ts';
import { DaySection } from './day-section.tsx';
import { DormantCame, dormantSince } from './dormant.tsx';
import { dayTexts as texts } from './texts.ts';

/** Seconds after which the page looks again while people come in. */
const LIVE = 30;

/** The day of a meeting, as a part of its page. */
const dayPart: MeetingPart = {
  path: 'day',
  name: texts.day,
  async next(c, about) {
    const asked = await nextOfDay(c, about);
    if (!asked) return undefined;
    const { lang, networkId } = c.var;
    const path = `/n/${networkId}/meetings/${about.id}`;
    switch (asked) {
      case 'checkIn':
        return { href: `${path}/check-in`, icon: 'person', what: say(lang, texts.needToday) };
      case 'close':
        return { href: `${path}/close`, icon: 'done', what: say(lang, texts.closeTitle) };
      case 'whetherKept':
        return { href: `${path}/day`, icon: 'person', what: say(lang, texts.needWhether) };
    }
  },
  async show(c, about) {
    const now = await dayNow(c, about.id);
    if (!now) return { content: null };
    const at = c.var.services.now();
    const phase = dayPhase(now.day, now.meeting, at);
    const isOver = phase === 'after' || (phase === 'today' && at >= now.meeting.endsAt);
    const asked = isOver ? askedAfterwards(now.day, now.meeting, await keepingOf(c), at) : undefined;
    return {
      content: (
        <>
          <DaySection c={c} now={now} phase={phase} asksWhether={asked === 'whetherKept'} />
          {phase === 'closed' ? await dormantOnes(c, now) : null}
        </>
      ),
      again: phase === 'today' ? LIVE : undefined,
    };
  },
};

export const partsOfMeeting = [dayPart];

/** Members that are dormant and came: most meetings have none, and others few. */
async function dormantOnes(c: StaffContext, { meeting, dormant }: DayNow) {
  const came = { at: meeting.startsAt, zone: meeting.zone };
  const found = await Promise.all(
    dormant.map(async (id) => ({ id, member: await dormantSince(c, id, came.at) })),
  );
  return found.map(({ id, member }) =>
    member ? <DormantCame c={c} id={id} member={member} came={came} /> : null,
  );
}

/**
 * What the day of a meeting asks for first: on the day to note who comes, and from its end on to close it, where attendance
 * is kept. Nothing before the day, so that nothing is read then.
 */
async function nextOfDay(
  c: StaffContext,
  about: AboutMeeting,
): Promise<'checkIn' | 'close' | 'whetherKept' | undefined> {
  const { services, networkId } = c.var;
  const now = services.now();
  if (!mayAct(c) || ['before', 'cancelled'].includes(dayPhase({}, about, now))) return undefined;
  const { state: day } = await services.repository.load(dayAggregate, networkId, about.id);
  const phase = dayPhase(day, about, now);
  if (phase === 'closed') return undefined;
  const asked = askedAfterwards(day, about, await keepingOf(c), now);
  return asked && phase === 'today' && now < about.endsAt ? 'checkIn' : asked;
}
