import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailModel } from '../../delivery/mail-model.ts';
import type { MailContent, MailTools } from '../../delivery/mail-source.ts';
import { localDate } from '../../i18n/dates.ts';
import { envelopeOf } from '../../meeting/people/envelope.ts';
import type { Person } from '../../meeting/people/people.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { fold } from '../../platform/aggregate.ts';
import { type Decision, listMail, oneMail } from '../messages/task-mail.ts';
import type { RecordedTaskEvent } from '../rules/events.ts';
import { asking, inMail, type Promised, TASKS } from '../rules/in-mails.ts';
import { linkToTask } from '../rules/link.ts';
import { openTasksOf } from '../rules/promised.ts';
import { kindOfRow } from '../rules/reactions.ts';
import { type StandingTask, taskAggregate } from '../rules/task.ts';
import { morningsIn } from '../rules/turns.ts';
import { guestsMeeting } from './guests-meeting.ts';
import { taskOf } from './judge-one.ts';
import { NothingToWriteOf } from './nothing-to-write.ts';
import { readerOf } from './reader.ts';
import { sharersOf } from './sharers.ts';
import { aroundOf, isOfForum, modelOfForum, openFor } from './write-forum.ts';

/**
 * Writes a mail about tasks as they are now. A second try says what has changed since the first: nothing of it is in a
 * calendar, and nobody is to be reminded of what is done.
 */
export async function write(
  row: LedgerRow,
  frozen: Frozen,
  options: { readonly firstSent: boolean },
  tools: MailTools,
): Promise<MailContent> {
  const { repository, mailDomain } = tools;
  const { state: network } = await repository.load(
    networkAggregate,
    row.network,
    NETWORK_ID,
    frozen.stateVersion,
  );
  const person = await readerOf(repository, row, frozen.personVersion);
  if (network.status !== 'founded' || !person?.email) throw new NothingToWriteOf(row);
  const { settings } = network;
  const meeting = row.party === 'guest' ? await guestsMeeting(repository, row) : undefined;
  return {
    ...envelopeOf(
      {
        row: { ...row, cause: `meeting/${meeting ?? ''}` },
        person,
        settings,
        writtenAt: frozen.dtstamp,
        switches: row.kind === 'taskWeek' ? [TASKS] : [],
      },
      tools,
    ),
    model: await modelOf(row, frozen, network, person, tools),
    // One thread a person, whatever they promised.
    thread: { root: `tasks-${row.seat}-${row.person}.root@${mailDomain}`, first: options.firstSent },
  };
}

/** What a message says, as its tasks are now; also for those to whom a person brings it. */
export async function modelOf(
  row: LedgerRow,
  frozen: Frozen,
  { settings }: FoundedNetwork,
  reader: Person,
  tools: MailTools,
): Promise<MailModel> {
  const kind = kindOfRow(row);
  const today = localDate(frozen.dtstamp, settings.zone);
  const about = { network: settings, reader, today };
  const linkTo = (first: string, promised: readonly Promised[]) =>
    linkToTask(
      { ...row, epoch: reader.epoch, task: first },
      promised.map(({ task }) => task.due),
      frozen.dtstamp,
      tools,
    );
  if (isOfForum(kind)) return await modelOfForum({ row, frozen, settings, reader, kind }, tools);
  if (kind === 'taskTurn' || kind === 'taskHead' || kind === 'taskWeek') {
    const open = await openTasksOf(tools, row.network, row.seat);
    const clock = { mornings: morningsIn(settings), now: frozen.dtstamp };
    const promised = kind === 'taskHead' ? asking(kind, open, row.seat, clock) : open;
    const [first] = inMail(promised, today).named;
    if (!first) throw new NothingToWriteOf(row);
    const link = linkTo(first.id, promised);
    const { named } = inMail(promised, today);
    return listMail({
      ...{ ...about, kind, promised, link, around: await aroundOf(tools, row.network, named) },
      open: kind === 'taskWeek' ? await openFor(tools, row, link, today) : undefined,
    });
  }
  const id = taskOf(row);
  const { state: task } = await tools.repository.load(taskAggregate, row.network, id);
  if (task.status === 'none') throw new NothingToWriteOf(row);
  const promised = { id, task };
  const around = (await aroundOf(tools, row.network, [promised])).get(id);
  const one = { ...about, promised, link: linkTo(id, [promised]), around };
  switch (kind) {
    case 'taskAssigned':
    case 'taskMoved':
      // Who waits for an answer has had nothing that could be no longer theirs.
      if (frozen.asked)
        return oneMail({ ...one, about: { kind: 'taskDecided', decision: { is: 'notYours' } } });
      return oneMail({
        ...one,
        about: { kind },
        shared: {
          owners: task.owners,
          seat: row.seat,
          sharers: await sharersOf(tools.repository, row.network, task.owners, row.seat),
        },
      });
    case 'taskDecided': {
      const facts = await tools.repository.history(taskAggregate, row.network, id);
      const decision = decisionIn(facts, row.revision, task);
      if (!decision) throw new NothingToWriteOf(row);
      return oneMail({ ...one, about: { kind, decision } });
    }
  }
}

/** What was decided, as it is by now: somebody may have chosen another date since. */
function decisionIn(
  facts: readonly RecordedTaskEvent[],
  revision: number,
  { due, status }: StandingTask,
): Decision | undefined {
  const fact = facts.find(({ version }) => version === revision);
  switch (fact?.type) {
    case 'MoreTimeDecided': {
      if (due === undefined) return undefined;
      const before = fold(
        taskAggregate,
        facts.filter(({ version }) => version < revision),
      );
      const had = before.status === 'none' ? undefined : before.due;
      // A date before the one they had is no more time, whatever was granted first.
      return had === undefined || due > had
        ? { is: 'granted', until: due }
        : { is: 'refused', until: fact.data.until };
    }
    case 'TaskTaken':
      return { is: status === 'dropped' ? 'notNeeded' : 'yours' };
    case 'ClaimDeclined':
      return { is: status === 'dropped' || status === 'done' ? 'notNeeded' : 'notYours' };
    default:
      return undefined;
  }
}
