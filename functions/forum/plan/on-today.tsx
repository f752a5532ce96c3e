import { counted } from '../../i18n/counted.ts';
import { dateWithDistance, fullDate, localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { Section } from '../../web/parts.tsx';
import type { Need, OnToday } from '../../web/today.ts';
import { forumsPrepared } from '../board/on-board.ts';
import { readinessText } from '../drawing/readiness-text.ts';
import { drawingTexts } from '../drawing/texts.ts';
import { nameOf } from '../forum-frame.tsx';
import { type PlanNow, planNow } from '../plan-now.ts';
import { planTodayTexts as texts } from './today-texts.ts';

/** Forums that are looked at: each costs two requests. */
const MOST = 2;

/** How far the nearest forums are: what is due next, what is late, and what that means for their day. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  const { lang, networkId, network, services } = c.var;
  const today = localDate(services.now(), network.settings.zone);
  const prepared = await forumsPrepared(services, networkId, today);
  const near = prepared.filter(({ date }) => date >= today).slice(0, MOST);
  const found = (await Promise.all(near.map(({ id }) => planNow(c, id)))).flatMap((one) => one ?? []);
  if (found.length === 0) return { needs: [] };
  return {
    needs: mayAct(c) ? found.flatMap((now) => needsOf(c, now)) : [],
    next: (
      <Section id="forums" title={say(lang, texts.title)}>
        {found.map((now) => (
          <Forum c={c} now={now} />
        ))}
      </Section>
    ),
  };
}

/** Late tasks, and a forum that is at risk without any being late yet. */
function needsOf(c: StaffContext, now: PlanNow): Need[] {
  const { lang, networkId } = c.var;
  const { tasks, atRisk } = now.schedule;
  const late = tasks.filter(({ isLate }) => isLate).length;
  if (late + atRisk === 0) return [];
  const forum = nameOf(c, now);
  const risk = counted(lang, atRisk, drawingTexts.riskTitle);
  return [
    {
      ...{
        urgency: 'toDo',
        href: `/n/${networkId}/forums/${now.id}/drawing`,
        icon: 'failed',
        mood: 'failed',
      },
      what: late > 0 ? counted(lang, late, texts.late, { forum }) : risk,
      help: late === 0 ? forum : atRisk > 0 ? risk : say(lang, drawingTexts.noRisk),
    },
  ];
}

function Forum({ c, now }: { readonly c: StaffContext; readonly now: PlanNow }) {
  const { lang, networkId, network, services } = c.var;
  const { zone } = network.settings;
  const { forum, schedule, readiness, today } = now;
  const next = schedule.tasks
    .filter(({ isDone, due }) => !isDone && due >= today)
    .reduce<(typeof schedule.tasks)[number] | undefined>(
      (first, one) => (first && first.due <= one.due ? first : one),
      undefined,
    );
  return (
    <>
      <h3>
        <a href={`/n/${networkId}/forums/${now.id}`}>{nameOf(c, now)}</a>
      </h3>
      <p>
        {dateWithDistance(forum.date, services.now(), zone, lang)} · {readinessText(readiness, lang)}
        {next ? (
          <>
            <br />
            {say(lang, texts.next, {
              task: plain(next.task.what, lang),
              date: fullDate(next.due, zone, lang),
            })}
          </>
        ) : null}
      </p>
    </>
  );
}
