import type { PartialDetails } from './state.ts';

/**
 * Who can read the page of a meeting.
 * - `public`: anybody; it is in the calendar and the archive for everybody
 * - `link`: who has its address; it is in no list, and search engines are asked to leave it out
 * - `members`: nobody without a link of their own
 */
export const visibilities = ['public', 'link', 'members'] as const;
export type Visibility = (typeof visibilities)[number];

/** What somebody chose for a meeting, and the template it began from. */
export interface Visible {
  readonly details?: Pick<PartialDetails, 'visibility'> | undefined;
  readonly template?: string | undefined;
}

/** Templates whose meetings are for members: what is worked on there is not for everybody yet. */
const FOR_MEMBERS = ['working-session', 'emergency'];

/** What was chosen; else what the template says, as for every meeting from before there was a choice. */
export function visibilityOf({ details, template }: Visible): Visibility {
  return details?.visibility ?? visibilityOfTemplate(template);
}

export function visibilityOfTemplate(template: string | undefined): Visibility {
  return template !== undefined && FOR_MEMBERS.includes(template) ? 'members' : 'public';
}

/** Whether a meeting has a page that opens without a link of one's own. */
export function isForAnybody(meeting: Visible): boolean {
  return visibilityOf(meeting) !== 'members';
}

/** Whether it is in the lists that anybody may read: the calendar, the archive, search engines. */
export function isListed(meeting: Visible): boolean {
  return visibilityOf(meeting) === 'public';
}

/** Address of that page, `/m/:network/:meeting`. */
export function publicPageUrl(origin: string, network: string, meeting: string): string {
  return `${origin}${publicPagePath(network, meeting)}`;
}

export function publicPagePath(network: string, meeting: string): string {
  return `/m/${network}/${meeting}`;
}

/** The network's meetings that anybody may read of, by year. */
export function archivePath(network: string): string {
  return `/m/${network}`;
}

/**
 * Details to begin another meeting with, which does not know the template: where that one was not for everybody, the new
 * one says so itself.
 */
export function withVisibility<D extends PartialDetails>(details: D, template: string | undefined): D {
  const visibility = visibilityOf({ details, template });
  return visibility === visibilityOfTemplate(undefined) ? details : { ...details, visibility };
}

/** What a form says that shows what is so anyway: as long as nobody chooses something else, nothing is stored. */
export function chosenVisibility<D extends PartialDetails>(
  typed: D,
  stored: PartialDetails,
  template: string | undefined,
): D {
  if (stored.visibility !== undefined || typed.visibility !== visibilityOfTemplate(template)) return typed;
  const { visibility: _, ...rest } = typed;
  return rest as D;
}
