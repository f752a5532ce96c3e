import { dateTime } from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import type { Member } from '../../membership/rules/member.ts';
import type { FoundedNetwork } from '../../network/rules/network.ts';
import { known } from '../../platform/personal.ts';
import { type GivenAnswer, saidAtOf } from '../rules/seat.ts';
import type { PartialDetails } from '../rules/state.ts';
import { answerWords, answerTexts as texts } from './texts.ts';

/** Where the names of those who answered are found. */
export interface Names {
  readonly network: FoundedNetwork;
  readonly details: PartialDetails;
  readonly member?: Member | undefined;
}

/** One answer in words. */
export interface AnswerWords {
  /** `Yes` */
  readonly answer: string;
  /** `answered by Dara, Monday 3 November 2025, 09:12` · `… recorded by Sophea, by phone, …` */
  readonly how: string;
  readonly late: boolean;
}

/** What was answered, by whom, how it reached us and when, for a reader of `lang`. */
export function saidOf(given: GivenAnswer, names: Names, zone: string, lang: Lang): AnswerWords {
  const values = {
    name: nameOf(given.person, names) ?? say(lang, texts.somebody),
    staff: staffName(given.by, names.network) ?? say(lang, texts.coordinator),
    when: dateTime(saidAtOf(given), zone, lang),
  };
  const { name, staff, when } = values;
  const how = {
    form: () => say(lang, texts.byLink, { name, when }),
    phone: () => say(lang, texts.byPhone, { name, staff, when }),
    calendar: () => say(lang, texts.byCalendar, { name, when }),
    onBehalf: () => say(lang, texts.onBehalf, { name, staff, when }),
  }[given.source]();
  return { answer: say(lang, answerWords[given.fields.answer]), how, late: given.late };
}

function nameOf(person: string, { member, details }: Names): string | undefined {
  const contact = member?.contacts.find(({ id }) => id === person);
  const guest = details.guests?.find(({ id }) => id === person);
  return contact?.name || known(guest?.name) || undefined;
}

function staffName(by: string, network: FoundedNetwork): string | undefined {
  return network.staff.find(({ id }) => by === `staff:${id}`)?.name || undefined;
}
