import type { MailModel, MailSection } from '../../delivery/mail-model.ts';
import { inTheirLanguages } from '../../delivery/their-languages.ts';
import { fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { type Bilingual, inLanguage, type Lang, type LangChoice, say } from '../../i18n/say.ts';
import { addressOf, plain, shown } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import { moderatesTexts as texts } from './moderates-texts.ts';

/** What a mail to somebody who moderates is made from. */
export interface ModeratesMail {
  readonly network: NetworkSettings;
  readonly reader: {
    readonly name: string;
    readonly honorific?: string | undefined;
    readonly lang: LangChoice;
  };
  readonly forum: { readonly name: Bilingual };
  /** Local date. */
  readonly day: string;
  /** All that they moderate; nothing where they do not any more. Times are `HH:MM` in the network's zone. */
  readonly slots: readonly {
    readonly start: string;
    readonly end: string;
    readonly room?: Bilingual | undefined;
    readonly title?: Bilingual | undefined;
  }[];
  /** The programme. */
  readonly link: string;
}

/** All slots of one moderator, in the reader's language, or in both, Khmer first. */
export function moderatesMail(mail: ModeratesMail): MailModel {
  return inTheirLanguages(mail, letterIn, sectionOf);
}

/** The same in few words, to be brought by Telegram, call or letter. */
export function moderatesText(mail: ModeratesMail, lang: Lang): string {
  return [
    say(lang, texts.greeting, { name: addressOf(mail.reader, lang) }),
    `${mail.network.shortName}: ${letterIn(mail, lang).subject}`,
    leadOf(mail, lang),
    ...mail.slots.map((slot) => `${titleOf(slot, lang)}: ${whenOf(slot, lang)}`),
    mail.link,
  ].join('\n');
}

function letterIn(mail: ModeratesMail, lang: Lang): Pick<MailModel, 'subject' | 'preheader'> {
  const forum = plain(mail.forum.name, lang) || mail.network.shortName;
  const subject = mail.slots.length > 0 ? texts.subject : texts.noneSubject;
  return { subject: say(lang, subject, { forum }), preheader: leadOf(mail, lang) };
}

function leadOf({ slots }: ModeratesMail, lang: Lang): string {
  return say(lang, slots.length > 0 ? texts.lead : texts.noneLead);
}

type ModeratedSlot = ModeratesMail['slots'][number];

function titleOf({ title }: ModeratedSlot, lang: Lang): string {
  return plain(title, lang) || say(lang, texts.untitled);
}

function whenOf({ start, end, room }: ModeratedSlot, lang: Lang): string {
  return [digitsFor(lang, `${start}–${end}`), plain(room, lang)].filter(Boolean).join(' · ');
}

function sectionOf(mail: ModeratesMail, _letter: unknown, lang: Lang): MailSection {
  const { network, reader, forum, day, slots, link } = mail;
  return {
    lang,
    networkName: inLanguage(network.name, lang) ?? network.shortName,
    headline: {
      sign: {
        text: say(lang, slots.length > 0 ? texts.sign : texts.noneSign),
        tone: slots.length > 0 ? 'tells' : 'withdraws',
      },
      what: shown(forum.name, lang) ?? network.shortName,
      when: fullDate(day, network.zone, lang),
    },
    greeting: say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    lead: [leadOf(mail, lang)],
    action: { label: say(lang, texts.action), url: link },
    blocks:
      slots.length === 0
        ? []
        : [
            {
              kind: 'list',
              items: slots.map((slot) => ({
                text: shown(slot.title, lang) ?? say(lang, texts.untitled),
                aside: whenOf(slot, lang),
              })),
            },
          ],
    footer: {
      why: say(lang, texts.why, { network: network.shortName }),
      links: [],
      address: shown(network.address, lang),
    },
  };
}
