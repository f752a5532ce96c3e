import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailModel } from '../../delivery/mail-model.ts';
import type { MailTools } from '../../delivery/mail-source.ts';
import { forumAggregate } from '../../forum/rules/forum.ts';
import { openSeats } from '../../forum/rules/seats.ts';
import { forumRow, forumsList } from '../../forum/rules/views.ts';
import { localDate } from '../../i18n/dates.ts';
import type { Person } from '../../meeting/people/people.ts';
import { type Member, memberAggregate } from '../../membership/rules/member.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { Around } from '../messages/around-words.ts';
import { backMail, lateMail, offerMail, readyMail } from '../messages/forum-mail.ts';
import type { StillOpen } from '../messages/open-words.ts';
import type { Promised } from '../rules/in-mails.ts';
import { linkToTask, NO_TASK } from '../rules/link.ts';
import { hasEnded, isOfForum as isKind } from '../rules/of-forum.ts';
import type { TaskKind } from '../rules/reactions.ts';
import { taskAggregate } from '../rules/task.ts';
import { morningsIn } from '../rules/turns.ts';
import { freeOfForums } from '../rules/views.ts';
import { lateOfLead } from './judge-forum.ts';
import { taskOf } from './judge-one.ts';
import { NothingToWriteOf } from './nothing-to-write.ts';
import { sharersOf } from './sharers.ts';

type ForumKind = Extract<TaskKind, 'taskOffered' | 'taskReady' | 'roleBack' | 'roleLate'>;

export function isOfForum(kind: TaskKind): kind is ForumKind {
  return isKind(kind);
}

interface Writing {
  readonly row: LedgerRow;
  readonly frozen: Frozen;
  readonly settings: NetworkSettings;
  readonly reader: Person;
  readonly kind: ForumKind;
}

/** The messages that only a forum has. */
export async function modelOfForum(
  { row, frozen, settings, reader, kind }: Writing,
  tools: MailTools,
): Promise<MailModel> {
  const { repository } = tools;
  const now = frozen.dtstamp;
  const about = { network: settings, reader, today: localDate(now, settings.zone) };
  const linkTo = (task: string, dates: readonly (string | undefined)[]) =>
    linkToTask({ ...row, epoch: reader.epoch, task }, dates, now, tools);
  if (kind === 'roleLate') {
    const late = await lateOfLead(tools, row, { mornings: morningsIn(settings), now });
    if (late.length === 0) throw new NothingToWriteOf(row);
    const withNames = await Promise.all(
      late.map(async (one) => {
        const sharers = await sharersOf(repository, row.network, one.task.owners, '');
        return { ...one, names: sharers.map(({ name }) => name) };
      }),
    );
    const link = `${linkTo(
      NO_TASK,
      late.map(({ task }) => task.due),
    )}/lead`;
    return lateMail({ ...about, late: withNames, link });
  }
  const id = taskOf(row);
  const { state: task } = await repository.load(taskAggregate, row.network, id);
  if (task.status === 'none') throw new NothingToWriteOf(row);
  const promised = { id, task };
  if (kind === 'taskReady') {
    const around = (await aroundOf(tools, row.network, [promised])).get(id);
    return readyMail({ ...about, promised, around, link: linkTo(id, [task.due]) });
  }
  if (kind === 'taskOffered') {
    const { handOver } = task;
    if (!handOver) throw new NothingToWriteOf(row);
    const { state: giver } = await repository.load(memberAggregate, row.network, handOver.from);
    const around = (await aroundOf(tools, row.network, [promised])).get(id);
    const offered = { by: giver.organisation.name, share: handOver.share };
    return offerMail({ ...about, promised, around, ...offered, link: linkTo(id, [task.due]) });
  }
  const said = task.said.findLast((one) => one.about === 'givenBack');
  const by = said?.seat
    ? (await repository.load(memberAggregate, row.network, said.seat)).state.organisation.name
    : undefined;
  return backMail({ ...about, promised, note: said?.note, by, link: `${linkTo(NO_TASK, [task.due])}/lead` });
}

/** What tasks of forums wait for, and what waits for them, by id: the plan as it is, each needed task as it is. */
export async function aroundOf(
  { repository }: Pick<MailTools, 'repository'>,
  network: string,
  promised: readonly Promised[],
): Promise<ReadonlyMap<string, Around>> {
  const found = await Promise.all(
    promised.map(async ({ id, task }): Promise<[string, Around][]> => {
      const { forum: of } = task.origin;
      if (of === undefined) return [];
      const { state: forum } = await repository.load(forumAggregate, network, of);
      const plan = forum.status === 'none' ? [] : forum.tasks;
      const needed = await Promise.all(
        task.needs.map(async (one) => (await repository.load(taskAggregate, network, one)).state),
      );
      const waitsFor = needed.flatMap((one) => (one.status === 'none' || hasEnded(one) ? [] : [one.what]));
      const holds = plan.filter(({ needs }) => needs.includes(id)).map(({ what }) => what);
      return [[id, { waitsFor, holds }]];
    }),
  );
  return new Map(found.flat());
}

/** So many tasks that nobody has are in a mail. */
const OFFERED = 3;

/** What forums need and nobody has, for the focal point of a member; nobody else is asked by mail. */
export async function openFor(
  { repository, views }: Pick<MailTools, 'repository' | 'views'>,
  { network, seat, party, person }: Pick<LedgerRow, 'network' | 'seat' | 'party' | 'person'>,
  link: string,
  today: string,
): Promise<StillOpen | undefined> {
  if (party !== 'member') return undefined;
  const { state: member } = await repository.load(memberAggregate, network, seat);
  if (member.contacts.find(({ id }) => id === person)?.role !== 'focalPoint') return undefined;
  const { free } = await freeOfForums(views, network, OFFERED);
  if (free.length === 0) return undefined;
  const { rows } = await views.list(forumsList(network), { limit: OFFERED, backwards: true });
  const seats = rows
    .flatMap(({ data }) => readRow('forums', forumRow(), data) ?? [])
    .filter(({ status, date }) => status === 'planned' && date >= today)
    .flatMap((forum) => forum.seats ?? []);
  const members = new Map<string, Member>(
    await Promise.all(
      seats
        .flatMap(({ member: id }) => (id === undefined ? [] : [id]))
        .map(async (id) => {
          return [id, (await repository.load(memberAggregate, network, id)).state] as const;
        }),
    ),
  );
  return { tasks: free, seats: openSeats(seats, members).length, board: `${link}/board` };
}
