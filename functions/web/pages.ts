import type { Context } from 'hono';
import type { Asset } from './asset.ts';
import type {
  CalendarSource,
  MeetingPart,
  MeetingPrint,
  MemberPart,
  PersonPart,
  Right,
  SettingsSection,
  StaffEnv,
  TodaySource,
} from './context.ts';
import type { SwitchWords } from './switches.tsx';

/** Answers one route of the site. */
export type Page = (c: Context<StaffEnv>) => Response | Promise<Response>;

/**
 * As `GET /n/:network/today`. Forms are posted to the address they were shown at, so that a reload, the
 * language switch and 'back' all work.
 */
export type Route = `${'GET' | 'POST'} /${string}`;

/** One route, who may use it, and what answers it once it is loaded. */
export interface PageRoute {
  readonly method: string;
  readonly path: string;
  readonly right: Right;
  readonly load: () => Promise<Page>;
}

/** What of the pages' look is a capability's own. */
export interface Look {
  /** Added to the stylesheet of all pages for those who run a network. */
  readonly styles?: string;
  /** Files of its pages, each at an address of its own. */
  readonly assets?: readonly Asset[];
}

/**
 * The third door of a capability, its `pages.ts`: what it brings to the site. The file imports no page.
 * Everything is loaded when it is asked for, so that a member who opens an invitation does not wait for the
 * code of the coordinators' forms.
 */
export interface CapabilityPages {
  readonly routes: readonly PageRoute[];
  readonly look?: () => Promise<Look>;
  readonly today?: () => Promise<{ readonly onToday: TodaySource }>;
  readonly settings?: () => Promise<SettingsSection>;
  /** Switches of its mails that a reader can do without, by their stored names. */
  readonly switches?: () => Promise<Readonly<Record<string, SwitchWords>>>;
  readonly calendar?: () => Promise<CalendarSource>;
  /** On the page of each member. */
  readonly ofMember?: () => Promise<{ readonly partOfMember: MemberPart }>;
  /** On the own page of everybody who has a personal link. */
  readonly ofPerson?: () => Promise<{ readonly partOfPerson: PersonPart }>;
  /** Parts of the page of each meeting. */
  readonly ofMeeting?: () => Promise<{ readonly partsOfMeeting: readonly MeetingPart[] }>;
  /** With everything that is printed for a meeting. */
  readonly print?: () => Promise<{ readonly printOfMeeting: MeetingPrint }>;
}

/**
 * Pages that load together, as one part of the bundle: each route with the right that it needs and the
 * export of the part that answers it.
 */
export function pageGroup<Name extends string>(
  load: () => Promise<Readonly<Record<NoInfer<Name>, Page>>>,
  routes: Readonly<Record<Route, readonly [right: Right, page: Name]>>,
): PageRoute[] {
  return Object.entries(routes).map(([route, [right, page]]) => {
    const [method = '', path = ''] = route.split(' ');
    return { method, path, right, load: async () => (await load())[page] };
  });
}
