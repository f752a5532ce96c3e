import type { MailBlock, MailLink, MailModel } from '../../delivery/mail-model.ts';
import { fullDate } from '../../i18n/dates.ts';
import { type Lang, say, type Text } from '../../i18n/say.ts';
import { plain, shown, whenText } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import type { Headcount } from '../rules/headcount.ts';
import type { ConvenedDetails } from '../rules/state.ts';
import { hostLineOf } from './host-line.ts';
import { staffTexts as texts } from './staff-texts.ts';
import { mailTexts } from './texts.ts';

/** Mails to those who run a meeting: what is theirs to do now. */
export const staffKinds = [
  'headcountToForward',
  'thanksByHand',
  'actionPoints',
  'summaryDue',
  'summaryLate1',
  'summaryLate2',
  'summaryToAdmin',
  'midQuarter',
] as const;
export type StaffKind = (typeof staffKinds)[number];

export interface StaffMail {
  readonly kind: StaffKind;
  readonly details: ConvenedDetails;
  readonly zone: string;
  /** Instants in UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly network: NetworkSettings;
  readonly reader: { readonly name: string; readonly lang: Lang };
  /** Address of the meeting's page. */
  readonly page: string;
  /** `headcountToForward`: who is expected. */
  readonly count?: Headcount | undefined;
  /** `thanksByHand`: whom nobody was found for. */
  readonly names?: readonly string[] | undefined;
  /** When the summary was due (instant, UTC). */
  readonly summaryDueAt?: string | undefined;
}

interface Words {
  readonly subject: Text;
  readonly preheader: Text;
  readonly lead: string;
  readonly action?: MailLink | undefined;
  readonly blocks?: readonly MailBlock[] | undefined;
}

/** One mail in the language of the person's pages. */
export function staffMail(mail: StaffMail): MailModel {
  const { details, network, reader, zone, startsAt, endsAt } = mail;
  const { lang } = reader;
  const title = plain(details.title, lang);
  const { subject, preheader, lead, action, blocks = [] } = wordsOf(mail);
  const why = mail.kind === 'summaryToAdmin' ? texts.whyAdmin : texts.why;
  return {
    subject: subject[lang].replace('{title}', () => title),
    preheader: preheader[lang],
    sections: [
      {
        lang,
        networkName: shown(network.name, lang) ?? network.shortName,
        headline: { what: title, when: whenText(startsAt, endsAt, zone, lang) },
        greeting: say(lang, mailTexts.greeting, { name: reader.name }),
        lead: [lead],
        action: action ?? { label: say(lang, texts.openMeeting), url: mail.page },
        blocks,
        footer: {
          why: say(lang, why, { network: network.shortName }),
          links: [],
          address: shown(network.address, lang),
        },
      },
    ],
  };
}

function wordsOf(mail: StaffMail): Words {
  const { page, reader, zone, summaryDueAt } = mail;
  const { lang } = reader;
  const date = summaryDueAt ? fullDate(summaryDueAt, zone, lang) : '';
  const share: MailLink = { label: say(lang, texts.shareSummary), url: `${page}/summary` };
  switch (mail.kind) {
    case 'headcountToForward':
      return {
        subject: texts.headcountSubject,
        preheader: texts.headcountPreheader,
        lead: say(lang, texts.headcount),
        blocks: mail.count ? [{ kind: 'quote', text: hostLineOf(mail.count, lang) }] : [],
      };
    case 'thanksByHand':
      return {
        subject: texts.thanksSubject,
        preheader: texts.thanksPreheader,
        lead: say(lang, texts.thanks),
        blocks: [{ kind: 'list', items: givenBy(mail, lang) }],
      };
    case 'actionPoints':
      return {
        subject: texts.actionPointsSubject,
        preheader: texts.actionPointsPreheader,
        lead: say(lang, texts.actionPoints),
      };
    case 'summaryDue':
      return {
        subject: texts.summaryDueSubject,
        preheader: texts.summaryDuePreheader,
        lead: say(lang, texts.summaryDue),
        action: share,
      };
    case 'summaryLate1':
    case 'summaryLate2':
      return {
        subject: texts.summaryLateSubject,
        preheader: texts.summaryLatePreheader,
        lead: say(lang, texts.summaryLate, { date }),
        action: share,
      };
    case 'summaryToAdmin':
      return {
        subject: texts.summaryAdminSubject,
        preheader: texts.summaryAdminPreheader,
        lead: say(lang, texts.summaryAdmin, { date }),
      };
    case 'midQuarter':
      return {
        subject: texts.midQuarterSubject,
        preheader: texts.midQuarterPreheader,
        lead: say(lang, texts.midQuarter),
      };
  }
}

/** Each name with what it gave, where that was written down. */
function givenBy({ details, names = [] }: StaffMail, lang: Lang): string[] {
  return names.map((name) => {
    const gifts = (details.contributions ?? []).filter(({ by }) => by.trim() === name);
    const what = gifts.map((gift) => plain(gift.what, lang)).filter(Boolean);
    return what.length > 0 ? `${name} (${what.join(', ')})` : name;
  });
}
