import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailContent, MailSource, MailTools, Verdict } from '../../delivery/mail-source.ts';
import { registrationPage } from '../../meeting/people/person-links.ts';
import { NETWORK_ID, networkAggregate, senderOf } from '../../network/rules/network.ts';
import { later, MINUTE } from '../../platform/clock.ts';
import { known } from '../../platform/personal.ts';
import { placeMail } from '../messages/place-mail.ts';
import { readUnconfirmed } from '../places/unconfirmed.ts';
import type { ForumReason } from '../reasons.ts';
import { askAggregate, PLACE_CONFIRM } from '../rules/places/ask.ts';
import { placesAggregate, standing } from '../rules/places/places.ts';
import { withoutLinks } from '../rules/voices/mask.ts';
import { aroundPlace } from './places.ts';

/** Lists are a moment behind: what was typed just now may still come. */
const A_MOMENT = 2 * MINUTE;

/**
 * The mail that shows whether an address is its owner's. Somebody who is on the list already hears that: what was typed
 * changes nothing of theirs.
 */
export const confirmMails: MailSource = {
  causeKind: askAggregate.kind,
  writes: (kind) => kind === PLACE_CONFIRM,
  judge,
  write,
};

async function judge(row: LedgerRow, _lane: unknown, now: string, tools: MailTools): Promise<Verdict> {
  const { repository, views } = tools;
  const [{ state: network, version }, forum] = await Promise.all([
    repository.load(networkAggregate, row.network, NETWORK_ID),
    forumOf(row, tools),
  ]);
  if (network.status !== 'founded' || forum === undefined) return no('noSuchPerson');
  const places = await repository.load(placesAggregate, row.network, forum);
  const frozen = { stateVersion: version, personVersion: places.version };
  const one = standing(places.state, row.person);
  if (one) {
    if (one.held) return no(one.held === 'complained' ? 'addressComplained' : 'addressHeld');
    return one.email ? { send: true, frozen } : no('noAddress');
  }
  const typed = await readUnconfirmed(views, row.network, { forum, registration: row.person }, now);
  if (typed && known(typed.email)) return { send: true, frozen };
  const soon = later(row.plannedAt, A_MOMENT);
  return now < soon ? { ...no('notNow'), until: later(now, MINUTE) } : no('notConfirmedInTime');
}

async function write(
  row: LedgerRow,
  frozen: Frozen,
  options: { readonly firstSent: boolean },
  tools: MailTools,
): Promise<MailContent> {
  const { repository, views, mailDomain } = tools;
  const forum = await forumOf(row, tools);
  const of = forum && (await aroundPlace(tools, row.network, forum, frozen.stateVersion));
  if (!forum || !of) throw new Error(`nothing is left to write of: ${row.cause}`);
  const { state } = await repository.load(placesAggregate, row.network, forum, frozen.personVersion);
  const one = standing(state, row.person);
  const typed = one
    ? undefined
    : await readUnconfirmed(views, row.network, { forum, registration: row.person }, frozen.dtstamp);
  // Who typed it may have typed somebody else's address.
  const name = one?.name ?? withoutLinks(known(typed?.name) ?? '');
  const address = one?.email ?? known(typed?.email);
  if (!address) throw new Error(`nothing is left to write of: ${row.cause}`);
  const { settings } = of.network;
  const day = state.settings?.day ?? of.forum.date;
  const reader = { name, lang: one?.lang ?? typed?.lang ?? 'km' };
  const link = registrationPage({ network: row.network, forum, person: row.person, day }, tools);
  return {
    model: placeMail({
      ...{ kind: one ? 'again' : 'confirm', network: settings, reader, link },
      ...{ forum: of.forum, meeting: of.meeting },
    }),
    from: senderOf(settings, mailDomain),
    to: { name, address },
    replyTo: { name: settings.shortName, address: settings.replyAddress },
    preferences: undefined,
    thread: { root: `places-${forum}-${row.person}.root@${mailDomain}`, first: options.firstSent },
  };
}

/** The forum that was registered for. */
async function forumOf(
  { network, cause }: Pick<LedgerRow, 'network' | 'cause'>,
  { repository }: Pick<MailTools, 'repository'>,
): Promise<string | undefined> {
  const id = cause.slice(cause.indexOf('/') + 1);
  return (await repository.load(askAggregate, network, id)).state.forum;
}

function no(reason: ForumReason): Extract<Verdict, { send: false }> {
  return { send: false, reason };
}
