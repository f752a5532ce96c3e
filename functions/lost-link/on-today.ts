import { counted } from '../i18n/counted.ts';
import { say } from '../i18n/say.ts';
import { mayAct, type StaffContext } from '../web/context.ts';
import type { OnToday } from '../web/today.ts';
import { bringTexts as texts } from './mail-texts.ts';
import { listWaitingLinks } from './rules/views.ts';

/** People who wait for a link that only a person can bring. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  const { lang, networkId, services } = c.var;
  const waiting = mayAct(c) ? await listWaitingLinks(services.views, networkId) : [];
  if (waiting.length === 0) return { needs: [] };
  const people = new Set(waiting.map(({ person }) => person));
  return {
    needs: [
      {
        urgency: 'waitedFor',
        href: `/n/${networkId}/links`,
        icon: 'hand',
        mood: 'waiting',
        what: counted(lang, people.size, texts.need),
        help: say(lang, texts.needHelp),
      },
    ],
  };
}
