import type { MailBlock, MailModel, MailSection, MailTone } from '../../delivery/mail-model.ts';
import { inTheirLanguages } from '../../delivery/their-languages.ts';
import { counted } from '../../i18n/counted.ts';
import { fullDate, shortDate } from '../../i18n/dates.ts';
import { dueAside, dueWords } from '../../i18n/due.ts';
import { type Bilingual, inLanguage, type Lang, type LangChoice, say, type Text } from '../../i18n/say.ts';
import { addressOf, plain, shown } from '../../i18n/typed-text.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import { dueStanding } from '../rules/due-standing.ts';
import { type InMail, inMail, type Promised } from '../rules/in-mails.ts';
import { type SharedTask, sharedWords } from './shared-words.ts';
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
  | { readonly is: 'yours' | 'notYours' | 'notNeeded' };

/** A mail of one task. */
export interface OneMail extends ToReader {
  readonly about:
    | { readonly kind: 'taskAssigned' | 'taskMoved' }
    | { readonly kind: 'taskDecided'; readonly decision: Decision };
  readonly promised: Promised;
  /** As one of several who have it; absent where it is nobody else's. */
  readonly shared?: SharedTask | undefined;
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
  return inTheirLanguages(mail, listLetter, sectionOf);
}

export function oneMail(mail: OneMail): MailModel {
  return inTheirLanguages(mail, oneLetter, sectionOf);
}

function listLetter(mail: ListMail, lang: Lang): Letter {
  const { kind, promised, today, network } = mail;
  const counts = inMail(promised, today);
  const { named, more } = counts;
  const zone = network.zone;
  const onlyAsked = counts.promised === 0;
  const whats = [
    ...(counts.promised > 0 ? [counted(lang, counts.promised, texts.all)] : []),
    ...(counts.asked > 0 ? [counted(lang, counts.asked, texts.allAsked)] : []),
  ];
  return {
    subject: listSubject(mail, counts, lang),
    preheader: say(lang, onlyAsked ? texts.preheaderAsked : texts.preheader),
    sign: { text: say(lang, listSign(kind, counts)), tone: 'reminds' },
    what: whats.join(' · '),
    lead: listLead(mail, counts, lang),
    blocks: [
      {
        kind: 'list',
        items: named.map(({ task: { what, due, status } }) => ({
          text: shown(what, lang) ?? say(lang, texts.untitled),
          aside: dueAside({ due, standing: dueStanding(status), today, zone, lang }),
        })),
      },
      ...(more > 0 ? [{ kind: 'paragraph' as const, text: counted(lang, more, texts.more) }] : []),
    ],
    action: say(lang, texts.open),
    why: onlyAsked ? whyAsked(mail, lang) : whyOf(mail, lang),
  };
}

/** What is over its date, what comes next, and what waits for an answer, as far as there is any of each. */
function listSubject({ kind, network, reader }: ListMail, counts: InMail, lang: Lang): string {
  const { promised, asked, next, over } = counts;
  const organisation = plain(reader.organisation, lang);
  const ahead = promised - over;
  const parts = [
    ...(over > 0
      ? [
          kind === 'taskHead'
            ? counted(lang, over, texts.headSubject, { organisation })
            : counted(lang, over, texts.subjectOver),
        ]
      : []),
    ...(kind !== 'taskHead' && next !== undefined
      ? [counted(lang, ahead, texts.subjectNext, { date: shortDate(next, network.zone, lang) })]
      : []),
    ...(kind !== 'taskHead' && next === undefined && over === 0 && promised > 0
      ? [counted(lang, promised, texts.subjectUndated)]
      : []),
    ...(asked > 0
      ? [
          kind === 'taskHead' && over === 0
            ? counted(lang, asked, texts.headSubjectAsked, { organisation })
            : counted(lang, asked, texts.subjectAsked),
        ]
      : []),
  ];
  return parts.join(' · ');
}

function listSign(kind: ListMail['kind'], { promised, next }: InMail): Text {
  if (kind === 'taskWeek') return texts.signWeek;
  if (promised === 0) return texts.signAsked;
  return next === undefined || kind === 'taskHead' ? texts.signOver : texts.signSoon;
}

function listLead(mail: ListMail, { promised, asked }: InMail, lang: Lang): string[] {
  const about = organisationIn(mail, lang);
  const ofMember = mail.reader.organisation !== undefined;
  if (mail.kind === 'taskHead') {
    if (promised === 0) return [say(lang, texts.headLeadAsked, about)];
    return [say(lang, texts.headLead, about), ...(asked > 0 ? [say(lang, texts.alsoAsked)] : [])];
  }
  if (promised === 0) {
    return [ofMember ? say(lang, texts.askedLead, about) : say(lang, texts.askedLeadGuest)];
  }
  return [
    ofMember ? say(lang, texts.turnLead, about) : say(lang, texts.turnLeadGuest),
    ...(asked > 0 ? [say(lang, texts.alsoAsked)] : []),
  ];
}

function oneLetter(mail: OneMail, lang: Lang): Letter {
  const { about, promised, today, network } = mail;
  const { what, due, evidenceWanted, status } = promised.task;
  const { kind } = about;
  const words =
    kind === 'taskDecided' ? decidedWords(about.decision, mail, lang) : givenWords(kind, mail, lang);
  const standing = dueStanding(status);
  const dueLine = due && dueWords({ due, standing, today, zone: network.zone, lang }, 'alone');
  const answer = kind === 'taskDecided' ? about.decision.is : undefined;
  const isTheirs = kind !== 'taskMoved' && answer !== 'notYours' && answer !== 'notNeeded';
  const evidence = kind === 'taskMoved' || answer === 'notNeeded' ? undefined : shown(evidenceWanted, lang);
  return {
    ...words,
    what: shown(what, lang) ?? say(lang, texts.untitled),
    when: isTheirs ? dueLine : undefined,
    blocks: evidence
      ? [{ kind: 'details', rows: [{ label: say(lang, texts.evidence), value: evidence }] }]
      : [],
    action: isTheirs ? say(lang, texts.openOne) : undefined,
    why: mail.reader.organisation ? whyAsked(mail, lang) : whyOf(mail, lang),
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
  const shared = mail.shared && sharedWords(mail.shared, lang);
  return {
    subject: ofMember
      ? say(lang, texts.assignedSubject, named)
      : say(lang, texts.assignedSubjectGuest, named),
    preheader: say(lang, texts.preheader),
    sign: { text: say(lang, texts.signAssigned), tone: 'asks' },
    lead: [lead, ...(shared ? [shared] : [])],
  };
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
    case 'notNeeded':
      return words(
        say(lang, texts.notNeededSubject, named),
        texts.signNotNeeded,
        'tells',
        say(lang, texts.notNeededLead),
      );
  }
}

function whyOf(mail: ToReader, lang: Lang): string {
  const named = organisationIn(mail, lang);
  return mail.reader.organisation ? say(lang, texts.whyMember, named) : say(lang, texts.whyGuest, named);
}

/** The same where nothing was promised. */
function whyAsked(mail: ToReader, lang: Lang): string {
  const named = organisationIn(mail, lang);
  return mail.reader.organisation ? say(lang, texts.whyAsked, named) : say(lang, texts.whyGuestAsked, named);
}

function organisationIn(
  { reader, network }: ToReader,
  lang: Lang,
): { organisation: string; network: string } {
  return { organisation: plain(reader.organisation, lang), network: network.shortName };
}

function sectionOf({ network, reader, link }: ToReader, letter: Letter, lang: Lang): MailSection {
  const { sign, what, when, lead, blocks, action, why } = letter;
  return {
    lang,
    networkName: inLanguage(network.name, lang) ?? network.shortName,
    headline: { sign, what, when },
    greeting: say(lang, texts.greeting, { name: addressOf(reader, lang) }),
    lead,
    ...(action ? { action: { label: action, url: link } } : {}),
    blocks,
    footer: { why, links: [], address: shown(network.address, lang) },
  };
}
