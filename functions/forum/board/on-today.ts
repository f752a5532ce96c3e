import { counted } from '../../i18n/counted.ts';
import { localDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import type { Need, OnToday } from '../../web/today.ts';
import { rolesWithoutLead } from '../rules/people.ts';
import { openSeats } from '../rules/seats.ts';
import { forumsPrepared, membersById } from './on-board.ts';
import { rolesTexts as texts } from './roles-texts.ts';

/** What of the people of forums needs a person: roles that nobody leads, and seats that are gaps. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  if (!mayAct(c)) return { needs: [] };
  const { lang, networkId, network, services } = c.var;
  const today = localDate(services.now(), network.settings.zone);
  const forums = (await forumsPrepared(services, networkId, today)).filter(({ date }) => date >= today);
  if (forums.length === 0) return { needs: [] };
  const members = await membersById(services, networkId);
  const needs = forums.flatMap((forum): Need[] => {
    const leads = rolesWithoutLead(forum, members).length;
    const seats = openSeats(forum.seats ?? [], members).length;
    const href = `/n/${networkId}/forums/${forum.id}/roles`;
    const one = { icon: 'person', mood: 'waiting' } as const;
    return [
      ...(leads > 0
        ? [
            {
              ...one,
              urgency: 'toDo' as const,
              href: `${href}#leads`,
              what: counted(lang, leads, texts.needLeads),
              help: say(lang, texts.needLeadsHelp),
            },
          ]
        : []),
      ...(seats > 0
        ? [
            {
              ...one,
              urgency: 'canWait' as const,
              href: `${href}#seats`,
              what: counted(lang, seats, texts.needSeats),
              help: say(lang, texts.needSeatsHelp),
            },
          ]
        : []),
    ];
  });
  return { needs };
}
