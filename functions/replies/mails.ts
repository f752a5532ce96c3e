import type { Frozen, LedgerRow } from '../delivery/ledger-row.ts';
import type { MailModel } from '../delivery/mail-model.ts';
import type { MailContent, MailSource, MailTools, ReadLane, Verdict } from '../delivery/mail-source.ts';
import { inLanguage, type Lang, say } from '../i18n/say.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate, senderOf } from '../network/rules/network.ts';
import { mailAddress, sameAddress } from '../platform/address.ts';
import { known } from '../platform/personal.ts';
import { keptMail } from './kept-mail.ts';
import type { ReplyReason } from './reasons.ts';
import { FORWARD, KEPT_WORDS } from './rules/reactions.ts';
import { type Reply, replyAggregate } from './rules/state.ts';
import { forwardTexts as texts } from './texts.ts';

type Words = Extract<Reply, { kind: 'words' }>;

/** What deliver knows about mails whose cause is a received mail: words that are passed on. */
export const replyMails: MailSource = {
  causeKind: 'reply',
  writes: (kind) => kind === FORWARD || kind === KEPT_WORDS,
  judge,
  write,
};

interface Recipient {
  readonly name: string;
  readonly address: string;
  readonly lang: Lang;
}

async function judge(
  row: LedgerRow,
  _lane: ReadLane,
  _now: string,
  { repository }: MailTools,
): Promise<Verdict> {
  if (row.kind === KEPT_WORDS) return await judgeSummary(row, repository);
  const [reply, network] = await Promise.all([
    repository.load(replyAggregate, row.network, idOf(row)),
    repository.load(networkAggregate, row.network, NETWORK_ID),
  ]);
  if (reply.state.kind !== 'words' || network.state.status !== 'founded') return no('noSuchPerson');
  const from = known(reply.state.from);
  if (from === undefined) return no('forgotten');
  const { address } = recipientOf(network.state, row);
  if (address === '') return no('noAddress');
  // What would come back here, or to where it came from, would go round for ever.
  if (sameAddress(address, from) || /^rsvp\+/i.test(address)) return no('wouldReturn');
  return { send: true, frozen: { stateVersion: reply.version, personVersion: network.version } };
}

/** That words of a day wait on the page: to the person who reads the network's replies, or to nobody. */
async function judgeSummary(row: LedgerRow, repository: MailTools['repository']): Promise<Verdict> {
  const { state: network, version } = await repository.load(networkAggregate, row.network, NETWORK_ID);
  if (network.status !== 'founded') return no('noSuchPerson');
  const { address } = recipientOf(network, row);
  if (address === '') return no('noAddress');
  if (/^rsvp\+/i.test(address)) return no('wouldReturn');
  return { send: true, frozen: { stateVersion: version, personVersion: version } };
}

async function writeSummary(
  row: LedgerRow,
  frozen: Frozen,
  { repository, mailDomain, origin }: MailTools,
): Promise<MailContent> {
  const { state: network } = await repository.load(
    networkAggregate,
    row.network,
    NETWORK_ID,
    frozen.personVersion,
  );
  if (network.status !== 'founded') throw new Error('nobody to write to');
  const to = recipientOf(network, row);
  return {
    model: keptMail(network, to.lang, `${origin}/n/${row.network}/replies`),
    from: senderOf(network.settings, mailDomain),
    to: { name: to.name, address: to.address },
  };
}

async function write(
  row: LedgerRow,
  frozen: Frozen,
  _options: unknown,
  tools: MailTools,
): Promise<MailContent> {
  if (row.kind === KEPT_WORDS) return await writeSummary(row, frozen, tools);
  const { repository, mailDomain, origin } = tools;
  const { state: reply } = await repository.load(replyAggregate, row.network, idOf(row), frozen.stateVersion);
  const { state: network } = await repository.load(
    networkAggregate,
    row.network,
    NETWORK_ID,
    frozen.personVersion,
  );
  if (reply.kind !== 'words' || network.status !== 'founded') throw new Error('nothing to pass on');
  const { settings } = network;
  const to = recipientOf(network, row);
  const from = known(reply.from) ?? '';
  const name = known(reply.name) || from;
  const meeting = reply.meeting ? `${origin}/n/${row.network}/meetings/${reply.meeting}` : undefined;
  const model = forwardedMail(reply, { name, from }, network, to.lang, meeting);
  return {
    model,
    from: senderOf(settings, mailDomain),
    to: { name: to.name, address: to.address },
    ...(mailAddress(from).ok ? { replyTo: { name, address: from } } : {}),
  };
}

/** The coordinator who convened, while they have their role; else the person who reads the network's replies. */
function recipientOf(network: FoundedNetwork, row: Pick<LedgerRow, 'person'>): Recipient {
  const { settings } = network;
  const staff = network.staff.find(({ id, revoked }) => id === row.person && !revoked);
  if (staff && staff.email !== '') return { name: staff.name, address: staff.email, lang: staff.lang };
  return {
    name: settings.shortName,
    address: settings.replyAddress,
    lang: settings.languages[0] ?? 'en',
  };
}

/** A person's words as a quote, in the mail to the coordinator. */
export function forwardedMail(
  words: Pick<Words, 'subject' | 'words' | 'cut' | 'unread'>,
  sender: { readonly name: string; readonly from: string },
  { settings }: FoundedNetwork,
  lang: Lang,
  meetingUrl: string | undefined,
): MailModel {
  const { name, from } = sender;
  const text = known(words.words) || say(lang, texts.noWords);
  const subject = known(words.subject) || say(lang, texts.noSubject);
  return {
    subject: say(lang, texts.subject, { subject }),
    preheader: say(lang, texts.preheader),
    sections: [
      {
        lang,
        networkName: inLanguage(settings.name, lang)?.text ?? settings.shortName,
        headline: { what: say(lang, texts.what, { name }) },
        lead: [...(words.unread ? [say(lang, texts.unread)] : []), say(lang, texts.lead, { address: from })],
        blocks: [
          {
            kind: 'quote',
            text: { text, lang: langOf(text, lang) },
            by: name === from ? from : `${name}, ${from}`,
          },
          ...(words.cut ? [{ kind: 'paragraph' as const, text: say(lang, texts.cut, { name }) }] : []),
          ...(meetingUrl
            ? [{ kind: 'button' as const, link: { label: say(lang, texts.open), url: meetingUrl } }]
            : []),
        ],
        footer: {
          why: say(lang, texts.why, { network: settings.shortName }),
          links: [],
          address: inLanguage(settings.address, lang),
        },
      },
    ],
  };
}

/** The language that a text is mostly in, so that it is read out and broken rightly. */
function langOf(text: string, otherwise: Lang): Lang {
  if (/\p{Script=Khmer}/u.test(text)) return 'km';
  return /\p{Script=Latin}/u.test(text) ? 'en' : otherwise;
}

function idOf(row: Pick<LedgerRow, 'cause'>): string {
  return row.cause.slice(row.cause.indexOf('/') + 1);
}

function no(reason: ReplyReason): Verdict {
  return { send: false, reason };
}
