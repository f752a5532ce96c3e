import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailModel } from '../../delivery/mail-model.ts';
import type { MailContent, MailTools } from '../../delivery/mail-source.ts';
import { localDate } from '../../i18n/dates.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { Person } from '../../meeting/people/people.ts';
import { preferencesOf } from '../../meeting/people/person-links.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate, senderOf } from '../../network/rules/network.ts';
import { type Decision, listMail, oneMail } from '../messages/task-mail.ts';
import type { RecordedTaskEvent } from '../rules/events.ts';
import { asking, inMail, type Promised, TASKS } from '../rules/in-mails.ts';
import { linkToTask } from '../rules/link.ts';
import { openTasksOf } from '../rules/promised.ts';
import { kindOfRow } from '../rules/reactions.ts';
import { taskAggregate } from '../rules/task.ts';
import { guestsMeeting } from './guests-meeting.ts';
import { readerOf } from './reader.ts';

/** What a message was planned about is not there. */
class NothingToWriteOf extends Error {
  constructor({ cause, kind }: LedgerRow) {
    super(`nothing is left to write of: ${cause} ${kind}`);
    this.name = 'NothingToWriteOf';
  }
}

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
  const optional = row.kind === 'taskWeek' ? [TASKS] : [];
  return {
    model: await modelOf(row, frozen, network, person, tools),
    from: senderOf(settings, mailDomain),
    to: { name: person.name, address: person.email },
    replyTo: { name: plain(settings.name, 'en') || settings.shortName, address: settings.replyAddress },
    preferences: preferencesOf(
      { ...row, cause: `meeting/${meeting ?? ''}` },
      person,
      frozen.dtstamp,
      optional,
      tools,
    ),
    // One thread a person, whatever they promised.
    thread: { root: `tasks-${row.seat}-${row.person}.root@${mailDomain}`, first: options.firstSent },
  };
}

async function modelOf(
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
  if (kind === 'taskTurn' || kind === 'taskHead' || kind === 'taskWeek') {
    const open = await openTasksOf(tools, row.network, row.seat);
    const promised = kind === 'taskHead' ? asking(kind, open) : open;
    const [first] = inMail(promised, today).named;
    if (!first) throw new NothingToWriteOf(row);
    return listMail({ ...about, kind, promised, link: linkTo(first.id, promised) });
  }
  const id = row.cause.slice(row.cause.indexOf('/') + 1);
  const { state: task } = await tools.repository.load(taskAggregate, row.network, id);
  if (task.status === 'none') throw new NothingToWriteOf(row);
  const promised = { id, task };
  const one = { ...about, promised, link: linkTo(id, [promised]) };
  switch (kind) {
    case 'taskAssigned':
    case 'taskMoved':
      return oneMail({ ...one, about: { kind } });
    case 'taskDecided': {
      const facts = await tools.repository.history(taskAggregate, row.network, id);
      const decision = decisionIn(facts.find(({ version }) => version === row.revision));
      if (!decision) throw new NothingToWriteOf(row);
      return oneMail({ ...one, about: { kind, decision } });
    }
  }
}

function decisionIn(fact: RecordedTaskEvent | undefined): Decision | undefined {
  switch (fact?.type) {
    case 'MoreTimeDecided':
      return { is: fact.data.granted ? 'granted' : 'refused', until: fact.data.until };
    case 'TaskTaken':
      return { is: 'yours' };
    case 'ClaimDeclined':
      return { is: 'notYours' };
    default:
      return undefined;
  }
}
