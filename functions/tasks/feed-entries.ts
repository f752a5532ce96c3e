import { plusDays } from '../i18n/dates.ts';
import { say } from '../i18n/say.ts';
import { plain } from '../i18n/typed-text.ts';
import type { CalendarSource } from '../web/context.ts';
import { feedTaskTexts as texts } from './feed-texts.ts';
import { dueStanding } from './rules/due-standing.ts';
import { listTasks, tasksOfList } from './rules/views.ts';

/**
 * What an organisation has promised for a forum, each on the day until which it is to be done. Programs pass on what is
 * in a calendar: no link is in it, and nothing can be answered from there.
 */
export const entriesOfPerson: CalendarSource['entriesOfPerson'] = async ({ views, mailDomain }, reader) => {
  const { network, seat, lang } = reader;
  const rows = await listTasks(views, tasksOfList(network, seat));
  return rows.flatMap(({ id, what, due, forum, status, writtenAt }) => {
    if (forum === undefined || due === undefined || dueStanding(status) !== 'promised') return [];
    const start = `${due}T00:00:00.000Z`;
    return [
      {
        uid: `task-${id}@${mailDomain}`,
        sequence: 0,
        dtstamp: writtenAt ?? start,
        start,
        end: `${plusDays(due, 1)}T00:00:00.000Z`,
        allDay: true as const,
        summary: say(lang, texts.due, { what: plain(what, lang) }),
        cancelled: false,
      },
    ];
  });
};

/** Nothing of it is for anybody. */
export const publicEntries: CalendarSource['publicEntries'] = async () => [];
