import type {
  ChangeRow,
  MailBlock,
  MailLink,
  MailModel,
  MailSection,
  Wording,
} from '../../delivery/mail-model.ts';
import { fullDate, shortDate, timeOfDay, zoneLabel } from '../../i18n/dates.ts';
import { type Bilingual, type Lang, type LangChoice, langsOf, say } from '../../i18n/say.ts';
import { addressOf, plain, shown, whenText } from '../../i18n/typed-text.ts';
import { typedTexts } from '../../i18n/typed-texts.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import type { AgendaItem } from '../rules/details.ts';
import type { ToldChange } from '../rules/events.ts';
import type { ConvenedDetails } from '../rules/state.ts';
import { answerByLines, bodyBlocks } from './detail-blocks.ts';
import { messageTexts } from './message-texts.ts';
import { mailTexts as texts } from './texts.ts';

/** Who reads a mail, and as what. */
export interface Reader {
  readonly name: string;
  readonly honorific?: string | undefined;
  readonly lang: LangChoice;
  /** The member they stand for; absent for guests. */
  readonly organisation?: Bilingual | undefined;
}

/** What a mail about a meeting is made from. Nothing else is read while it is written. */
export interface MeetingMail {
  /** `ask`: an invitation to somebody else of an organisation that has not answered. */
  readonly kind: 'invitation' | 'ask' | 'change' | 'cancellation' | 'uninvite' | 'preview';
  readonly details: ConvenedDetails;
  readonly zone: string;
  /** Instants in UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** When it is written (instant, UTC). */
  readonly writtenAt: string;
  readonly network: NetworkSettings;
  readonly reader: Reader;
  /** `ask`: the organisation had answered, but for another time. */
  readonly answeredBefore?: boolean | undefined;
  /** `change`: old → new since this person was last told. */
  readonly changes?: readonly ToldChange[] | undefined;
  /** `cancellation`: what the coordinator wrote. */
  readonly reason?: Bilingual | undefined;
  /** The reader's own pages; absent in a preview. */
  readonly links?: { readonly answer: string; readonly personal: string } | undefined;
}

/** The whole mail in the reader's language, or in both, Khmer first. */
export function meetingMail(mail: MeetingMail): MailModel {
  const [first, ...rest] = langsOf(mail.reader.lang);
  const below = rest.length > 0;
  return {
    subject: subjectOf(mail, first),
    preheader: preheaderOf(mail, first),
    sections: [sectionOf(mail, first, below), ...rest.map((lang) => sectionOf(mail, lang, false))],
  };
}

function subjectOf(mail: MeetingMail, lang: Lang): string {
  const text = {
    invitation: texts.invitationSubject,
    ask: messageTexts.nudgeSubject,
    change: texts.changeSubject,
    cancellation: texts.cancellationSubject,
    uninvite: texts.uninviteSubject,
    preview: texts.previewSubject,
  }[mail.kind];
  const date = shortDate(mail.startsAt, mail.zone, lang);
  return say(lang, text, { title: plain(mail.details.title, lang), date });
}

function preheaderOf(mail: MeetingMail, lang: Lang): string {
  switch (mail.kind) {
    case 'invitation':
    case 'ask': {
      const when = whenText(mail.startsAt, mail.endsAt, mail.zone, lang);
      return say(lang, texts.invitationPreheader, { when, where: plain(mail.details.venue, lang) });
    }
    case 'change':
      return say(lang, texts.changePreheader);
    case 'cancellation':
      return say(lang, texts.cancellationPreheader);
    case 'uninvite':
      return say(lang, texts.uninvitePreheader);
    case 'preview':
      return say(lang, texts.previewPreheader);
  }
}

function sectionOf(mail: MeetingMail, lang: Lang, otherBelow: boolean): MailSection {
  const { details, network, links } = mail;
  const other: Lang = lang === 'km' ? 'en' : 'km';
  const stands = mail.kind !== 'cancellation' && mail.kind !== 'uninvite';
  const label = say(lang, mail.kind === 'change' ? texts.answerAgain : texts.answerButton);
  return {
    lang,
    networkName: shown(network.name, lang) ?? network.shortName,
    otherLanguageBelow: otherBelow ? { text: say(other, texts.otherBelow), lang: other } : undefined,
    headline: {
      what: headlineOf(mail, lang),
      when: `${whenText(mail.startsAt, mail.endsAt, mail.zone, lang)} (${zoneLabel(mail.zone, lang)})`,
      where: shown(details.venue, lang),
    },
    lead: leadOf(mail, lang),
    action: stands && links ? { label, url: links.answer } : undefined,
    blocks: [...changeBlocks(mail, lang), ...(stands ? bodyBlocks(mail.details, lang) : [])],
    footer: {
      why: footerWhy(mail, lang),
      links: footerLinks(mail, lang),
      address: shown(network.address, lang),
    },
  };
}

function footerWhy({ kind, reader, network }: MeetingMail, lang: Lang): string {
  const values = { network: network.shortName, organisation: plain(reader.organisation, lang) };
  switch (kind) {
    case 'preview':
      return say(lang, texts.whyStaff, { network: network.shortName });
    case 'ask':
      return say(lang, messageTexts.whyAsked, values);
    default:
      return whyOf(reader, network, lang);
  }
}

/**
 * The calendar is offered on the personal page, because mail programs take `webcal:` links out; not to
 * guests, who have none, and not in a mail that takes something out of it.
 */
function footerLinks({ kind, links, reader }: MeetingMail, lang: Lang): MailLink[] {
  if (!links) return [];
  const details = { label: say(lang, texts.ourDetails), url: links.personal };
  if (!reader.organisation || kind === 'cancellation' || kind === 'uninvite') return [details];
  return [{ label: say(lang, texts.ourCalendar), url: `${links.personal}#calendar` }, details];
}

function headlineOf(mail: MeetingMail, lang: Lang): Wording {
  const title = shown(mail.details.title, lang) ?? mail.network.shortName;
  if (mail.kind !== 'cancellation') return title;
  const bare = typeof title === 'string' ? title : title.text;
  return lang === 'km' ? `លុបចោល៖ ${bare}` : `Cancelled: ${bare}`;
}

function leadOf(mail: MeetingMail, lang: Lang): Wording[] {
  const { reader, network, details } = mail;
  const values = { network: network.shortName, organisation: plain(reader.organisation, lang) };
  const dear = say(lang, texts.greeting, { name: addressOf(reader, lang) });
  const invitation = reader.organisation
    ? say(lang, texts.invitationMember, values)
    : say(lang, texts.invitationGuest, { network: values.network });
  const by = answerByLines(details, mail, lang);
  const ask = mail.answeredBefore ? messageTexts.askMemberAgain : messageTexts.askMember;
  switch (mail.kind) {
    case 'invitation':
      return [dear, invitation, ...by];
    case 'ask':
      return [dear, say(lang, ask, { organisation: values.organisation }), ...by];
    case 'preview':
      return [say(lang, texts.preview, { name: reader.name }), dear, invitation, ...by];
    case 'change':
      return [dear, say(lang, texts.changed)];
    case 'cancellation':
      return [dear, say(lang, texts.cancelled)];
    case 'uninvite':
      return [dear, say(lang, texts.uninvited)];
  }
}

function changeBlocks(mail: MeetingMail, lang: Lang): MailBlock[] {
  const reason = shown(mail.reason, lang);
  const why: MailBlock[] = reason
    ? [
        { kind: 'heading', text: say(lang, texts.reason) },
        { kind: 'quote', text: reason },
      ]
    : [];
  const rows = (mail.changes ?? []).map((change) => changeRow(change, mail.zone, lang));
  if (mail.kind !== 'change' || rows.length === 0) return why;
  const moved = mail.changes?.some(({ field }) => ['date', 'start', 'end'].includes(field));
  const check: MailBlock[] = moved ? [{ kind: 'paragraph', text: say(lang, texts.changedTime) }] : [];
  return [{ kind: 'changes', rows }, ...check];
}

/**
 * One change in words: what it is called, what it was and what it is now. Where only the words of the other
 * language are new, it is those that are shown, marked: the reader's own would read as if nothing had changed.
 */
export function changeRow(change: ToldChange, zone: string, lang: Lang): ChangeRow {
  const label = labelOf(change.field, lang);
  const read = (value: unknown, as: Lang) => changedValue(change.field, value, zone, as);
  const [before, after] = [read(change.from, lang), read(change.to, lang)];
  if (bare(before) !== bare(after)) return { label, before, after };
  const other: Lang = lang === 'km' ? 'en' : 'km';
  const note = say(lang, other === 'km' ? typedTexts.onlyKhmer : typedTexts.onlyEnglish);
  const [was, is] = [bare(read(change.from, other)), bare(read(change.to, other))];
  return {
    label,
    before: was === undefined ? undefined : { text: was, lang: other },
    after: is === undefined ? undefined : { text: is, lang: other, note },
  };
}

function bare(value: Wording | undefined): string | undefined {
  return typeof value === 'object' ? value.text : value;
}

function labelOf(field: string, lang: Lang): string {
  const labels = {
    date: texts.date,
    start: texts.start,
    end: texts.end,
    venue: texts.where,
    address: texts.address,
    mapUrl: texts.map,
    onlineUrl: texts.online,
    title: texts.title,
    objectives: texts.objectives,
    agenda: texts.agenda,
    note: texts.note,
  };
  return Object.hasOwn(labels, field) ? say(lang, labels[field as keyof typeof labels]) : field;
}

function changedValue(field: string, value: unknown, zone: string, lang: Lang): Wording | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') {
    if (field === 'date') return fullDate(value, zone, lang);
    if (field === 'start' || field === 'end') return timeOfDay(`1970-01-01T${value}:00.000Z`, 'UTC', lang);
    return value;
  }
  if (Array.isArray(value)) {
    const lines = value.map((one) => plain(isAgendaItem(one) ? one.title : one, lang)).filter(Boolean);
    return lines.length > 0 ? lines.join(' · ') : undefined;
  }
  return typeof value === 'object' ? shown(value, lang) : undefined;
}

function isAgendaItem(value: unknown): value is Pick<AgendaItem, 'title'> {
  return typeof value === 'object' && value !== null && 'title' in value;
}

/** Why somebody gets a mail of a meeting. */
export function whyOf(
  { organisation }: Pick<Reader, 'organisation'>,
  { shortName }: NetworkSettings,
  lang: Lang,
): string {
  if (!organisation) return say(lang, texts.whyGuest, { network: shortName });
  return say(lang, texts.whyMember, { organisation: plain(organisation, lang), network: shortName });
}
