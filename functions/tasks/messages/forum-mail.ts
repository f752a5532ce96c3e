import type { MailModel } from '../../delivery/mail-model.ts';
import { inTheirLanguages } from '../../delivery/their-languages.ts';
import { counted } from '../../i18n/counted.ts';
import { dueWords } from '../../i18n/due.ts';
import { type Bilingual, type Lang, say } from '../../i18n/say.ts';
import { plain, shown } from '../../i18n/typed-text.ts';
import { dueStanding } from '../rules/due-standing.ts';
import { NAMED, type Promised } from '../rules/in-mails.ts';
import { type Around, aroundRows } from './around-words.ts';
import { forumMailTexts as texts } from './forum-texts.ts';
import { type Letter, organisationIn, sectionOf, type ToReader, whyAsked } from './letter.ts';
import { taskMailTexts } from './texts.ts';

/** 'You can begin now': what a task of a forum needed is done. */
export interface ReadyMail extends ToReader {
  readonly promised: Promised;
  readonly around?: Around | undefined;
}

/** An owner would hand a task over to the reader, or share it with them. */
export interface OfferMail extends ToReader {
  readonly promised: Promised;
  readonly around?: Around | undefined;
  readonly by: Bilingual;
  readonly share: boolean;
}

/** To the lead of a role: a task of it was given back. */
export interface BackMail extends ToReader {
  readonly promised: Promised;
  /** What was said with it. */
  readonly note?: string | undefined;
  /** Who gave it back. */
  readonly by?: Bilingual | undefined;
}

/** To the lead of roles: what of them is late, with its owners. */
export interface LateMail extends ToReader {
  readonly late: readonly (Promised & { readonly names: readonly Bilingual[] })[];
}

export function readyMail(mail: ReadyMail): MailModel {
  return inTheirLanguages(mail, readyLetter, sectionOf);
}

export function offerMail(mail: OfferMail): MailModel {
  return inTheirLanguages(mail, offerLetter, sectionOf);
}

export function backMail(mail: BackMail): MailModel {
  return inTheirLanguages(mail, backLetter, sectionOf);
}

export function lateMail(mail: LateMail): MailModel {
  return inTheirLanguages(mail, lateLetter, sectionOf);
}

function readyLetter(mail: ReadyMail, lang: Lang): Letter {
  const { promised, today, network, around } = mail;
  const { what, due, status, evidenceWanted } = promised.task;
  const named = { ...organisationIn(mail, lang), what: plain(what, lang) };
  const evidence = shown(evidenceWanted, lang);
  const rows = [
    ...(evidence ? [{ label: say(lang, taskMailTexts.evidence), value: evidence }] : []),
    ...aroundRows(around, lang),
  ];
  return {
    subject: say(lang, texts.readySubject, named),
    preheader: say(lang, texts.readyPreheader),
    sign: { text: say(lang, texts.readySign), tone: 'asks' },
    what: shown(what, lang) ?? say(lang, taskMailTexts.untitled),
    when: dueWords({ due, standing: dueStanding(status), today, zone: network.zone, lang }, 'alone'),
    lead: [say(lang, texts.readyLead)],
    blocks: rows.length > 0 ? [{ kind: 'details', rows }] : [],
    action: say(lang, taskMailTexts.openOne),
    why: whyAsked(mail, lang),
  };
}

function offerLetter(mail: OfferMail, lang: Lang): Letter {
  const { promised, today, network, around, by, share } = mail;
  const { what, due } = promised.task;
  const name = plain(by, lang) || say(lang, texts.somebody);
  const rows = aroundRows(around, lang);
  return {
    subject: say(lang, share ? texts.shareSubject : texts.offerSubject, { name, what: plain(what, lang) }),
    preheader: say(lang, taskMailTexts.preheaderAsked),
    sign: { text: say(lang, taskMailTexts.signAsked), tone: 'asks' },
    what: shown(what, lang) ?? say(lang, taskMailTexts.untitled),
    when: dueWords({ due, standing: 'offered', today, zone: network.zone, lang }, 'alone'),
    lead: [say(lang, share ? texts.shareLead : texts.offerLead, { name })],
    blocks: rows.length > 0 ? [{ kind: 'details', rows }] : [],
    action: say(lang, taskMailTexts.openOne),
    why: whyAsked(mail, lang),
  };
}

function backLetter(mail: BackMail, lang: Lang): Letter {
  const { promised, today, network, note, by } = mail;
  const { what, due } = promised.task;
  const name = plain(by, lang) || say(lang, texts.somebody);
  return {
    subject: say(lang, texts.backSubject, { what: plain(what, lang) }),
    preheader: say(lang, texts.backPreheader),
    sign: { text: say(lang, texts.backSign), tone: 'reminds' },
    what: shown(what, lang) ?? say(lang, taskMailTexts.untitled),
    when: dueWords({ due, standing: 'free', today, zone: network.zone, lang }, 'alone'),
    lead: [say(lang, texts.backLead, { name })],
    blocks: note ? [{ kind: 'quote', text: note, by: name }] : [],
    action: say(lang, texts.openLead),
    why: say(lang, texts.whyLead, { network: network.shortName }),
  };
}

function lateLetter(mail: LateMail, lang: Lang): Letter {
  const { late, today, network } = mail;
  const { zone, shortName } = network;
  const more = late.length - NAMED;
  return {
    subject: counted(lang, late.length, texts.lateSubject),
    preheader: say(lang, texts.latePreheader),
    sign: { text: say(lang, taskMailTexts.signOver), tone: 'reminds' },
    what: counted(lang, late.length, texts.lateSubject),
    lead: [say(lang, texts.lateLead)],
    blocks: [
      {
        kind: 'list',
        items: late.slice(0, NAMED).map(({ task: { what, due, status }, names }) => ({
          text: shown(what, lang) ?? say(lang, taskMailTexts.untitled),
          aside: [
            names.map((one) => plain(one, lang)).join(', '),
            dueWords({ due, standing: dueStanding(status), today, zone, lang }),
          ]
            .filter(Boolean)
            .join(' · '),
        })),
      },
      ...(more > 0 ? [{ kind: 'paragraph' as const, text: counted(lang, more, taskMailTexts.more) }] : []),
    ],
    action: say(lang, texts.openLead),
    why: say(lang, texts.whyLead, { network: shortName }),
  };
}
