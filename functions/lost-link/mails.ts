import type { Frozen, LedgerRow } from '../delivery/ledger-row.ts';
import type { MailModel, MailSection } from '../delivery/mail-model.ts';
import type { MailContent, MailSource, MailTools, ReadLane, Verdict } from '../delivery/mail-source.ts';
import { inTheirLanguages } from '../delivery/their-languages.ts';
import { type Bilingual, inLanguage, type Lang, say } from '../i18n/say.ts';
import { plain, shown } from '../i18n/typed-text.ts';
import { personalPageOf, preferencesOf } from '../meeting/people/person-links.ts';
import { type Contact, type Member, memberAggregate } from '../membership/rules/member.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate, senderOf } from '../network/rules/network.ts';
import { sameAddress } from '../platform/address.ts';
import { later } from '../platform/clock.ts';
import { linkMailTexts as texts } from './mail-texts.ts';
import type { LostLinkReason } from './reasons.ts';
import { PAUSE, PERSONAL_LINK } from './rules/reactions.ts';

/** What deliver knows about the mail with somebody's own page. Its cause is the member that they stand for. */
export const lostLinkMails: MailSource = {
  causeKind: 'member',
  writes: (kind) => kind === PERSONAL_LINK,
  judge,
  write,
};

/** One seat of the reader, with the page that is theirs for it. */
interface OwnPage {
  readonly seat: string;
  readonly organisation: Bilingual;
  readonly contact: Contact;
}

async function judge(
  row: LedgerRow,
  lane: ReadLane,
  now: string,
  { repository }: MailTools,
): Promise<Verdict> {
  const { state: network, version } = await repository.load(networkAggregate, row.network, NETWORK_ID);
  if (network.status !== 'founded') return no('noSuchPerson');
  const seats = await Promise.all(
    placesOf(row).map(async ({ seat, person }, place) => {
      const loaded = await repository.load(memberAggregate, row.network, seat);
      return { place, personVersion: loaded.version, found: standingOf(loaded.state, person) };
    }),
  );
  const [first, ...others] = seats;
  if (!first) return no('noSuchPerson');
  if ('why' in first.found) return no(first.found.why);
  const { address } = first.found;
  const same = others.filter(({ found }) => sameAddress(found.address, address));
  for (const { found } of same) if ('why' in found) return no(found.why);
  if (await wasSentLately(row, lane, now)) return no('sentLately');
  const frozen = {
    stateVersion: version,
    personVersion: first.personVersion,
    seats: [first, ...same].map(({ place, personVersion }) => ({ place, personVersion })),
  };
  return { send: true, frozen };
}

/**
 * A contact who can be written to at this address, or why not: `address` beside a reason where it is one that
 * nothing is sent to, also where somebody else has it.
 */
type Standing =
  | { readonly contact: Contact; readonly address: string }
  | { readonly why: LostLinkReason; readonly address?: string };

function standingOf(member: Member, person: string): Standing {
  const contact = member.contacts.find(({ id }) => id === person);
  if (!contact || contact.forgotten) return { why: contact ? 'forgotten' : 'noSuchPerson' };
  if (contact.left || member.status === 'left') return { why: 'left' };
  const { email: address, held } = contact;
  if (!address) return { why: 'noAddress' };
  return held ? { why: held, address } : { contact, address };
}

/** The day in its key keeps two of one day apart; this, two of one night. */
async function wasSentLately(row: LedgerRow, lane: ReadLane, now: string): Promise<boolean> {
  const since = later(now, -PAUSE);
  return (await lane()).some(
    ({ kind, revision, sentAt }) =>
      kind === row.kind && revision !== row.revision && sentAt !== undefined && sentAt > since,
  );
}

function placesOf({ seat, person, seats }: LedgerRow): readonly { seat: string; person: string }[] {
  return seats ?? [{ seat, person }];
}

async function write(
  row: LedgerRow,
  frozen: Frozen,
  _options: unknown,
  tools: MailTools,
): Promise<MailContent> {
  const { repository, mailDomain } = tools;
  const { state: network } = await repository.load(
    networkAggregate,
    row.network,
    NETWORK_ID,
    frozen.stateVersion,
  );
  const places = placesOf(row);
  const pages = await Promise.all(
    (frozen.seats ?? []).map(async ({ place, personVersion }): Promise<OwnPage[]> => {
      const { seat = '', person = '' } = places[place] ?? {};
      const { state } = await repository.load(memberAggregate, row.network, seat, personVersion);
      const found = standingOf(state, person);
      return 'contact' in found
        ? [{ seat, organisation: state.organisation.name, contact: found.contact }]
        : [];
    }),
  );
  const [own, ...others] = pages.flat();
  if (network.status !== 'founded' || !own) throw new Error('nobody to write to');
  const { settings } = network;
  const { name, email = '' } = own.contact;
  const addressed = (one: OwnPage) => {
    const { seat, contact } = one;
    const reader = { network: row.network, seat, person: contact.id, epoch: contact.epoch };
    return { ...one, url: personalPageOf(reader, frozen.dtstamp, tools) };
  };
  return {
    model: linkMail(network, [addressed(own), ...others.map(addressed)]),
    from: senderOf(settings, mailDomain),
    to: { name, address: email },
    replyTo: { name: settings.shortName, address: settings.replyAddress },
    preferences: preferencesOf(row, own.contact, frozen.dtstamp, [], tools),
  };
}

/** One button a seat: an address may stand for several organisations, each with its own page. */
export function linkMail(
  network: FoundedNetwork,
  pages: readonly [OwnPage & { url: string }, ...(OwnPage & { url: string })[]],
): MailModel {
  const [{ contact }] = pages;
  return inTheirLanguages({ reader: contact, network, pages }, letterIn, sectionOf);
}

interface LinkMail {
  readonly reader: Pick<Contact, 'lang'>;
  readonly network: FoundedNetwork;
  readonly pages: Parameters<typeof linkMail>[1];
}

function letterIn({ network }: LinkMail, lang: Lang): Pick<MailModel, 'subject' | 'preheader'> {
  const named = { network: network.settings.shortName };
  return { subject: say(lang, texts.subject, named), preheader: say(lang, texts.preheader) };
}

function sectionOf({ network, pages }: LinkMail, _letter: unknown, lang: Lang): MailSection {
  const { settings } = network;
  const [own, ...others] = pages;
  const label = ({ organisation }: OwnPage) =>
    others.length === 0
      ? say(lang, texts.open)
      : say(lang, texts.openFor, { organisation: plain(organisation, lang) });
  return {
    lang,
    networkName: inLanguage(settings.name, lang) ?? settings.shortName,
    headline: { what: say(lang, texts.what) },
    greeting: say(lang, texts.greeting, { name: own.contact.name }),
    lead: [say(lang, texts.lead)],
    action: { label: label(own), url: own.url },
    blocks: [
      ...others.map((one) => ({ kind: 'button' as const, link: { label: label(one), url: one.url } })),
      { kind: 'paragraph', text: say(lang, texts.notYou) },
    ],
    footer: { why: say(lang, texts.why), links: [], address: shown(settings.address, lang) },
  };
}

function no(reason: LostLinkReason): Verdict {
  return { send: false, reason };
}
