import { digitsFor } from '../i18n/khmer.ts';
import { type Lang, say } from '../i18n/say.ts';
import { mayAct, type StaffContext } from '../web/context.ts';
import type { Need, OnToday } from '../web/today.ts';
import { seemingOf, waitingReplies } from './pages/waiting.ts';
import { replyTodayTexts as texts } from './texts-today.ts';

/** Answers by e-mail that a person must decide about; an observer can decide nothing. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  const { lang, networkId } = c.var;
  const waiting = mayAct(c) ? await waitingReplies(c) : [];
  return {
    needs: replyNeeds(
      waiting.map((one) => seemingOf(one, lang)),
      networkId,
      lang,
    ),
  };
}

/** One row for all of them. `seeming`: what each seems to say, as a sentence. */
export function replyNeeds(seeming: readonly string[], network: string, lang: Lang): Need[] {
  const [first] = seeming;
  if (first === undefined) return [];
  const n = seeming.length;
  return [
    {
      urgency: 'waitedFor',
      href: `/n/${network}/replies`,
      icon: 'mail',
      mood: 'waiting',
      what: n === 1 ? first : say(lang, texts.replies, { n: digitsFor(lang, n) }),
      help: say(lang, texts.repliesHelp),
    },
  ];
}
