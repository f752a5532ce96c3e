import { counted } from '../../i18n/counted.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, type Lang } from '../../i18n/say.ts';
import { messageName } from '../messages/words.ts';
import type { Fired } from '../rules/since.ts';
import { meetingTodayTexts as texts } from './texts.ts';

/** `First nudge to 9 people: 6 by mail, 3 to hand over. 13 were left out.` */
export function firedText({ kind, mail, byHand, spared }: Fired, lang: Lang): string {
  const n = mail + byHand;
  const digits = (value: number) => digitsFor(lang, value);
  const how = mail === 0 ? texts.firedByHand : byHand === 0 ? texts.firedByMail : texts.firedBoth;
  const named = {
    kind: messageName(kind, lang),
    how: fill(how[lang], { mail: digits(mail), hand: digits(byHand) }),
  };
  const fired = n === 0 ? fill(texts.firedNobody[lang], named) : counted(lang, n, texts.fired, named);
  const left = spared > 0 ? [counted(lang, spared, texts.spared)] : [];
  return [fired, ...left].join(' ');
}
