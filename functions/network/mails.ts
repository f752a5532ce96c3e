import type { Frozen, LedgerRow } from '../delivery/ledger-row.ts';
import type { MailModel } from '../delivery/mail-model.ts';
import type { MailContent, MailSource, MailTools, ReadLane, Verdict } from '../delivery/mail-source.ts';
import { preferencesAddress } from '../delivery/preferences.ts';
import { localDate, plusDays } from '../i18n/dates.ts';
import { inLanguage, type Lang, say, type Text } from '../i18n/say.ts';
import { HOUR, later } from '../platform/clock.ts';
import { dailyLine } from './messages/daily-line.ts';
import { networkMailTexts as texts } from './messages/texts.ts';
import type { NetworkReason } from './reasons.ts';
import { type FoundedNetwork, NETWORK_ID, networkAggregate, type Staff, senderOf } from './rules/network.ts';
import { networkMailKinds } from './rules/reactions.ts';
import { hasKnownRole, type WithRole } from './rules/staff.ts';
import { roleTexts } from './texts.ts';

/** Days for which a daily line can be stopped by its own link. */
const STOP_DAYS = 400;

/**
 * What deliver knows about the mails of the network itself: role invitations, test mails, daily lines.
 *
 * @param reasons in words, why messages were left out: a daily line tells it of every capability.
 */
export function networkMails(reasons: ReadonlyMap<string, Text>): MailSource {
  return {
    causeKind: 'network',
    writes: (kind) => networkMailKinds.some((one) => one === kind),
    judge,
    write: (row, frozen, _options, tools) => write(row, frozen, tools, reasons),
  };
}

async function judge(
  row: LedgerRow,
  _lane: ReadLane,
  now: string,
  { repository }: MailTools,
): Promise<Verdict> {
  const { state, version } = await repository.load(networkAggregate, row.network, NETWORK_ID);
  const staff = state.status === 'founded' ? state.staff.find(({ id }) => id === row.person) : undefined;
  if (!staff) return no('noSuchPerson');
  if (row.kind === 'roleTaken') {
    // Given back before it was sent: nothing has happened that they must know.
    if (staff.taken?.version !== row.revision) return no('outdated');
  } else if (staff.revoked) return no('noSuchPerson');
  // A version that knows the role says what it is.
  if (!hasKnownRole(staff)) return { ...no('noSuchPerson'), until: later(now, HOUR) };
  if (staff.email === '') return no('noAddress');
  const stale =
    row.kind === 'dailyLine' && state.status === 'founded' ? staleness(row, state, staff, now) : undefined;
  if (stale) return no(stale);
  return { send: true, frozen: { stateVersion: version, personVersion: version } };
}

function no(reason: NetworkReason): Extract<Verdict, { send: false }> {
  return { send: false, reason };
}

/** Why a daily line is not sent any more: 'yesterday' is said of one day only. */
function staleness(
  row: LedgerRow,
  { daily: { last }, settings }: FoundedNetwork,
  { dailyLine: wanted }: Staff,
  now: string,
): NetworkReason | undefined {
  if (wanted === undefined) return 'notWanted';
  return last?.version === row.revision && last.date === localDate(now, settings.zone)
    ? undefined
    : 'outdated';
}

async function write(
  row: LedgerRow,
  frozen: Frozen,
  tools: MailTools,
  reasons: ReadonlyMap<string, Text>,
): Promise<MailContent> {
  const { repository, mailDomain, origin } = tools;
  const { state } = await repository.load(networkAggregate, row.network, NETWORK_ID, frozen.stateVersion);
  const staff = state.status === 'founded' ? state.staff.find(({ id }) => id === row.person) : undefined;
  if (state.status !== 'founded' || !staff || !hasKnownRole(staff)) throw new Error('nobody to write to');
  const { settings } = state;
  const from = senderOf(settings, mailDomain);
  const network = `${origin}/n/${row.network}`;
  // Only the daily line can be done without; who gets it is chosen on one's own page.
  const preferences =
    row.kind === 'dailyLine'
      ? { page: stopPage(row.network, staff, frozen.dtstamp, tools), switches: ['dailyLine'] }
      : { page: `${network}/you`, switches: [] };
  const at = { sender: from.address, network, stop: preferencesAddress(preferences) };
  const model = modelOf(row, state, staff, at, reasons);
  return {
    model,
    preferences,
    from,
    to: { name: staff.name, address: staff.email },
    replyTo: { name: nameOf(state, staff.lang), address: settings.replyAddress },
  };
}

/** Where one click stops the daily line, without signing in. The same mail leads to the same address. */
function stopPage(
  network: string,
  { id: person, epoch }: Staff,
  writtenAt: string,
  { sign, origin }: Pick<MailTools, 'sign' | 'origin'>,
): string {
  const expires = plusDays(localDate(writtenAt, 'UTC'), STOP_DAYS);
  const token = sign({ purpose: 'dailyLine', network, cause: '-', seat: network, person, epoch, expires });
  return `${origin}/d/${token}`;
}

function modelOf(
  { kind }: LedgerRow,
  state: FoundedNetwork,
  staff: WithRole<Staff>,
  at: { readonly sender: string; readonly network: string; readonly stop: string },
  reasons: ReadonlyMap<string, Text>,
): MailModel {
  if (kind === 'recognised') return recognisedMail(state, staff, `${at.network}/today`);
  if (kind === 'roleTaken') return roleTakenMail(state, staff);
  if (kind === 'testMail') return testMail(state, staff, at.sender, `${at.network}/settings`);
  const { last } = state.daily;
  if (kind !== 'dailyLine' || !last) return staffInvitation(state, staff, `${at.network}/today`);
  const day = `${at.network}/${staff.role === 'admin' ? 'pulse' : 'today'}`;
  return dailyLine(state, staff, last, { day, stop: at.stop }, reasons);
}

/** Asks somebody to sign in with the address that was given a role. */
export function staffInvitation(network: FoundedNetwork, staff: WithRole<Staff>, url: string): MailModel {
  const { lang } = staff;
  const named = { network: network.settings.shortName, role: say(lang, roleTexts[staff.role]) };
  const duty = { admin: texts.roleAdmin, coordinator: texts.roleCoordinator, observer: texts.roleObserver };
  return {
    subject: say(lang, texts.invitationSubject, named),
    preheader: say(lang, texts.invitationPreheader),
    sections: [
      {
        lang,
        networkName: nameOf(network, lang),
        headline: { what: say(lang, texts.invitationWhat, named) },
        lead: [
          say(lang, texts.greeting, { name: staff.name }),
          say(lang, texts.invitationLead, { ...named, email: staff.email }),
          say(lang, duty[staff.role]),
        ],
        action: { label: say(lang, texts.signIn), url },
        blocks: [],
        footer: { why: say(lang, texts.invitationWhy, named), links: [], address: addressOf(network, lang) },
      },
    ],
  };
}

/** Tells somebody that they have no role any more, and whom to write to where that is wrong. */
export function roleTakenMail(network: FoundedNetwork, staff: WithRole<Staff>): MailModel {
  const { lang } = staff;
  const named = { network: network.settings.shortName, role: say(lang, roleTexts[staff.role]) };
  return {
    subject: say(lang, texts.takenSubject, named),
    preheader: say(lang, texts.takenPreheader),
    sections: [
      {
        lang,
        networkName: nameOf(network, lang),
        headline: { what: say(lang, texts.takenWhat, named) },
        lead: [
          say(lang, texts.greeting, { name: staff.name }),
          say(lang, texts.takenLead, { ...named, email: staff.email }),
          say(lang, texts.takenElse, { reply: network.settings.replyAddress }),
        ],
        blocks: [],
        footer: { why: say(lang, texts.takenWhy, named), links: [], address: addressOf(network, lang) },
      },
    ],
  };
}

/** Tells somebody that their role now belongs to a new account, and what to do where that was not theirs. */
export function recognisedMail(network: FoundedNetwork, staff: WithRole<Staff>, url: string): MailModel {
  const { lang } = staff;
  const named = { network: network.settings.shortName, role: say(lang, roleTexts[staff.role]) };
  return {
    subject: say(lang, texts.recognisedSubject, named),
    preheader: say(lang, texts.recognisedPreheader),
    sections: [
      {
        lang,
        networkName: nameOf(network, lang),
        headline: { what: say(lang, texts.recognisedWhat, named) },
        lead: [
          say(lang, texts.greeting, { name: staff.name }),
          say(lang, texts.recognisedLead, { ...named, email: staff.email }),
          say(lang, texts.recognisedElse, { reply: network.settings.replyAddress }),
        ],
        action: { label: say(lang, texts.signIn), url },
        blocks: [],
        footer: { why: say(lang, texts.recognisedWhy, named), links: [], address: addressOf(network, lang) },
      },
    ],
  };
}

/** Shows the one who asked how the network's mails arrive. */
export function testMail(network: FoundedNetwork, staff: Staff, sender: string, url: string): MailModel {
  const { lang } = staff;
  const { shortName, replyAddress } = network.settings;
  const named = { network: shortName };
  return {
    subject: say(lang, texts.testSubject, named),
    preheader: say(lang, texts.testPreheader),
    sections: [
      {
        lang,
        networkName: nameOf(network, lang),
        headline: { what: say(lang, texts.testWhat, named) },
        lead: [
          say(lang, texts.greeting, { name: staff.name }),
          say(lang, texts.testLead, { reply: replyAddress }),
        ],
        action: { label: say(lang, texts.back), url },
        blocks: [
          {
            kind: 'details',
            rows: [
              { label: say(lang, texts.sender), value: sender },
              { label: say(lang, texts.reply), value: replyAddress },
            ],
          },
        ],
        footer: { why: say(lang, texts.testWhy), links: [], address: addressOf(network, lang) },
      },
    ],
  };
}

function nameOf({ settings }: FoundedNetwork, lang: Lang): string {
  return inLanguage(settings.name, lang)?.text ?? settings.shortName;
}

function addressOf({ settings }: FoundedNetwork, lang: Lang) {
  return inLanguage(settings.address, lang);
}
