import { counted } from '../i18n/counted.ts';
import { type Lang, say } from '../i18n/say.ts';
import type { StaffContext } from '../web/context.ts';
import type { Need, OnToday } from '../web/today.ts';
import { listCorrections } from './rules/views.ts';
import { memberTodayTexts as texts } from './texts-today.ts';

/** Corrections that members sent and nobody has looked at. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  const { lang, services, networkId } = c.var;
  const corrections = await listCorrections(services.views, networkId);
  return { needs: correctionNeeds(corrections.length, networkId, lang) };
}

/** One row for all of them. */
export function correctionNeeds(count: number, network: string, lang: Lang): Need[] {
  if (count === 0) return [];
  return [
    {
      urgency: 'waitedFor',
      href: `/n/${network}/members/corrections`,
      icon: 'edit',
      mood: 'info',
      what: counted(lang, count, texts.corrections),
      help: say(lang, texts.correctionsHelp),
    },
  ];
}
