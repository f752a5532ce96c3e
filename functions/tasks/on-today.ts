import { counted } from '../i18n/counted.ts';
import { localDate } from '../i18n/dates.ts';
import { say } from '../i18n/say.ts';
import { mayAct, type StaffContext } from '../web/context.ts';
import type { Need, OnToday } from '../web/today.ts';
import { isOld } from './rules/waiting.ts';
import { callsOf } from './staff/calls-of.ts';
import { meetingEnds, openRows } from './staff/listed.ts';
import { isWithNobody, namesOf } from './staff/names.ts';
import { staffTaskTexts as texts } from './staff/texts.ts';

/** What was promised and needs a person: a word, a call, or somebody else who does it. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  if (!mayAct(c)) return { needs: [] };
  const open = await openRows(c);
  if (open.length === 0) return { needs: [] };
  const { lang, networkId, network, services } = c.var;
  const path = `/n/${networkId}/tasks`;
  const today = localDate(services.now(), network.settings.zone);
  const names = await namesOf(
    c,
    open.flatMap(({ owners }) => owners),
  );
  const calls = await callsOf(c, open, names);
  const deserted = open.filter(({ owners }) => owners.length > 0 && isWithNobody(owners, names)).length;
  const waits = open.filter((row) => row.waits).length;
  const back = open.filter((row) => row.givenBack).length;
  const late = open.filter((row) => row.onList && row.status !== 'offered').length;
  const unanswered = open.filter((row) => row.onList && row.status === 'offered').length;
  const ends = await meetingEnds(services, networkId);
  const old = open.filter((row) => isOld(row, today, ends)).length;
  const need = (n: number, one: Need): Need[] => (n === 0 ? [] : [one]);
  return {
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
        href: `${path}?show=weekLate`,
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
