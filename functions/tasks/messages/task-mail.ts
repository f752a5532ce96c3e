import type { MailModel, MailTone } from '../../delivery/mail-model.ts';
import { inTheirLanguages } from '../../delivery/their-languages.ts';
import { counted } from '../../i18n/counted.ts';
import { fullDate, shortDate } from '../../i18n/dates.ts';
import { dueAside, dueWords } from '../../i18n/due.ts';
import { type Lang, say, type Text } from '../../i18n/say.ts';
import { plain, shown } from '../../i18n/typed-text.ts';
import { dueStanding } from '../rules/due-standing.ts';
import { type InMail, inMail, type Promised } from '../rules/in-mails.ts';
import { type Around, aroundAside, aroundRows } from './around-words.ts';
import { type Letter, organisationIn, sectionOf, type ToReader, whyAsked, whyOf } from './letter.ts';
import { type StillOpen, stillOpen } from './open-words.ts';
import { type SharedTask, sharedWords } from './shared-words.ts';
import { taskMailTexts as texts } from './texts.ts';

/** A mail of all that somebody has promised. */
export interface ListMail extends ToReader {
  readonly kind: 'taskTurn' | 'taskHead' | 'taskWeek';
  readonly promised: readonly Promised[];
  /** What they wait for and what waits for them, by id, as far as they are in a forum's plan. */
  readonly around?: ReadonlyMap<string, Around> | undefined;
  /** What a forum needs and nobody has, for those who may offer it. */
  readonly open?: StillOpen | undefined;
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
  /** What it waits for and what waits for it, where it is in a forum's plan. */
  readonly around?: Around | undefined;
  /** As one of several who have it; absent where it is nobody else's. */
  readonly shared?: SharedTask | undefined;
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
        items: named.map(({ id, task: { what, due, status } }) => ({
          text: shown(what, lang) ?? say(lang, texts.untitled),
          aside: [
            dueAside({ due, standing: dueStanding(status), today, zone, lang }),
            ...aroundAside(mail.around?.get(id), lang),
          ].join(' · '),
        })),
      },
      ...(more > 0 ? [{ kind: 'paragraph' as const, text: counted(lang, more, texts.more) }] : []),
      ...(mail.open ? stillOpen(mail.open, { today, zone }, lang) : []),
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
  const rows = [
    ...(evidence ? [{ label: say(lang, texts.evidence), value: evidence }] : []),
    ...(isTheirs ? aroundRows(mail.around, lang) : []),
  ];
  return {
    ...words,
    what: shown(what, lang) ?? say(lang, texts.untitled),
    when: isTheirs ? dueLine : undefined,
    blocks: rows.length > 0 ? [{ kind: 'details', rows }] : [],
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
