import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { known } from '../../platform/personal.ts';
import type { AnswerFields } from '../rules/seat-events.ts';
import { savedTexts as texts } from './saved-texts.ts';

/** What was saved, as one sentence to the person who answered: `You are coming, 2 people in all`. */
export function savedLine(fields: AnswerFields, lang: Lang): string {
  if (fields.answer !== 'yes') return say(lang, texts[fields.answer]);
  const name = known(fields.attendee);
  const [own, other] =
    fields.mode === 'online' ? [texts.joining, texts.otherJoins] : [texts.coming, texts.otherComes];
  const said = name ? say(lang, other, { name }) : say(lang, own);
  const { people = 1 } = fields;
  return people > 1 ? say(lang, texts.inAll, { said, n: digitsFor(lang, people) }) : said;
}

/** What is said under it. */
export function thanksFor({ answer }: AnswerFields, lang: Lang): string {
  return say(lang, { yes: texts.thanksYes, no: texts.thanksNo, unsure: texts.thanksUnsure }[answer]);
}
