import type { MailBlock, MailModel, MailSection, MailTone } from '../../delivery/mail-model.ts';
import { counted } from '../../i18n/counted.ts';
import { fullDate, shortDate } from '../../i18n/dates.ts';
import {
  type Bilingual,
  inLanguage,
  type Lang,
  type LangChoice,
  langsOf,
  say,
  type Text,
} from '../../i18n/say.ts';
import { addressOf, plain, shown } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import { inMail, type Promised } from '../rules/in-mails.ts';
import { taskMailTexts as texts } from './texts.ts';

/** Who a mail about tasks is for. */
export interface TaskReader {
  readonly name: string;
  readonly honorific?: string | undefined;
  readonly lang: LangChoice;
  /** Absent for guests. */
  readonly organisation?: Bilingual | undefined;
}

interface ToReader {
  readonly network: NetworkSettings;
  readonly reader: TaskReader;
  /** Local date on which it is written. */
  readonly today: string;
  /** The page of all that is promised. */
  readonly link: string;
}

/** A mail of all that somebody has promised. */
export interface ListMail extends ToReader {
  readonly kind: 'taskTurn' | 'taskHead' | 'taskWeek';
  readonly promised: readonly Promised[];
}

/** What a coordinator decided about what somebody asked for; `until`: the date that was asked for. */
export type Decision =
  | { readonly is: 'granted' | 'refused'; readonly until: string }
  | { readonly is: 'yours' | 'notYours' };

/** A mail of one task. */
export interface OneMail extends ToReader {
  readonly about:
    | { readonly kind: 'taskAssigned' | 'taskMoved' }
    | { readonly kind: 'taskDecided'; readonly decision: Decision };
  readonly promised: Promised;
  /** Who has it besides the reader, and the seat of who leads of them all; absent where it is nobody else's. */
  readonly shared?:
    | {
        readonly with: readonly { readonly seat: string; readonly name: Bilingual }[];
        readonly lead?: string | undefined;
      }
    | undefined;
}

interface Letter {
  readonly subject: string;
  readonly preheader: string;
  readonly sign: { readonly text: string; readonly tone: MailTone };
  readonly what: MailSection['headline']['what'];
  readonly when?: string | undefined;
  readonly lead: readonly string[];
  readonly blocks: readonly MailBlock[];
  readonly action?: string | undefined;
  readonly why: string;
}

export function listMail(mail: ListMail): MailModel {
  return inTheirLanguages(mail, (lang) => listLetter(mail, lang));
}

export function oneMail(mail: OneMail): MailModel {
  return inTheirLanguages(mail, (lang) => oneLetter(mail, lang));
}

function listLetter(mail: ListMail, lang: Lang): Letter {
  const { kind, promised, today, network, reader } = mail;
  const { named, more, all, next, over } = inMail(promised, today);
  const zone = network.zone;
  const about = organisationIn(mail, lang);
  const head = kind === 'taskHead';
  const subjectOver = head
    ? counted(lang, over, texts.headSubject, { organisation: about.organisation })
    : counted(lang, over, texts.subjectOver);
  const subjectNext = next
    ? counted(lang, all - over, texts.subjectNext, { date: shortDate(next, zone, lang) })
    : counted(lang, all, texts.subjectUndated);
  const both = next !== undefined && over > 0 ? `${subjectOver} · ${subjectNext}` : undefined;
  const sign =
    kind === 'taskWeek' ? texts.signWeek : next === undefined || head ? texts.signOver : texts.signSoon;
  return {
    subject: head ? subjectOver : (both ?? (over > 0 ? subjectOver : subjectNext)),
    preheader: say(lang, texts.preheader),
    sign: { text: say(lang, sign), tone: 'reminds' },
    what: counted(lang, all, texts.all),
    lead: [
      head
        ? say(lang, texts.headLead, about)
        : reader.organisation
          ? say(lang, texts.turnLead, about)
          : say(lang, texts.turnLeadGuest),
    ],
    blocks: [
      {
        kind: 'list',
        items: named.map(({ task: { what, due } }) => ({
          text: shown(what, lang) ?? say(lang, texts.untitled),
          aside: dueText(due, today, zone, lang),
        })),
      },
      ...(more > 0 ? [{ kind: 'paragraph' as const, text: counted(lang, more, texts.more) }] : []),
    ],
    action: say(lang, texts.open),
    why: whyOf(mail, lang),
  };
}

function dueText(due: string | undefined, today: string, zone: string, lang: Lang): string {
  if (due === undefined) return say(lang, texts.noDate);
  return say(lang, due < today ? texts.wasDue : texts.until, { date: fullDate(due, zone, lang) });
}

function oneLetter(mail: OneMail, lang: Lang): Letter {
  const { about, promised, today, network } = mail;
  const { what, due, evidenceWanted } = promised.task;
  const { kind } = about;
  const words =
    kind === 'taskDecided' ? decidedWords(about.decision, mail, lang) : givenWords(kind, mail, lang);
  const dueLine =
    due &&
    say(lang, due < today ? texts.wasDueLine : texts.untilLine, { date: fullDate(due, network.zone, lang) });
  const evidence = kind === 'taskMoved' ? undefined : shown(evidenceWanted, lang);
  const isTheirs = kind !== 'taskMoved' && !(kind === 'taskDecided' && about.decision.is === 'notYours');
  return {
    ...words,
    what: shown(what, lang) ?? say(lang, texts.untitled),
    when: isTheirs ? dueLine : undefined,
    blocks: evidence
      ? [{ kind: 'details', rows: [{ label: say(lang, texts.evidence), value: evidence }] }]
      : [],
    action: isTheirs ? say(lang, texts.openOne) : undefined,
    why: mail.reader.organisation ? say(lang, texts.whyAsked, organisationIn(mail, lang)) : whyOf(mail, lang),
  };
}

type Words = Pick<Letter, 'subject' | 'preheader' | 'sign' | 'lead'>;

function givenWords(kind: 'taskAssigned' | 'taskMoved', mail: OneMail, lang: Lang): Words {
  const { task } = mail.promised;
  const named = { ...organisationIn(mail, lang), what: plain(task.what, lang) };
  if (kind === 'taskMoved') {
    return {
      subject: say(lang, texts.movedSubject, named),
      preheader: say(lang, texts.movedPreheader),
      sign: { text: say(lang, texts.signMoved), tone: 'withdraws' },
      lead: [say(lang, texts.movedLead)],
    };
  }
  const ofMember = mail.reader.organisation !== undefined;
  const offered = task.status === 'offered';
  const lead = offered
    ? ofMember
      ? say(lang, texts.assignedLead, named)
      : say(lang, texts.assignedLeadGuest)
    : ofMember
      ? say(lang, texts.takenLead, named)
      : say(lang, texts.takenLeadGuest);
  return {
    subject: ofMember
      ? say(lang, texts.assignedSubject, named)
      : say(lang, texts.assignedSubjectGuest, named),
    preheader: say(lang, texts.preheader),
    sign: { text: say(lang, texts.signAssigned), tone: 'asks' },
    lead: [lead, ...sharedLines(mail, lang)],
  };
}

/** With whom it is shared, and who of them leads. */
function sharedLines({ shared }: OneMail, lang: Lang): string[] {
  const names = shared?.with.flatMap(({ name }) => plain(name, lang) || []) ?? [];
  if (!shared || names.length === 0) return [];
  const lead = shared.with.find(({ seat }) => seat === shared.lead);
  const leading =
    shared.lead === undefined
      ? undefined
      : lead
        ? say(lang, texts.theyLead, { name: plain(lead.name, lang) })
        : say(lang, texts.youLead);
  return [[say(lang, texts.shared, { names: names.join(', ') }), leading].filter(Boolean).join(' ')];
}

function decidedWords(decision: Decision, mail: OneMail, lang: Lang): Words {
  const named = { ...organisationIn(mail, lang), what: plain(mail.promised.task.what, lang) };
  const date = 'until' in decision ? fullDate(decision.until, mail.network.zone, lang) : '';
  const words = (subject: string, sign: Text, tone: MailTone, lead: string): Words => ({
    subject,
    preheader: lead,
    sign: { text: say(lang, sign), tone },
    lead: [lead],
  });
  switch (decision.is) {
    case 'granted':
      return words(
        say(lang, texts.grantedSubject, named),
        texts.signGranted,
        'tells',
        say(lang, texts.grantedLead, { date }),
      );
    case 'refused':
      return words(
        say(lang, texts.refusedSubject, named),
        texts.signRefused,
        'reminds',
        say(lang, texts.refusedLead, { date }),
      );
    case 'yours':
      return words(
        say(lang, texts.yoursSubject, named),
        texts.signYours,
        'tells',
        say(lang, texts.yoursLead, named),
      );
    case 'notYours':
      return words(
        say(lang, texts.notYoursSubject, named),
        texts.signNotYours,
        'tells',
        say(lang, texts.notYoursLead),
      );
  }
}

function whyOf(mail: ToReader, lang: Lang): string {
  const named = organisationIn(mail, lang);
  return mail.reader.organisation ? say(lang, texts.whyMember, named) : say(lang, texts.whyGuest, named);
}

function organisationIn(
  { reader, network }: ToReader,
  lang: Lang,
): { organisation: string; network: string } {
  return { organisation: plain(reader.organisation, lang), network: network.shortName };
}

/** In the reader's language, or in both, Khmer first: the first one names the mail. */
function inTheirLanguages(mail: ToReader, letterIn: (lang: Lang) => Letter): MailModel {
  const [first, ...rest] = langsOf(mail.reader.lang);
  const letter = letterIn(first);
  return {
    subject: letter.subject,
    preheader: letter.preheader,
    sections: [
      sectionOf(mail, letter, first, rest[0]),
      ...rest.map((lang) => sectionOf(mail, letterIn(lang), lang, undefined)),
    ],
  };
}

function sectionOf(
  { network, reader, link }: ToReader,
  letter: Letter,
  lang: Lang,
  below: Lang | undefined,
): MailSection {
  const { sign, what, when, lead, blocks, action, why } = letter;
  return {
    lang,
    networkName: inLanguage(network.name, lang) ?? network.shortName,
    otherLanguageBelow: below && { text: say(below, texts.otherBelow), lang: below },
    headline: { sign, what, when },
    greeting: say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    lead,
    ...(action ? { action: { label: action, url: link } } : {}),
    blocks,
    footer: { why, links: [], address: shown(network.address, lang) },
  };
}
