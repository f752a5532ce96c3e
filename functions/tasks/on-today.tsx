import type { Child } from 'hono/jsx';
import { counted } from '../i18n/counted.ts';
import { localDate } from '../i18n/dates.ts';
import { say } from '../i18n/say.ts';
import { DAY, later } from '../platform/clock.ts';
import { mayAct, type StaffContext } from '../web/context.ts';
import type { Need, OnToday } from '../web/today.ts';
import { saidSince } from './rules/since.ts';
import { endedTasksList, readTasks, type TaskRow } from './rules/views.ts';
import { isOld, isWeekLate } from './rules/waiting.ts';
import { besidesOf } from './staff/besides.ts';
import { callsOf } from './staff/calls-of.ts';
import { meetingEnds, openRows } from './staff/listed.ts';
import { isWithNobody, namesOf } from './staff/names.ts';
import { staffTaskTexts as texts } from './staff/texts.ts';

/** Those that have ended which are looked at: a day in which more do is rare. */
const ENDED = 100;

/** What was promised and needs a person: a word, a call, or somebody else who does it. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  if (!mayAct(c)) return { needs: [] };
  const open = await openRows(c);
  const since = { answers: 0, lines: await sinceYesterday(c, open) };
  if (open.length === 0) return { needs: [], since };
  const { lang, networkId, network, services } = c.var;
  const path = `/n/${networkId}/tasks`;
  const today = localDate(services.now(), network.settings.zone);
  const names = await namesOf(
    c,
    open.flatMap(({ owners }) => owners),
  );
  const calls = [...(await callsOf(c, open, names)), ...(await besidesOf(c, open, names))];
  const deserted = open.filter(({ owners }) => owners.length > 0 && isWithNobody(owners, names)).length;
  const waits = open.filter((row) => row.waits).length;
  const back = open.filter((row) => row.givenBack).length;
  const late = open.filter(isWeekLate).length;
  const unanswered = open.filter((row) => row.onList && row.status === 'offered').length;
  const ends = await meetingEnds(services, networkId);
  const old = open.filter((row) => isOld(row, today, ends)).length;
  const need = (n: number, one: Need): Need[] => (n === 0 ? [] : [one]);
  return {
    since,
    needs: [
      ...need(waits, {
        urgency: 'waitedFor',
        href: `${path}?show=waiting`,
        icon: 'waiting',
        mood: 'waiting',
        what: counted(lang, waits, texts.needWaiting),
        help: say(lang, texts.needWaitingHelp),
      }),
      ...need(calls.length, {
        urgency: 'waitedFor',
        href: `${path}/calls`,
        icon: 'phone',
        mood: 'waiting',
        what: counted(lang, calls.length, texts.needCalls),
        help: say(lang, texts.needCallsHelp),
      }),
      ...need(back, {
        urgency: 'toDo',
        href: `${path}?show=waiting`,
        icon: 'person',
        mood: 'waiting',
        what: counted(lang, back, texts.needBack),
        help: say(lang, texts.needBackHelp),
      }),
      ...need(deserted, {
        urgency: 'toDo',
        href: `${path}?show=free`,
        icon: 'person',
        mood: 'failed',
        what: counted(lang, deserted, texts.needLeft),
        help: say(lang, texts.needBackHelp),
      }),
      ...need(late, {
        urgency: 'toDo',
        href: `${path}/calls#late`,
        icon: 'failed',
        mood: 'failed',
        what: counted(lang, late, texts.needLate),
        help: say(lang, texts.needLateHelp),
      }),
      ...need(unanswered, {
        urgency: 'toDo',
        href: `${path}?show=unanswered`,
        icon: 'waiting',
        mood: 'waiting',
        what: counted(lang, unanswered, texts.needUnanswered),
        help: say(lang, texts.needUnansweredHelp),
      }),
      ...need(old, {
        urgency: 'canWait',
        href: `${path}?show=old`,
        icon: 'waiting',
        mood: 'waiting',
        what: counted(lang, old, texts.needOld),
        help: say(lang, texts.needOldHelp),
      }),
    ],
  };
}

/** What became of tasks in the last day, each line with the way to the task, or to where they are listed. */
async function sinceYesterday(c: StaffContext, open: readonly TaskRow[]): Promise<Child[]> {
  const { lang, networkId, services } = c.var;
  const { rows } = await services.views.list(endedTasksList(networkId), { limit: ENDED, backwards: true });
  const { done, taken, moreTime, givenBack } = saidSince(open, readTasks(rows), later(services.now(), -DAY));
  const path = `/n/${networkId}/tasks`;
  const lines = [
    [done, texts.sinceDone, `${path}?show=ended`],
    [taken, texts.sinceTaken, path],
    [moreTime, texts.sinceTime, path],
    [givenBack, texts.sinceBack, path],
  ] as const;
  return lines.flatMap(([tasks, words, list]): Child[] => {
    const [first, ...others] = tasks;
    if (!first) return [];
    const href = others.length === 0 ? `${path}/${first.id}` : list;
    return [
      <p>
        <a href={href}>{counted(lang, tasks.length, words)}</a>
      </p>,
    ];
  });
}
