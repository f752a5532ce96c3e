import * as z from 'zod';
import { counted } from '../i18n/counted.ts';
import { say } from '../i18n/say.ts';
import { readRow } from '../platform/tomorrow.ts';
import { mayAct, type StaffContext } from '../web/context.ts';
import type { OnToday } from '../web/today.ts';
import { newsList } from './rules/views.ts';
import { summaryPartTexts as texts } from './summary/texts.ts';

const row = z.object({ meeting: z.string(), news: z.number() });

/** News from members that nobody has looked at. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  const { lang, networkId, services } = c.var;
  const rows = mayAct(c) ? await services.views.all(newsList(networkId)) : [];
  return {
    needs: rows.flatMap(({ data }) => {
      const found = readRow('news', row, data);
      if (!found) return [];
      return [
        {
          urgency: 'canWait' as const,
          href: `/n/${networkId}/meetings/${found.meeting}/summary-parts#news`,
          icon: 'mail' as const,
          mood: 'waiting' as const,
          what: counted(lang, found.news, texts.needNews),
          help: say(lang, texts.needNewsHelp),
        },
      ];
    }),
  };
}
