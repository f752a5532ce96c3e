import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailContent, MailTools } from '../../delivery/mail-source.ts';
import { envelopeOf } from '../../meeting/people/envelope.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { linkToTask, NO_TASK } from '../../tasks/rules/link.ts';
import { planMail } from '../messages/plan-mail.ts';
import { planNewsFor } from './plan-news.ts';
import { readerOf } from './plan-reader.ts';

/** Writes what is news of a plan to one of its owners, as it is by now. */
export async function writePlan(
  row: LedgerRow,
  frozen: Frozen,
  options: { readonly firstSent: boolean },
  tools: MailTools,
): Promise<MailContent> {
  const { repository, mailDomain } = tools;
  const [{ state: network }, person, found] = await Promise.all([
    repository.load(networkAggregate, row.network, NETWORK_ID),
    readerOf(repository, row, frozen.personVersion),
    planNewsFor(tools, row, frozen.planBefore ?? row.revision - 1),
  ]);
  if (network.status !== 'founded' || !person?.email || !found) {
    throw new Error(`nothing is left to write of: ${row.cause} ${row.kind}`);
  }
  const { settings } = network;
  const { forum, news } = found;
  const [first] = news.tasks;
  return {
    model: planMail({
      ...{ network: settings, reader: person, name: forum.name, date: forum.date, news },
      why: forum.why,
      link: linkToTask(
        { ...row, epoch: person.epoch, task: first?.id ?? NO_TASK },
        news.tasks.map(({ due }) => due),
        frozen.dtstamp,
        tools,
      ),
    }),
    ...envelopeOf(
      {
        row: { ...row, cause: 'meeting/' },
        ...{ person, settings, writtenAt: frozen.dtstamp, switches: [] },
      },
      tools,
    ),
    thread: {
      root: `${row.cause.replace('/', '-')}-${row.seat}.root@${mailDomain}`,
      first: options.firstSent,
    },
  };
}
