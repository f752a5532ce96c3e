import { dateTime } from '../../i18n/dates.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { addressOf, plain } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import type { Convened } from '../rules/state.ts';
import { spokenTexts as texts } from './texts.ts';

/** What is read out to one person on the telephone. */
export interface Spoken {
  readonly meeting: Pick<Convened, 'details' | 'startsAt' | 'zone'>;
  readonly network: Pick<NetworkSettings, 'name' | 'shortName'>;
  /** Name of the person who calls. */
  readonly caller: string;
  readonly person: { readonly name: string; readonly honorific?: string | undefined };
  readonly organisation?: Bilingual | undefined;
  /** They have answered to another time. */
  readonly moved: boolean;
}

/** Who calls, what for, when and where, and the question: sentences to say in one language. */
export function spokenText(spoken: Spoken, lang: Lang): string {
  const { meeting, network, caller, person, moved } = spoken;
  const { details, startsAt, zone } = meeting;
  const organisation = plain(spoken.organisation, lang);
  const facts = {
    organisation: organisation || say(lang, texts.you),
    title: plain(details.title, lang),
    when: dateTime(startsAt, zone, lang),
    where: plain(details.venue, lang),
  };
  const { title, when, where } = facts;
  return [
    say(lang, texts.hello, {
      name: addressOf(person, lang),
      caller,
      network: plain(network.name, lang) || network.shortName,
    }),
    moved ? say(lang, texts.moved, { title, when, where }) : say(lang, texts.invite, facts),
    organisation ? say(lang, texts.question, { organisation }) : say(lang, texts.questionGuest),
    say(lang, texts.thanks),
  ].join(' ');
}
