import type { LedgerRow } from '../delivery/ledger-row.ts';
import type { MailContent, MailSource, MailTools, Verdict } from '../delivery/mail-source.ts';
import type { SendingReason } from '../delivery/texts.ts';
import { inLanguage } from '../i18n/say.ts';
import { NETWORK_ID, networkAggregate, type Staff, senderOf } from '../network/rules/network.ts';
import { hasKnownRole } from '../network/rules/staff.ts';
import { HOUR, later } from '../platform/clock.ts';
import { quarterMail } from './quarter/message.ts';
import { QUARTER_KIND, quarterAggregate } from './rules/quarter.ts';

/** What deliver knows about the reports of quarters, to observers. */
export const boardMails: MailSource = {
  causeKind: quarterAggregate.kind,
  writes: (kind) => kind === QUARTER_KIND,
  judge: (row, _lane, now, tools) => judge(row, now, tools),
  write: (row, frozen, _options, tools) => write(row, frozen.stateVersion, tools),
};

async function judge(row: LedgerRow, now: string, { repository }: MailTools): Promise<Verdict> {
  const { state, version } = await repository.load(networkAggregate, row.network, NETWORK_ID);
  const staff = state.status === 'founded' ? readerOf(state.staff, row) : undefined;
  if (!staff || staff.revoked) return no('noSuchPerson');
  // A version that knows the role says what it is.
  if (!hasKnownRole(staff)) return { ...no('noSuchPerson'), until: later(now, HOUR) };
  if (staff.email === '') return no('noAddress');
  return { send: true, frozen: { stateVersion: version, personVersion: version } };
}

function no(reason: SendingReason): Extract<Verdict, { send: false }> {
  return { send: false, reason };
}

function readerOf(staff: readonly Staff[], { person }: Pick<LedgerRow, 'person'>): Staff | undefined {
  return staff.find(({ id }) => id === person);
}

/** It says what the fact says that asked for it, whatever has changed since. */
async function write(
  row: LedgerRow,
  networkVersion: number,
  { repository, mailDomain, origin }: MailTools,
): Promise<MailContent> {
  const id = row.cause.slice(row.cause.indexOf('/') + 1);
  const [{ state }, sent] = await Promise.all([
    repository.load(networkAggregate, row.network, NETWORK_ID, networkVersion),
    repository.factAt(quarterAggregate, row.network, id, row.revision),
  ]);
  const staff = state.status === 'founded' ? readerOf(state.staff, row) : undefined;
  if (state.status !== 'founded' || !staff || !sent) {
    throw new Error(`nothing is left to write of: ${row.cause} ${row.kind}`);
  }
  const { settings } = state;
  const network = `${origin}/n/${row.network}`;
  return {
    model: quarterMail(state, staff, sent.data.report, `${network}/quarters/${id}`),
    preferences: { page: `${network}/you`, switches: [] },
    from: senderOf(settings, mailDomain),
    to: { name: staff.name, address: staff.email },
    replyTo: {
      name: inLanguage(settings.name, staff.lang)?.text ?? settings.shortName,
      address: settings.replyAddress,
    },
  };
}
