import { heldLately } from '../../agenda/rules/open-points.ts';
import { localDate } from '../../i18n/dates.ts';
import { mayAct, type StaffContext } from '../../web/context.ts';
import { byDate, endedTasksList, listTasks, openTasksList, readTasks, type TaskRow } from '../rules/views.ts';
import { isOld, isWeekLate, needsDecision } from '../rules/waiting.ts';
import { isWithNobody, namesOf } from './names.ts';
import { isLate } from './rows.tsx';

/** Which tasks a list shows. */
export const kindsOfList = [
  'open',
  'late',
  'weekLate',
  'unanswered',
  'waiting',
  'free',
  'old',
  'ended',
] as const;
export type KindOfList = (typeof kindsOfList)[number];

export interface Asked {
  readonly show: KindOfList;
  /** Id of a member; empty: of all. */
  readonly member: string;
  /** Id of a meeting; empty: of all, and of none. */
  readonly meeting: string;
}

export function askedOf(c: StaffContext): Asked {
  const show = c.req.query('show');
  return {
    show: kindsOfList.find((one) => one === show) ?? 'open',
    member: (c.req.query('member') ?? '').slice(0, 64),
    meeting: (c.req.query('meeting') ?? '').slice(0, 64),
  };
}

/** Those that have ended, on one page. */
const ENDED = 100;

/** Every open task that this reader may see, by date. */
export async function openRows(c: StaffContext): Promise<TaskRow[]> {
  const { services, networkId } = c.var;
  const rows = await listTasks(services.views, openTasksList(networkId));
  return rows.filter((row) => mayAct(c) || !row.membersOnly).sort(byDate);
}

/** When the latest meetings ended that were not called off. */
export async function meetingEnds(
  { views, now }: Pick<StaffContext['var']['services'], 'views' | 'now'>,
  network: string,
): Promise<string[]> {
  const at = now();
  return (await heldLately(views, network)).flatMap(({ endsAt }) => (endsAt <= at ? [endsAt] : []));
}

/** What was asked for; of those that have ended one page, and where the next one begins. */
export async function listed(
  c: StaffContext,
  open: readonly TaskRow[],
  { show, member, meeting }: Asked,
): Promise<{ readonly rows: readonly TaskRow[]; readonly next?: string | undefined }> {
  const { services, networkId, network } = c.var;
  const today = localDate(services.now(), network.settings.zone);
  const isTheirs = ({ owners, from }: TaskRow) =>
    (member === '' || owners.some(({ seat }) => seat === member)) && (meeting === '' || from === meeting);
  if (show === 'ended') {
    const from = c.req.query('from');
    const page = await services.views.list(endedTasksList(networkId), {
      limit: ENDED,
      from,
      backwards: true,
    });
    const rows = readTasks(page.rows).filter((row) => mayAct(c) || !row.membersOnly);
    return { rows: rows.filter(isTheirs), next: page.next };
  }
  if (show === 'free') {
    const names = await namesOf(c, []);
    return {
      rows: open.filter((row) => isTheirs(row) && row.status !== 'asked' && isWithNobody(row.owners, names)),
    };
  }
  const ends = show === 'old' ? await meetingEnds(services, networkId) : [];
  return { rows: open.filter((row) => isTheirs(row) && isShown(row, show, today, ends)) };
}

function isShown(
  row: TaskRow,
  show: Exclude<KindOfList, 'ended' | 'free'>,
  today: string,
  ends: readonly string[],
): boolean {
  switch (show) {
    case 'open':
      return true;
    case 'late':
      return isLate(row, today);
    case 'weekLate':
      return isWeekLate(row);
    case 'unanswered':
      return row.status === 'offered';
    case 'waiting':
      return needsDecision(row);
    case 'old':
      return isOld(row, today, ends);
  }
}
