import type { MailModel } from '../../../delivery/mail-model.ts';
import { inLanguage, type Lang, say } from '../../../i18n/say.ts';
import { plain, shown, whenText } from '../../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../../network/rules/events.ts';
import type { Headcount } from '../../rules/headcount.ts';
import type { ConvenedDetails } from '../../rules/state.ts';
import type { StaffLetter } from './letter.ts';
import { mailTexts as texts } from './texts.ts';

/** What a mail to those who run a meeting is made from: what is theirs to do now. */
export interface StaffMail {
  readonly details: ConvenedDetails;
  /** Title of the meeting in the reader's language. */
  readonly title: string;
  readonly zone: string;
  /** Instants in UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly network: NetworkSettings;
  readonly reader: { readonly name: string; readonly lang: Lang };
  /** Address of the meeting's page. */
  readonly page: string;
  /** Who is expected, for a message that says it. */
  readonly count?: Headcount | undefined;
  /** Of those who gave something, whom nobody was found for. */
  readonly missing: readonly string[];
  /** When the message was due that this one repeats, and when what follows this one is (instants, UTC). */
  readonly firstAt?: string | undefined;
  readonly nextAt?: string | undefined;
}

/** One mail in the language of the person's pages. */
export function staffMail(
  letterIn: (mail: StaffMail, lang: Lang) => StaffLetter,
  given: Omit<StaffMail, 'title'>,
): MailModel {
  const { details, network, page, reader, zone, startsAt, endsAt } = given;
  const { lang } = reader;
  const title = plain(details.title, lang);
  const letter = letterIn({ ...given, title }, lang);
  return {
    subject: letter.subject,
    preheader: letter.preheader,
    sections: [
      {
        lang,
        networkName: inLanguage(network.name, lang) ?? network.shortName,
        headline: { what: title, when: whenText(startsAt, endsAt, zone, lang) },
        greeting: say(lang, texts.greeting, { name: reader.name }),
        lead: letter.lead,
        action: letter.action ?? { label: say(lang, texts.openMeeting), url: page },
        blocks: letter.blocks ?? [],
        footer: {
          why: letter.why ?? say(lang, texts.whyRun, { network: network.shortName }),
          links: [],
          address: shown(network.address, lang),
        },
      },
    ],
  };
}
