import { counted } from '../i18n/counted.ts';
import { digitsFor } from '../i18n/khmer.ts';
import { type Lang, say } from '../i18n/say.ts';
import { mayAct, type StaffContext } from '../web/context.ts';
import type { Need, OnToday } from '../web/today.ts';
import { seemingOf, waitingReplies } from './pages/waiting.ts';
import { listWaitingWords } from './rules/views.ts';
import { replyTodayTexts as texts } from './texts-today.ts';

/** Answers by e-mail that a person must decide about; an observer can decide nothing. */
export async function onToday(c: StaffContext): Promise<OnToday> {
  const { lang, networkId, services } = c.var;
  if (!mayAct(c)) return { needs: [] };
  const [waiting, words] = await Promise.all([
    waitingReplies(c),
    listWaitingWords(services.views, networkId),
  ]);
  const seeming = waiting.map((one) => seemingOf(one, lang));
  return { needs: [...replyNeeds(seeming, networkId, lang), ...wordsNeeds(words.length, networkId, lang)] };
}

/** Words that came on a day of too many: they may be spam, and they may be somebody's. */
function wordsNeeds(n: number, network: string, lang: Lang): Need[] {
  if (n === 0) return [];
  return [
    {
      urgency: 'canWait',
      href: `/n/${network}/replies#words`,
      icon: 'mail',
      mood: 'info',
      what: counted(lang, n, texts.words),
      help: say(lang, texts.wordsHelp),
    },
  ];
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
