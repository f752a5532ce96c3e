import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { personal } from '../../platform/personal.ts';
import { enumOr } from '../../platform/tomorrow.ts';
import { timelineSettings } from './timeline-settings.ts';

const line = z.string().max(200);
const bilingual = z.object({ en: line.optional(), km: line.optional() });

export const roles = ['admin', 'coordinator', 'observer'] as const;
export type Role = (typeof roles)[number];

/** As stored. One of tomorrow grants nothing, not even to look; the person stays in the list of people. */
export const staffRole = enumOr(roles, 'unknown');
export type StaffRole = z.output<typeof staffRole>;

/** What staff read, as stored: those who read another language chose English before Khmer. */
const storedLang = enumOr(['km', 'en'], 'en');

/** What a network decides about itself. */
export const networkSettings = once(() =>
  z.object({
    name: bilingual,
    /** Short name, e.g. BEST. */
    shortName: line,
    aliases: z.array(line).max(10),
    /** IANA zone, e.g. `Asia/Phnom_Penh`. */
    zone: z.string(),
    /** Languages of the network, the first is offered first. */
    languages: z.array(storedLang).min(1).max(10),
    /** The sender name of mails; absent means the short name. */
    senderName: line.optional(),
    /** Local part of the sending address at the deployment's mail domain. */
    senderLocalPart: z.string().max(40),
    /** Where people's replies, and calendar replies, reach a person. */
    replyAddress: z.string().max(254),
    /** Postal or street address for the mails' foot and letters. */
    address: bilingual,
    /** Seconds between 'Invite' and the first mail, in which 'Stop' works; 0 switches it off. */
    stopSeconds: z.number().int().min(0).max(3600),
    /** Days before a meeting below which its notice counts as late. */
    lateNoticeDays: z.number().int().min(0).max(60),
    /** Default days between the answer deadline and the meeting. */
    answerDays: z.number().int().min(0).max(60),
    /** When messages go out; absent for networks founded before there was any. */
    timeline: timelineSettings().optional(),
    /** Answers from calendars are read, for meetings convened from now on. Absent means no. */
    receiving: z.boolean().optional(),
  }),
);
export type NetworkSettings = z.infer<ReturnType<typeof networkSettings>>;

/** What the head of every sign-in sheet says besides the meeting, for donors and for the people on it. */
export const sheetHead = once(() =>
  z.object({
    /** Name and number of the project that pays. */
    project: line.optional(),
    /** The sentence that a donor asks for, as 'Funded by the European Union'. */
    funding: bilingual.optional(),
    /** Who keeps the list; the network itself where nobody is named. */
    keeper: line.optional(),
    /** For how many years it is kept. */
    years: z.number().int().min(1).max(30),
  }),
);
export type SheetHead = z.infer<ReturnType<typeof sheetHead>>;

export const networkEvents = eventCatalogue({
  NetworkFounded: () => z.object({ settings: networkSettings() }),
  NetworkRevised: () => z.object({ settings: networkSettings() }),
  /** A role for the person who signs in with this verified address. `invited`: a mail asks them to come. */
  RoleGranted: () =>
    z.object({
      staff: z.string(),
      email: personal(z.string().max(254)),
      name: personal(line),
      role: staffRole,
      lang: storedLang,
      invited: z.boolean(),
    }),
  /** First sign-in: from now on the role belongs to this subject of the issuer. */
  RoleClaimed: () => z.object({ staff: z.string(), subject: z.string() }),
  /**
   * Somebody signed in with a verified address whose role belongs to another subject: the account may have been made
   * anew, or the address may have gone to somebody else. Nothing is granted by it.
   */
  RecognitionAsked: () => z.object({ staff: z.string(), subject: z.string() }),
  /** Another person said that it is them. Comes after the `RoleClaimed` that binds the role to the new subject. */
  PersonRecognised: () => z.object({ staff: z.string(), subject: z.string() }),
  RoleRevoked: () => z.object({ staff: z.string() }),
  /** A language of tomorrow changes nothing: the one chosen before stays. */
  LanguageChosen: () => z.object({ staff: z.string(), lang: z.enum(['km', 'en']) }),
  /** 'Sign out everywhere': older sessions of this person stop working. */
  SessionsEnded: () => z.object({ staff: z.string() }),
  /** Somebody wants a line every morning about the day before, or no longer. */
  DailyLineSwitched: () => z.object({ staff: z.string(), on: z.boolean() }),
  /** The morning of a local date has come; what happened from local date `since` until it is counted. */
  DayFellDue: () => z.object({ date: z.iso.date(), since: z.iso.date() }),
  /** Messages from `since` until before `date` (local dates), as the daily line tells them. */
  DayCounted: () =>
    z.object({
      date: z.iso.date(),
      since: z.iso.date(),
      due: z.number().int(),
      sent: z.number().int(),
      byHand: z.number().int(),
      /** Reason → number. */
      skipped: z.record(z.string(), z.number().int()),
      failed: z.number().int(),
      stuck: z.number().int(),
    }),
  /**
   * Messages that came with a later version than the network: it sends them from now on, and nothing about
   * what was before.
   */
  KindsIntroduced: () => z.object({ kinds: z.array(z.string()) }),
  SheetHeadSet: () => z.object({ head: sheetHead() }),
  TestMailRequested: () => z.object({ staff: z.string() }),
  /**
   * Somebody switched the sending of the whole deployment on. `since`: when it had been paused; `why`: what was
   * said then, a code of the pace.
   */
  SendingSwitchedOn: () => z.object({ since: z.string().optional(), why: z.string().max(200).optional() }),
});
export type NetworkEvent = EventIn<typeof networkEvents>;
export type DayCounted = Extract<NetworkEvent, { type: 'DayCounted' }>['data'];
export type RecordedNetworkEvent = Recorded<NetworkEvent>;
