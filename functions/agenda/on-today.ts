import { counted } from '../i18n/counted.ts';
import { say } from '../i18n/say.ts';
import { plain } from '../i18n/typed-text.ts';
import { meetingAggregate } from '../meeting/rules/meeting.ts';
import { mayAct, type StaffContext } from '../web/context.ts';
import type { Need, OnToday } from '../web/today.ts';
import { topicsAggregate } from './rules/topics.ts';
import { listTopics } from './rules/views.ts';
import { staffAgendaTexts as texts } from './staff-texts.ts';

/** Meetings whose messages are looked at: what was decided about older topics has been told long since. */
const LATEST = 2;

/** Topics that nobody has decided about, and people who are told of it by a person. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  const { lang, networkId, services } = c.var;
  const rows = mayAct(c) ? await listTopics(services.views, networkId) : [];
  const needs = await Promise.all(
    rows.map(async ({ meeting, waiting, decided }, n): Promise<Need[]> => {
      const href = `/n/${networkId}/meetings/${meeting}/topics`;
      const isAsked = decided && n < LATEST;
      if (waiting === 0 && !isAsked) return [];
      const [{ state }, told] = await Promise.all([
        services.repository.load(meetingAggregate, networkId, meeting),
        isAsked ? services.ledger.toHandOver(networkId, `${topicsAggregate.kind}/${meeting}`) : { rows: [] },
      ]);
      const help = 'details' in state ? plain(state.details.title, lang) : '';
      const isAhead = state.status === 'convened' && state.startsAt > services.now();
      return [
        ...(waiting > 0 && isAhead
          ? [
              {
                ...({ urgency: 'waitedFor', icon: 'edit', mood: 'waiting' } as const),
                href,
                what: counted(lang, waiting, texts.need),
                help: say(lang, texts.needHelp, { title: help }),
              },
            ]
          : []),
        ...(told.rows.length > 0
          ? [
              {
                ...({ urgency: 'waitedFor', icon: 'hand', mood: 'waiting' } as const),
                href: `${href}#tell`,
                what: counted(lang, new Set(told.rows.map(({ person }) => person)).size, texts.needTell),
                help,
              },
            ]
          : []),
      ];
    }),
  );
  return { needs: needs.flat() };
}
