import type { MailBlock, MailModel, MailSection } from '../../delivery/mail-model.ts';
import { inTheirLanguages } from '../../delivery/their-languages.ts';
import { fullDate } from '../../i18n/dates.ts';
import {
  type Bilingual,
  fill,
  inLanguage,
  type Lang,
  type LangChoice,
  say,
  type Text,
} from '../../i18n/say.ts';
import { addressOf, plain, shown } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import type { Decision } from '../rules/member.ts';
import { saidRows } from '../rules/said-of.ts';
import type { CorrectionKind } from '../rules/told.ts';
import { correctionMailTexts as texts } from './texts.ts';

/** What the mail about a decision is made from. */
export interface CorrectionMail {
  readonly kind: CorrectionKind;
  readonly network: NetworkSettings;
  readonly reader: {
    readonly name: string;
    readonly honorific?: string | undefined;
    readonly lang: LangChoice;
  };
  readonly organisation: Bilingual;
  readonly decision: Pick<Decision, 'correction' | 'reason'>;
  /** The reader's own page; absent where it opens nothing any more, and for an address that is not theirs now. */
  readonly link?: string | undefined;
}

interface Words {
  readonly subject: Text;
  readonly sign: Text;
  readonly lead: Text;
}

const words: Readonly<Record<CorrectionKind | 'left', Words>> = {
  correctionApproved: { subject: texts.approvedSubject, sign: texts.approvedSign, lead: texts.approvedLead },
  correctionDeclined: { subject: texts.declinedSubject, sign: texts.declinedSign, lead: texts.declinedLead },
  correctionMoved: { subject: texts.movedSubject, sign: texts.movedSign, lead: texts.movedLead },
  left: { subject: texts.leftSubject, sign: texts.leftSign, lead: texts.leftLead },
};

/** What became of a correction, in the reader's language, or in both, Khmer first. */
export function correctionMail(mail: CorrectionMail): MailModel {
  return inTheirLanguages(mail, letterIn, sectionOf);
}

/** The same in few words, to be brought by Telegram, call or letter. */
export function correctionText(mail: Omit<CorrectionMail, 'link'>, lang: Lang): string {
  return [
    say(lang, texts.greeting, { name: addressOf(mail.reader, lang) }),
    `${mail.network.shortName}: ${fill(wordsOf(mail).sign[lang], {})}`,
    leadOf(mail, lang),
    ...rowsOf(mail, lang).map(({ label, value }) => say(lang, texts.pair, { what: label, value })),
    mail.kind === 'correctionDeclined' ? (mail.decision.reason ?? '') : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function wordsOf({ kind, decision }: Omit<CorrectionMail, 'link'>): Words {
  return words[kind === 'correctionApproved' && decision.correction.fields.left ? 'left' : kind];
}

function letterIn(mail: CorrectionMail, lang: Lang): Pick<MailModel, 'subject' | 'preheader'> {
  const subject = fill(wordsOf(mail).subject[lang], { network: mail.network.shortName });
  return { subject, preheader: leadOf(mail, lang) };
}

function leadOf(mail: Omit<CorrectionMail, 'link'>, lang: Lang): string {
  const { network, organisation, decision } = mail;
  return fill(wordsOf(mail).lead[lang], {
    date: fullDate(decision.correction.proposedAt, network.zone, lang),
    organisation: plain(organisation, lang),
    reply: network.replyAddress,
  });
}

/** What is in the list now. An address that is not theirs any more learns nothing of it. */
function rowsOf({ kind, decision }: Omit<CorrectionMail, 'link'>, lang: Lang) {
  const { fields } = decision.correction;
  if (kind !== 'correctionApproved' || fields.left) return [];
  return saidRows(fields).map(({ what, value }) => ({ label: say(lang, what), value: value(lang) }));
}

function sectionOf(mail: CorrectionMail, _letter: unknown, lang: Lang): MailSection {
  const { kind, network, organisation, reader, decision, link } = mail;
  const named = { network: network.shortName };
  const rows = rowsOf(mail, lang);
  const reason = kind === 'correctionDeclined' ? decision.reason : undefined;
  const blocks: MailBlock[] = [
    ...(rows.length > 0 ? [{ kind: 'details' as const, rows }] : []),
    ...(reason ? [{ kind: 'quote' as const, text: reason, by: say(lang, texts.coordinator, named) }] : []),
  ];
  return {
    lang,
    networkName: inLanguage(network.name, lang) ?? network.shortName,
    headline: {
      sign: { text: fill(wordsOf(mail).sign[lang], {}), tone: 'tells' },
      what: shown(organisation, lang) ?? network.shortName,
    },
    // Where a reason follows, the button comes before what leads to it.
    actionFirst: reason !== undefined,
    // Who reads at an address that is not theirs any more may be somebody else.
    greeting:
      kind === 'correctionMoved' ? undefined : say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    lead: [leadOf(mail, lang)],
    action: link ? { label: say(lang, texts.open), url: link } : undefined,
    blocks,
    footer: { why: say(lang, texts.why, named), links: [], address: shown(network.address, lang) },
  };
}
