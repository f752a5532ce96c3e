import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { leadNow } from '../../forum/rules/people.ts';
import { forumRow, forumsList } from '../../forum/rules/views.ts';
import { type Bilingual, langsOf } from '../../i18n/say.ts';
import type { Person } from '../../meeting/people/people.ts';
import { DAY, later } from '../../platform/clock.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { StaffContext } from '../../web/context.ts';
import { textByHand } from '../messages/by-hand.ts';
import { LEADS } from '../rules/of-forum.ts';
import { taskAggregate } from '../rules/task.ts';
import { endedTasksList, readTasks, type TaskRow } from '../rules/views.ts';
import { stillTrue } from '../sending/judge.ts';
import { readerOf } from '../sending/reader.ts';
import { modelOf } from '../sending/write.ts';
import { isMailed } from './calls-of.ts';
import type { Names } from './names.ts';

/** A message to somebody who does not have the task that it is about. */
export interface Besides {
  readonly row: LedgerRow;
  readonly person: Person;
  readonly name?: Bilingual | undefined;
  /** In their language. */
  readonly text: string;
}

/** Causes that are asked for messages, tasks first: more wait for another day. */
const MOST = 40;
/** Those that have ended which are looked at, and for how long (ms). */
const ENDED = 100;
const LATELY = 14 * DAY;
/** The newest forums whose leads are looked at. */
const FORUMS = 4;

/**
 * Whom no mail reaches and who is to be told of a task that they do not have: it was offered to them, they asked for it
 * and others got it, they had it, or they lead its role. What is not true any more is left out.
 *
 * @param open every open task. `names`: of the members.
 */
export async function besidesOf(
  c: StaffContext,
  open: readonly TaskRow[],
  names: Pick<Names, 'members'>,
): Promise<Besides[]> {
  const { services, networkId } = c.var;
  const byHand = new Set(
    [...names.members].flatMap(([seat, { contacts }]) =>
      contacts.some((one) => !one.left && !one.forgotten && !isMailed(one)) ? [seat] : [],
    ),
  );
  if (byHand.size === 0) return [];
  const leads = await leadsByHand(c, names);
  const waits = (row: TaskRow) =>
    row.besides?.some((seat) => byHand.has(seat)) ||
    (row.givenBack && leads.some(({ forum, role }) => forum === row.forum && role === row.role));
  const tasks = [...open, ...(await endedLately(c))]
    .filter(waits)
    .map(({ id }) => `${taskAggregate.kind}/${id}`);
  const forums = [...new Set(leads.map(({ forum }) => `${LEADS}/${forum}`))];
  const causes = [...forums, ...tasks].slice(0, MOST);
  const pages = await Promise.all(causes.map((cause) => services.ledger.toHandOver(networkId, cause)));
  const owned = new Set(open.flatMap(({ id, owners }) => owners.map(({ seat }) => `task/${id} ${seat}`)));
  const rows = pages
    .flatMap((page) => page.rows)
    .filter(({ cause, seat, party }) => party === 'member' && !owned.has(`${cause} ${seat}`));
  // Of several of a kind to one person the last one says it.
  const lasts = new Map(
    rows
      .toSorted((a, b) => a.revision - b.revision)
      .map((row) => [`${row.cause} ${row.person} ${row.kind}`, row] as const),
  );
  const found = await Promise.all([...lasts.values()].map((row) => saying(c, row, names)));
  return found.flat();
}

async function saying(
  c: StaffContext,
  row: LedgerRow,
  { members }: Pick<Names, 'members'>,
): Promise<Besides[]> {
  const { services, network, networkId } = c.var;
  const { repository, views, ledger, origin, mailDomain, stage, signLink: sign } = services;
  const tools = { repository, views, origin, mailDomain, stage, sign, replyTag: () => '' };
  const person = await readerOf(repository, row);
  // What still waits to be brought has told nobody anything.
  const lane = async (cause = row.cause, to = row.person) =>
    (await ledger.lane(networkId, cause, to)).filter(({ state }) => state !== 'toHandOver');
  const now = services.now();
  if (!person || !(await stillTrue({ row, person, settings: network.settings, lane, now, tools }))) return [];
  const frozen = { stateVersion: 0, personVersion: person.version, dtstamp: now };
  const model = await modelOf(row, frozen, network, person, tools);
  const [theirs] = langsOf(person.lang);
  return [{ row, person, name: members.get(row.seat)?.organisation.name, text: textByHand(model, theirs) }];
}

/** Roles of forums that somebody leads whom no mail reaches. */
async function leadsByHand(
  { var: { services, networkId } }: StaffContext,
  { members }: Pick<Names, 'members'>,
): Promise<readonly { readonly forum: string; readonly role: string }[]> {
  const { rows } = await services.views.list(forumsList(networkId), { limit: FORUMS, backwards: true });
  return rows
    .flatMap(({ data }) => readRow('forums', forumRow(), data) ?? [])
    .flatMap(({ id, leads = {} }) =>
      Object.entries(leads).flatMap(([role, lead]) => {
        const contact = leadNow(lead, members);
        return contact && !isMailed(contact) ? [{ forum: id, role }] : [];
      }),
    );
}

async function endedLately({ var: { services, networkId } }: StaffContext): Promise<TaskRow[]> {
  const { rows } = await services.views.list(endedTasksList(networkId), { limit: ENDED, backwards: true });
  const since = later(services.now(), -LATELY);
  return readTasks(rows).filter(({ endedAt = '' }) => endedAt >= since);
}
