import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { FeedEntry } from '../delivery/calendar-feed.ts';
import type { Ledger } from '../delivery/ledger.ts';
import type { Pace } from '../delivery/pace.ts';
import type { Lang, Text } from '../i18n/say.ts';
import type { Role } from '../network/rules/events.ts';
import type { FoundedNetwork, Staff } from '../network/rules/network.ts';
import { sameAddress } from '../platform/address.ts';
import type { Bounds } from '../platform/bounds.ts';
import type { Clock } from '../platform/clock.ts';
import type { AppendMeta } from '../platform/event-log.ts';
import type { FileStore } from '../platform/file-store.ts';
import type { LinkClaims, LinkReading } from '../platform/links.ts';
import type { Repository } from '../platform/repository.ts';
import type { Unconfirmed } from '../platform/unconfirmed.ts';
import type { Views } from '../platform/views.ts';
import type { Asset } from './asset.ts';
import type { IconName } from './icons.tsx';
import type { Mood } from './parts.tsx';
import type { Switches } from './switches.tsx';
import type { OnToday } from './today.ts';

/** What pages may use. Built once per container in `functions/web.ts`; tests build their own. */
export interface Services {
  readonly repository: Repository;
  readonly views: Views;
  readonly ledger: Ledger;
  /** The state of sending: paused or on, and whether the account is still in SES's sandbox; and the switch. */
  readonly pace: Pick<Pace, 'read' | 'resume'>;
  /** Files that people send and see; loaded when it is asked for. */
  readonly files: () => Promise<Pick<FileStore, 'form' | 'read' | 'addressOf'>>;
  /** Counts what people do without a session; see `bounded`. */
  readonly bounds: Pick<Bounds, 'take'>;
  /** What strangers typed and have still to confirm by a mail. */
  readonly unconfirmed: Pick<Unconfirmed, 'keep'>;
  readonly now: Clock;
  /** Public origin of the pages, without a trailing slash. */
  readonly origin: string;
  readonly mailDomain: string;
  /** Where answers from calendars can be read, and the present key version; absent where nothing receives. */
  readonly receiving?: { readonly domain: string; readonly key: string } | undefined;
  readonly stage: 'demo' | 'live';
  /** Verified address that may found networks on this deployment. */
  readonly founder?: string | undefined;
  readonly signLink: (claims: LinkClaims) => string;
  readonly readLink: (token: string) => LinkReading;
  /** Names what was typed without keeping it; `key` is the version of the key that did. */
  readonly hash: (text: string) => { readonly key: string; readonly hash: string };
}

/** What every page for those who run networks needs, and every file that pages link to. */
export interface StaffParts {
  /** Address of the stylesheet. */
  readonly sheet: string;
  readonly assets: readonly Asset[];
  /** Why a message was not sent or did not arrive, by the code that the ledger keeps. */
  readonly reasons: ReadonlyMap<string, Text>;
}

/** What capabilities bring to pages of others; the site collects it, and loads it when it is asked for. */
export interface Brought {
  readonly staffParts: () => Promise<StaffParts>;
  readonly today: () => Promise<readonly TodaySource[]>;
  readonly settings: () => Promise<readonly SettingsSection[]>;
  /** The switches by which readers turn mails off. */
  readonly switches: () => Promise<Switches>;
  readonly calendars: () => Promise<readonly CalendarSource[]>;
  readonly memberParts: () => Promise<readonly MemberPart[]>;
  readonly meetingParts: () => Promise<readonly MeetingPart[]>;
  readonly personParts: () => Promise<readonly PersonPart[]>;
  readonly prints: () => Promise<readonly MeetingPrint[]>;
}

/** What one capability says on Today to the person who looks. */
export type TodaySource = (c: StaffContext) => Promise<OnToday>;

/** What of a capability can be set, as a section of the page of all settings. */
export type SettingsSection = (props: { readonly c: StaffContext }) => Child;

/** What one capability knows of a member, as a section of the member's page. `people`: also those who left. */
export type MemberPart = (
  c: StaffContext,
  member: {
    readonly id: string;
    readonly people: readonly {
      readonly id: string;
      readonly name: string;
      readonly email?: string | undefined;
      /** Why nothing is sent to their address. */
      readonly held?: 'bounced' | 'complained' | undefined;
    }[];
  },
) => Promise<Child>;

/** What one capability has for somebody on their own page, which a link opens; nothing where it has nothing. */
export type PersonPart = (
  c: { readonly var: Readonly<PageEnv['Variables']> },
  person: Pick<FeedReader, 'network' | 'seat' | 'person' | 'epoch'> & {
    /** IANA. */
    readonly zone: string;
  },
) => Promise<Child>;

/** A meeting that people were invited to, as parts of its page are asked about it. Instants in UTC. */
export interface AboutMeeting {
  readonly id: string;
  readonly status: 'convened' | 'cancelled';
  readonly startsAt: string;
  readonly endsAt: string;
  /** IANA. */
  readonly zone: string;
  /** Which of its dates the times are, see `meeting/rules/date-number.ts`. */
  readonly dateNumber: number;
}

/** The one thing to do next. */
export interface MeetingNext {
  readonly href: string;
  readonly icon: IconName;
  readonly what: string;
  /** It is the summary: nobody is asked to share one beside it. */
  readonly sharesSummary?: true;
}

/** One thing that follows a meeting. */
export interface MeetingStep {
  readonly href: string;
  readonly what: string;
  readonly mood: Mood;
  /** How far it is, in words. */
  readonly state: string;
}

/** A part of a meeting's life that one capability brings to the meeting's page, with an address of its own. */
export interface MeetingPart {
  /** Last part of its address, below the meeting's. */
  readonly path: string;
  readonly name: Text;
  /** The one thing to do next, where it is to be done here: it is shown first, whichever part is open. */
  readonly next: (c: StaffContext, meeting: AboutMeeting) => Promise<MeetingNext | undefined>;
  /** Where it is done after the meeting, and how far it is; nothing of what this reader cannot open. */
  readonly afterwards?: (c: StaffContext, meeting: AboutMeeting) => Promise<readonly MeetingStep[]>;
  /** `again`: seconds after which it is worth looking again. */
  readonly show: (
    c: StaffContext,
    meeting: AboutMeeting,
  ) => Promise<{ readonly content: Child; readonly again?: number | undefined }>;
}

/** What one capability adds to everything that is printed for a meeting; each of its parts begins a sheet. */
export interface MeetingPapers {
  /** Address of their stylesheet, where they have one. */
  readonly stylesheet?: string | undefined;
  /** Before the running order. */
  readonly before: Child;
  /** At the end of all. */
  readonly after: Child;
}

/** The same of one meeting; nothing before people were invited to it. */
export type MeetingPrint = (c: StaffContext, meeting: string) => Promise<MeetingPapers | undefined>;

/** What one capability puts into calendars. Reads only. */
export interface CalendarSource {
  /** Only what is this person's. */
  readonly entriesOfPerson: (services: Services, reader: FeedReader) => Promise<readonly FeedEntry[]>;
  /** What anybody may know. */
  readonly publicEntries: (services: Services, network: string, lang: Lang) => Promise<readonly FeedEntry[]>;
}

/** Whose calendar is written: a contact of a member, as they are now. */
export interface FeedReader {
  readonly network: string;
  /** Id of the member they speak for. */
  readonly seat: string;
  /** Id of the contact. */
  readonly person: string;
  readonly epoch: number;
  readonly lang: Lang;
}

/** Variables on every request. */
export interface PageEnv {
  Variables: {
    /** Missing on one page only: the one that says that they could not be made. */
    services: Services;
    brought: Brought;
    /** Language of this page. */
    lang: Lang;
    /** The reader chose the language (`?lang=` or earlier); otherwise it is a guess that a page may better. */
    langChosen: boolean;
    /** Origin that a form of this page is posted to, where it is not ours: the page's policy allows it. */
    postsTo?: string;
  };
}

/** Somebody who has signed in, whatever they may do. */
export interface Person {
  /** Subject at the issuer. */
  readonly subject: string;
  /** Verified by the issuer, in lower case. */
  readonly email: string;
  /** Epoch of this session in each network that the person had a role in when signing in. */
  readonly epochs: Readonly<Record<string, number>>;
  /** Signed in on a computer that others use: nothing is left behind when the browser is closed. */
  readonly shared: boolean;
}

/** Variables behind sign-in, outside any network. */
export interface SignedInEnv {
  Variables: PageEnv['Variables'] & { person: Person };
}

/** Variables behind sign-in, on every route below `/n/:network`: the person has a role there. */
export interface StaffEnv {
  Variables: SignedInEnv['Variables'] & {
    networkId: string;
    network: FoundedNetwork;
    staff: Staff;
    sheet: StaffParts['sheet'];
    reasons: StaffParts['reasons'];
  };
}

/** A request to a page for those who run a network. */
export type StaffContext = Context<StaffEnv>;

/** Observers read; everybody else may act. */
export function mayAct({ var: { staff } }: { readonly var: Pick<StaffEnv['Variables'], 'staff'> }): boolean {
  return staff.role !== 'observer';
}

/** Who did it, and when, for the facts that follow. */
export function metaOf({ var: { staff, services } }: StaffContext): AppendMeta {
  return { by: `staff:${staff.id}`, at: services.now() };
}

/** Whether the person may found networks on this deployment. */
export function isFounder({
  var: { services, person },
}: {
  readonly var: Pick<StaffEnv['Variables'], 'services' | 'person'>;
}): boolean {
  return sameAddress(services.founder, person.email);
}

/**
 * Who may use a route.
 *
 * - `anyone`: no session · `link`: the signed link in the address decides · `signedIn`: any session
 * - `observer`, `coordinator`, `admin`: that role in the network of the address, or a higher one
 */
export type Right = 'anyone' | 'link' | 'signedIn' | Role;
