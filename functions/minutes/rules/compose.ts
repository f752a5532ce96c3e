import { counted } from '../../i18n/counted.ts';
import { fullDate } from '../../i18n/dates.ts';
import { type Bilingual, inLanguage, type Lang, say } from '../../i18n/say.ts';
import type { ConvenedDetails } from '../../meeting/rules/state.ts';
import { composeTexts as texts } from './compose-texts.ts';
import type { Part } from './parts.ts';

/** Texts of parts that have something to say. */
export type Composed = Readonly<Partial<Record<Part, Bilingual>>>;

/** What a summary is composed from. */
export interface About {
  readonly details: ConvenedDetails;
  readonly zone: string;
  /** Name of the network, and of its members by id. */
  readonly network: Bilingual;
  readonly nameOf: (member: string) => Bilingual | undefined;
  /** Organisations that somebody came for; nothing while the day is open. */
  readonly came?: number | undefined;
}

/**
 * The texts of a summary from what is known of the meeting: no word is invented, and a part of which nothing is known
 * is left out. People are named by their office alone, which needs no consent: who is to be named is typed by somebody.
 */
export function compose(about: About): Composed {
  const all: Readonly<Record<Part, (lang: Lang) => string | undefined>> = {
    opening: (lang) => opening(about, lang),
    guests: (lang) => guests(about, lang),
    host: (lang) => host(about, lang),
    objectives: (lang) => objectives(about, lang),
    thanks: (lang) => thanks(about, lang),
    ahead: () => undefined,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([part, write]) => {
      const [en, km] = [write('en'), write('km')];
      return en || km ? [[part, { ...(en ? { en } : {}), ...(km ? { km } : {}) }]] : [];
    }),
  );
}

function opening({ details, zone, network, came }: About, lang: Lang): string {
  const named = {
    network: typed(network, lang),
    title: typed(details.title, lang),
    day: fullDate(details.date, zone, lang),
    place: typed(details.address ?? details.venue, lang) || typed(details.venue, lang),
  };
  const first = say(lang, named.place ? texts.opening : texts.openingNoPlace, named);
  return came ? `${first} ${counted(lang, came, texts.came)}` : first;
}

function guests({ details }: About, lang: Lang): string | undefined {
  const offices = (details.guests ?? []).flatMap(({ role, organisation }) =>
    role ? [organisation ? say(lang, texts.office, { role, organisation }) : role] : [],
  );
  return offices.length > 0 ? say(lang, texts.guests, { guests: listed(offices, lang) }) : undefined;
}

function host({ details, nameOf }: About, lang: Lang): string | undefined {
  const { host: by } = details;
  const name = by === undefined ? undefined : typed(nameOf(by), lang) || by;
  const venue = typed(details.venue, lang);
  return name ? say(lang, venue ? texts.host : texts.hostNoPlace, { host: name, venue }) : undefined;
}

function objectives({ details }: About, lang: Lang): string | undefined {
  const lines = details.objectives.flatMap((one) => typed(one, lang) || []);
  return lines.length > 0 ? lines.map((one) => `- ${one}`).join('\n') : undefined;
}

function thanks({ details, nameOf }: About, lang: Lang): string | undefined {
  const given = Map.groupBy(details.contributions ?? [], ({ by }) => by);
  const lines = [...given].map(([by, gifts]) =>
    say(lang, texts.gave, {
      by: typed(nameOf(by), lang) || by,
      what: listed(
        gifts.flatMap(({ what }) => typed(what, lang) || []),
        lang,
      ),
    }),
  );
  return lines.length > 0 ? lines.join('\n') : undefined;
}

/** As typed in this language, or in the other one where there is no other: names are names. */
function typed(text: Bilingual | undefined, lang: Lang): string {
  return inLanguage(text, lang)?.text ?? '';
}

/** `a, b and c` · `a, b និង c`. */
function listed(names: readonly string[], lang: Lang): string {
  if (names.length < 2) return names.join('');
  return say(lang, texts.and, { first: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
}
