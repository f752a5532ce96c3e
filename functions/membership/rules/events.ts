import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { personal } from '../../platform/personal.ts';
import { storedChannel, storedLang, switchNames } from '../../platform/planned-mail.ts';
import { enumOr } from '../../platform/tomorrow.ts';
import { storedSex } from './sex.ts';

const line = z.string().max(200);

/** What nobody does without having asked: showing pictures of a person, and naming them in public. */
export const consentPurposes = ['photo', 'publicName'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** How somebody said it: on the signed sheet, at the door, on their own page, or to a coordinator. */
export const consentWays = ['sheet', 'door', 'link', 'coordinator'] as const;
export type ConsentWay = (typeof consentWays)[number];
const storedConsentWay = enumOr(consentWays, 'coordinator');

/** What somebody agrees to so far, and since when (instants, UTC). */
export type Consents = Readonly<Partial<Record<ConsentPurpose, string>>>;

/** What every consent says; whose it is, is said beside it or by its stream. */
export const consentGiven = {
  purpose: z.enum(consentPurposes),
  /** Version of the words that they were shown or read, in `lang`. */
  text: z.string().max(40),
  lang: enumOr(['km', 'en'], 'km'),
  /** How they said it; the event's `by` is who recorded it. */
  via: storedConsentWay,
};
export const consentWithdrawn = { purpose: z.enum(consentPurposes), via: storedConsentWay };

/** Kinds of organisation. */
export const memberTypes = [
  'localNgo',
  'internationalNgo',
  'community',
  'opd',
  'government',
  'university',
  'network',
  'school',
  'other',
] as const;

export const memberStatuses = ['active', 'dormant', 'observer', 'pending', 'left'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

/** As stored. One of tomorrow stays in every list, and is invited to nothing before somebody has looked. */
export const memberStatus = enumOr(memberStatuses, 'pending');

export const contactRoles = ['focalPoint', 'alternate', 'head'] as const;
export type ContactRole = (typeof contactRoles)[number];

/** Why nothing is sent to an address, as stored. For whatever reason of tomorrow: nothing is. */
export const heldWhy = enumOr(['bounced', 'complained'], 'bounced');

/** What is known of an organisation. */
export const organisation = once(() =>
  z.object({
    name: z.object({ en: line.optional(), km: line.optional() }),
    shortName: line.optional(),
    type: enumOr(memberTypes, 'other'),
    subSectors: z.array(line).max(20),
    /** Geocodes `0201`…`0214` of Battambang's districts, `02` for the whole province, `00` national. */
    districts: z.array(z.string()).max(20),
    /** Local day on which it joined, where the network's own list says so. */
    joined: z.iso.date().optional(),
  }),
);
export type Organisation = z.infer<ReturnType<typeof organisation>>;

/** A person of a member. One of e-mail, phone and Telegram name is needed, or a letter is carried to them. */
export const contactFields = once(() =>
  z.object({
    name: personal(line),
    /** Chosen by the person, never derived: `លោកស្រី`, `Ms`, `លោកគ្រូ`. */
    honorific: line.optional(),
    /** Office or title for letters. */
    title: line.optional(),
    /** One of tomorrow comes after the focal point, and before nobody. */
    role: enumOr(contactRoles, 'alternate'),
    lang: storedLang,
    email: personal(z.string().max(254)).optional(),
    phone: personal(z.string().max(40)).optional(),
    /** Name in Telegram, without the @. */
    telegram: personal(z.string().max(40)).optional(),
    reachedBy: storedChannel,
    sex: storedSex.optional(),
  }),
);
export type ContactFields = z.infer<ReturnType<typeof contactFields>>;

/** What one may say is wrong without knowing what is right. */
export const emptiable = ['organisationName', 'name', 'email', 'phone'] as const;
export type Emptiable = (typeof emptiable)[number];

/** Characters of a note, and of the reason why something was declined. */
export const MOST_NOTE = 1000;

/** A correction proposed through a personal link: only these may be proposed. */
export const correctionFields = once(() =>
  z.object({
    organisationName: line.optional(),
    name: personal(line).optional(),
    email: personal(z.string().max(254)).optional(),
    phone: personal(z.string().max(40)).optional(),
    /** One of tomorrow proposes nothing. */
    lang: enumOr(['km', 'en', 'both'], undefined).optional(),
    /** 'I have left': the successor's details are in `note`. */
    left: z.boolean().optional(),
    note: personal(z.string().max(MOST_NOTE)).optional(),
    /**
     * Names of fields in which what is known is wrong, with nothing right to say instead: the address is not theirs any
     * more. One of tomorrow says nothing here.
     */
    emptied: z.array(z.string().max(40)).max(20).optional(),
  }),
);
export type CorrectionFields = z.infer<ReturnType<typeof correctionFields>>;

export const memberEvents = eventCatalogue({
  MemberRegistered: () =>
    z.object({
      organisation: organisation(),
      status: memberStatus,
      /** The import that brought it, where one did. */
      import: z.string().optional(),
    }),
  MemberRevised: () => z.object({ organisation: organisation() }),
  MemberStatusChanged: () => z.object({ status: memberStatus, reason: line.optional() }),
  ContactAdded: () => z.object({ contact: z.string(), fields: contactFields() }),
  ContactRevised: () => z.object({ contact: z.string(), fields: contactFields() }),
  ContactLeft: () => z.object({ contact: z.string() }),
  /** Mail to this address bounced for good or was complained of: nothing is sent there until revised. */
  AddressHeld: () => z.object({ contact: z.string(), why: heldWhy }),
  AddressReleased: () => z.object({ contact: z.string() }),
  /** Mails that the person can do without, by the names of their switches; others stay as they are. */
  MailsSwitched: () => z.object({ contact: z.string(), mails: switchNames, on: z.boolean() }),
  /** 'Are these details still right?' — yes. */
  DetailsConfirmed: () => z.object({ contact: z.string(), meeting: z.string().optional() }),
  CorrectionProposed: () =>
    z.object({
      correction: z.string(),
      contact: z.string(),
      fields: correctionFields(),
      meeting: z.string().optional(),
    }),
  /** `tell`: who proposed it hears of it; facts of earlier versions told nobody. */
  CorrectionApproved: () => z.object({ correction: z.string(), tell: z.literal(true).optional() }),
  /** `reason`: told to `contact`, who proposed it; facts of earlier versions have neither. */
  CorrectionDeclined: () =>
    z.object({
      correction: z.string(),
      contact: z.string().optional(),
      reason: personal(z.string().max(MOST_NOTE)).optional(),
    }),
  /** Who proposed it takes it back. */
  CorrectionWithdrawn: () => z.object({ correction: z.string() }),
  /** Somebody of the network has told a person what became of their correction, who is not reached by mail. */
  CorrectionTold: () => z.object({ correction: z.string() }),
  /** Everybody of the member had left, and this person is there now: seats that nobody is left for ask them. */
  ContactTookOver: () => z.object({ contact: z.string() }),
  /** The person agrees to something for which they must be asked. */
  ConsentGiven: () => z.object({ contact: z.string(), ...consentGiven }),
  ConsentWithdrawn: () => z.object({ contact: z.string(), ...consentWithdrawn }),
  /** Every older personal link of this contact stops working. */
  LinksRevoked: () => z.object({ contact: z.string() }),
});
export type MemberEvent = EventIn<typeof memberEvents>;
export type RecordedMemberEvent = Recorded<MemberEvent>;
