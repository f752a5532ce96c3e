import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailContent, MailTools } from '../../delivery/mail-source.ts';
import { envelopeOf } from '../../meeting/people/envelope.ts';
import { contactIn } from '../../meeting/people/people.ts';
import { personalPageOf } from '../../meeting/people/person-links.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { correctionMail } from '../messages/correction-mail.ts';
import { correctionKinds } from '../rules/told.ts';
import { decisionOf } from './decision.ts';

/** Writes what became of a correction, from what was frozen. */
export async function write(
  row: LedgerRow,
  frozen: Frozen,
  _options: unknown,
  tools: MailTools,
): Promise<MailContent> {
  const { repository } = tools;
  const kind = correctionKinds.find((one) => one === row.kind);
  const [{ state: network }, found] = await Promise.all([
    repository.load(networkAggregate, row.network, NETWORK_ID, frozen.stateVersion),
    decisionOf(repository, row, frozen.personVersion),
  ]);
  const { state = undefined, version = 0 } = found?.member ?? {};
  const person = state && contactIn(state, version, row.person);
  if (network.status !== 'founded' || !kind || !found || !person) {
    throw new Error(`nothing is left to write of: ${row.cause} ${row.kind}`);
  }
  const { decision } = found;
  const { settings } = network;
  const isGone = kind === 'correctionMoved' || decision.correction.fields.left === true;
  const { preferences, ...envelope } = envelopeOf(
    { row, person, settings, writtenAt: frozen.dtstamp, switches: [] },
    tools,
  );
  return {
    model: correctionMail({
      kind,
      network: settings,
      reader: person,
      organisation: person.organisation ?? {},
      decision,
      link: isGone ? undefined : personalPageOf({ ...row, epoch: person.epoch }, frozen.dtstamp, tools),
    }),
    ...envelope,
    // Their pages open nothing any more.
    ...(isGone ? {} : { preferences }),
  };
}
