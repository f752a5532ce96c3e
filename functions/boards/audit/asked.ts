import { searchKey } from '../../i18n/khmer.ts';
import type { Bilingual } from '../../i18n/say.ts';
import { meetingRow, meetingsList } from '../../meeting/rules/views.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Views } from '../../platform/views.ts';
import type { Asks } from '../../web/paged.tsx';

/** What of the acts is looked for, as the address says it. */
export interface AuditAsked {
  /** `staff:<id>`, `person:<id>` … */
  readonly by: string;
  readonly meeting: string;
  /** A part of a member's name. */
  readonly member: string;
  readonly before: string;
}

/** Most of a search that is looked at. */
const LONGEST = 100;
const LONGEST_ID = 80;

export function auditAsked(c: Asks): AuditAsked {
  const of = (name: string, most: number) => (c.req.query(name) ?? '').trim().slice(0, most);
  return {
    by: of('by', LONGEST_ID),
    meeting: of('meeting', LONGEST_ID),
    member: of('member', LONGEST),
    before: of('before', LONGEST),
  };
}

/** Ids of the members that have this in their names; nothing where nothing is looked for. */
export async function membersNamed(
  views: Pick<Views, 'packs' | 'all'>,
  network: string,
  typed: string,
): Promise<ReadonlySet<string> | undefined> {
  if (typed === '') return undefined;
  const words = searchKey(typed);
  const members = await listMembers(views, network);
  return new Set(
    members.flatMap(({ id, member: { organisation } }) => {
      const { name, shortName = '' } = organisation;
      const names = [name.en ?? '', name.km ?? '', shortName].map(searchKey);
      return words !== '' && names.some((one) => one.includes(words)) ? [id] : [];
    }),
  );
}

export interface NamedMeeting {
  readonly id: string;
  readonly title: Bilingual;
  /** Local date, where it has one. */
  readonly date?: string | undefined;
}

/** Meetings that can be chosen, and are named. */
const MEETINGS = 40;

/** The latest meetings by their dates, drafts too. */
export async function latestMeetings(views: Pick<Views, 'list'>, network: string): Promise<NamedMeeting[]> {
  const { rows } = await views.list(meetingsList(network), { backwards: true, limit: MEETINGS });
  return rows.flatMap(({ data }) => {
    const row = readRow('meetings', meetingRow, data);
    return row ? [{ id: row.id, title: row.title, date: row.date }] : [];
  });
}
